/** Takes and gives back the values that no two records of an entity may share. */
import { entityOf } from "../entity.ts";
import { asCompared, uniqueKey } from "../keys.ts";
import type { Node } from "../node.ts";
import { toItem } from "../table.ts";
import { mustNotExist, type Action } from "./action.ts";
import { UniqueValueTaken } from "./failures.ts";

export function uniqueActions(tableName: string, before: Node | undefined, after: Node): Action[] {
  const { name, unique = [] } = entityOf(after.constructor);
  return unique.flatMap((attribute) => {
    const old = (before as Record<string, unknown> | undefined)?.[attribute] as string | undefined;
    const value = (after as unknown as Record<string, unknown>)[attribute] as string | undefined;
    // Written otherwise, it is still the same value.
    if (old === value || (old && value && asCompared(old) === asCompared(value))) return [];
    const release: Action[] = old ? [{ write: { Delete: { TableName: tableName, Key: toItem(uniqueKey(name, attribute, old)) } }, failed: () => undefined }] : [];
    if (!value) return release;
    const item = { ...uniqueKey(name, attribute, value), recordId: after.id };
    return [
      ...release,
      {
        write: { Put: { TableName: tableName, Item: toItem(item), ...mustNotExist } },
        failed: (current) => new UniqueValueTaken(name, attribute, value, String(current?.recordId)),
      },
    ];
  });
}

/** Two records of one transaction that claim the same value: DynamoDB would not take it, and neither may have it. */
export function refuseSharedValues(changed: readonly Node[]): void {
  const owners = new Map<string, string>();
  for (const after of changed) {
    const { name, unique = [] } = entityOf(after.constructor);
    for (const attribute of unique) {
      const value = (after as unknown as Record<string, unknown>)[attribute] as string | undefined;
      const key = value && uniqueKey(name, attribute, value).pk;
      const ownerId = key && owners.get(key);
      if (ownerId) throw new UniqueValueTaken(name, attribute, value, ownerId);
      if (key) owners.set(key, after.id);
    }
  }
}
