import { Autocomplete, MenuItem, TextField } from "@mui/material";
import { useTranslate } from "react-admin";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

/** One value of an enum, or several where the attribute is a list. */
export function EnumInput(props: AttributeInputProps) {
  return props.attribute.list ? <SeveralValues {...props} /> : <OneValue {...props} />;
}

function OneValue(props: AttributeInputProps) {
  const translate = useTranslate();
  const label = useLabel();
  const input = useAttributeInput(props);
  const { values } = useModel().enumeration(props.attribute.enum ?? "");
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={input.field.value ?? ""}
      onChange={(event) => input.field.onChange(event.target.value || null)}
      slotProps={{ htmlInput: ariaOf(input) }}
    >
      {!input.required && <MenuItem value="">{translate("app.input.none")}</MenuItem>}
      {values.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {label(choice.label)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function SeveralValues(props: AttributeInputProps) {
  const translate = useTranslate();
  const label = useLabel();
  const input = useAttributeInput(props);
  const { values } = useModel().enumeration(props.attribute.enum ?? "");
  const chosen = (input.field.value ?? []) as string[];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      size="small"
      options={values}
      value={values.filter(({ value }) => chosen.includes(value))}
      getOptionLabel={(choice) => label(choice.label)}
      getOptionKey={(choice) => choice.value}
      onChange={(_, choices) => input.field.onChange(choices.map(({ value }) => value))}
      openText={translate("ra.action.open")}
      closeText={translate("ra.action.close")}
      clearText={translate("ra.action.clear_input_value")}
      noOptionsText={translate("app.reference.none")}
      renderInput={(params) => (
        <TextField
          {...params}
          {...textFieldProps(input)}
          slotProps={input.inTable ? { htmlInput: { ...params.inputProps, ...ariaOf(input) } } : undefined}
        />
      )}
    />
  );
}
