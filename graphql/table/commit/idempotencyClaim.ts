/** One use of an idempotency key, committed with what was done under it. */
import type { Authorship } from "../auditEntry.ts";
import { idempotencyKey } from "../keys.ts";
import { toItem } from "../table.ts";
import type { Action } from "./action.ts";
import { AlreadyDone } from "./failures.ts";

const idempotencySeconds = 24 * 60 * 60;

export interface IdempotencyClaim {
  /** Hash of the mutation and its input. */
  inputHash: string;
  recordId: string;
  /** Epoch seconds; DynamoDB removes it some time after. */
  expiresAt?: number;
}

/** Whether a claim still is at this time: one that has expired counts no longer, though it may still be there. */
export const isInForce = ({ expiresAt = Infinity }: IdempotencyClaim, at: string): boolean => expiresAt > epochSeconds(at);

const epochSeconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

export function claimAction(tableName: string, { actorId, at }: Authorship, { key, ...claim }: IdempotencyClaim & { key: string }): Action {
  const item = { ...idempotencyKey(actorId, key), ...claim, expiresAt: epochSeconds(at) + idempotencySeconds };
  const condition = {
    ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now",
    ExpressionAttributeValues: toItem({ ":now": epochSeconds(at) }),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
  return {
    write: { Put: { TableName: tableName, Item: toItem(item), ...condition } },
    failed: (current) => (current ? new AlreadyDone(current as unknown as IdempotencyClaim) : undefined),
  };
}
