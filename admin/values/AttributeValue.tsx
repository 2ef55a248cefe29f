import { Box, Stack } from "@mui/material";
import { Fragment } from "react";
import { useLocale, useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { Money, Named, WorkingClock } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { formatDate } from "./dates.ts";
import { EnumValue } from "./EnumValue.tsx";
import { FileLink } from "./FileLink.tsx";
import { formatNumber } from "./integer.ts";
import { Moment } from "./Moment.tsx";
import { MoneyValue } from "./MoneyValue.tsx";
import { NoValue } from "./NoValue.tsx";
import { Nothing } from "./Nothing.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { ReferenceName } from "./ReferenceName.tsx";
import { TimeLimits } from "./TimeLimits.tsx";

interface AttributeValueProps {
  attribute: AttributeModel;
  /** The record, line or embedded object that holds the attribute. */
  holder: Record<string, unknown>;
}

/** A word of any length widens no page; in a table it keeps the width of its column. */
const anyWord = { overflowWrap: "anywhere", "table &": { overflowWrap: "break-word" } } as const;

/** Any attribute of any entity, drawn by its kind. */
export function AttributeValue({ attribute, holder }: AttributeValueProps) {
  const value = holder[attribute.name];
  if (value === null || value === undefined || value === "") return <NoValue attribute={attribute} />;
  if (!Array.isArray(value)) return <SingleValue attribute={attribute} value={value} named={namedOf(attribute, holder)} />;
  if (value.length === 0) return <Nothing />;
  return <ListValue attribute={attribute} values={value} holder={holder} />;
}

function namedOf({ as }: AttributeModel, holder: Record<string, unknown>): Named | undefined {
  return as ? ((holder[as] as Named | null) ?? undefined) : undefined;
}

function ListValue({ attribute, values, holder }: { attribute: AttributeModel; values: unknown[]; holder: Record<string, unknown> }) {
  const translate = useTranslate();
  if (attribute.clocks) return <TimeLimits clocks={values as WorkingClock[]} labels={attribute.clocks} />;
  if (attribute.kind === "object") return translate("app.value.lines", { smart_count: values.length });
  const named = attribute.as ? (holder[attribute.as] as (Named | null)[] | null) : null;
  return (
    <>
      {values.map((value, index) => (
        // The same value may occur twice, and the list never changes in place.
        <Fragment key={index}>
          {index > 0 && translate("app.value.and")}
          <SingleValue attribute={attribute} value={value} named={named?.[index] ?? undefined} />
        </Fragment>
      ))}
    </>
  );
}

function SingleValue({ attribute, value, named }: { attribute: AttributeModel; value: unknown; named?: Named }) {
  const locale = useLocale();
  const translate = useTranslate();
  switch (attribute.kind) {
    case "money":
      return <MoneyValue money={value as Money} />;
    case "date":
      return (
        <Box component="span" sx={{ whiteSpace: "nowrap" }}>
          {formatDate(String(value), locale)}
        </Box>
      );
    case "dateTime":
      return <Moment at={String(value)} />;
    case "int":
      return <span style={{ fontVariantNumeric: "tabular-nums" }}>{formatNumber(Number(value), attribute, locale)}</span>;
    case "boolean":
      return translate(value ? "ra.boolean.true" : "ra.boolean.false");
    case "enum":
      return <EnumValue enumeration={attribute.enum ?? ""} value={String(value)} />;
    case "reference": {
      const id = String(value);
      if (!named) return <ReferenceName id={id} />;
      return (
        <RecordLink entity={attribute.entity ?? named.__typename} id={id}>
          {named.displayName}
        </RecordLink>
      );
    }
    case "file":
      return <FileLink file={named ?? { id: String(value), displayName: translate("app.file.view") }} />;
    case "object":
      return <ObjectValue attribute={attribute} value={value as Record<string, unknown>} />;
    case "text":
      return (
        <Box component="span" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
          {String(value)}
        </Box>
      );
    default:
      return (
        <Box component="span" sx={anyWord}>
          {String(value)}
        </Box>
      );
  }
}

function ObjectValue({ attribute, value }: { attribute: AttributeModel; value: Record<string, unknown> }) {
  const label = useLabel();
  return (
    <Stack component="dl" sx={{ m: 0 }}>
      {(attribute.attributes ?? []).map((part) => (
        <Stack key={part.name} direction="row" sx={{ gap: 1 }}>
          <Box component="dt" sx={{ color: "text.secondary" }}>
            {label(part.label)}
          </Box>
          <Box component="dd" sx={{ m: 0 }}>
            <AttributeValue attribute={part} holder={value} />
          </Box>
        </Stack>
      ))}
    </Stack>
  );
}
