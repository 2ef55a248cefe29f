import { Tab, Tabs } from "@mui/material";
import { useListContext, useLocale, useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import { SEARCH } from "../api/filters.ts";
import { useCounts } from "../api/useCounts.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatCount } from "../values/integer.ts";
import { hasStatusTabs, statusLists } from "./statusLists.ts";

const ALL = "";

/** The states of a document, one click away; nothing where the list cannot be filtered by state. */
export function StatusTabs() {
  const entity = useEntity();
  // With a key, so that no list shows the numbers of the one before it until its own are there.
  return hasStatusTabs(entity) ? <States key={entity.name} entity={entity} enumeration={entity.lifecycle!.enum} /> : null;
}

function States({ entity, enumeration }: { entity: EntityModel; enumeration: string }) {
  const translate = useTranslate();
  const label = useLabel();
  const { values: states } = useModel().enumeration(enumeration);
  const { filterValues, setFilters } = useListContext();
  const labelOf = useCountedLabels(entity, states.map(({ value }) => value), filterValues);
  const status: unknown = filterValues.status ?? ALL;
  const show = (value: string) => {
    const { status: _, ...rest } = filterValues;
    setFilters(value === ALL ? rest : { ...rest, status: value });
  };
  return (
    <Tabs
      // A filter for several states at once is none of the tabs.
      value={typeof status === "string" ? status : false}
      onChange={(_, value: string) => show(value)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={translate("app.list.states")}
      sx={{ minHeight: 40, borderBottom: 1, borderColor: "divider" }}
    >
      <Tab value={ALL} label={labelOf("all", translate("app.list.all"))} />
      {states.map((state) => (
        <Tab key={state.value} value={state.value} label={labelOf(state.value, label(state.label))} />
      ))}
    </Tabs>
  );
}

/** Labels with the number of records behind each tab, as far as the API counts them: not of what is searched for. */
function useCountedLabels(entity: EntityModel, states: string[], filterValues: Record<string, unknown>) {
  const locale = useLocale();
  const { status: _, [SEARCH]: search, ...filter } = filterValues;
  const inState = Object.fromEntries(states.map((status) => [status, { filter: { ...filter, status } }]));
  const counts = useCounts(statusLists(useModel(), entity), search ? {} : { all: { filter }, ...inState });
  return (state: string, text: string): string => (search || counts[state] === undefined ? text : `${text} ${formatCount(counts[state], locale)}`);
}
