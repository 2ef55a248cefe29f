import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { businessDate } from "../businessDate.ts";
import { isWorkingDay } from "../calendar/workingDays.ts";
import { beat, noteBeats, projectionLag } from "../projection/heartbeat.ts";
import { heartbeatKey } from "../../table/keys.ts";
import { allEntities } from "../../table/entity.ts";
import { Stage } from "../../test/stage.ts";
import { ServiceCase } from "../../domains/service/cases/serviceCase.ts";
import { newestFirst } from "./dataSources.ts";
import { freshnessOf, staleFrom } from "./freshness.ts";
import { allSources } from "./measures.ts";
import { SourceFreshness } from "./sourceFreshness.ts";

const hours = [{ from: 540, to: 720 }, { from: 810, to: 1080 }];
const calendar = { hours, isWorkingDay };
const shanghai = (time: string): Date => new Date(`${time}+08:00`);
const hotline = { minutes: "WORKING", late: 120, stale: 240 } as const;
const lag = { late: 10, stale: 30 };

describe("the freshness of a source", () => {
  test("a hotline log that is stale after 240 working minutes and whose last event was on Wed 09-30 at 17:00 is stale on Thu 10-08 at 12:00", () => {
    const newestAt = shanghai("2026-09-30T17:00:00");
    expect(staleFrom(hotline, newestAt, calendar)).toEqual(shanghai("2026-10-08T12:00:00"));
    const at = (time: string) => freshnessOf(hotline, lag, { calendar, now: shanghai(time), newestAt, lagMs: 0 });
    expect(["2026-09-30T18:00:00", "2026-10-07T23:00:00", "2026-10-08T10:00:00", "2026-10-08T11:59:59", "2026-10-08T12:00:00"].map(at)).toEqual(["FRESH", "FRESH", "LATE", "LATE", "STALE"]);
  });

  test.each([
    ["figures that are ten minutes behind make it late", 10 * 60_000, "LATE"],
    ["and those that are thirty minutes behind stale", 30 * 60_000, "STALE"],
    ["a lag that is not measured yet says nothing", null, "FRESH"],
  ] as const)("%s, whatever its age", (_, lagMs, state) => {
    const now = shanghai("2026-10-08T12:00:00");
    expect(freshnessOf({ minutes: "CALENDAR" }, lag, { calendar, now, newestAt: new Date(0), lagMs })).toBe(state);
    expect(freshnessOf(hotline, lag, { calendar, now, lagMs })).toBe(state);
  });

  test("it is as a count of every working minute says", () => {
    // The plain way: go from minute to minute and count those that somebody works in.
    const works = (moment: number): boolean => {
      const local = new Date(moment + 8 * 3_600_000);
      const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
      return isWorkingDay(businessDate(new Date(moment))) && hours.some(({ from, to }) => minute >= from && minute < to);
    };
    const begin = shanghai("2026-09-28T00:00:00").getTime() / 60_000;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 0, max: 6_000 }), fc.integer({ min: 1, max: 900 }), fc.boolean(), (start, length, stale, working) => {
        let age = 0;
        for (let minute = begin + start; minute < begin + start + length; minute++) if (!working || works(minute * 60_000)) age++;
        const [newestAt, now] = [start, start + length].map((minute) => new Date((begin + minute) * 60_000));
        const state = freshnessOf({ minutes: working ? "WORKING" : "CALENDAR", stale }, lag, { calendar, now: now!, newestAt, lagMs: 0 });
        expect(state).toBe(age >= stale ? "STALE" : "FRESH");
      }),
      { numRuns: 60 },
    );
  });
});

