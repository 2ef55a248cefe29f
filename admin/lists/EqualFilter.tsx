import { Checkbox, FormControlLabel, FormGroup, MenuItem, TextField } from "@mui/material";
import { useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { ReferencePicker } from "../inputs/ReferencePicker.tsx";
import { typesOf } from "../model/consoleModel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

interface EqualFilterProps {
  filter: FilterModel;
  value: unknown;
  change(value: unknown): void;
}

/** One value or several of them, as the filter's kind has it. */
export function EqualFilter({ filter, value, change }: EqualFilterProps) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const several = value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];

  if (filter.kind === "enum") {
    return (
      <FormGroup aria-label={label(filter.label)}>
        {model.enumeration(filter.enum ?? "").values.map((choice) => (
          <FormControlLabel
            key={choice.value}
            label={label(choice.label)}
            control={
              <Checkbox
                size="small"
                checked={several.includes(choice.value)}
                onChange={(_, on) =>
                  change(on ? [...several, choice.value] : several.filter((other) => other !== choice.value))
                }
              />
            }
          />
        ))}
      </FormGroup>
    );
  }
  if (filter.kind === "reference" || filter.kind === "file") {
    return (
      <ReferencePicker multiple entities={typesOf(filter)} label={label(filter.label)} value={several} change={change} />
    );
  }
  if (filter.kind === "boolean") {
    return (
      <TextField select size="small" label={label(filter.label)} value={value ?? ""} onChange={(event) => change(event.target.value === "true")}>
        <MenuItem value="true">{translate("ra.boolean.true")}</MenuItem>
        <MenuItem value="false">{translate("ra.boolean.false")}</MenuItem>
      </TextField>
    );
  }
  return (
    <TextField
      autoFocus
      size="small"
      type={filter.kind === "date" ? "date" : "text"}
      label={label(filter.label)}
      value={value ?? ""}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => change(filter.kind === "int" ? Number(event.target.value) : event.target.value)}
    />
  );
}
