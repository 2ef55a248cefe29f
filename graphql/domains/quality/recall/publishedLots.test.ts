/** Lots as authorities publish them. The lines are from the recalls that Taiwan's FDA publishes (open data of the government). */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { approvalNumbersIn, publishedClass, publishedLots } from "./publishedLots.ts";

test.each<[string, string[], string[]]>([
  ["4122201-4122203", ["4122201", "4122202", "4122203"], []],
  ["2037201、3037201-3037202、5037202", ["2037201", "3037201", "3037202", "5037202"], []],
  ["BD2501、CD2301 、DA3001", ["BD2501", "CD2301", "DA3001"], []],
  ["398-2205、398-2206，共2批藥品。", ["398-2205", "398-2206"], []],
  ["G20832、G20833及G10841；共15批", ["G20832", "G20833", "G10841"], []],
  ["703-710190、703-0801", ["703-710190", "703-0801"], []],
  ["124E19E~124E21E", ["124E19E", "124E20E", "124E21E"], []],
  ["ＴＥＴ19020", ["TET19020"], []],
  ["153-0801(包裝規格6’S)", ["153-0801"], ["(包裝規格6’S)"]],
  ["105005等批號", ["105005"], ["等批號"]],
  ["209202-2093203", [], ["209202-2093203"]],
  ["295D72E~295E01E", [], ["295D72E~295E01E"]],
  ["有效期限2020年01月04日以前之所有批號", [], ["有效期限2020年01月04日以前之所有批號"]],
  ["", [], []],
])("%s", (text, lots, unread) => {
  expect(publishedLots(text)).toEqual({ lots, unread, isAll: false });
});

test.each(["全批號", "效期內全批號", "全部批號產品", "所有批号"])("%s is all lots, without a condition", (text) => {
  expect(publishedLots(text)).toEqual({ lots: [], unread: [], isAll: true });
});

test("the class is written three ways; a suspected one is none", () => {
  expect(["第二級", "2", "二", "第2級", "第一級", "1", "3", "第三級", "II", "", "-", "疑似第一級"].map(publishedClass)).toEqual(["II", "II", "II", "II", "I", "I", "III", "III", "II", undefined, undefined, undefined]);
});

test("approval numbers are compared without spaces, several are taken apart", () => {
  expect(approvalNumbersIn("衛署藥製字第 012345 號、國藥准字H20260001")).toEqual(["衛署藥製字第012345號", "國藥准字H20260001"]);
  expect(approvalNumbersIn("1.藥輸024899 2.藥輸024900")).toEqual(["藥輸024899", "藥輸024900"]);
});

test("property: a range is written out completely, in order, and nothing of a list is lost", () => {
  const lot = fc.tuple(fc.stringMatching(/^[A-Z]{0,3}$/), fc.integer({ min: 10_000, max: 99_000 }), fc.nat(40)).map(([head, first, more]) => ({ text: more > 0 ? `${head}${first}-${head}${first + more}` : `${head}${first}`, lots: Array.from({ length: more + 1 }, (_, i) => `${head}${first + i}`) }));
  fc.assert(
    fc.property(fc.array(lot, { minLength: 1, maxLength: 8 }), fc.constantFrom("、", "，", "；", " ", "\n", "及"), (written, separator) => {
      expect(publishedLots(written.map(({ text }) => text).join(separator))).toEqual({ lots: [...new Set(written.flatMap(({ lots }) => lots))], unread: [], isAll: false });
    }),
  );
});

test("property: any text ends, and what is read are lot numbers", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom("A", "1", "9", "-", "~", "、", "(", ")", "批", "號", "全", " ", "至", "/") }), (text) => {
      for (const one of publishedLots(text).lots) expect(one).toMatch(/^[A-Z0-9][A-Z0-9./-]*$/);
    }),
  );
});

const file = "/work/shared/data/tfda-drug-recalls.csv";

test.skipIf(!existsSync(file))("of the real file every line is read, or says what of it is not", () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8").replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  const read = data.map((row) => ({ text: row["批號"]!.trim(), ...publishedLots(row["批號"]!) }));
  expect(read).toHaveLength(1_710);
  expect(read.filter(({ text, lots, unread, isAll }) => text !== "" && lots.length === 0 && unread.length === 0 && !isAll)).toEqual([]);
  expect(read.filter(({ unread, lots }) => unread.length === 0 && lots.length > 0).length).toBeGreaterThan(1_150);
});
