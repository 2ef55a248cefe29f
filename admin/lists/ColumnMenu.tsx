import ArrowDownwardIcon from "@mui/icons-material/ArrowDownward";
import ArrowUpwardIcon from "@mui/icons-material/ArrowUpward";
import ViewColumnIcon from "@mui/icons-material/ViewColumn";
import { Box, Button, Checkbox, FormControlLabel, IconButton, Popover, TextField } from "@mui/material";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { attributesOf } from "../model/consoleModel.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { useArrangement } from "../views/useArrangement.ts";
import { columnChoices, moved } from "./columns.ts";

/** Widths to choose from, in pixels; any other is set at the column's edge. */
const WIDTHS = { narrow: 90, medium: 160, wide: 280 } as const;

/** Which columns the list shows, in what order and how wide: by keyboard and by touch as well. */
export function ColumnMenu() {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = translate("ra.action.select_columns");
  return (
    <>
      <Button startIcon={<ViewColumnIcon />} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        {title}
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": title, sx: { p: 1.5, maxHeight: "70vh", maxWidth: "calc(100vw - 32px)" } } }}
      >
        <Columns />
      </Popover>
    </>
  );
}

function Columns() {
  const entity = useEntity();
  const { columns, widths, choose, resize } = useArrangement();
  const rest = columnChoices(entity).filter(({ name }) => !columns.includes(name));
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | undefined>(undefined);
  // What is moved takes the keyboard along.
  useLayoutEffect(() => {
    const column = pressed.current && list.current?.querySelector(`[data-column="${pressed.current}"]`);
    pressed.current = undefined;
    if (column && !column.contains(document.activeElement)) column.querySelector<HTMLElement>("input:not(:disabled)")?.focus();
  });
  const change = (name: string, chosen: string[]) => {
    pressed.current = name;
    choose(chosen);
  };
  return (
    <Box component="ol" ref={list} sx={{ listStyle: "none", m: 0, p: 0 }}>
      {[...attributesOf(entity, columns), ...rest].map((attribute, place) => {
        const { name } = attribute;
        const shown = place < columns.length;
        return (
          <Column
            key={name}
            attribute={attribute}
            shown={shown}
            // The first is the record's name, which leads to its page.
            fixed={place === 0}
            mayMove={{ up: shown && place > 1, down: place > 0 && place < columns.length - 1 }}
            width={widths[name]}
            toggle={() => change(name, shown ? columns.filter((column) => column !== name) : [...columns, name])}
            move={(step) => change(name, moved(columns, name, step))}
            resize={(width) => resize(name, width)}
          />
        );
      })}
    </Box>
  );
}

interface ColumnProps {
  attribute: AttributeModel;
  shown: boolean;
  fixed: boolean;
  mayMove: { up: boolean; down: boolean };
  width: number | undefined;
  toggle(): void;
  move(step: 1 | -1): void;
  resize(width: number | undefined): void;
}

function Column({ attribute, shown, fixed, mayMove, width, toggle, move, resize }: ColumnProps) {
  const translate = useTranslate();
  const label = useLabel();
  const named = { name: label(attribute.label) };
  const isOwn = width !== undefined && !Object.values<number>(WIDTHS).includes(width);
  return (
    <Box component="li" data-column={attribute.name} sx={{ display: "flex", alignItems: "center", flexWrap: "wrap" }}>
      <FormControlLabel sx={{ flex: 1, mr: 1 }} control={<Checkbox size="small" checked={shown} disabled={fixed} onChange={toggle} />} label={named.name} />
      {shown && (
        <TextField
          select
          variant="standard"
          fullWidth={false}
          value={width ?? ""}
          onChange={({ target }) => resize(target.value === "" ? undefined : Number(target.value))}
          slotProps={{ select: { native: true }, htmlInput: { "aria-label": translate("app.list.columnWidth", named) } }}
        >
          <option value="">{translate("app.list.width.auto")}</option>
          <option value={WIDTHS.narrow}>{translate("app.list.width.narrow")}</option>
          <option value={WIDTHS.medium}>{translate("app.list.width.medium")}</option>
          <option value={WIDTHS.wide}>{translate("app.list.width.wide")}</option>
          {isOwn && <option value={width}>{translate("app.list.width.own", { width })}</option>}
        </TextField>
      )}
      {shown && (
        <>
          <IconButton size="small" aria-label={translate("app.list.moveUp", named)} disabled={!mayMove.up} onClick={() => move(-1)}>
            <ArrowUpwardIcon fontSize="inherit" />
          </IconButton>
          <IconButton size="small" aria-label={translate("app.list.moveDown", named)} disabled={!mayMove.down} onClick={() => move(1)}>
            <ArrowDownwardIcon fontSize="inherit" />
          </IconButton>
        </>
      )}
    </Box>
  );
}
