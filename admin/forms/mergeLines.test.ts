import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inputsOf } from "../model/consoleModel.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { valuesOf, type Values } from "./formValues.ts";
import { contestsOf, differences, merge } from "./merge.ts";
import { isContest, mergeLines } from "./mergeLines.ts";

const attributes = inputsOf(fixtureModel.entities.PurchaseOrder!, "update");
const lines = attributes.find(({ name }) => name === "lines")!;
const line = (product: string, quantity: number, fen = 100): Values => valuesOf(lines.attributes!, { productId: `prd_${product}`, quantity, unitPrice: { amount: fen, currency: "CNY" } });
const merged = (base: Values[], mine: Values[], theirs: Values[]): Values[] =>
  mergeLines(lines, base, mine, theirs).flatMap((piece) => {
    if (isContest(piece)) throw new Error("a line is contested");
    return piece.lines;
  });

const base = [line("a", 1), line("b", 10), line("c", 3)];

describe("lines that two people changed", () => {
  test("keep a colleague's 10 → 20 in another row", () => {
    expect(merged(base, [line("a", 5), line("b", 10), line("c", 3)], [line("a", 1), line("b", 20), line("c", 3)])).toEqual([line("a", 5), line("b", 20), line("c", 3)]);
  });
  test("keep the quantity of one and the price of the other in the same row", () => {
    expect(merged(base, [line("a", 5), base[1]!, base[2]!], [line("a", 1, 90), base[1]!, base[2]!])).toEqual([line("a", 5, 90), base[1], base[2]]);
  });
  test("keep what was removed by one, and what was added by either", () => {
    expect(merged(base, [base[0]!, base[2]!, line("d", 4)], [line("e", 5), ...base])).toEqual([line("e", 5), base[0], base[2], line("d", 4)]);
  });
  test("are followed by their product where rows were added before and changed behind", () => {
    expect(merged(base, [base[0]!, line("d", 4), line("b", 11), base[2]!], [base[0]!, line("b", 10, 90), base[2]!])).toEqual([base[0], line("d", 4), line("b", 11, 90), base[2]]);
  });

  test("leave a choice only where both changed the same value, or one removed what the other changed", () => {
    const mine = { lines: [line("a", 5), base[1]!] };
    const theirs = { lines: [line("a", 6, 90), base[1]!, line("c", 30)] };
    const found = differences(attributes, { lines: base }, mine, theirs);
    const contests = contestsOf(found[0]!, mine, theirs);
    expect(contests).toMatchObject([
      { row: 1, mine: [line("a", 5, 90)], theirs: [line("a", 6, 90)] },
      { row: 3, mine: [], theirs: [line("c", 30)] },
    ]);
    const [first, second] = contests.map(({ key }) => key);
    expect(merge(found, mine, theirs, { [first!]: "mine", [second!]: "theirs" }).lines).toEqual([line("a", 5, 90), base[1], line("c", 30)]);
    expect(merge(found, mine, theirs, { [first!]: "theirs", [second!]: "mine" }).lines).toEqual([line("a", 6, 90), base[1]]);
  });
});

describe("after any changes of two people", () => {
  const anyLine = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })).map(([product, quantity, fen]) => line(product, quantity, fen));
  const anyLines = fc.array(anyLine, { maxLength: 6 });

  test("one who changed nothing leaves the other's lines as they are", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (was, became) => {
        expect(merged(was, was, became)).toEqual(became);
        expect(merged(was, became, was)).toEqual(became);
        expect(merged(was, became, became)).toEqual(became);
      }),
    );
  });

  test("changes of different rows are all there", () => {
    const change = fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 10, max: 99 }));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 6, maxLength: 6 }), fc.uniqueArray(change, { selector: ([row]) => row, maxLength: 6 }), fc.nat(6), (drawn, changes, own) => {
        // Rows are told apart by their values; equal ones may change places.
        const was: Values[] = drawn.map((one, i) => ({ ...one, productId: `prd_${i}` }));
        const after = (done: typeof changes): Values[] => was.map((one, i) => ({ ...one, quantity: done.find(([row]) => row === i)?.[1] ?? one.quantity }));
        expect(merged(was, after(changes.slice(0, own)), after(changes.slice(own)))).toEqual(after(changes));
      }),
    );
  });
});
