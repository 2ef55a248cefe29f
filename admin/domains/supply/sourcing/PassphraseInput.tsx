import { TextField } from "@mui/material";
import { type AttributeInputProps, textFieldProps, useAttributeInput } from "../../../inputs/useAttributeInput.ts";

/** A passphrase is not shown while it is typed, and no browser keeps it. */
export default function PassphraseInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const { field } = input;
  return <TextField {...textFieldProps(input)} type="password" autoComplete="new-password" value={(field.value as string | null) ?? ""} onChange={(event) => field.onChange(event.target.value)} />;
}
