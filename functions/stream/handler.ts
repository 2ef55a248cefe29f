import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { dueImmediately } from "../../graphql/platform/delivery/dueImmediately.ts";
import { projectRecords } from "../../graphql/platform/projection/project.ts";
// Declares every entity: a record is projected as its declaration says.
import "../../graphql/schema/schema.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { handOver } from "./handOver.ts";

/** The door for the table's stream: what could not be projected is named, so that only that is delivered again. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const { failed } = await projectRecords(event.Records);
  await handOver(dueImmediately(event.Records));
  if (failed.length > 0) {
    logger.error("projection failed", { failed, records: event.Records.length });
    count("FailedRecords", failed.length);
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
