/** Takes and gives back the values that no two records of an entity may share. */
import { entityOf } from "../entity.ts";
import { uniqueKey } from "../keys.ts";
import type { Node } from "../node.ts";
import { uniqueValuesOf, type UniqueValue } from "../record.ts";
import { toItem } from "../table.ts";
import { mustNotExist, type Action } from "./action.ts";
import { UniqueValueTaken } from "./failures.ts";

/** A value with the key by which it is claimed: values that people read alike have one key. */
interface Claimed extends UniqueValue {
  key: ReturnType<typeof uniqueKey>;
}

const claimsOf = (record: Node): Claimed[] => uniqueValuesOf(record).map((one) => ({ ...one, key: uniqueKey(entityOf(record.constructor).name, one.unique, one.value) }));

export function uniqueActions(tableName: string, before: Node | undefined, after: Node): Action[] {
  const { name } = entityOf(after.constructor);
  const [held, wanted] = [before ? claimsOf(before) : [], claimsOf(after)];
  const isIn = (claims: readonly Claimed[]) => (one: Claimed) => claims.some(({ key }) => key.pk === one.key.pk);
  const released = held.filter((one) => !isIn(wanted)(one));
  const taken = wanted.filter((one) => !isIn(held)(one));
  return [
    ...released.map(({ key }): Action => ({ write: { Delete: { TableName: tableName, Key: toItem(key) } }, failed: () => undefined })),
    ...taken.map(
      ({ unique, value, key }): Action => ({
        write: { Put: { TableName: tableName, Item: toItem({ ...key, recordId: after.id }), ...mustNotExist } },
        failed: (current) => new UniqueValueTaken(name, unique, value, String(current?.recordId)),
      }),
    ),
  ];
}

/** Two records of one transaction that claim the same value: DynamoDB rejects this; refuse both. */
export function refuseSharedValues(changed: readonly Node[]): void {
  const owners = new Map<string, string>();
  for (const after of changed) {
    for (const { unique, value, key } of claimsOf(after)) {
      const ownerId = owners.get(key.pk);
      if (ownerId) throw new UniqueValueTaken(entityOf(after.constructor).name, unique, value, ownerId);
      owners.set(key.pk, after.id);
    }
  }
}
