import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { WorkingClock } from "../api/record.ts";
import { LinesSummary } from "../forms/LinesSummary.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { BOOKS, toGroupedMajor } from "../values/money.ts";
import { Nothing } from "../values/Nothing.tsx";
import { TimeLimits } from "../values/TimeLimits.tsx";

/** A value as an audit entry holds it, drawn as the record's page draws it. */
export function ChangedValue({ attribute, json }: { attribute: AttributeModel | undefined; json: string | null }) {
  if (json === null || json === "null") return <Nothing />;
  const value = JSON.parse(json) as unknown;
  // An amount whose currency has stayed: minor units of those that the company trades in are hundredths.
  if (attribute?.kind === "money" && typeof value === "number") return toGroupedMajor(value, BOOKS);
  // A part of an embedded value, or an attribute that people do not know.
  if (!attribute || (attribute.kind === "money" && typeof value !== "object")) return typeof value === "string" ? value : json;
  if (attribute.kind === "object") {
    if (attribute.clocks && Array.isArray(value)) return <TimeLimits clocks={value as WorkingClock[]} labels={attribute.clocks} />;
    const lines = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
    return <LinesSummary attribute={attribute} lines={lines} />;
  }
  return <AttributeValue attribute={attribute} holder={{ [attribute.name]: value }} />;
}
