import AddIcon from "@mui/icons-material/Add";
import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { Button, FormHelperText, IconButton, Stack, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, Typography } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { type KeyboardEvent, useId } from "react";
import { useTranslate } from "react-admin";
import { useFieldArray, useFormContext } from "react-hook-form";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { isFigure } from "../lists/EntityTable.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeInput } from "./AttributeInput.tsx";
import { breachOf } from "./limits.ts";
import { LineTotal, LinesSum, useLineTotal } from "./LineTotals.tsx";
import type { AttributeInputProps } from "./useAttributeInput.ts";

/**
 * The lines of a document as a table. Enter goes down a row and adds one after the last; the arrow keys go up and
 * down; Ctrl+Delete removes the row.
 */
export function LinesInput({ attribute, source }: AttributeInputProps) {
  const translate = useTranslate();
  const label = useLabel();
  const titleId = useId();
  const { control, getFieldState, formState } = useFormContext();
  const { fields, append, remove } = useFieldArray({
    control,
    name: source,
    rules: { validate: (value: unknown) => breachOf(attribute, value, translate) ?? true },
  });
  const columns = (attribute.attributes ?? []).filter((part) => part.input);
  const total = useLineTotal(attribute.name);
  const { error } = getFieldState(source, formState);
  const message = error?.root?.message ?? error?.message;

  const add = () => append(emptyLine(columns), { focusName: `${source}.${fields.length}.${columns[0]?.name}` });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // A drop-down that is open has used the key for itself.
    if (event.defaultPrevented) return;
    const cell = (event.target as Element).closest<HTMLElement>("[data-row]");
    if (!cell) return;
    const row = Number(cell.dataset.row);
    const goTo = (target: number) =>
      event.currentTarget
        .querySelector<HTMLElement>(`[data-row="${target}"][data-column="${cell.dataset.column}"] input`)
        ?.focus();
    if (event.key === "Enter") {
      event.preventDefault();
      if (row === fields.length - 1) add();
      else goTo(row + 1);
    } else if (event.key === "ArrowDown") goTo(row + 1);
    else if (event.key === "ArrowUp") goTo(row - 1);
    else if (event.key === "Delete" && event.ctrlKey) {
      event.preventDefault();
      remove(row);
      goTo(Math.max(0, row - 1));
    }
  };

  return (
    <Stack sx={{ gap: 1 }}>
      <Typography id={titleId} component="h2" variant="subtitle1">
        {label(attribute.label)}
        {attribute.input?.required && <span aria-hidden> *</span>}
      </Typography>
      <TableContainer onKeyDown={onKeyDown}>
        <Table size="small" aria-labelledby={titleId}>
          <TableHead>
            <TableRow>
              <TableCell padding="none">
                <span style={visuallyHidden}>{translate("app.lines.number")}</span>
              </TableCell>
              {columns.map((column) => (
                <TableCell key={column.name} align={isFigure(column) ? "right" : "left"}>
                  {label(column.label)}
                  {column.input?.required && <span aria-hidden> *</span>}
                </TableCell>
              ))}
              {total && <TableCell align="right">{translate("app.lines.total")}</TableCell>}
              <TableCell padding="none">
                <span style={visuallyHidden}>{translate("ra.action.remove")}</span>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map((field, row) => (
              <TableRow key={field.id} sx={{ verticalAlign: "top" }}>
                <TableCell padding="none" sx={{ pt: 1.75, color: "text.secondary" }}>
                  {row + 1}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column.name} data-row={row} data-column={column.name} sx={{ px: 0.5, minWidth: widthOf(column) }}>
                    <AttributeInput attribute={column} source={`${source}.${row}.${column.name}`} row={row} />
                  </TableCell>
                ))}
                {total && (
                  <TableCell align="right" sx={{ pt: 1.75 }}>
                    <LineTotal source={`${source}.${row}`} total={total} />
                  </TableCell>
                )}
                <TableCell padding="none">
                  <IconButton aria-label={translate("app.lines.remove", { row: row + 1 })} onClick={() => remove(row)}>
                    <DeleteIcon fontSize="small" />
                  </IconButton>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
          {total && fields.length > 0 && (
            <TableFooter>
              <TableRow>
                <TableCell colSpan={columns.length + 2} align="right" sx={{ typography: "subtitle2", color: "text.primary" }}>
                  <LinesSum source={source} total={total} />
                </TableCell>
                <TableCell />
              </TableRow>
            </TableFooter>
          )}
        </Table>
      </TableContainer>
      {message && <FormHelperText error>{message}</FormHelperText>}
      <Stack direction="row" sx={{ alignItems: "center", gap: 2 }}>
        <Button startIcon={<AddIcon />} onClick={add}>
          {translate("app.lines.add")}
        </Button>
        <Typography variant="caption" color="text.secondary">
          {translate("app.lines.keys")}
        </Typography>
      </Stack>
    </Stack>
  );
}

function emptyLine(columns: AttributeModel[]): Record<string, null> {
  return Object.fromEntries(columns.map(({ name }) => [name, null]));
}

function widthOf({ kind }: AttributeModel): number {
  if (kind === "reference") return 240;
  if (kind === "money") return 170;
  return kind === "int" ? 100 : 150;
}
