import { useLocale } from "react-admin";
import { formatInteger, parseInteger } from "../values/integer.ts";
import { NumberField } from "./NumberField.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** A whole number. */
export function IntegerInput(props: AttributeInputProps) {
  const locale = useLocale();
  const format = (value: number) => (props.attribute.grouped === false ? String(value) : formatInteger(value, locale));
  return <NumberField input={useAttributeInput(props)} format={format} parse={parseInteger} inputMode="numeric" />;
}
