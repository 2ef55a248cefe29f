import { TextField } from "@mui/material";
import { type ReactNode, useState } from "react";
import { ariaOf, textFieldProps, type useAttributeInput } from "./useAttributeInput.ts";

interface NumberFieldProps {
  input: ReturnType<typeof useAttributeInput>;
  /** How a number is written while nobody types. */
  format(value: number): string;
  /** Undefined for what is no number. */
  parse(text: string): number | null | undefined;
  inputMode: "numeric" | "decimal";
  /** What follows the number, such as its unit. */
  after?: ReactNode;
}

/** A number typed in either digit width. What is no number stays as typed and is refused. */
export function NumberField({ input, format, parse, inputMode, after }: NumberFieldProps) {
  const { field } = input;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typeof field.value === "number" ? format(field.value) : String(field.value ?? "");
  return (
    <TextField
      {...textFieldProps(input)}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const value = parse(event.target.value);
        field.onChange(value === undefined ? event.target.value : value);
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { ...ariaOf(input), inputMode, autoComplete: "off", style: { textAlign: "right" } },
        ...(after !== undefined && { input: { endAdornment: after } }),
      }}
    />
  );
}
