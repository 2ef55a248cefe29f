import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lines } from "./lines.ts";

const linesOf = (entries: Record<string, unknown>) => new Lines(Lines.of(Object.entries(entries)));

describe("lines", () => {
  test("are found by their whole name, in any order of input", () => {
    const lines = linesOf({ "type Supplier": { a: 1 }, "type Supply": [2], "field Query.me": "三", "type S": null });
    expect(lines.get("type Supplier")).toEqual({ a: 1 });
    expect(lines.get("type Supply")).toEqual([2]);
    expect(lines.get("field Query.me")).toBe("三");
    expect(lines.get("type S")).toBeNull();
    expect(lines.has("type S")).toBe(true);
    expect(lines.has("type")).toBe(false);
    for (const other of ["type Su", "type Suppliers", "a", "zz", ""]) expect(lines.get(other)).toBeUndefined();
  });

  test("say which names begin alike", () => {
    expect(linesOf({ "type B": 1, "field Query.x": 2, "type A": 3 }).namesFrom("type ")).toEqual(["type A", "type B"]);
    expect(linesOf({}).namesFrom("type ")).toEqual([]);
  });

  test("of any names and values are found again, and no others", () => {
    const name = fc.stringMatching(/^[A-Za-z. 单]{1,12}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue()), name, (entries, other) => {
        const lines = linesOf(entries);
        for (const [one, value] of Object.entries(entries)) expect(lines.get(one)).toEqual(JSON.parse(JSON.stringify(value)));
        if (!Object.hasOwn(entries, other)) expect(lines.get(other)).toBeUndefined();
      }),
    );
  });
});
