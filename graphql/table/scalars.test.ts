import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { DateTime, LocalDate, SafeInt } from "./scalars.ts";

const instant = fc.date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });

test("a moment with any offset is read as Temporal reads it, and written in UTC", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -14 * 60, max: 14 * 60 }), fc.constantFrom("second", "millisecond", "microsecond", "minute"), (date, offset, smallestUnit) => {
      const sign = offset < 0 ? "-" : "+";
      const zone = `${sign}${String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0")}:${String(Math.abs(offset) % 60).padStart(2, "0")}`;
      const text = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString({ timeZone: zone, smallestUnit: smallestUnit as "second" });
      expect(DateTime.parseValue(text)).toBe(new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString());
    }),
  );
});

test.each(["", "2026-11-22", "2026-11-22T10:00:00", "2026-02-30T10:00:00Z", "2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:00+25:00", "22.11.2026", "now", "2026-11-22T10:00:00Z tomorrow"])(
  "%j is no moment",
  (text) => expect(() => DateTime.parseValue(text)).toThrow("cannot be read"),
);

test("every day of the calendar is a date, and nothing else is", () => {
  const exists = (text: string): boolean => {
    try {
      return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
    } catch {
      return false;
    }
  };
  const number = (min: number, max: number, width: number) => fc.integer({ min, max }).map((one) => String(one).padStart(width, "0"));
  fc.assert(
    fc.property(number(1, 9999, 4), number(0, 13, 2), number(0, 32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      if (exists(text)) expect(LocalDate.parseValue(text)).toBe(text);
      else expect(() => LocalDate.parseValue(text)).toThrow("cannot be read");
    }),
    { numRuns: 500 },
  );
});

test.each(["2026-11-22T00:00:00Z", "2026-1-1", "20261122", "+002026-11-22", 20261122])("%j is no date", (value) => expect(() => LocalDate.parseValue(value)).toThrow());

test.each([0, -1, 2 ** 53 - 1, "12"])("%j is a whole number", (value) => expect(SafeInt.parseValue(value)).toBe(Number(value)));
test.each([1.5, 2 ** 53, "1.5", "", null, true])("%j is no whole number", (value) => expect(() => SafeInt.parseValue(value)).toThrow("whole number"));
