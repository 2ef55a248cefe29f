/** Moves counters of a record without claiming its version. */
import { recordKey } from "../keys.ts";
import type { Node } from "../node.ts";
import { fromRecordItem } from "../record.ts";
import { toItem } from "../table.ts";
import type { Action } from "./action.ts";
import { VersionConflict } from "./failures.ts";

/** What a counter's move rests on: attributes as they were read, and counters within bounds. */
export interface ShiftCondition {
  same: Record<string, unknown>;
  atMost?: Record<string, number>;
  atLeast?: Record<string, number>;
}

export interface Shift {
  record: Node;
  by: Record<string, number>;
  holds: ShiftCondition;
}

export function shiftAction(tableName: string, { record, by, holds: { same, atMost = {}, atLeast = {} } }: Shift, at: string): Action {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = { ":at": at, ":one": 1 };
  const say = (attribute: string, sign: string, value: unknown): string => {
    const place = Object.keys(values).length;
    names[`#${attribute}`] = attribute;
    values[`:${place}`] = value;
    return `#${attribute} ${sign} :${place}`;
  };
  const comparisons = (sign: string, wanted: Record<string, unknown>): string[] => Object.entries(wanted).map(([attribute, value]) => say(attribute, sign, value));
  // An update of what is not there would begin it.
  const conditions = ["attribute_exists(pk)", ...comparisons("=", same), ...comparisons("<=", atMost), ...comparisons(">=", atLeast)];
  const moves = comparisons("", by);
  return {
    write: {
      Update: {
        TableName: tableName,
        Key: toItem(recordKey(record.id)),
        UpdateExpression: `SET updatedAt = :at ADD version :one, ${moves.join(", ")}`,
        ConditionExpression: conditions.join(" AND "),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: toItem(values),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    failed: (current) => new VersionConflict(record.id, current && fromRecordItem(current)),
  };
}
