import { beforeEach, expect, test } from "vitest";
import { keptNames } from "./keptNames.ts";

beforeEach(() => sessionStorage.clear());

test("a name that was added is known after a reload, under its own key only", () => {
  const before = keptNames("a");
  expect(before.has("orders")).toBe(false);
  before.add("orders");
  expect(before.has("orders")).toBe(true);
  expect(keptNames("a").has("orders")).toBe(true);
  expect(keptNames("b").has("orders")).toBe(false);
});
