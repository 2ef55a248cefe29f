import { TextField } from "@mui/material";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

export function TextInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const { kind, input: limits } = props.attribute;
  return (
    <TextField
      {...textFieldProps(input)}
      value={input.field.value ?? ""}
      onChange={(event) => input.field.onChange(event.target.value)}
      multiline={kind === "text" && !input.inTable}
      minRows={kind === "text" ? 2 : undefined}
      slotProps={{ htmlInput: { ...ariaOf(input), maxLength: limits?.maxLength } }}
    />
  );
}
