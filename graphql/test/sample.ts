/** Random values for samples of records that KPIs count. */
import fc, { type Arbitrary } from "fast-check";
import { Int } from "type-graphql";
import { attributesOf, type AttributeDeclaration } from "../table/attribute.ts";
import { entityByName } from "../table/entity.ts";
import { enumerationOf } from "../table/enumeration.ts";
import { currencies, Money, money } from "../table/money.ts";
import { DateTime, LocalDate, SafeInt } from "../table/scalars.ts";

/** Of each entity, what its series read of a record. */
export type Samples = Readonly<Record<string, Arbitrary<object>>>;

/** Days around the one on which `measures.test.ts` reads, 2026-11-23. */
export const day = fc.integer({ min: 0, max: 130 }).map((past) => new Date(Date.UTC(2026, 11, 5 - past)).toISOString().slice(0, 10));
export const someDay = fc.option(day, { nil: undefined });
export const amount = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000_000_000 }), currency: fc.constantFrom(...currencies) }).map((one) => money(one.amount, one.currency));
export const quantity = fc.integer({ min: 0, max: 1_000_000 });
export const lines = (line: Record<string, Arbitrary<unknown>>): Arbitrary<unknown[]> => fc.array(fc.record(line), { minLength: 1, maxLength: 4 });

const moment = day.map((one) => `${one}T09:00:00.000Z`);

/** A value that an attribute may have; ids and texts are one of two, so that records share them. */
function valueOf({ name, type, list, nullable }: AttributeDeclaration): Arbitrary<unknown> {
  const one = valueOfType(name, type());
  const whole = list ? fc.array(one, { maxLength: 3 }) : one;
  return nullable ? fc.option(whole, { nil: undefined }) : whole;
}

function valueOfType(name: string, type: unknown): Arbitrary<unknown> {
  const values = enumerationOf(type)?.values;
  if (values) return fc.constantFrom(...Object.keys(values));
  if (type === LocalDate) return day;
  if (type === DateTime) return moment;
  if (type === Money) return amount;
  if (type === Int || type === SafeInt) return quantity;
  if (type === Boolean) return fc.boolean();
  if (typeof type === "function" && attributesOf(type).length > 0) return recordOf(type);
  return fc.constantFrom(`${name}_a`, `${name}_b`);
}

const recordOf = (target: Function): Arbitrary<object> => fc.record(Object.fromEntries(attributesOf(target).map((attribute) => [attribute.name, valueOf(attribute)])));

/** Random records of an entity, as its attributes are declared. */
export const sampleOf = (entity: string): Arbitrary<object> => recordOf(entityByName(entity)!.target);
