import { Fragment } from "react";
import { useGetManyAggregate, useLocale, useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import type { RangeValue } from "../api/filters.ts";
import type { Named } from "../api/record.ts";
import { valueIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatDate, formatDateTime } from "../values/dates.ts";
import { toMajor } from "../values/money.ts";

/** What a filter asks for, in words. */
export function FilterText({ filter, value }: { filter: FilterModel; value: unknown }) {
  if (filter.by === "range") return <RangeText filter={filter} value={value as RangeValue} />;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (filter.entity) return <NamesText entity={filter.entity} ids={values} />;
  return (
    <>
      {values.map((one, index) => (
        <Fragment key={one}>
          {index > 0 && "、"}
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

function NamesText({ entity, ids }: { entity: string; ids: string[] }) {
  const resource = useModel().entity(entity)?.many ?? "";
  const { data } = useGetManyAggregate<Named>(resource, { ids });
  return ids.map((id) => data?.find((record) => record?.id === id)?.displayName ?? id).join("、");
}

function RangeText({ filter, value }: { filter: FilterModel; value: RangeValue }) {
  const translate = useTranslate();
  const locale = useLocale();
  const text = (bound: string | number) => {
    if (filter.kind === "date") return formatDate(String(bound), locale);
    if (filter.kind === "dateTime") return formatDateTime(String(bound), locale);
    return filter.kind === "money" ? toMajor(Number(bound), "CNY") : String(bound);
  };
  if (value.from !== undefined && value.to !== undefined) return `${text(value.from)} – ${text(value.to)}`;
  if (value.from !== undefined) return translate("app.list.since", { bound: text(value.from) });
  return translate("app.list.until", { bound: text(value.to ?? "") });
}
