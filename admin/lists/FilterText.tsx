import { Fragment } from "react";
import { useLocale, useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { isPrefix, LAST, rangeIn, type RangeValue } from "../api/filters.ts";
import { valueIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatDate, formatDateTime } from "../values/dates.ts";
import { BOOKS, toGroupedMajor } from "../values/money.ts";
import { useNames } from "../values/useNames.ts";

/** What an address says where a value should be can be anything that JSON can say. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** What a filter asks for, in words. */
export function FilterText({ filter, value }: { filter: FilterModel; value: unknown }) {
  const translate = useTranslate();
  if (filter.by === "range") return <RangeText filter={filter} value={rangeIn(value)} />;
  const values = (Array.isArray(value) ? value : [value]).map(textOf);
  if (filter.kind === "reference" || filter.kind === "file") return <NamesText ids={values} />;
  return (
    <>
      {values.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && translate("app.value.and")}
          <ValueText filter={filter} value={one} />
        </Fragment>
      ))}
    </>
  );
}

function ValueText({ filter, value }: { filter: FilterModel; value: string }) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  if (filter.kind === "boolean") return translate(value === "true" ? "ra.boolean.true" : "ra.boolean.false");
  const found = filter.enum && valueIn(model.enumeration(filter.enum), value);
  return found ? label(found.label) : value;
}

function NamesText({ ids }: { ids: string[] }) {
  const translate = useTranslate();
  const names = useNames(ids);
  return ids.map((id, index) => names[index]?.displayName ?? id).join(translate("app.value.and"));
}

function RangeText({ filter, value }: { filter: FilterModel; value: RangeValue }) {
  const translate = useTranslate();
  const locale = useLocale();
  const text = (bound: string | number) => {
    if (filter.kind === "date") return formatDate(String(bound), locale);
    if (filter.kind === "dateTime") return formatDateTime(String(bound), locale);
    if (filter.kind === "string") return String(bound).replace(LAST, "");
    return filter.kind === "money" ? toGroupedMajor(Number(bound), BOOKS) : String(bound);
  };
  if (isPrefix(value)) return translate("app.list.prefix", { bound: value.from });
  if (value.from !== undefined && value.to !== undefined) return `${text(value.from)} – ${text(value.to)}`;
  if (value.from !== undefined) return translate("app.list.since", { bound: text(value.from) });
  return translate("app.list.until", { bound: text(value.to ?? "") });
}
