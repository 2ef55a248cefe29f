import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../infra/local/table.ts";
import { applyProjected, type Projected } from "./figures.ts";
import { nothingKept } from "./kept.ts";
import { figureKey } from "../keys.ts";
import { Table } from "../table.ts";

const name = `figures-${Date.now()}`;
const table = new Table(name);
let world = 0;

beforeAll(async () => void (await createQuietTable(name)));
afterAll(() => dropTable(name));

const figures = ["a", "b", "c"];

/** What three to six records were over time: at each version, what they contribute. */
const histories = fc.array(fc.array(fc.dictionary(fc.constantFrom(...figures), fc.integer({ min: -5, max: 9 }), { maxKeys: 3 }), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });

const projectedOf = (id: number, contributions: Record<string, number>[]): Projected[] =>
  contributions.map((one, version) => ({ id: `r${world}-${id}`, version: version + 1, contributions: Object.fromEntries(Object.entries(one).map(([figure, value]) => [`${world}#${figure}`, value])), kept: nothingKept }));

async function values(): Promise<number[]> {
  const items = await Promise.all(figures.map((figure) => table.get(figureKey(`${world}#${figure}`))));
  return items.map((item) => Number(item?.value ?? 0));
}

/** Counted anew from the newest version of every record. */
const recount = (records: Record<string, number>[][]): number[] => figures.map((figure) => records.reduce((total, versions) => total + (versions.at(-1)![figure] ?? 0), 0));

test("figures equal a recount, for any order, repetition and number of deliverers of the changes", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 4 }), async (records, dice, size) => {
      world++;
      const roll = (below: number) => Number(dice.next().value) % below;
      const all = records.flatMap((versions, i) => projectedOf(i, versions));
      // Every change is delivered at least once, some again, in any order.
      const deliveries = [...all, ...all.filter(() => roll(2) === 0)];
      for (let i = deliveries.length - 1; i > 0; i--) {
        const j = roll(i + 1);
        [deliveries[i], deliveries[j]] = [deliveries[j]!, deliveries[i]!];
      }
      const batches: Projected[][] = [];
      for (let start = 0; start < deliveries.length; start += size) batches.push(deliveries.slice(start, start + size));
      // Two at a time, as when a delivery is repeated while the first is still under way.
      for (let start = 0; start < batches.length; start += 2) await Promise.all(batches.slice(start, start + 2).map((batch) => applyProjected(table, batch)));
      expect(await values()).toEqual(recount(records));
    }),
    { numRuns: 15 },
  );
});

test("a delivery that crashes between two of its transactions is finished by its repetition", async () => {
  world++;
  const crashing = new Table(name);
  let transactions = 0;
  const transact = crashing.transact.bind(crashing);
  crashing.transact = async (actions) => {
    if (++transactions === 2) throw new Error("the function timed out");
    return transact(actions);
  };
  const records = Array.from({ length: 120 }, (_, i) => [{ a: 1, b: i }]);
  const all = records.flatMap((versions, i) => projectedOf(i, versions));
  await expect(applyProjected(crashing, all)).rejects.toThrow("the function timed out");
  expect((await values())[0]).toBeGreaterThan(0);
  expect((await values())[0]).toBeLessThan(120);
  await applyProjected(table, all);
  expect(await values()).toEqual([120, (119 * 120) / 2, 0]);
  await applyProjected(table, all);
  expect(await values()).toEqual([120, (119 * 120) / 2, 0]);
});

test("an older version than the one applied changes nothing", async () => {
  world++;
  const [old, current] = projectedOf(0, [{ a: 5 }, { b: 7 }]);
  await applyProjected(table, [current!]);
  await applyProjected(table, [old!]);
  expect(await values()).toEqual([0, 7, 0]);
});
