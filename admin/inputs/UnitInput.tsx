import { InputAdornment } from "@mui/material";
import type { Unit } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";
import { toDecimal } from "../values/decimal.ts";
import { parseInUnit } from "../values/unit.ts";
import { NumberField } from "./NumberField.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** A value typed as a decimal in its unit and kept in the API's steps. */
export function UnitInput({ unit, ...props }: AttributeInputProps & { unit: Unit }) {
  const label = useLabel();
  return (
    <NumberField
      input={useAttributeInput(props)}
      format={(value: number) => toDecimal(value, unit.digits)}
      parse={(text) => parseInUnit(text, unit)}
      inputMode="decimal"
      after={<InputAdornment position="end">{label(unit.symbol)}</InputAdornment>}
    />
  );
}
