/** The arithmetic of replenishment alone: the worked example, and what must hold for any input. 五(一)2 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { printed, replenish, spreadOf, type ReplenishmentInput } from "./arithmetic.ts";
import { daysOf, demandOf, type DayOfStock } from "./demand.ts";
import { sellableInTime } from "./position.ts";

const example: ReplenishmentInput = { demand: { mean: 40, deviation: 12 }, lead: { mean: 9, deviation: 2 }, z: 1.65, coverDays: 14, sellable: 300, onOrder: 150, promised: 60, backOrdered: 0, minimumOrder: 1, perCase: 200 };

describe("what should be bought", () => {
  test("is that of the worked example, printed from the same numbers", () => {
    expect(replenish(example)).toEqual({ variance: 7_696, safetyStock: 145, reorderPoint: 505, position: 390, need: 675, quantity: 800, cases: 4 });
    expect(printed(example).en).toBe(
      ["SS = ⌈1.65 × √(9 × 12² + 40² × 2²)⌉ = ⌈1.65 × √7,696⌉ = ⌈1.65 × 87.73⌉ = 145", "ROP = ⌈40 × 9⌉ + 145 = 505", "Position = 300 + 150 − 60 − 0 = 390", "Need = ⌈40 × (9 + 14)⌉ + 145 − 390 = 675", "Order = ⌈max(675, 1) ÷ 200⌉ × 200 = 4 × 200 = 800"].join("\n"),
    );
  });

  test("is nothing above the reorder point, and something at it", () => {
    expect(replenish({ ...example, sellable: 415 })).toMatchObject({ position: 505, need: 560 });
    expect(replenish({ ...example, sellable: 416 })).toMatchObject({ position: 506, need: 0, quantity: 0 });
    expect(printed({ ...example, sellable: 416 }).zh).toContain("无需补货");
  });

  test("is no less than the minimum order, in whole cases, and reaches the target", () => {
    const count = (max: number) => fc.integer({ min: 0, max });
    const anInput = fc.record({ mean: fc.double({ min: 0, max: 500, noNaN: true }), deviation: fc.double({ min: 0, max: 200, noNaN: true }), lead: count(60), leadDeviation: count(20), z: fc.double({ min: 0, max: 4, noNaN: true }), coverDays: count(90), sellable: count(5_000), onOrder: count(5_000), promised: count(5_000), backOrdered: count(5_000), minimumOrder: fc.integer({ min: 1, max: 5_000 }), perCase: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(anInput, ({ mean, deviation, lead, leadDeviation, ...rest }) => {
        const { position, reorderPoint, need, quantity, safetyStock } = replenish({ ...rest, demand: { mean, deviation }, lead: { mean: lead, deviation: leadDeviation } });
        expect(quantity % rest.perCase).toBe(0);
        if (position > reorderPoint) {
          expect(quantity).toBe(0);
          return;
        }
        expect(position + quantity).toBeGreaterThanOrEqual(mean * (lead + rest.coverDays) + safetyStock - 1e-6);
        if (need > 0) expect(quantity).toBeGreaterThanOrEqual(rest.minimumOrder);
        if (need > 0) expect(quantity - rest.perCase).toBeLessThan(Math.max(need, rest.minimumOrder));
      }),
    );
  });
});

describe("demand", () => {
  const day = (i: number, sold: number, left = 100): DayOfStock => ({ on: addDays("2026-09-01", i), sold, left });

  test("leaves out days without stock, and days before there was any", () => {
    const days = [day(0, 0, 0), day(1, 10), day(2, 20), day(3, 5, 0), day(4, 0, 0), day(5, 30)];
    expect(demandOf(days)).toEqual({ mean: 20, deviation: 10, observations: 3, stockOutDays: 2, oneOffs: [] });
  });

  test("flags a one-off and counts it", () => {
    const days = Array.from({ length: 60 }, (_, i) => day(i, i === 30 ? 900 : 10 + (i % 3)));
    const { oneOffs, observations } = demandOf(days);
    expect({ oneOffs, observations }).toEqual({ oneOffs: [addDays("2026-09-01", 30)], observations: 60 });
  });

  test("is walked back from what there is: a move within the house changes nothing", () => {
    const at = (on: string): string => `${on}T04:00:00.000Z`;
    const movements = [
      { kind: "RECEIVE", quantity: 50, toLocationId: "a", createdAt: at("2026-11-20") },
      { kind: "PUT_AWAY", quantity: 50, fromLocationId: "a", toLocationId: "b", createdAt: at("2026-11-20") },
      { kind: "SALE", quantity: 20, fromLocationId: "b", createdAt: at("2026-11-21") },
      { kind: "SALE", quantity: 30, fromLocationId: "b", createdAt: at("2026-11-22") },
    ] as const;
    expect(daysOf(movements, 0, "2026-11-23").slice(-4)).toEqual([
      { on: "2026-11-19", sold: 0, left: 0 },
      { on: "2026-11-20", sold: 0, left: 50 },
      { on: "2026-11-21", sold: 20, left: 30 },
      { on: "2026-11-22", sold: 30, left: 0 },
    ]);
  });

  test("has the sample deviation", () => {
    expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ mean: 5, deviation: Math.sqrt(32 / 7) });
    expect(spreadOf([3])).toEqual({ mean: 3, deviation: 0, observations: 1 });
  });
});

test("stock that expires before it sells is not counted on", () => {
  expect(sellableInTime([{ packs: 100, days: 5 }], 10)).toBe(50);
  expect(sellableInTime([{ packs: 100, days: 5 }, { packs: 100, days: 12 }], 10)).toBe(120);
  expect(sellableInTime([{ packs: 100, days: -1 }, { packs: 30, days: 400 }], 10)).toBe(30);
});
