/** What holds for every declared KPI: its readings are a recount of the records, whatever was entered, edited and removed. */
import fc, { type Arbitrary } from "fast-check";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { monthOf } from "../platform/businessDate.ts";
import { allKpis, allSeries, seriesFigures, type Kpi, type Series } from "../platform/kpi/measures.ts";
import { readKpiMembers } from "../platform/kpi/kpiMembers.ts";
import { mostPeriods, readKpi, type KpiReading } from "../platform/kpi/kpiReadings.ts";
import { collectFromRooms } from "../test/collect.ts";
import { sampleOf } from "../test/sample.ts";
import { Stage } from "../test/stage.ts";
import { currencies, type Money } from "../table/money.ts";
import type { Node } from "../table/node.ts";
import { applyProjected, type Projected } from "../table/projection/figures.ts";
import { nothingKept } from "../table/projection/kept.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("auditor");
});
afterAll(() => stage.close());

const measured = [...new Set(allSeries().map(({ entity }) => entity))];

/** Those that `X.samples.ts` of a room brings, where records as their attributes are declared would not do. */
const particular = await collectFromRooms<Arbitrary<object>>("samples");

/** Of each entity that anything is measured on. */
const samples: Readonly<Record<string, Arbitrary<object>>> = { ...Object.fromEntries(measured.map((entity) => [entity, sampleOf(entity)])), ...particular };

test("every sample of a room is of an entity that something is measured on", () => {
  expect(measured.length).toBeGreaterThan(20);
  expect(Object.keys(samples).sort()).toEqual(measured.toSorted());
});

test("samples have whatever a series reads by its name", () => {
  const read = allSeries().flatMap(({ entity, on, amount }) => [on, amount].flatMap((name) => (name ? [[entity, name] as const] : [])));
  expect(read.length).toBeGreaterThan(20);
  for (const [entity, name] of read) expect(fc.sample(samples[entity]!, { numRuns: 1, seed: 1 })[0], `${entity}.${name}`).toHaveProperty(name);
});

/** What the records come to in a period, added up one by one. */
function recount(records: readonly object[], { on, days, when, add, amount: of }: Series, currency: string, isIn: (day: string) => boolean): bigint {
  let total = 0n;
  for (const record of records as Record<string, unknown>[]) {
    const dates = days ? days(record as never) : [record[on!] as string | undefined];
    const times = BigInt(dates.filter((at) => at && isIn(at)).length);
    if (when && !when(record as never)) continue;
    if (!of) total += times * BigInt(add ? add(record as never) : 1);
    else if ((record[of] as Money | undefined)?.currency === currency) total += times * BigInt((record[of] as Money).amount);
  }
  return total;
}

/** A share of whole numbers, rounded down: written another way than the product does it. */
function floored(part: bigint, whole: bigint, scale: bigint): number | null {
  if (whole === 0n) return null;
  let value = (part * scale) / whole;
  while (value * whole > part * scale) value--;
  return Number(value);
}

/** Days that are still to come do not count; what is kept by month knows no days. */
const isPast = ({ by }: Series, at: string) => (by === "day" ? at <= stage.today : monthOf(at) <= monthOf(stage.today));
const isWithin = (kpi: Kpi, period: string) => (at: string) => isPast(kpi.whole, at) && (kpi.cadence === "DAY" ? at : monthOf(at)) === period;

function expected(kpi: Kpi, period: string, records: readonly object[], currency: string): Pick<KpiReading, "value" | "numerator" | "denominator"> {
  const whole = recount(records, kpi.whole, currency, isWithin(kpi, period));
  if (!kpi.part) return { value: Number(whole), numerator: Number(whole), denominator: null };
  const part = recount(records, kpi.part, currency, isWithin(kpi, period));
  return { value: floored(part, whole, kpi.isMean ? 100n : 10_000n), numerator: Number(part), denominator: Number(whole) };
}

/** Every member's figures are a recount of the records that name it; those that name none are in no member's. */
async function expectMembers(kpi: Kpi, by: string, records: readonly Record<string, unknown>[], currency: string): Promise<void> {
  const [from, to] = ["2026-08", "2026-11"];
  const within = (at: string) => monthOf(at) >= from && monthOf(at) <= to;
  const { members, memberCount } = await readKpiMembers(await stage.as("auditor"), kpi, { by, months: { from, to }, currency, first: 50 });
  const counted = [...new Set(records.map((one) => one[by] as string | undefined))].flatMap((id) => {
    const own = id ? records.filter((one) => one[by] === id) : [];
    const [part, whole] = [kpi.part, kpi.whole].map((series) => (series ? recount(own, series, currency, within) : 0n)) as [bigint, bigint];
    return whole === 0n ? [] : [{ id, numerator: Number(kpi.part ? part : whole), denominator: kpi.part ? Number(whole) : null, value: kpi.part ? floored(part, whole, kpi.isMean ? 100n : 10_000n) : Number(whole) }];
  });
  const byId = (a: { id?: string }, b: { id?: string }) => (a.id! < b.id! ? -1 : 1);
  expect(members.map(({ id, numerator, denominator, value }) => ({ id, numerator, denominator, value })).sort(byId), `${kpi.name} by ${by}`).toEqual(counted.sort(byId));
  expect(memberCount).toBe(counted.length);
}

test("every KPI equals a recount of the records, after edits and removals too", { timeout: 120_000 }, async () => {
  const ctx = await stage.as("auditor");
  const alive = new Map<string, Map<string, object>>(Object.keys(samples).map((entity) => [entity, new Map()]));
  const project = (entity: string, id: string, version: number, record: object | undefined): Projected => {
    if (record) alive.get(entity)!.set(id, record);
    else alive.get(entity)!.delete(id);
    return { id, version, contributions: record ? seriesFigures(entity, record as Node) : {}, kept: nothingKept, gone: !record };
  };
  const histories = fc.tuple(...Object.values(samples).map((one) => fc.array(fc.tuple(one, fc.option(one, { nil: undefined }), fc.boolean()), { maxLength: 6 })));
  const check = fc.asyncProperty(histories, async (byEntity) => {
    const changes = Object.keys(samples).flatMap((entity, i) =>
      byEntity[i]!.map(([first, edited, stays]) => {
        const id = `${entity}_${ulid()}`;
        return [project(entity, id, 1, first), project(entity, id, 2, edited ?? (stays ? first : undefined))];
      }),
    );
    await applyProjected(stage.table, changes.map(([created]) => created!));
    await applyProjected(stage.table, changes.map(([, later]) => later!));
    for (const kpi of allKpis()) {
      for (const currency of kpi.whole.amount ? currencies : ["CNY"]) {
        const { readings } = await readKpi(ctx, kpi, { last: mostPeriods[kpi.cadence], currency });
        const records = [...alive.get(kpi.entity)!.values()];
        expect(readings.map(({ value, numerator, denominator }) => ({ value, numerator, denominator })), kpi.name).toEqual(readings.map(({ period }) => expected(kpi, period, records, currency)));
        // Nothing is left out before the first reading.
        const all = recount(records, kpi.whole, currency, (at) => isPast(kpi.whole, at));
        expect(readings.reduce((sum, { numerator, denominator }) => sum + BigInt(denominator ?? numerator), 0n), kpi.name).toBe(all);
        for (const { attribute } of kpi.by) await expectMembers(kpi, attribute, records as Record<string, unknown>[], currency);
      }
    }
  });
  await fc.assert(check, { numRuns: 4 });
});
