/**
 * Work that one transaction has no room for. It is noted in that transaction, and done in further ones by the clock
 * until nothing is left of it. The invariant: work that was committed with a note is finished, even if a process ends in between.
 */
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { ulid } from "ulid";
import { leftOverKey, type Key } from "./keys.ts";
import { toItem, type Item, type Table } from "./table.ts";

export interface LeftOver<T> {
  key: Key;
  /** Differs each time that the same work is noted. */
  noteId: string;
  about: T;
}

/** The item that notes it; noting the same again replaces the note. */
export const leftOverItem = (work: string, id: string, about: object): Item => ({ ...leftOverKey(work, id), noteId: ulid(), about });

/** Everything that is left over of one kind of work. */
export async function* readLeftOver<T>(table: Table, work: string): AsyncGenerator<LeftOver<T>> {
  let after: Awaited<ReturnType<Table["query"]>>["lastKey"];
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: toItem({ ":pk": leftOverKey(work, "").pk }),
      ConsistentRead: true,
      ExclusiveStartKey: after,
    });
    for (const { pk, sk, noteId, about } of items) yield { key: { pk, sk } as Key, noteId: String(noteId), about: about as T };
    after = lastKey;
  } while (after);
}

/** Removes the note, unless the work has been noted again meanwhile. */
export async function endLeftOver(table: Table, { key, noteId }: LeftOver<unknown>): Promise<void> {
  try {
    await table.transact([{ Delete: { TableName: table.name, Key: toItem(key), ConditionExpression: "noteId = :seen", ExpressionAttributeValues: toItem({ ":seen": noteId }) } }]);
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
  }
}
