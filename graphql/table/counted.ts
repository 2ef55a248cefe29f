/**
 * Records whose number is kept beside them, exactly: each write moves its counters in the same transaction, under the
 * version condition of every record. For unaudited records written by the platform itself, such as notices.
 */
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import pRetry from "p-retry";
import { Contention } from "./commit/failures.ts";
import type { NodeClass } from "./entity.ts";
import type { Key } from "./keys.ts";
import type { Node } from "./node.ts";
import { toRecordItem } from "./record.ts";
import { toItem, type Table } from "./table.ts";

export interface CountedWrite {
  record: Node;
  /** Version that the record had when it was read; absent where it must not exist yet. */
  seen?: number;
}

export interface Counter {
  key: Key;
  by: number;
}

/** A derived record, under an id that is derived from its source. */
export function derivedRecord<T extends Node>(target: NodeClass<T>, values: Partial<T> & { id: string; createdAt: string }): T {
  return Object.assign(Object.create(target.prototype as object) as T, { version: 0, updatedAt: values.createdAt, createdById: "system", ...values });
}

/** A copy of a record as it is to be written; the class stays. */
export const changed = <T extends Node>(record: T, values: Partial<T>): T => Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, record, values);

function put(tableName: string, { record, seen }: CountedWrite): TransactWriteItem {
  record.version = (seen ?? 0) + 1;
  const condition =
    seen === undefined
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : { ConditionExpression: "#v = :seen", ExpressionAttributeNames: { "#v": "version" }, ExpressionAttributeValues: toItem({ ":seen": seen }) };
  return { Put: { TableName: tableName, Item: toItem(toRecordItem(record)), ...condition } };
}

const count = (tableName: string, { key, by }: Counter): TransactWriteItem => ({
  Update: {
    TableName: tableName,
    Key: toItem(key),
    UpdateExpression: "ADD #n :by",
    ExpressionAttributeNames: { "#n": "count" },
    ExpressionAttributeValues: toItem({ ":by": by }),
  },
});

/** Writes all of it or nothing; false where a record is not what it was when it was read. At most 100 writes. */
export async function writeCounted(table: Table, writes: readonly CountedWrite[], counters: readonly Counter[] = []): Promise<boolean> {
  const actions = [...writes.map((one) => put(table.name, one)), ...counters.filter(({ by }) => by !== 0).map((one) => count(table.name, one))];
  const attempt = async (): Promise<boolean> => {
    try {
      await table.transact(actions);
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      if (reasons.some(({ Code }) => Code === "ConditionalCheckFailed")) return false;
      if (reasons.some(({ Code }) => Code === "TransactionConflict" || Code === "ThrottlingError")) throw new Contention(error.message, { cause: error });
      throw error;
    }
  };
  return pRetry(attempt, { retries: 12, minTimeout: 5, factor: 1.6, maxTimeout: 400, randomize: true, shouldRetry: ({ error }) => error instanceof Contention });
}
