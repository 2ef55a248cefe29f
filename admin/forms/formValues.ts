import type { AttributeModel } from "../../graphql/schema/model.ts";

export type Values = Record<string, unknown>;

/** What a form holds of a record: only what can be set, in the shape that the API takes. */
export function valuesOf(attributes: AttributeModel[], record: Values): Values {
  return Object.fromEntries(
    attributes.filter(({ input }) => input).map((attribute) => [attribute.name, valueOf(attribute, record[attribute.name])]),
  );
}

function valueOf(attribute: AttributeModel, value: unknown): unknown {
  if (attribute.list) return Array.isArray(value) ? value.map((item) => itemOf(attribute, item)) : [];
  return itemOf(attribute, value);
}

function itemOf(attribute: AttributeModel, value: unknown): unknown {
  if (value === undefined || value === null || value === "") return null;
  if (attribute.kind === "object") return valuesOf(attribute.attributes ?? [], value as Values);
  if (attribute.kind !== "money") return value;
  const { amount, currency } = value as Values;
  return { amount, currency };
}

/** The input of a creation: everything that has a value. */
export function inputOf(attributes: AttributeModel[], values: Values): Values {
  return Object.fromEntries(Object.entries(valuesOf(attributes, values)).filter(([, value]) => value !== null));
}

/**
 * The input of a change: only what differs from what the form was opened on. Sending more would overwrite what
 * somebody else has changed meanwhile.
 */
export function changedInput(attributes: AttributeModel[], base: Values, values: Values): Values {
  const before = valuesOf(attributes, base);
  const after = valuesOf(attributes, values);
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !same(value, before[name])));
}

/** Values of the API are plain JSON, made by valuesOf with their keys in one order. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
