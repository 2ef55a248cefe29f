import { getIntrospectionQuery, introspectionFromSchema, getVariableValues, Kind, parse, validate, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildProductSchema } from "../../schema/schema.ts";
import { limitsOf } from "./limits.ts";
import { measure, pointsOf, type Measured } from "./measure.ts";

const schema = buildProductSchema();

function measured(source: string, given: Record<string, unknown> = {}, maxFields = 4_000): Measured {
  const document = parse(source);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  expect(errors).toBeUndefined();
  return { schema, operation, fragments: new Map(fragments.map((one) => [one.name.value, one])), variables: coerced!, maxFields };
}

const points = (source: string, variables?: Record<string, unknown>): number => measure(measured(source, variables)).points;

describe("the size of a page counts, in a literal or a variable", () => {
  test.each([
    ["a literal", "{ suppliers(first: 100) { nodes { id } } }", undefined],
    ["a literal to read backward", "{ suppliers(last: 100) { nodes { id } } }", undefined],
    ["a variable", "query ($n: Int) { suppliers(first: $n) { nodes { id } } }", { n: 100 }],
    ["a variable's default", "query ($n: Int = 100) { suppliers(first: $n) { nodes { id } } }", undefined],
    ["a variable that goes before its default", "query ($n: Int = 1) { suppliers(first: $n) { nodes { id } } }", { n: 100 }],
    ["a variable to read backward", "query ($n: Int) { suppliers(last: $n) { nodes { id } } }", { n: 100 }],
    ["edges instead of nodes", "{ suppliers(first: 100) { edges { node { id } } } }", undefined],
    ["edges beside nodes: one page", "{ suppliers(first: 100) { edges { cursor } nodes { id } } }", undefined],
  ])("%s", (_, source, variables) => expect(points(source, variables)).toBe(1 + 10));

  test("defaults to 25 rows", () => expect(points("{ suppliers { nodes { id } } }")).toBe(Math.ceil(1 + 2.5)));
  test("a size that no page may have counts as the largest or none", () => {
    expect(points("{ suppliers(first: 2000000000) { nodes { id } } }")).toBe(1 + 20);
    expect(points("{ suppliers(first: -5) { nodes { id } } }")).toBe(1);
  });
});

test("lists within lists multiply", () => {
  // A trip and 50 rows; for each of them a trip and 20 entries.
  expect(points("{ suppliers(first: 50) { nodes { timeline(first: 20) { nodes { id } } } } }")).toBe(1 + 5 + 50 * (1 + 2));
});

test("references of any types at one depth are one trip and a record each", () => {
  const one = points("{ purchaseOrders(first: 100) { nodes { supplier { id } } } }");
  const two = points("{ purchaseOrders(first: 100) { nodes { supplier { id } createdBy { id } } } }");
  const deeper = points("{ purchaseOrders(first: 100) { nodes { supplier { createdBy { id } } } } }");
  expect([one, two, deeper]).toEqual([1 + 10 + 1 + 10, 1 + 10 + 1 + 20, 1 + 10 + 2 + 20]);
});

test("a record's own list counts as many entries as it may have, twenty at most", () => {
  expect(points("{ purchaseOrders(first: 10) { nodes { lines { product { id } } } } }")).toBe(1 + 1 + 1 + 20);
});

