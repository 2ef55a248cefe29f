/** Chargeable weight and what a tariff charges for it: the examples of the regulation's specification, and any tariff. 五(三)4 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { splitExactly } from "../../../platform/exactSplit.ts";
import { addLoads, timesLoad } from "../../catalogue/api.ts";
import { chargeableKg, exactWeight } from "./chargeableWeight.ts";
import { chargeFor, chargeText, holds, type Tariff } from "./tariff.ts";

const yuan = (amount: number) => money(Math.round(amount * 100), "CNY");
const example: Tariff = {
  bands: [
    { overKg: 0, upToKg: 50, pricing: "FLAT", price: yuan(60) },
    { overKg: 50, upToKg: 200, pricing: "PER_KG", price: yuan(1.4) },
  ],
  surcharge: 500,
};
const load = (grams: number, cubicCentimetres = 0) => ({ grams, cubicCentimetres });

describe("chargeable weight", () => {
  test.each([
    [load(50_000), 50],
    [load(50_001), 51],
    [load(1), 1],
    [load(10_000, 60_000), 10],
    [load(10_000, 60_001), 11],
    [load(10_000, 240_000), 40],
  ])("of %o is %i kg", (given, kilograms) => expect(chargeableKg(given)).toBe(kilograms));

  test("never below weight or volume, less than a kilogram above the larger, and never less for more", () => {
    const loads = fc.record({ grams: fc.integer({ min: 1, max: 30_000_000 }), cubicCentimetres: fc.integer({ min: 0, max: 90_000_000 }) });
    fc.assert(
      fc.property(loads, loads, (one, other) => {
        const kilograms = chargeableKg(one);
        expect(kilograms * 1_000).toBeGreaterThanOrEqual(one.grams);
        expect(kilograms * 6_000).toBeGreaterThanOrEqual(one.cubicCentimetres);
        expect((kilograms - 1) * 6_000).toBeLessThan(exactWeight(one));
        expect(chargeableKg(addLoads(one, other))).toBeGreaterThanOrEqual(kilograms);
        expect(exactWeight(timesLoad(one, 3))).toBe(exactWeight(one) * 3);
      }),
    );
  });
});

describe("a charge", () => {
  test.each([
    [load(50_000), 6_300],
    [load(50_001), 7_497],
    [load(200_000), 29_400],
    [load(200_001), undefined],
  ])("of %o is %s fen", (given, amount) => expect(chargeFor(example, given)?.total.amount).toBe(amount));

  test("is not below the minimum, and the surcharge comes on top of it", () => {
    expect(chargeFor({ ...example, minimum: yuan(100) }, load(50_001))).toMatchObject({ byBand: 7_140, base: 10_000, total: yuan(105) });
  });

  test("says how it came about, in both languages", () => {
    const text = (tariff: Tariff, given = load(50_001, 6_000)) => chargeText(given, chargeFor(tariff, given)!);
    expect(text(example)).toEqual({
      zh: "max(50.001 kg, 6,000 cm³ ÷ 6,000) → 51 kg；(50, 200] kg: 51 kg × ¥1.40 = ¥71.40 × (1 + 5.00%) = ¥74.97",
      en: "max(50.001 kg, 6,000 cm³ ÷ 6,000) → 51 kg; (50, 200] kg: 51 kg × CNY 1.40 = CNY 71.40 × (1 + 5.00 %) = CNY 74.97",
    });
    expect(text({ ...example, minimum: yuan(100), surcharge: 0 }).en).toContain("CNY 71.40, at least CNY 100.00");
    expect(text(example, load(1)).zh).toContain("(0, 50] kg: ¥60.00 × (1 + 5.00%) = ¥63.00");
  });

  test("follows from exactly one band, whatever the bands without hole or overlap", () => {
    const limits = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 6_000_000 }), fc.integer({ min: 0, max: 3_000 }), (ends, grams, surcharge) => {
        const bands = ends.map((upToKg, i) => ({ overKg: ends[i - 1] ?? 0, upToKg, pricing: i % 2 ? ("PER_KG" as const) : ("FLAT" as const), price: yuan(i + 1) }));
        const charge = chargeFor({ bands, surcharge }, load(grams));
        const fitting = bands.filter((band) => holds(band, chargeableKg(load(grams))));
        expect(fitting).toHaveLength(charge ? 1 : 0);
        if (charge) expect(Math.abs(charge.total.amount * 10_000 - charge.base * (10_000 + surcharge))).toBeLessThanOrEqual(5_000);
        else expect(chargeableKg(load(grams))).toBeGreaterThan(ends.at(-1)!);
      }),
    );
  });
});

test("freight is divided by chargeable weight to the cent, the largest remainders first", () => {
  const parts = (total: number, weights: number[]) => splitExactly(total, weights).map(({ value }) => value);
  expect(parts(33_300, [5_994, 931, 393, 2_625])).toEqual([20_075, 3_118, 1_316, 8_791]);
  expect(parts(685, [1, 1, 1, 1, 1, 1])).toEqual([115, 114, 114, 114, 114, 114]);
});
