import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { tableDefinition } from "../graphql/table/definition.ts";
import { memoryCheckpoint } from "../infra/local/checkpoint.ts";
import type { StreamHandler } from "../infra/local/delivery.ts";
import { pollStream, type StreamPoller } from "../infra/local/streamPoller.ts";

/** Ends the bench. */
export const fail = (error: unknown): never => {
  throw error;
};

/** Gives a function the changes of the table's records, as its event source mapping does. */
export async function followStream(tableName: string, handler: StreamHandler): Promise<StreamPoller> {
  const { Table: table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: tableName }));
  return pollStream({
    client: new DynamoDBStreamsClient({}),
    streamArn: table!.LatestStreamArn!,
    consumers: {
      projections: { handler, checkpoint: memoryCheckpoint(), wanted: ({ dynamodb }) => dynamodb?.Keys?.sk?.S === tableDefinition.recordSortKey },
    },
    deadLetter: (_, error) => fail(error),
    onError: fail,
  });
}
