import { typesOf } from "../model/consoleModel.ts";
import { ReferencePicker } from "./ReferencePicker.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** A reference by the name of the record it points to. */
export function ReferenceInput(props: AttributeInputProps) {
  const { field, label, inTable, required, error, helperText } = useAttributeInput(props);
  const shared = {
    entities: typesOf(props.attribute),
    label,
    hideLabel: inTable,
    required,
    error,
    helperText,
    onBlur: field.onBlur,
    inputRef: field.ref,
    change: field.onChange,
  };
  return props.attribute.list ? (
    <ReferencePicker {...shared} multiple value={(field.value ?? []) as string[]} />
  ) : (
    <ReferencePicker {...shared} value={(field.value ?? null) as string | null} />
  );
}
