import type { Choices } from "../domains/choices.ts";
import { typesOf } from "../model/consoleModel.ts";
import { ReferencePicker } from "./ReferencePicker.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";
import { type Narrowed, useChoiceRule } from "./useChoiceRule.ts";

interface ReferenceInputProps extends AttributeInputProps {
  /** What may be chosen; null until that is known. */
  narrowed?: Narrowed | null;
}

/** A reference by the name of the record it points to. */
export function ReferenceInput({ narrowed, ...props }: ReferenceInputProps) {
  const { field, label, inTable, required, error, helperText } = useAttributeInput(props);
  const shared = {
    entities: typesOf(props.attribute),
    label,
    hideLabel: inTable,
    required,
    error,
    helperText,
    narrowed,
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

/** A reference that offers what its page says may be chosen, with the facts that decide. */
export function NarrowedReferenceInput({ choices, ...props }: AttributeInputProps & { choices: Choices }) {
  const narrowed = useChoiceRule(props.source, choices);
  return <ReferenceInput {...props} narrowed={narrowed ?? null} />;
}
