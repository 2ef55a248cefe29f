import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { tableName } from "../../graphql/platform/configuration.ts";
import { phases } from "../../graphql/platform/job/phases.ts";
import { runJob } from "../../graphql/platform/job/runJob.ts";
import { usePaperRenderer } from "../../graphql/platform/paper/paperRenderer.ts";
import { buildProductSchema } from "../../graphql/schema/schema.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { renderElsewhere } from "../paper/renderElsewhere.ts";

const schema = buildProductSchema();

const { PAPER_FUNCTION } = process.env;
if (PAPER_FUNCTION) usePaperRenderer(renderElsewhere(PAPER_FUNCTION));

/** The door for jobs: each change of a job that has something left to do runs its next chunk. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const ids = [...new Set(event.Records.flatMap(({ dynamodb }) => dynamodb?.Keys?.pk?.S ?? []))];
  const failed = new Set<string>();
  for (const id of ids) {
    try {
      await runJob(id, { table: new Table(tableName()), schema, phases, onFault: (error, { phase }) => logger.error("job", { jobId: id, phase, error: error as Error }) });
    } catch (error) {
      logger.error("job", { jobId: id, error: error as Error });
      count("Faults");
      failed.add(id);
    }
  }
  const again = event.Records.filter(({ dynamodb }) => failed.has(dynamodb?.Keys?.pk?.S ?? ""));
  return { batchItemFailures: again.map(({ dynamodb }) => ({ itemIdentifier: dynamodb!.SequenceNumber! })) };
}
