import fc from "fast-check";
import { expect, test } from "vitest";
import { inByteOrder, sortable, sortKey, sortKeyRange, type Sortable } from "./sortable.ts";

const bytes = (text: string): Buffer => Buffer.from(text, "utf8");
const sign = (n: number): number => Math.sign(n);

/** The order that the bytes of the sort keys give, as DynamoDB compares them. */
const byBytes = (a: Sortable, b: Sortable): number => sign(Buffer.compare(bytes(sortable(a)), bytes(sortable(b))));

const integer = fc.maxSafeInteger();
const date = fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((one) => one.toISOString().slice(0, 10));
const moment = fc.date({ min: new Date("1900-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((one) => one.toISOString());
/** Text as people enter it, rare Chinese characters and full-width brackets included. */
const text = fc.string({ unit: fc.constantFrom("a", "b", "Z", "0", " ", "阿", "(", "𠮷", "é", "\t"), maxLength: 12 });
const id = fc.string({ unit: fc.constantFrom(..."0123ABZ_"), minLength: 1, maxLength: 4 });

test("whole numbers sort by value, negative ones and the largest included", () => {
  fc.assert(fc.property(integer, integer, (a, b) => void expect(byBytes(a, b)).toBe(sign(a - b) + 0)));
});

test("dates and moments sort by time", () => {
  fc.assert(fc.property(date, date, (a, b) => void expect(byBytes(a, b)).toBe(a < b ? -1 : a > b ? 1 : 0)));
  fc.assert(fc.property(moment, moment, (a, b) => void expect(byBytes(a, b)).toBe(sign(Date.parse(a) - Date.parse(b)) + 0)));
});

test("texts sort by their bytes, a prefix first, for any ids", () => {
  fc.assert(
    fc.property(text, text, id, id, (a, b, idA, idB) => {
      const [cleanA, cleanB] = [a, b].map((one) => one.replaceAll("\t", " ")) as [string, string];
      fc.pre(cleanA !== cleanB);
      const keys = Buffer.compare(bytes(sortKey(a, idA)), bytes(sortKey(b, idB)));
      expect(sign(keys)).toBe(sign(Buffer.compare(bytes(cleanA), bytes(cleanB))));
    }),
  );
});

test("what is missing comes before everything", () => {
  fc.assert(fc.property(fc.oneof(integer, text, date, fc.boolean()), (value) => void expect(byBytes(null, value)).toBe(-1)));
  expect(byBytes(null, undefined)).toBe(0);
  expect(byBytes(false, true)).toBe(-1);
});

test("what JavaScript merges and what DynamoDB reads are in the same order", () => {
  const any = fc.string({ unit: "binary", maxLength: 6 });
  fc.assert(fc.property(any, any, (a, b) => void expect(sign(inByteOrder(a, b))).toBe(sign(Buffer.compare(bytes(a), bytes(b))))));
  expect(inByteOrder("(", "𠮷")).toBeLessThan(0);
});

test.each([
  ["numbers", integer],
  ["dates", date],
  ["texts", text],
] as const)("a range of %s holds what lies between its ends, both included, and nothing that is missing", (_, values) => {
  const open = fc.option(values as fc.Arbitrary<Sortable>, { nil: undefined });
  fc.assert(
    fc.property(open, open, fc.option(values as fc.Arbitrary<Sortable>), id, (from, to, value, recordId) => {
      const { low, high } = sortKeyRange(from, to);
      const key = bytes(sortKey(value, recordId));
      const inside = Buffer.compare(bytes(low), key) <= 0 && Buffer.compare(key, bytes(high)) <= 0;
      const wanted = value !== null && (from === undefined || byBytes(from, value) <= 0) && (to === undefined || byBytes(value, to) <= 0);
      expect(inside).toBe(wanted);
    }),
    { numRuns: 500 },
  );
});

test("a text that is too long for a key is cut between characters", () => {
  const long = "x".repeat(199) + "𠮷𠮷";
  expect(Buffer.from(sortable(long), "utf8").toString("utf8")).toBe(sortable(long));
  expect(Buffer.byteLength(sortKey("药".repeat(5000), "prod_01J"))).toBeLessThan(1024);
});
