import { Checkbox, FormControl, FormControlLabel, FormHelperText } from "@mui/material";
import { type AttributeInputProps, ariaOf, useAttributeInput } from "./useAttributeInput.ts";

export function BooleanInput(props: AttributeInputProps) {
  const input = useAttributeInput(props);
  const checkbox = (
    <Checkbox
      size="small"
      name={input.field.name}
      checked={Boolean(input.field.value)}
      onBlur={input.field.onBlur}
      onChange={(_, checked) => input.field.onChange(checked)}
      slotProps={{ input: { ref: input.field.ref, ...ariaOf(input) } }}
    />
  );
  return (
    <FormControl error={input.error}>
      {input.inTable ? checkbox : <FormControlLabel label={input.label} control={checkbox} />}
      {input.helperText && <FormHelperText>{input.helperText}</FormHelperText>}
    </FormControl>
  );
}
