import { Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { prefixRange, type RangeValue } from "../api/filters.ts";
import { parseInteger } from "../values/integer.ts";
import { BOOKS, parseMoney, toGroupedMajor } from "../values/money.ts";

interface RangeFilterProps {
  filter: FilterModel;
  value: RangeValue;
  change(value: RangeValue): void;
}

export function RangeFilter({ filter, value, change }: RangeFilterProps) {
  const translate = useTranslate();
  if (filter.kind === "string") {
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
  return (
    <Stack sx={{ gap: 2 }}>
      {(["from", "to"] as const).map((end) => (
        <RangeEnd
          key={end}
          end={end}
          kind={filter.kind}
          label={translate(end === "from" ? "app.list.from" : "app.list.to")}
          value={value[end]}
          change={(bound) => change({ ...value, [end]: bound })}
        />
      ))}
    </Stack>
  );
}

interface RangeEndProps {
  end: "from" | "to";
  kind: FilterModel["kind"];
  label: string;
  value: string | number | undefined;
  change(value: string | number | undefined): void;
}

function RangeEnd({ end, kind, label, value, change }: RangeEndProps) {
  const [text, setText] = useState(() => toText(kind, value));
  const parsed = fromText(kind, end, text);
  return (
    <TextField
      size="small"
      type={kind === "date" || kind === "dateTime" ? "date" : "text"}
      label={label}
      value={text}
      error={parsed === null}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: kind === "money" || kind === "int" ? "decimal" : undefined } }}
      onChange={(event) => {
        setText(event.target.value);
        change(fromText(kind, end, event.target.value) ?? undefined);
      }}
    />
  );
}

function toText(kind: FilterModel["kind"], value: string | number | undefined): string {
  if (value === undefined) return "";
  if (kind === "money") return toGroupedMajor(Number(value), BOOKS);
  if (kind === "dateTime") return localDay(new Date(value));
  return String(value);
}

/** Undefined for an open end, null for a text that is none. A day's end is its last millisecond where the reader is. */
function fromText(kind: FilterModel["kind"], end: "from" | "to", text: string): string | number | undefined | null {
  if (text === "") return undefined;
  if (kind === "money") return parseMoney(text, BOOKS) ?? null;
  if (kind === "int") return parseInteger(text) ?? null;
  if (kind === "dateTime") return new Date(`${text}T${end === "from" ? "00:00:00.000" : "23:59:59.999"}`).toISOString();
  return text;
}

function localDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, "0");
  return `${moment.getFullYear()}-${month}-${String(moment.getDate()).padStart(2, "0")}`;
}
