import { InputAdornment, TextField } from "@mui/material";
import { useState } from "react";
import type { Unit } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";
import { toDecimal } from "../values/decimal.ts";
import { parseInUnit } from "../values/unit.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** A value typed as a decimal in its unit and kept in the API's steps. What is no number stays as typed and is refused. */
export function UnitInput({ unit, ...props }: AttributeInputProps & { unit: Unit }) {
  const label = useLabel();
  const input = useAttributeInput(props);
  const { field } = input;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typeof field.value === "number" ? toDecimal(field.value, unit.digits) : String(field.value ?? "");
  return (
    <TextField
      {...textFieldProps(input)}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const value = parseInUnit(event.target.value, unit);
        field.onChange(value === undefined ? event.target.value : value);
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { ...ariaOf(input), inputMode: "decimal", autoComplete: "off", style: { textAlign: "right" } },
        input: { endAdornment: <InputAdornment position="end">{label(unit.symbol)}</InputAdornment> },
      }}
    />
  );
}
