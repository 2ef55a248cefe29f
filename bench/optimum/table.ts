/** The raw SDK client, and the few key shapes of the product's table that these operations need. */
import { BatchGetItemCommand, DynamoDBClient, QueryCommand, TransactWriteItemsCommand, type QueryCommandInput, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";

export type Item = Record<string, unknown>;

const client = new DynamoDBClient({});
export const TableName = process.env.TABLE_NAME!;

export const recordKey = (id: string) => ({ pk: id, sk: "record" });
export const toItem = (value: object) => marshall(value, { removeUndefinedValues: true });

export async function batchGet(keys: readonly object[]): Promise<Map<string, Item>> {
  const { Responses: found } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys.map(toItem), ConsistentRead: true } } }),
  );
  return new Map(found![TableName]!.map((item) => [item.pk!.S!, unmarshall(item)]));
}

export async function query(input: Omit<QueryCommandInput, "TableName">): Promise<{ items: Item[]; lastKey?: Item }> {
  const { Items: items = [], LastEvaluatedKey: lastKey } = await client.send(new QueryCommand({ ...input, TableName }));
  return { items: items.map((item) => unmarshall(item)), lastKey: lastKey && unmarshall(lastKey) };
}

export async function transact(actions: TransactWriteItem[]): Promise<void> {
  await client.send(new TransactWriteItemsCommand({ TransactItems: actions }));
}
