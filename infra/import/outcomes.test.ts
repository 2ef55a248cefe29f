import fc from "fast-check";
import { expect, test } from "vitest";
import { endings, Outcomes } from "./outcomes.ts";
import { reportCsv, summary } from "./report.ts";

const lines = fc.array(fc.record({ cents: fc.option(fc.nat({ max: 10_000_000_000 }), { nil: undefined }), ending: fc.constantFrom(...endings) }), { maxLength: 50 });

test("what was accepted, rejected and no purchase adds up to the file, in lines and to the cent", () => {
  fc.assert(
    fc.property(lines, (drawn) => {
      const file = drawn.map(({ cents }, i) => ({ line: i + 2, id: `${i}`, cents }));
      const outcomes = new Outcomes(file);
      for (const [i, { ending }] of drawn.entries()) {
        if (ending === "accepted") outcomes.accept(file[i]!, "PO");
        else if (ending === "rejected") outcomes.reject(file[i]!, [{ code: "A", message: "a" }]);
        else outcomes.setAside(file[i]!, { code: "B", message: "b" });
      }
      const sums = endings.map((ending) => outcomes.sum(ending));
      expect({ lines: sums.reduce((all, one) => all + one.lines, 0), cents: sums.reduce((all, one) => all + one.cents, 0) }).toEqual(outcomes.total);
      expect(outcomes.all().map(({ line }) => line)).toEqual(file.map(({ line }) => line));
    }),
  );
});

const file = [{ line: 2, id: "1", cents: 550 }, { line: 3, id: "3", cents: undefined }];

test("a line ends once and only once", () => {
  const outcomes = new Outcomes(file);
  outcomes.accept(file[0]!, "PO1");
  expect(() => outcomes.reject(file[0]!, [])).toThrow("Line 2 has ended twice");
  expect(() => outcomes.all()).toThrow("Line 3 has no end");
});

test("the report has a row per line, and says which amounts are in no sum", () => {
  const outcomes = new Outcomes(file);
  outcomes.accept(file[0]!, "PO20060602-0001");
  outcomes.reject(file[1]!, [{ code: "UNREADABLE", message: 'not "this", please' }, { code: "UNREADABLE", message: "nor that" }]);
  expect(reportCsv(outcomes)).toBe(
    ["line,id,outcome,codes,reason,amount_usd,order", "2,1,accepted,,,5.50,PO20060602-0001", '3,3,rejected,UNREADABLE,"not ""this"", please; nor that",,', ""].join("\n"),
  );
  expect(summary(outcomes)).toContain("The amounts of 1 lines cannot be read");
});
