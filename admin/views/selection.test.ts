import { expect, test } from "vitest";
import { createConsoleModel } from "../model/consoleModel.ts";
import { fixtureModel } from "../test/fixtureModel.ts";
import { isSame, selectionOf, stateOf } from "./selection.ts";

const orders = createConsoleModel(fixtureModel).resource("purchaseOrders");
const sort = { field: "createdAt", order: "DESC" as const };

test("a list comes back from the server as it was kept", () => {
  const filter = { status: ["DRAFT", "SENT"], supplierId: "sup_1", total: { from: 100_000 }, expectedOn: { to: "2026-12-31" } };
  const state = { filter, sort, columns: ["number", "total"] };
  expect(stateOf(orders, selectionOf(state))).toEqual({ ...state, missing: [] });
});

test("what the schema no longer has is named and left out", () => {
  const selection = { conditions: [{ attribute: "colour", values: ["red"] }, { attribute: "status", values: ["DRAFT"] }], orderBy: "COLOUR_ASC", columns: ["number", "shape"] };
  expect(stateOf(orders, selection)).toEqual({ filter: { status: "DRAFT" }, sort: undefined, columns: ["number"], missing: ["colour", "shape", "COLOUR_ASC"] });
});

test("conditions mean the same in any order, columns do not", () => {
  const one = selectionOf({ filter: { status: ["SENT", "DRAFT"], supplierId: "sup_1" }, sort, columns: ["number", "total"] });
  const other = selectionOf({ filter: { supplierId: ["sup_1"], status: ["DRAFT", "SENT"], total: "" }, sort, columns: ["number", "total"] });
  expect(isSame(one, other)).toBe(true);
  expect(isSame(one, { ...other, columns: ["total", "number"] })).toBe(false);
});
