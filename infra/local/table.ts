import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  UpdateTimeToLiveCommand,
  type AttributeValue,
  type StreamSpecification,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { StartProblem } from "./problem.ts";

/** Creates the one table under the given name by its definition; returns its description. */
export const createTable = (name: string, client = new DynamoDBClient({})): Promise<TableDescription> =>
  create(name, client, { StreamEnabled: true, StreamViewType: tableDefinition.stream });

/**
 * The same table without its stream, for tests that do not read it: at each transaction DynamoDB Local scans the
 * changes of all streams that it ever had, and takes ten times as long after a few thousand.
 */
export const createQuietTable = (name: string, client = new DynamoDBClient({})): Promise<TableDescription> => create(name, client, { StreamEnabled: false });

async function create(name: string, client: DynamoDBClient, stream: StreamSpecification): Promise<TableDescription> {
  const { partitionKey, sortKey, indexes, timeToLive } = tableDefinition;
  const keys = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])];

  const { TableDescription: description } = await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: keySchema(partitionKey, sortKey),
      AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: "S" })),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keySchema(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: "ALL" },
      })),
      StreamSpecification: stream,
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive },
    }),
  );
  return description!;
}

export async function dropTable(name: string, client = new DynamoDBClient({})): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
}

export const isEmpty = async (name: string, client: DynamoDBClient): Promise<boolean> => (await client.send(new ScanCommand({ TableName: name, Limit: 1 }))).Count === 0;

/** DynamoDB takes at most this many writes in one BatchWriteItem. */
const batchWriteLimit = 25;

/** Puts items into a table by requests, which its stream tells. */
export async function fillByRequests(name: string, items: Iterable<Record<string, AttributeValue>>, client: DynamoDBClient): Promise<void> {
  const puts = [...items].map((Item) => ({ PutRequest: { Item } }));
  while (puts.length > 0) {
    const { UnprocessedItems: left } = await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts.splice(0, batchWriteLimit) } }));
    puts.push(...((left?.[name] ?? []) as typeof puts));
  }
}

/** The table of an earlier run, or a new one. An older shape is not migrated here: its data are demo data. */
export async function ensureTable(name: string, client: DynamoDBClient): Promise<TableDescription> {
  const existing = await describe(name, client);
  if (!existing) return createTable(name, client);

  const indexNames = existing.GlobalSecondaryIndexes?.map((index) => index.IndexName) ?? [];
  const wanted = tableDefinition.indexes.map((index) => index.name);
  if (wanted.length === indexNames.length && wanted.every((index) => indexNames.includes(index))) return existing;

  throw new StartProblem(
    "The kept data come from an older version whose table had other indexes. Start over with\n  npm start -- --fresh",
  );
}

async function describe(name: string, client: DynamoDBClient): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function keySchema(partitionKey: string, sortKey: string) {
  return [
    { AttributeName: partitionKey, KeyType: "HASH" as const },
    { AttributeName: sortKey, KeyType: "RANGE" as const },
  ];
}
