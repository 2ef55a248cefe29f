import AddIcon from "@mui/icons-material/FilterList";
import { Button, Chip, Menu, MenuItem, Popover, Stack } from "@mui/material";
import { useState } from "react";
import { useListContext, useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FilterEditor } from "./FilterEditor.tsx";
import { FilterText } from "./FilterText.tsx";
import { hasStatusTabs } from "./statusLists.ts";

/** Which filters hold, as chips that open and go away; and those that the schema offers besides. */
export function FilterBar() {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const { filterValues, setFilters } = useListContext();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<{ filter: FilterModel; anchor: HTMLElement } | null>(null);

  const shownAsTab = (filter: FilterModel) =>
    filter.name === "status" && hasStatusTabs(entity) && !Array.isArray(filterValues.status);
  const offered = entity.filters.filter((filter) => !shownAsTab(filter));
  const active = offered.filter(({ name }) => filterValues[name] !== undefined);
  const idle = offered.filter((filter) => !active.includes(filter));

  const set = (name: string, value: unknown) => {
    const { [name]: _, ...rest } = filterValues;
    setFilters(value === undefined ? rest : { ...rest, [name]: value });
  };
  const clear = () => setFilters({});

  if (entity.filters.length === 0) return null;
  return (
    <Stack
      direction="row"
      role="group"
      aria-label={translate("app.list.filters")}
      sx={{ flexWrap: "wrap", alignItems: "center", gap: 1, py: 1, flex: 1 }}
    >
      {idle.length > 0 && (
        <Button startIcon={<AddIcon />} aria-haspopup="menu" onClick={(event) => setMenu(event.currentTarget)}>
          {translate("ra.action.add_filter")}
        </Button>
      )}
      {active.map((filter) => (
        <Chip
          key={filter.name}
          color="primary"
          label={
            <>
              {translate("app.list.filterName", { name: label(filter.label) })}
              <FilterText filter={filter} value={filterValues[filter.name]} />
            </>
          }
          onClick={(event) => setEditing({ filter, anchor: event.currentTarget })}
          onDelete={() => set(filter.name, undefined)}
        />
      ))}
      {Object.keys(filterValues).length > 0 && (
        <Button color="inherit" onClick={clear}>
          {translate("ra.action.remove_all_filters")}
        </Button>
      )}
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {idle.map((filter) => (
          <MenuItem
            key={filter.name}
            dense
            onClick={() => {
              if (menu) setEditing({ filter, anchor: menu });
              setMenu(null);
            }}
          >
            {label(filter.label)}
          </MenuItem>
        ))}
      </Menu>
      {editing && (
        <Popover
          open
          anchorEl={editing.anchor}
          anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
          onClose={() => setEditing(null)}
          slotProps={{ paper: { role: "dialog", "aria-label": label(editing.filter.label), sx: { p: 2, width: 320, maxWidth: "90vw" } } }}
        >
          <FilterEditor
            filter={editing.filter}
            value={filterValues[editing.filter.name]}
            apply={(value) => {
              set(editing.filter.name, value);
              setEditing(null);
            }}
          />
        </Popover>
      )}
    </Stack>
  );
}
