import { TextField } from "@mui/material";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** A moment: typed in the zone of the person, sent in UTC. */
export function DateTimeInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  return (
    <TextField
      {...textFieldProps(input)}
      type="datetime-local"
      value={input.field.value ? toLocal(String(input.field.value)) : ""}
      onChange={(event) => input.field.onChange(event.target.value ? new Date(event.target.value).toISOString() : null)}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: ariaOf(input) }}
    />
  );
}

function toLocal(moment: string): string {
  const date = new Date(moment);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
