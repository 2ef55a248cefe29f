import { expect, test } from "vitest";
import { cellKey, correctionsOf } from "./corrections.ts";

test("what was put right later counts, cell by cell; an emptied cell stays empty", () => {
  const earlier = [{ row: 1, attribute: "name", value: "a" }, { row: 2, attribute: "name", value: "b" }];
  expect(correctionsOf(earlier, { [cellKey(2, "name")]: "c", [cellKey(2, "code")]: " " })).toEqual([
    { row: 1, attribute: "name", value: "a" },
    { row: 2, attribute: "name", value: "c" },
    { row: 2, attribute: "code", value: null },
  ]);
});
