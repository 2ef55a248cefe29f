/** One action of a transaction, and what it means when its condition fails. */
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { fromItem, toItem, type Item, type Table } from "../table.ts";
import { AlreadyDone, Contention } from "./failures.ts";

export interface Action {
  write: TransactWriteItem;
  /** What it means when this action's condition fails; a returned error ends the commit, none lets it try again. */
  failed(current: Item | undefined): Error | undefined;
  succeeded?(): void;
}

export const versionIs = (version: number) => ({
  ConditionExpression: "#v = :v",
  ExpressionAttributeNames: { "#v": "version" },
  ExpressionAttributeValues: toItem({ ":v": version }),
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
});

export const mustNotExist = {
  ConditionExpression: "attribute_not_exists(pk)",
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
};


/** Writes them all or none. */
export async function writeActions(table: Table, actions: readonly Action[]): Promise<void> {
  try {
    await table.transact(actions.map(({ write }) => write));
    for (const action of actions) action.succeeded?.();
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    throw explain(actions, error);
  }
}

function explain(actions: readonly Action[], cancelled: TransactionCanceledException): Error {
  const reasons = cancelled.CancellationReasons ?? [];
  const failures = actions.flatMap((action, i) => {
    const reason = reasons[i];
    if (reason?.Code !== "ConditionalCheckFailed") return [];
    return [action.failed(reason.Item && fromItem(reason.Item)) ?? new Contention()];
  });
  // A duplicate request's answer takes precedence over what it changed, and a stale record over a stale number.
  const worst = failures.find((one) => one instanceof AlreadyDone) ?? failures.find((one) => !(one instanceof Contention)) ?? failures[0];
  if (worst) return worst;
  const contended = reasons.some(({ Code }) => Code === "TransactionConflict" || Code === "ThrottlingError");
  return contended ? new Contention() : cancelled;
}
