import Papa from "papaparse";
import { expect, test } from "vitest";
import { fixtureModel } from "../test/fixtureModel.ts";
import { templateOf } from "./template.ts";

test("a template has a title for each attribute, and nothing below", () => {
  const { attributes, imports = [] } = fixtureModel.entities.Supplier!;
  const importable = attributes.filter(({ name }) => imports.includes(name));
  const text = templateOf(importable, ({ zh }) => zh);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [titles, ...rows] = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
  expect(titles).toEqual(importable.map(({ label, input }) => `${label.zh}${input?.required ? " *" : ""}`));
  expect(titles).toContain("名称 *");
  expect(rows).toEqual([]);
});