describe("the catalogue of sources", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open("2026-11-23");
    await stage.staff("serviceLead", "departmentManager", "purchaser", "qaOfficer");
  });
  afterAll(() => stage.close());

  const read = async (subject: string, at: Stage) => ((await at.answer(subject, "{ dataSources { source state newestAt ageMinutes lagSeconds owner late series } }")).dataSources as { source: string }[]);

  test("has every type on which something is measured, for those who read all of its records: reactions of patients are known to quality, and who was trained to HR", async () => {
    const known = (entity: string): boolean => !["AdverseReaction", "TrainingRecord"].includes(entity);
    expect((await read("departmentManager", stage)).map(({ source }) => source)).toEqual(allSources().map(({ entity }) => entity).filter(known));
    expect((await read("purchaser", stage)).map(({ source }) => source)).not.toContain("Receivable");
  });

  test("finds the newest record by its entry, but for those that are made by the day", () => {
    const byDay = allSources().flatMap(({ entity }) => {
      const sort = newestFirst(allEntities().find(({ name }) => name === entity)!);
      return sort === "createdAt" ? [] : [sort];
    });
    // Of customers to follow up, those that are due last were entered last.
    expect([...new Set(byDay)].sort()).toEqual(["dueOn", "foundOn", "orderedOn", "shippedOn", "startedAt"]);
  });

  test("tells the age of the newest event, and how far figures are behind", async () => {
    await stage.at("2026-11-23T02:00:00Z").seed(ServiceCase, { number: "SC-1", subject: "询价", openedOn: "2026-11-23", status: "OPEN", clocks: [], duties: [] } as never);
    const service = async (time: string) => (await read("serviceLead", stage.at(time))).find(({ source }) => source === "ServiceCase");
    // 10:00 to 12:00 in Shanghai.
    expect(await service("2026-11-23T04:00:00Z")).toMatchObject({ state: "LATE", ageMinutes: 120, newestAt: "2026-11-23T02:00:00.000Z", lagSeconds: null, owner: "serviceLead", late: 120 });

    const beatAt = new Date("2026-11-23T02:05:00Z");
    await beat({ table: stage.table, now: beatAt });
    expect(await projectionLag({ table: stage.table, now: new Date("2026-11-23T02:05:40Z") })).toBe(40_000);
    const told = { dynamodb: { Keys: { pk: { S: heartbeatKey.pk }, sk: { S: heartbeatKey.sk } }, NewImage: { beatAt: { S: beatAt.toISOString() } } } } as never;
    await noteBeats(stage.table, [told], new Date("2026-11-23T02:05:03Z"));
    expect(await projectionLag({ table: stage.table, now: new Date("2026-11-23T02:30:00Z") })).toBe(3_000);
    expect(await service("2026-11-23T02:30:00Z")).toMatchObject({ state: "FRESH", lagSeconds: 3 });
    // The stream stands still: the next beat does not come through.
    await beat({ table: stage.table, now: new Date("2026-11-23T02:30:00Z") });
    expect(await service("2026-11-23T03:00:00Z")).toMatchObject({ state: "STALE", lagSeconds: 1_800 });
  });

  test("its thresholds are a setting, one line for each source, late before stale", async () => {
    const version = (...sources: object[]) => ({ validFrom: "2026-12-01", reason: "热线改为全天", lagLate: 5, lagStale: 15, sources });
    const line = { source: "ServiceCase", owner: "serviceLead", minutes: "CALENDAR", late: 60, stale: 180 };
    await stage.cannotCreate("serviceLead", SourceFreshness, version(line, line), "SOURCE_LISTED_TWICE");
    await stage.cannotCreate("serviceLead", SourceFreshness, version({ ...line, stale: 30 }), "STALE_BEFORE_LATE");
    await stage.cannotCreate("purchaser", SourceFreshness, version(line), "ACCESS_DENIED");
    const created = await stage.create("serviceLead", SourceFreshness, version(line));
    await stage.act("serviceLead", SourceFreshness, "submit", created);
    await stage.act("departmentManager", SourceFreshness, "approve", created);
    const [service] = (await read("serviceLead", stage.at("2026-12-01T02:00:00Z"))).filter(({ source }) => source === "ServiceCase");
    expect(service).toMatchObject({ state: "STALE", ageMinutes: 8 * 24 * 60, late: 60 });
  });
});
