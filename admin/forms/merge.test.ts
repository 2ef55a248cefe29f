import { describe, expect, test } from "vitest";
import { fixtureModel } from "../test/fixtureModel.ts";
import { inputsOf } from "../model/consoleModel.ts";
import { changedInput, inputOf } from "./formValues.ts";
import { differences, merge } from "./merge.ts";

const attributes = inputsOf(fixtureModel.entities.PurchaseOrder!, "update");
const line = (quantity: number) => ({ productId: "prd_1", quantity, unitPrice: { amount: 100, currency: "CNY" } });
const base = { supplierId: "sup_1", expectedOn: "2026-12-01", note: "a", lines: [line(1)] };

describe("changedInput", () => {
  test("sends only what differs, and null for what was emptied", () => {
    expect(changedInput(attributes, base, { ...base, note: "", expectedOn: "2026-12-02" })).toEqual({
      note: null,
      expectedOn: "2026-12-02",
    });
  });
  test("does not see a change in what the API adds to a record", () => {
    const read = { ...base, supplier: { id: "sup_1" }, lines: [{ ...line(1), product: { id: "prd_1", displayName: "X" } }] };
    expect(changedInput(attributes, read, base)).toEqual({});
  });
  test("a creation leaves out what is empty", () => {
    expect(inputOf(attributes, { supplierId: "sup_1", note: "" })).toEqual({ supplierId: "sup_1", lines: [] });
  });
});

describe("merging", () => {
  const mine = { ...base, note: "mine", expectedOn: "2026-12-05", lines: [line(2)] };
  const theirs = { ...base, note: "theirs", supplierId: "sup_2", lines: [line(2)] };
  const found = differences(attributes, base, mine, theirs);

  test("asks only about what both have changed differently", () => {
    expect(found.map(({ attribute, by }) => [attribute.name, by])).toEqual([
      ["supplierId", "others"],
      ["expectedOn", "me"],
      ["note", "both"],
    ]);
  });
  test("keeps my other changes and theirs, with any choice", () => {
    const expected = { supplierId: "sup_2", expectedOn: "2026-12-05", lines: [line(2)] };
    expect(merge(found, mine, theirs, { note: "mine" })).toEqual({ ...expected, note: "mine" });
    expect(merge(found, mine, theirs, { note: "theirs" })).toEqual({ ...expected, note: "theirs" });
  });
});
