/** Whatever is scanned: a pack is at one place, its code exists once, and nothing leaves in a broken pack. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { moves, TraceMove, type TraceState } from "./traceMoves.ts";
import { billsOf } from "./traceClock.ts";
import { scan, standingOf, type TracedPack } from "./traceTree.ts";

const lot = { productId: "prod_1", batchNumber: "L1" };

/** Cases of inner packs of packs, by their codes: C1, C1.2, C1.2.3. */
function packed(cases: number, inners: number, boxes: number): Map<string, TracedPack> {
  const packs = new Map<string, TracedPack>();
  const add = (code: string, units: number, parentId?: string) => packs.set(code, { id: code, code, units, parentId, ...lot });
  for (let c = 1; c <= cases; c++) {
    add(`C${c}`, inners * boxes);
    for (let i = 1; i <= inners; i++) {
      add(`C${c}.${i}`, boxes, `C${c}`);
      for (let b = 1; b <= boxes; b++) add(`C${c}.${i}.${b}`, 1, `C${c}.${i}`);
    }
  }
  return packs;
}

type Tried = { move: TraceMove; codes: readonly string[]; customerId?: string };

/** As the product does it: on copies, which are thrown away with the first fault. */
function attempt(packs: Map<string, TracedPack>, tried: Tried): { units: number; faults: ReturnType<typeof scan>["faults"] } {
  const copies = new Map([...packs].map(([code, pack]) => [code, { ...pack }]));
  const found = scan({ ...lot, ...tried }, (code) => copies.get(code), (id) => copies.get(id));
  if (found.faults.length === 0) for (const [code, copy] of copies) packs.set(code, copy);
  return found;
}

const codes = (prefix: string, from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, i) => `${prefix}${from + i}`);

test("35 packs of a case of 20 × 10 leave with eight scans; what was broken is not scanned as a whole, and nothing twice", () => {
  const packs = packed(1, 20, 10);
  expect(attempt(packs, { move: "RECEIVE", codes: ["C1"] })).toMatchObject({ units: 200, faults: [] });
  const shipped = { move: "SHIP" as const, codes: [...codes("C1.", 1, 3), ...codes("C1.4.", 1, 5)], customerId: "cus_1" };
  expect(shipped.codes).toHaveLength(8);
  expect(attempt(packs, shipped)).toMatchObject({ units: 35, faults: [] });
  expect(attempt(packs, { move: "SHIP", codes: ["C1.4"], customerId: "cus_2" }).faults).toEqual([{ code: "C1.4", why: "BROKEN" }]);
  expect(attempt(packs, { move: "SHIP", codes: ["C1.4.2"], customerId: "cus_2" }).faults).toEqual([{ code: "C1.4.2", why: "ELSEWHERE", state: "SHIPPED" }]);
  expect(attempt(packs, { move: "SHIP", codes: ["C1"], customerId: "cus_2" }).faults).toEqual([{ code: "C1", why: "BROKEN" }]);
  expect(attempt(packs, { move: "SHIP", codes: ["C1.4.6", "C1.4.6", "C1.5"], customerId: "cus_2" }).faults).toEqual([{ code: "C1.4.6", why: "TWICE" }]);
  expect(attempt(packs, { move: "SHIP", codes: ["C1.5", "C1.5.1"], customerId: "cus_2" }).faults).toEqual([{ code: "C1.5.1", why: "ELSEWHERE", state: "SHIPPED" }]);
  expect(attempt(packs, { move: "RETURN", codes: ["C1.1.1"], customerId: "cus_2" }).faults).toEqual([{ code: "C1.1.1", why: "OTHER_CUSTOMER" }]);
  expect(attempt(packs, { move: "RETURN", codes: ["C1.1.1"], customerId: "cus_1" })).toMatchObject({ units: 1, faults: [] });
  expect(standingOf(packs.get("C1.1.2")!, (id) => packs.get(id))).toEqual({ state: "SHIPPED", customerId: "cus_1" });
  expect(standingOf(packs.get("C1.4.6")!, (id) => packs.get(id)).state).toBe("IN_STOCK");
});

test("7,200 codes are bills of 3,500, 3,500 and 200", () => {
  const all = codes("X", 1, 7_200);
  const bills = billsOf(all);
  expect(bills.map(({ length }) => length)).toEqual([3_500, 3_500, 200]);
  expect(bills.flat()).toEqual(all);
  expect(billsOf([])).toEqual([]);
});

const [cases, inners, boxes] = [2, 3, 3];
const everyCode = [...packed(cases, inners, boxes).keys()];
const scans = fc.array(fc.record({ move: fc.constantFrom(...(Object.keys(TraceMove) as TraceMove[])), codes: fc.array(fc.constantFrom(...everyCode), { minLength: 1, maxLength: 4 }), customerId: fc.constantFrom("cus_1", "cus_2") }), { maxLength: 40 });

test("after any scans each pack is where the last accepted scan has taken it, and refused scans have moved nothing", () => {
  fc.assert(
    fc.property(scans, (tried) => {
      const packs = packed(cases, inners, boxes);
      const single = everyCode.filter((code) => packs.get(code)!.units === 1);
      const where = new Map<string, { state: TraceState; customerId?: string }>(single.map((code) => [code, { state: "EXPECTED" }]));
      const takenOut = new Set<string>();
      for (const one of tried) {
        const customerId = one.move === "RECEIVE" || one.move === "DESTROY" ? undefined : one.customerId;
        const { faults, units } = attempt(packs, { ...one, customerId });
        if (faults.length === 0) {
          const within = one.codes.flatMap((code) => single.filter((box) => box === code || box.startsWith(`${code}.`)));
          // No pack counts twice, and none is taken that was not where the scan takes it from.
          expect(new Set(within).size).toBe(within.length);
          expect(units).toBe(within.length);
          for (const code of one.codes) expect(takenOut.has(code)).toBe(false);
          for (const box of within) {
            expect(moves[one.move].from).toContain(where.get(box)!.state);
            if (moves[one.move].ofCustomer) expect(where.get(box)!.customerId).toBe(customerId);
            where.set(box, { state: moves[one.move].to, customerId });
          }
          for (const code of one.codes) for (let outer = code; outer.includes("."); ) takenOut.add((outer = outer.slice(0, outer.lastIndexOf("."))));
        }
        for (const box of single) expect(standingOf(packs.get(box)!, (id) => packs.get(id))).toEqual({ customerId: undefined, ...where.get(box)! });
      }
    }),
    { numRuns: 300 },
  );
});
