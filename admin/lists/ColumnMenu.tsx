import CheckBoxIcon from "@mui/icons-material/CheckBox";
import CheckBoxOutlineBlankIcon from "@mui/icons-material/CheckBoxOutlineBlank";
import ViewColumnIcon from "@mui/icons-material/ViewColumn";
import { Button, ListItemIcon, ListItemText, Menu, MenuItem } from "@mui/material";
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
            <ListItemIcon>{columns.includes(name) ? <CheckBoxIcon /> : <CheckBoxOutlineBlankIcon />}</ListItemIcon>
            <ListItemText>{label(text)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
