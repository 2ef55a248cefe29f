/** Random values for samples of records that KPIs count. */
import fc, { type Arbitrary } from "fast-check";
import { currencies, money } from "../table/money.ts";

/** Of each entity, what its series read of a record. */
export type Samples = Readonly<Record<string, Arbitrary<object>>>;

/** Days around the one on which `measures.test.ts` reads, 2026-11-23. */
export const day = fc.integer({ min: 0, max: 130 }).map((past) => new Date(Date.UTC(2026, 11, 5 - past)).toISOString().slice(0, 10));
export const someDay = fc.option(day, { nil: undefined });
export const amount = fc.record({ amount: fc.integer({ min: 0, max: 10_000_000_000_000 }), currency: fc.constantFrom(...currencies) }).map((one) => money(one.amount, one.currency));
export const quantity = fc.integer({ min: 0, max: 1_000_000 });
export const lines = (line: Record<string, Arbitrary<unknown>>): Arbitrary<unknown[]> => fc.array(fc.record(line), { minLength: 1, maxLength: 4 });
