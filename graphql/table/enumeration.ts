import { registerEnumType } from "type-graphql";
import type { EnumModel, Label } from "../schema/model.ts";
import { Declared } from "./declared.ts";

type Tone = EnumModel["values"][number]["tone"];

export interface EnumValue extends Label {
  /** What the value means; where it concerns stock, its effect on it. */
  about?: string;
  tone?: Tone;
  /** Other words that people use for it: understood in files that are imported. */
  also?: readonly string[];
}

interface Enumeration {
  readonly name: string;
  readonly about: string;
  readonly values: Readonly<Record<string, EnumValue>>;
}

type ValuesConfig = Record<string, { description: string }>;

const declared = new Map<object, Enumeration>();

const configOf = (values: Record<string, EnumValue>): ValuesConfig =>
  Object.fromEntries(Object.entries(values).map(([value, { en, about }]) => [value, { description: about ?? `${en}.` }]));

const namesOf = (values: object): Record<string, string> => Object.fromEntries(Object.keys(values).map((value) => [value, value]));

/** A GraphQL enum whose values carry their labels. Answers an object of the form `{ DRAFT: "DRAFT", … }`. */
export function enumeration<const V extends Record<string, EnumValue>>(name: string, about: string, values: V): { [K in keyof V]: K } {
  const object = namesOf(values) as { [K in keyof V]: K };
  const config = configOf(values);
  registerEnumType<V>(object as unknown as V, { name, description: about, valuesConfig: config as Partial<Record<keyof V, { description: string }>> });
  declared.set(object, { name, about, values: { ...values } });
  return object;
}

/** Its values are all there once somebody asks for them, whichever rooms are loaded by then. */
class OpenEnumeration implements Enumeration {
  readonly config: ValuesConfig = {};
  private readonly known: Declared<EnumValue>;

  constructor(
    readonly name: string,
    readonly about: string,
  ) {
    this.known = new Declared(`value of ${name}`);
  }

  add(value: string, said: EnumValue): void {
    this.known.add(value, said);
    Object.assign(this.config, configOf({ [value]: said }));
  }

  value = (name: string): EnumValue | undefined => this.known.get(name);

  names = (): string[] => this.known.listed();

  get values(): Record<string, EnumValue> {
    return Object.fromEntries(this.known.names().map((name) => [name, this.known.get(name)!]));
  }
}

const openOf = (type: object): OpenEnumeration => declared.get(type) as OpenEnumeration;

/** A GraphQL enum whose values rooms and domains add, each its own (`extendEnumeration`). */
export function openEnumeration(name: string, about: string): object {
  const object = {};
  const open = new OpenEnumeration(name, about);
  registerEnumType(object, { name, description: about, valuesConfig: open.config });
  declared.set(object, open);
  return object;
}

/** Adds values to an open enumeration; to be called while a room or a domain is declared. */
export function extendEnumeration(type: object, values: Record<string, EnumValue>): void {
  for (const [name, said] of Object.entries(values)) openOf(type).add(name, said);
  Object.assign(type, namesOf(values));
}

/** The names of an open enumeration's values, in the order in which they are declared. Nothing is loaded for them. */
export const valueNames = (type: object): string[] => openOf(type).names();

/** A value of an enumeration, as a type: `type Role = ValueOf<typeof Role>`. */
export type ValueOf<E> = E[keyof E];

export const enumerationOf = (type: unknown): Enumeration | undefined => declared.get(type as object);
export const allEnumerations = (): Enumeration[] => [...declared.values()];

/** A value's labels: `labelOf(Role, "finance")`. */
export function labelOf<E extends object>(type: E, value: keyof E & string): EnumValue {
  const found = enumerationOf(type)!;
  return (found instanceof OpenEnumeration ? found.value(value) : found.values[value])!;
}
