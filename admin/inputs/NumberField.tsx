import { TextField } from "@mui/material";
import { type ReactNode, useState } from "react";
import { ariaOf, textFieldProps, type useAttributeInput } from "./useAttributeInput.ts";

interface NumberFieldProps<T> {
  input: ReturnType<typeof useAttributeInput>;
  /** How a value of the form is written while nobody types. What was no number is in the form as it was typed. */
  format(value: T): string;
  /** Undefined for what is no number. */
  parse(text: string): T | null | undefined;
  inputMode: "numeric" | "decimal";
  /** What precedes the number, such as the choice of its currency. */
  before?: ReactNode;
  /** What follows the number, such as its unit. */
  after?: ReactNode;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A number typed in either digit width. What is no number stays as typed and is refused. */
export function NumberField<T>({ input, format, parse, inputMode, before, after }: NumberFieldProps<T>) {
  const { field } = input;
  const [typed, setTyped] = useState<string | null>(null);
  const value = (field.value ?? "") as T | string;
  // What is typed is only how the form's value is written: once that is another one, by whatever way, it is shown.
  const isAsTyped = typed !== null && isSame(parse(typed) ?? (typed.trim() === "" ? "" : typed), value);
  return (
    <TextField
      {...textFieldProps(input)}
      value={isAsTyped ? typed : typeof value === "string" ? value : format(value)}
      onChange={(event) => {
        setTyped(event.target.value);
        const parsed = parse(event.target.value);
        field.onChange(parsed === undefined ? event.target.value : parsed);
      }}
      onBlur={() => {
        setTyped(null);
        field.onBlur();
      }}
      slotProps={{
        htmlInput: { ...ariaOf(input), inputMode, autoComplete: "off", style: { textAlign: "right" } },
        input: { startAdornment: before, endAdornment: after },
      }}
    />
  );
}