test("a list by ids is as long as its ids", () => {
  const ids = Array.from({ length: 100 }, (_, i) => `sup_${i}`);
  expect(points("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).toBe(1 + 10);
});

describe("a page costs the rows that it may read", () => {
  test("each value of a filter's in is a query of its own, and a page of its own", () => {
    expect(points('{ purchaseOrders(first: 10, filter: { status: { in: [DRAFT, SENT, CLOSED] } }) { nodes { id } } }')).toBe(3 * (1 + 1));
  });

  test("where no index serves the filter, four queries and five hundred rows, or its first rows where those are more", () => {
    const filtered = (first: number): string => `{ purchaseOrders(first: ${first}, orderBy: CREATED_AT_DESC, filter: { expectedOn: { from: "2026-01-01" } }) { nodes { id } } }`;
    expect(points(filtered(10))).toBe(Math.ceil(4 + (500 - 8) / 10));
    expect(measure(measured(filtered(10))).rows).toBe(500);
    expect(measure(measured(filtered(1))).rows).toBe(500);
  });

  test("and what the caller's rights add to its filter", () => {
    const query = measured("{ savedViews(first: 10, orderBy: CREATED_AT_DESC) { nodes { id } } }");
    const purchaser = { id: "emp_1", name: "赵", held: [{ role: "purchaser", sourceId: "grant_1" }] };
    // Their own views are listed by name only, so that all have to be looked through.
    expect([measure(query).rows, measure({ ...query, caller: purchaser }).rows]).toEqual([12, 500]);
  });

  test("none is read for a page of nothing", () => {
    const { rows, points: cost } = measure(measured('{ purchaseOrders(first: 0, orderBy: CREATED_AT_DESC, filter: { expectedOn: { from: "2026-01-01" } }) { totalCount } }'));
    expect({ rows, cost }).toEqual({ rows: 0, cost: 1 });
  });

  test("sixty pages of a filtered list are too many for one request", () => {
    const aliases = Array.from({ length: 60 }, (_, i) => `a${i}: purchaseOrders(first: 1, filter: { status: { eq: APPROVED }, supplierId: { eq: "none${i}" } }, orderBy: TOTAL_DESC) { nodes { id } }`);
    expect(points(`{ ${aliases.join(" ")} }`)).toBeGreaterThan(2_000);
  });
});

test.each([
  ["fragments", "query { suppliers(first: 100) { ...page } } fragment page on SupplierConnection { nodes { ...row } } fragment row on Supplier { createdBy { id } }"],
  ["inline fragments", "query { suppliers(first: 100) { ... on SupplierConnection { nodes { ... { createdBy { id } } } } } }"],
])("%s hide nothing", (_, source) => expect(points(source)).toBe(1 + 10 + 1 + 10));

test("aliases count each", () => {
  const { points: cost, aliases } = measure(measured("{ a: suppliers(first: 100) { nodes { id } } b: suppliers(first: 100) { nodes { id } } }"));
  expect({ cost, aliases }).toEqual({ cost: 22, aliases: 2 });
});

test.each([
  ["skipped by a literal", "{ me { id } suppliers(first: 100) @skip(if: true) { nodes { id } } }", undefined, 1],
  ["not included by a variable", "query ($with: Boolean!) { me { id } suppliers(first: 100) @include(if: $with) { nodes { id } } }", { with: false }, 1],
  ["included by a variable", "query ($with: Boolean!) { me { id } suppliers(first: 100) @include(if: $with) { nodes { id } } }", { with: true }, 11],
  ["a skipped fragment", "query { me { id } ...page @skip(if: true) } fragment page on Query { suppliers(first: 100) { nodes { id } } }", undefined, 1],
])("%s", (_, source, variables, cost) => expect(points(source, variables)).toBe(cost));

test("introspection as tools ask it is affordable; nested without end it is not", () => {
  // It grows with the schema, and stays a small part of what one request may cost.
  expect(points(getIntrospectionQuery())).toBeLessThan(limitsOf("console").request.points / 6);
  const nested = (depth: number): string => (depth === 0 ? "name" : `fields { type { ${nested(depth - 1)} } }`);
  expect(measure({ ...measured("{ me { id } }"), operation: parse(`{ __schema { types { ${nested(5)} } } }`).definitions[0] as OperationDefinitionNode }).points).toBeGreaterThan(2_000);
});

test("introspection as tools ask it costs no less than the objects that it answers", () => {
  const { __schema } = introspectionFromSchema(schema);
  const objectsIn = (value: unknown): number => (typeof value !== "object" || value === null ? 0 : Object.values(value).reduce<number>((sum, one) => sum + objectsIn(one), Array.isArray(value) ? 0 : 1));
  expect(points(getIntrospectionQuery()) * 3_000).toBeGreaterThan(objectsIn(__schema));
});

test("a list of types within a type is priced at all of them", () => {
  const within = (depth: number): string => (depth === 0 ? "name" : `possibleTypes { interfaces { ${within(depth - 1)} } }`);
  expect(measure({ ...measured("{ me { id } }"), operation: parse(`{ __type(name: "Node") { ${within(3)} } }`).definitions[0] as OperationDefinitionNode }).points).toBeGreaterThan(2_000);
});

test("a mutation costs what it is known to write, and the entries of its input", () => {
  const create = "mutation ($input: CreateSupplierInput!) { createSupplier(input: $input) { problems { code } } }";
  // Three trips; the record, its audit entry and two unique values, two points each; with a key, its claim.
  const unique = points(create, { input: {} });
  expect(points(create, { input: { idempotencyKey: "k" } })).toBe(unique + 2);
  const order = "mutation ($input: CreatePurchaseOrderInput!) { createPurchaseOrder(input: $input) { problems { code } } }";
  const lines = Array.from({ length: 30 }, () => ({}));
  expect(points(order, { input: { lines } }) - points(order, { input: { lines: [] } })).toBe(60);
});

test("fragments that spread each other many times over are cut off, not followed", () => {
  const bomb = Array.from({ length: 25 }, (_, i) => `fragment f${i} on Supplier { ${i === 24 ? "id" : `...f${i + 1} ...f${i + 1}`} }`).join(" ");
  const document = parse(`{ supplier(id: "x") { ...f0 } } ${bomb}`);
  const fragments = document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const startedAt = performance.now();
  const { fields } = measure({ schema, operation: document.definitions[0] as OperationDefinitionNode, fragments: new Map(fragments.map((one) => [one.name.value, one])), variables: {}, maxFields: 4_000 });
  expect(fields).toBeGreaterThan(4_000);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

describe("what was found", () => {
  const none = { queries: 0, rows: 0 };
  const query = measured("{ suppliers(first: 100) { nodes { id createdBy { id } } totalCount } }");

  test("costs what it took, and never more than was expected of a page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (rows) => {
        const nodes = Array.from({ length: rows }, () => ({ id: "x", createdBy: { id: "y" } }));
        const actual = pointsOf(query, { data: { suppliers: { nodes, totalCount: rows } }, written: 0, reads: { queries: 1, rows: rows + 2 } });
        expect(actual).toBe(Math.ceil(1 + 1 + (2 * rows + 1) / 10 - 1e-9));
        expect(actual).toBeLessThanOrEqual(measure(query).points);
      }),
      { numRuns: 30 },
    );
  });

  test("what a filter read and did not show is charged", () => {
    const filtered = measured('{ purchaseOrders(first: 100, orderBy: CREATED_AT_DESC, filter: { expectedOn: { from: "2026-01-01" } }) { nodes { id } } }');
    const found = { data: { purchaseOrders: { nodes: [] } }, written: 0 };
    expect(pointsOf(filtered, { ...found, reads: { queries: 2, rows: 404 } })).toBe(2 + 40);
    expect(pointsOf(filtered, { ...found, reads: { queries: 4, rows: 500 } })).toBe(measure(filtered).points);
  });

  test("a mutation that changed nothing costs its trips, one that wrote costs its items", () => {
    const create = measured("mutation ($input: CreateSupplierInput!) { createSupplier(input: $input) { record { id } problems { code } } }", { input: {} });
    expect(pointsOf(create, { data: { createSupplier: { record: null, problems: [{ code: "REQUIRED" }] } }, written: 0, reads: none })).toBeLessThanOrEqual(4);
    expect(pointsOf(create, { data: { createSupplier: { record: { id: "x" }, problems: [] } }, written: 20, reads: none })).toBeGreaterThanOrEqual(43);
  });
});
