import { Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { prefixRange, type RangeValue } from "../api/filters.ts";
import { isDay, isMoment } from "../values/dates.ts";
import { parseInteger } from "../values/integer.ts";
import { BOOKS, parseMoney, toGroupedMajor } from "../values/money.ts";

interface RangeFilterProps {
  filter: FilterModel;
  value: RangeValue;
  /** With null, one of the ends is nothing that could be looked for. */
  change(value: RangeValue | null): void;
}

const ENDS = ["from", "to"] as const;
type End = (typeof ENDS)[number];

export function RangeFilter({ filter, value, change }: RangeFilterProps) {
  const translate = useTranslate();
  const { kind } = filter;
  const [texts, setTexts] = useState<Record<End, string>>(() => ({ from: toText(kind, value.from), to: toText(kind, value.to) }));
  if (kind === "string") {
    return (
      <TextField
        autoFocus
        size="small"
        label={translate("app.list.startsWith")}
        value={value.from ?? ""}
        onChange={(event) => change(event.target.value === "" ? {} : prefixRange(event.target.value))}
      />
    );
  }
  const ofDays = kind === "date" || kind === "dateTime";
  const enter = (end: End, text: string) => {
    const entered = { ...texts, [end]: text };
    setTexts(entered);
    change(rangeOf(kind, entered));
  };
  return (
    <Stack sx={{ gap: 2 }}>
      {ENDS.map((end) => {
        const wrong = fromText(kind, end, texts[end]) === null;
        return (
          <TextField
            key={end}
            size="small"
            type={ofDays ? "date" : "text"}
            label={translate(end === "from" ? "app.list.from" : "app.list.to")}
            value={texts[end]}
            error={wrong}
            helperText={wrong && translate(ofDays ? "app.list.noDay" : "app.list.noNumber")}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: ofDays ? { max: "9999-12-31" } : { inputMode: "decimal" } }}
            onChange={(event) => enter(end, event.target.value)}
          />
        );
      })}
    </Stack>
  );
}

function rangeOf(kind: FilterModel["kind"], texts: Record<End, string>): RangeValue | null {
  const [from, to] = ENDS.map((end) => fromText(kind, end, texts[end]));
  return from === null || to === null ? null : { from, to };
}

function toText(kind: FilterModel["kind"], value: string | number | undefined): string {
  if (value === undefined) return "";
  if (kind === "money") return toGroupedMajor(Number(value), BOOKS);
  if (kind === "dateTime" && isMoment(String(value))) return localDay(new Date(value));
  return String(value);
}

/** Undefined for an open end, null for a text that is none. A day's end is its last millisecond where the reader is. */
function fromText(kind: FilterModel["kind"], end: End, text: string): string | number | undefined | null {
  if (text === "") return undefined;
  if (kind === "money") return parseMoney(text, BOOKS) ?? null;
  if (kind === "int") return parseInteger(text) ?? null;
  // Browsers let years of six digits be typed.
  if (!isDay(text)) return null;
  return kind === "dateTime" ? new Date(`${text}T${end === "from" ? "00:00:00.000" : "23:59:59.999"}`).toISOString() : text;
}

function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, "0")}`;
}
