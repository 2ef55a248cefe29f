import { TextField } from "@mui/material";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** A business date: a day, without zone. */
export function DateInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  return (
    <TextField
      {...textFieldProps(input)}
      type="date"
      value={input.field.value ?? ""}
      onChange={(event) => input.field.onChange(event.target.value || null)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { ...ariaOf(input), max: "9999-12-31" } }}
    />
  );
}
