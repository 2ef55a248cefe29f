import AddIcon from "@mui/icons-material/Add";
import { Button, FormHelperText, Stack, type Theme, Typography, useMediaQuery } from "@mui/material";
import { type KeyboardEvent, useId, useMemo } from "react";
import { useTranslate } from "react-admin";
import { get, useFieldArray, useFormState } from "react-hook-form";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";
import { breachOf } from "./limits.ts";
import { LineCards } from "./LineCards.tsx";
import { LineRows } from "./LineRows.tsx";
import { useLineTotal } from "./LineTotals.tsx";
import type { CompositeInputProps } from "./useAttributeInput.ts";

/**
 * The lines of a document as a table. Enter goes down a row and adds one after the last; the arrow keys go up and
 * down; Ctrl+Delete removes the row.
 */
export function LinesInput({ attribute, source, Part }: CompositeInputProps) {
  const translate = useTranslate();
  const label = useLabel();
  const titleId = useId();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"));
  // Only its own errors: anyone who reads the whole form's state renders with every input.
  const { errors } = useFormState({ name: source, exact: true });
  const { fields, append, remove } = useFieldArray({
    name: source,
    rules: { validate: (value: unknown) => breachOf(attribute, value, translate) ?? true },
  });
  const columns = useMemo(() => (attribute.attributes ?? []).filter((part) => part.input), [attribute]);
  const total = useLineTotal(attribute.name);
  const error = get(errors, source) as { message?: string; root?: { message?: string } } | undefined;
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
      {narrow ? (
        <LineCards source={source} columns={columns} Part={Part} rows={fields} remove={remove} total={total} />
      ) : (
        <LineRows source={source} columns={columns} Part={Part} rows={fields} remove={remove} total={total} titleId={titleId} onKeyDown={onKeyDown} />
      )}
      {message && <FormHelperText error>{message}</FormHelperText>}
      <Stack direction="row" sx={{ alignItems: "center", gap: 2 }}>
        <Button startIcon={<AddIcon />} onClick={add}>
          {translate("app.lines.add")}
        </Button>
        <Typography variant="caption" color="text.secondary">
          {!narrow && translate("app.lines.keys")}
        </Typography>
      </Stack>
    </Stack>
  );
}

function emptyLine(columns: AttributeModel[]): Record<string, null> {
  return Object.fromEntries(columns.map(({ name }) => [name, null]));
}
