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

const declared = new Map<object, Enumeration>();

/** A GraphQL enum whose values carry their labels. Answers an object of the form `{ DRAFT: "DRAFT", … }`. */
export function enumeration<const V extends Record<string, EnumValue>>(name: string, about: string, values: V): { [K in keyof V]: K } {
  const object = Object.fromEntries(Object.keys(values).map((value) => [value, value])) as { [K in keyof V]: K };
  registerEnumType<V>(object as unknown as V, {
    name,
    description: about,
    valuesConfig: Object.fromEntries(
      Object.entries(values).map(([value, { en, about: meaning }]) => [value, { description: meaning ?? `${en}.` }]),
    ) as Partial<Record<keyof V, { description: string }>>,
  });
  declared.set(object, { name, about, values });
  return object;
}

/** A value of an enumeration, as a type: `type Role = ValueOf<typeof Role>`. */
export type ValueOf<E> = E[keyof E];

export const enumerationOf = (type: unknown): Enumeration | undefined => declared.get(type as object);
export const allEnumerations = (): Enumeration[] => [...declared.values()];
