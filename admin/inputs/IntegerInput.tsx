import { TextField } from "@mui/material";
import { useState } from "react";
import { useLocale } from "react-admin";
import { formatInteger, parseInteger } from "../values/integer.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** A whole number in either digit width. What is no number stays as typed and is refused. */
export function IntegerInput(props: AttributeInputProps) {
  const locale = useLocale();
  const input = useAttributeInput(props);
  const { field } = input;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typeof field.value === "number" && props.attribute.grouped !== false ? formatInteger(field.value, locale) : String(field.value ?? "");
  return (
    <TextField
      {...textFieldProps(input)}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const value = parseInteger(event.target.value);
        field.onChange(value === undefined ? event.target.value : value);
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{ htmlInput: { ...ariaOf(input), inputMode: "numeric", autoComplete: "off", style: { textAlign: "right" } } }}
    />
  );
}
