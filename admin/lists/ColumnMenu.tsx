import ViewColumnIcon from "@mui/icons-material/ViewColumn";
import { Button, Checkbox, ListItemText, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { columnChoices, useColumns } from "./columns.ts";

export function ColumnMenu() {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const [columns, choose] = useColumns(entity);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (name: string) =>
    choose(columns.includes(name) ? columns.filter((column) => column !== name) : [...columns, name]);
  return (
    <>
      <Button startIcon={<ViewColumnIcon />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate("ra.action.select_columns")}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {columnChoices(entity).map(({ name, label: text }) => (
          <MenuItem
            key={name}
            dense
            role="menuitemcheckbox"
            aria-checked={columns.includes(name)}
            disabled={name === entity.representation}
            onClick={() => toggle(name)}
          >
            <Checkbox edge="start" size="small" checked={columns.includes(name)} tabIndex={-1} disableRipple slotProps={{ input: { "aria-hidden": true } }} />
            <ListItemText>{label(text)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
