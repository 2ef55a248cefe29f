import { afterEach, expect, test } from "vitest";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { addDays, beginningOf, businessDate, daysBetween, isExpired, momentOf, wallClock } from "./businessDate.ts";

const { COMPANY_ZONE, TZ } = process.env;

function live(zone: string, clock?: string): void {
  process.env.COMPANY_ZONE = zone;
  if (clock) process.env.TZ = clock;
  else delete process.env.TZ;
}

afterEach(() => {
  for (const [name, value] of Object.entries({ COMPANY_ZONE, TZ })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

/** Until 2037 the rules of all zones are written down; towards that year and beyond each library continues them its own way. */
const moments = fc.date({ min: new Date("1990-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const zones = ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu"];

test.each(zones.flatMap((zone) => [[zone, undefined], [zone, zone], [zone, "America/Los_Angeles"]] as const))("a moment's date in %s is Temporal's, on a clock set to %s", (zone, clock) => {
  live(zone, clock);
  fc.assert(
    fc.property(moments, (moment) => {
      expect(businessDate(moment)).toBe(Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString());
    }),
  );
});

test.each(zones)("the clock on the wall in %s is Temporal's", (zone) => {
  live(zone);
  fc.assert(
    fc.property(moments, (moment) => {
      expect(wallClock(moment)).toBe(Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "second" }));
    }),
  );
});

test.each(zones)("what the clock on the wall in %s shows leads back to a moment at which it does", (zone) => {
  live(zone);
  fc.assert(
    fc.property(moments, (moment) => {
      const shown = wallClock(moment);
      expect(wallClock(momentOf(shown))).toBe(shown);
      expect(momentOf(shown).getTime()).toBeLessThanOrEqual(moment.getTime());
    }),
  );
});

test("the day turns at the company's midnight, not at the machine's", () => {
  live("Asia/Shanghai");
  expect(businessDate(new Date("2026-11-22T15:59:59.999Z"))).toBe("2026-11-22");
  expect(businessDate(new Date("2026-11-22T16:00:00.000Z"))).toBe("2026-11-23");
});

test.each(zones)("a date begins in %s when Temporal says", (zone) => {
  live(zone);
  fc.assert(
    fc.property(moments, (moment) => {
      const date = moment.toISOString().slice(0, 10);
      expect(beginningOf(date).getTime()).toBe(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
    }),
    { numRuns: 50 },
  );
});

test("days are added and counted as Temporal does", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const later = Temporal.PlainDate.from(date).add({ days }).toString();
      expect(addDays(date, days)).toBe(later);
      expect(daysBetween(date, later)).toBe(days);
    }),
  );
});

test("what expires today is expired", () => {
  expect(isExpired("2026-11-22", "2026-11-22")).toBe(true);
  expect(isExpired("2026-11-23", "2026-11-22")).toBe(false);
  expect(isExpired(null, "2026-11-22")).toBe(false);
});
