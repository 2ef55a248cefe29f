import { registerEnumType } from "type-graphql";
import type { EnumModel, Label } from "../schema/model.ts";

type Tone = EnumModel["values"][number]["tone"];

export interface EnumValue extends Label {
  /** What the value means; where it concerns stock, its effect on it. */
  about?: string;
  tone?: Tone;
  /** Other words that people use for it: understood in files that are imported. */
  also?: readonly string[];
}

interface Enumeration {
  name: string;
  about: string;
  values: Record<string, EnumValue>;
}

type ValuesConfig = Record<string, { description: string }>;

const declared = new Map<object, Enumeration & { config: ValuesConfig }>();

const configOf = (values: Record<string, EnumValue>): ValuesConfig =>
  Object.fromEntries(Object.entries(values).map(([value, { en, about }]) => [value, { description: about ?? `${en}.` }]));

const namesOf = (values: object): Record<string, string> => Object.fromEntries(Object.keys(values).map((value) => [value, value]));

/** A GraphQL enum whose values carry their labels. Answers an object of the form `{ DRAFT: "DRAFT", … }`. */
export function enumeration<const V extends Record<string, EnumValue>>(name: string, about: string, values: V): { [K in keyof V]: K } {
  const object = namesOf(values) as { [K in keyof V]: K };
  const config = configOf(values);
  registerEnumType<V>(object as unknown as V, { name, description: about, valuesConfig: config as Partial<Record<keyof V, { description: string }>> });
  declared.set(object, { name, about, values: { ...values }, config });
  return object;
}

/** Adds values to an enumeration that several domains declare together; to be called before the schema is built. */
export function extendEnumeration(type: object, values: Record<string, EnumValue>): void {
  const known = declared.get(type)!;
  const twice = Object.keys(values).filter((value) => value in known.values);
  if (twice.length > 0) throw new Error(`${known.name} has ${twice.join(", ")} already`);
  Object.assign(type, namesOf(values));
  Object.assign(known.values, values);
  Object.assign(known.config, configOf(values));
}

/** A value of an enumeration, as a type: `type Role = ValueOf<typeof Role>`. */
export type ValueOf<E> = E[keyof E];

export const enumerationOf = (type: unknown): Enumeration | undefined => declared.get(type as object);
export const allEnumerations = (): Enumeration[] => [...declared.values()];

/** A value's labels: `labelOf(Role, "finance")`. */
export const labelOf = <E extends object>(type: E, value: keyof E & string): EnumValue => enumerationOf(type)!.values[value]!;
