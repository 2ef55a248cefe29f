import { Tab, Tabs } from "@mui/material";
import { useListContext, useLocale, useTranslate } from "react-admin";
import type { ListAnswer } from "../api/dataProvider.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { formatInteger } from "../values/integer.ts";
import { ALL_STATES, hasStatusTabs } from "./statusLists.ts";

const ALL = "";

/** The states of a document, one click away; nothing where the list cannot be filtered by state. */
export function StatusTabs() {
  const entity = useEntity();
  return hasStatusTabs(entity) ? <States enumeration={entity.lifecycle!.enum} /> : null;
}

function States({ enumeration }: { enumeration: string }) {
  const translate = useTranslate();
  const label = useLabel();
  const { values: states } = useModel().enumeration(enumeration);
  const { filterValues, setFilters } = useListContext();
  const labelOf = useCountedLabels();
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
      <Tab value={ALL} label={labelOf(ALL_STATES, translate("app.list.all"))} />
      {states.map((state) => (
        <Tab key={state.value} value={state.value} label={labelOf(state.value, label(state.label))} />
      ))}
    </Tabs>
  );
}

/** Labels with the number of records behind each tab, as far as the API counts them: not of what is searched for. */
function useCountedLabels() {
  const locale = useLocale();
  const { meta } = useListContext();
  const { counts } = (meta ?? {}) as Partial<ListAnswer>;
  return (state: string, text: string): string => (counts?.[state] == null ? text : `${text} ${formatInteger(counts[state], locale)}`);
}
