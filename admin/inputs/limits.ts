import type { AttributeModel } from "../../graphql/schema/model.ts";
import { toDecimal } from "../values/decimal.ts";
import { toMajor } from "../values/money.ts";

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What may be typed, in words, shown under the input before anything is wrong. */
export function hintOf(attribute: AttributeModel, translate: Translate): string | undefined {
  const { input, kind } = attribute;
  if (!input) return undefined;
  if (input.minItems) return translate("app.input.minItems", { min: input.minItems });
  if (kind === "string" || kind === "text") {
    return input.minLength && input.minLength > 1 ? translate("ra.validation.minLength", { min: input.minLength }) : undefined;
  }
  if (kind !== "int") return undefined;
  if (input.min !== undefined && input.max !== undefined) return translate("app.input.between", { min: boundOf(attribute)(input.min), max: boundOf(attribute)(input.max) });
  return undefined;
}

/**
 * The limits that the server will enforce, checked before it is asked. The server decides: what it refuses beyond
 * these comes back as field problems.
 */
export function breachOf(attribute: AttributeModel, value: unknown, translate: Translate): string | undefined {
  const { input, kind, list } = attribute;
  if (!input) return undefined;
  if (isAbsent(value)) return input.required ? translate("ra.validation.required") : undefined;
  if (list) {
    const items = (value as unknown[]).length;
    if (input.minItems !== undefined && items < input.minItems) return translate("app.input.minItems", { min: input.minItems });
    if (input.maxItems !== undefined && items > input.maxItems) return translate("app.input.maxItems", { max: input.maxItems });
    return undefined;
  }
  switch (kind) {
    case "string":
    case "text":
      return textBreach(attribute, String(value), translate);
    case "int":
      // A text that is no number is kept as it was typed (see IntegerInput).
      return typeof value === "number"
        ? boundsBreach(attribute, value, translate, boundOf(attribute))
        : translate(attribute.unit ? "app.input.decimal" : "app.input.integer", { digits: attribute.unit?.digits });
    case "money": {
      const { amount, currency } = value as { amount: number | string; currency: string };
      return typeof amount === "number"
        ? boundsBreach(attribute, amount, translate, (bound) => toMajor(bound, currency))
        : translate("app.input.money");
    }
    default:
      return undefined;
  }
}

/** How a bound of a whole number is written. */
const boundOf =
  ({ unit }: AttributeModel) =>
  (bound: number): string =>
    unit ? toDecimal(bound, unit.digits) : String(bound);

function textBreach({ input }: AttributeModel, text: string, translate: Translate): string | undefined {
  const { minLength, maxLength, pattern } = input ?? {};
  if (minLength !== undefined && text.length < minLength) return translate("ra.validation.minLength", { min: minLength });
  if (maxLength !== undefined && text.length > maxLength) return translate("ra.validation.maxLength", { max: maxLength });
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, "u").test(text)) return translate("app.input.pattern");
  return undefined;
}

function boundsBreach(
  { input }: AttributeModel,
  value: number,
  translate: Translate,
  show: (bound: number) => string,
): string | undefined {
  const { min, max } = input ?? {};
  if (min !== undefined && value < min) return translate("ra.validation.minValue", { min: show(min) });
  if (max !== undefined && value > max) return translate("ra.validation.maxValue", { max: show(max) });
  return undefined;
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
