import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { filterInput } from "../api/filters.ts";
import type { Me } from "../auth/me.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { attributeAt } from "../forms/fieldProblems.ts";
import { pageOf } from "./pages.ts";

const model = createConsoleModel(productModel);
const declared = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".page.ts"))
  .map((path) => [basename(path, ".page.ts"), path] as const);

const someone: Me = { id: "emp_1", displayName: "王丽", language: "zh", today: "2026-11-22", roles: [], grants: [], queues: ["emp_1"], permissions: [] };

test("no page shows the same records twice", () => {
  const twice = declared.flatMap(([name]) => {
    const related = (pageOf(name).related ?? []).map(({ entity, by }) => `${name}: ${entity} by ${by}`);
    return related.filter((one, i) => related.indexOf(one) !== i);
  });
  expect(twice).toEqual([]);
});

test("no two queues share a name", () => {
  const names = declared.flatMap(([name]) => (pageOf(name).queues ?? []).map((queue) => queue.name));
  expect(names.length).toBe(new Set(names).size);
});

/** A page names attributes, entities and filters by their names: a change in the declarations must not pass it by. */
describe("a page declares only what the model has", () => {
  test.each(declared)("%s", (name, path) => {
    const entity = model.entity(name)!;
    expect(entity, `admin/domains/${path} is of no entity`).toBeDefined();
    expect(path.split("/")[0]).toBe(entity.domain);
    const page = pageOf(name);
    const attributes = [
      ...(page.columns ?? []),
      ...(page.facts ?? []),
      ...(page.ownAttributes ?? []),
      ...(page.describesEdits ? [page.describesEdits] : []),
      ...(page.sections ?? []).flatMap((section) => section.attributes),
      ...Object.entries(page.lineTotals ?? {}).map(([lines, { attribute }]) => `${lines}.${attribute}`),
      ...Object.keys(page.inputs ?? {}),
      ...Object.keys(page.begins?.(model) ?? {}),
      ...(page.print?.without ?? []),
    ];
    expect(attributes.filter((attribute) => !attributeAt(entity.attributes, attribute))).toEqual([]);
    const lists = [
      ...(page.queues ?? []).map((queue) => ({ filter: queue.filter(someone), sort: queue.sort.field, columns: queue.columns })),
      ...(page.dashboard?.bands ?? []).map(({ filter, attribute }) => ({ filter: { ...filter, [attribute]: { to: "2026-11-22" } }, sort: attribute, columns: [] })),
    ];
    for (const { filter, sort, columns } of lists) {
      expect(() => filterInput(entity, filter)).not.toThrow();
      expect(entity.sorts).toContain(sort);
      expect(columns.filter((column) => !attributeAt(entity.attributes, column))).toEqual([]);
    }
    expect((page.ownActions ?? []).filter((action) => !entity.actions.some((one) => one.name === action))).toEqual([]);
    const related = page.related ?? [];
    expect(related.filter(({ entity: other, by }) => !model.entity(other)?.filters.some((filter) => filter.name === by))).toEqual([]);
  });
});
