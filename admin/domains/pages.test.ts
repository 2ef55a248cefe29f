import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { declaredFilter, filterInput } from "../api/filters.ts";
import type { Me } from "../auth/me.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { attributeAt } from "../forms/fieldProblems.ts";
import type { Look } from "./choices.ts";
import type { FlowStep } from "./entityPage.ts";
import { documentsAfter, pageOf } from "./pages.ts";

const model = createConsoleModel(productModel);
const declared = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".page.ts"))
  .map((path) => [basename(path, ".page.ts"), path] as const);

const someone: Me = { id: "emp_1", displayName: "王丽", language: "zh", today: "2026-11-22", roles: [], grants: [], queues: ["emp_1"], permissions: [], hidden: [] };

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

test("what a page adds to another is on that page, whose entity there is", () => {
  const additions = declared.flatMap(([name]) => Object.entries(pageOf(name).adds ?? {}));
  expect(additions.length).toBeGreaterThan(0);
  for (const [to, { panels = [], related = [] }] of additions) {
    expect(model.summary(to), to).toBeDefined();
    expect(pageOf(to).panels ?? []).toEqual(expect.arrayContaining(panels));
    expect(pageOf(to).related ?? []).toEqual(expect.arrayContaining(related));
  }
});

test("a document follows from types that there are, and can be created", () => {
  const following = declared.flatMap(([name]) => Object.keys(pageOf(name).followsFrom ?? {}).map((from) => ({ name, from })));
  expect(following.length).toBeGreaterThan(5);
  for (const { name, from } of following) {
    expect(model.summary(from), from).toBeDefined();
    expect(model.summary(name)?.create, name).toBeDefined();
    expect(documentsAfter(from).map(({ entity }) => entity)).toContain(name);
  }
});

const flows = import.meta.glob<{ default: FlowStep[] }>("./*/flow.ts", { eager: true });

test.each(Object.entries(flows))("%s names only lists and filters that the model has", (_, { default: steps }) => {
  expect(steps.length).toBeGreaterThan(0);
  for (const { entity, filter } of steps) expect(() => filterInput(model.entity(entity)!, filter)).not.toThrow();
});

/** A page names attributes, entities and filters by their names: a change in the declarations must not pass it by. */
describe("a page declares only what the model has", () => {
  /** Finds one record of every list that is asked for, by filters and with columns that there are. */
  const look: Look = {
    today: someone.today,
    find: async (name, filter, columns) => {
      const entity = model.entity(name)!;
      expect(declaredFilter(filter)).toEqual(filterInput(entity, filter));
      expect(columns.filter((column) => !attributeAt(entity.attributes, column))).toEqual([]);
      return [{ id: "one_1", displayName: "one" } as never];
    },
    read: async () => null,
    ask: async () => ({ prices: [] }) as never,
  };
  test.each(declared)("%s", async (name, path) => {
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
      ...Object.entries(page.sourceLines ?? {}).flatMap(([line, { document }]) => [line, document]),
      ...Object.keys(page.begins?.(model) ?? {}),
    ];
    expect(attributes.filter((attribute) => !attributeAt(entity.attributes, attribute))).toEqual([]);
    // Of the form, or of what an action asks for.
    const entered = [entity.attributes, ...entity.actions.map(({ input }) => input)];
    expect(Object.keys(page.inputs ?? {}).filter((input) => !entered.some((one) => attributeAt(one, input)))).toEqual([]);
    if (page.arises) expect(model.summary(page.arises.from), page.arises.from).toBeDefined();
    const lists = [
      ...(page.opens ? [{ filter: page.opens.filter ?? {}, sort: page.opens.sort.field, columns: [] }] : []),
      ...(page.queues ?? []).map((queue) => ({ filter: queue.filter(someone), sort: queue.sort.field, columns: queue.columns })),
      ...(page.dashboard?.bands ?? []).map(({ filter, attribute }) => ({ filter: { ...filter, [attribute]: { to: "2026-11-22" } }, sort: attribute, columns: [] })),
    ];
    for (const { filter, sort, columns } of lists) {
      expect(declaredFilter(filter)).toEqual(filterInput(entity, filter));
      expect(entity.sorts).toContain(sort);
      expect(columns.filter((column) => !attributeAt(entity.attributes, column))).toEqual([]);
    }
    expect((page.ownActions ?? []).filter((action) => !entity.actions.some((one) => one.name === action))).toEqual([]);
    for (const { document, done } of Object.values(page.sourceLines ?? {})) {
      const source = model.entity(attributeAt(entity.attributes, document)!.entity!)!;
      expect(attributeAt(source.attributes, `lines.${done}`), `${source.name}.lines.${done}`).toBeDefined();
    }
    for (const [reference, { dependsOn = [], filter, facts = [] }] of Object.entries(page.choices ?? {})) {
      // A path may be of an action's input.
      const inputs = [...entity.attributes, ...entity.actions.flatMap(({ input }) => input)];
      const { entity: named, entities = [] } = attributeAt(inputs, reference) ?? {};
      const target = model.entity(named ?? (entities.length === 1 ? entities[0]! : ""))!;
      expect(target, `${name}.${reference} refers to one type`).toBeDefined();
      expect(dependsOn.filter((one) => !attributeAt(entity.attributes, one))).toEqual([]);
      expect(facts.filter((fact) => !attributeAt(target.attributes, fact))).toEqual([]);
      const found = await filter?.(dependsOn.map(() => "some_1"), look);
      expect(() => filterInput(target, found ?? {})).not.toThrow();
    }
    for (const [input, { dependsOn, value }] of Object.entries(page.prefills ?? {})) {
      expect([input, ...dependsOn].filter((one) => !attributeAt(entity.attributes, one))).toEqual([]);
      await expect(value(dependsOn.map(() => "some_1"), look)).resolves.toBeDefined();
    }
    const related = page.related ?? [];
    expect(related.filter(({ entity: other, by }) => !model.entity(other)?.filters.some((filter) => filter.name === by))).toEqual([]);
  });
});
