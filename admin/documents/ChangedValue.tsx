import { Fragment } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { WorkingClock } from "../api/record.ts";
import { LinesSummary } from "../forms/LinesSummary.tsx";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { BOOKS, toGroupedMajor } from "../values/money.ts";
import { Nothing } from "../values/Nothing.tsx";
import { TimeLimits } from "../values/TimeLimits.tsx";

/** A value as an audit entry holds it, drawn as the record's page draws it. */
export function ChangedValue({ attribute, json }: { attribute: AttributeModel | undefined; json: string | null }) {
  if (json === null) return <Nothing />;
  const value = JSON.parse(json) as unknown;
  if (isEmpty(value)) return <Nothing />;
  // An amount whose currency has stayed: minor units of those that the company trades in are hundredths.
  if (attribute?.kind === "money" && typeof value === "number") return toGroupedMajor(value, BOOKS);
  // A part of an embedded value, or an attribute that people do not know.
  if (!attribute || (attribute.kind === "money" && typeof value !== "object")) return <UnknownValue value={value} />;
  if (attribute.kind === "object") {
    if (attribute.clocks && Array.isArray(value)) return <TimeLimits clocks={value as WorkingClock[]} labels={attribute.clocks} />;
    const lines = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
    return <LinesSummary attribute={attribute} lines={lines} />;
  }
  return <AttributeValue attribute={attribute} holder={{ [attribute.name]: value }} />;
}

const isEmpty = (value: unknown): boolean => value === null || value === "" || (typeof value === "object" && Object.values(value).every(isEmpty));

/** Whether an audit entry holds nothing there: no value, an empty list, or an object of which nothing is set. */
export const holdsNothing = (json: string | null): boolean => json === null || isEmpty(JSON.parse(json));

/** What the model does not describe, in words all the same: names and values one after the other, never their JSON. */
function UnknownValue({ value }: { value: unknown }) {
  const translate = useTranslate();
  if (isEmpty(value)) return <Nothing />;
  if (typeof value !== "object") return String(value);
  return Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => !isEmpty(part))
    .map(([name, part], index) => (
      <Fragment key={name}>
        {index > 0 && translate("app.value.and")}
        {!Array.isArray(value) && `${name}${translate("app.timeline.colon")}`}
        <UnknownValue value={part} />
      </Fragment>
    ));
}
