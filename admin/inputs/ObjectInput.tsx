import { FormHelperText, FormLabel, Paper } from "@mui/material";
import { useLabel } from "../model/useLabel.ts";
import { FieldGrid } from "./FieldGrid.tsx";
import { type CompositeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** An embedded object: its attributes as a group. */
export function ObjectInput({ Part, ...props }: CompositeInputProps) {
  const label = useLabel();
  const { error, helperText } = useAttributeInput(props);
  const { attribute, source } = props;
  return (
    <Paper variant="outlined" component="fieldset" sx={{ m: 0, p: 2, minWidth: 0 }}>
      <FormLabel component="legend">{label(attribute.label)}</FormLabel>
      <FieldGrid>
        {(attribute.attributes ?? [])
          .filter((part) => part.input)
          .map((part) => (
            <Part key={part.name} attribute={part} source={`${source}.${part.name}`} />
          ))}
      </FieldGrid>
      {helperText && <FormHelperText error={error}>{helperText}</FormHelperText>}
    </Paper>
  );
}
