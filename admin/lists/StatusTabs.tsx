import { Tab, Tabs } from "@mui/material";
import { useListContext, useTranslate } from "react-admin";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

const ALL = "";

/** The states of a document, one click away; nothing where the list cannot be filtered by state. */
export function StatusTabs() {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const entity = useEntity();
  const { filterValues, setFilters } = useListContext();
  if (!hasStatusTabs(entity)) return null;
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
      <Tab value={ALL} label={translate("app.list.all")} />
      {model.enumeration(entity.lifecycle?.enum ?? "").values.map((state) => (
        <Tab key={state.value} value={state.value} label={label(state.label)} />
      ))}
    </Tabs>
  );
}

export function hasStatusTabs(entity: ReturnType<typeof useEntity>): boolean {
  return Boolean(entity.lifecycle) && entity.filters.some(({ name }) => name === "status");
}
