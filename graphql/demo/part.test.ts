import { expect, test } from "vitest";
import { demoPart, demoParts } from "./part.ts";

const enter = () => Promise.resolve();

test("parts are entered in the order of their days, and what a part needs precedes it", () => {
  const warehouse = demoPart({ since: 170, enter });
  const today = demoPart({ needs: { warehouse }, enter });
  const debts = demoPart({ needs: { warehouse }, since: 160, enter });
  const afterwards = demoPart({ needs: { today, debts }, enter });
  expect(demoParts()).toEqual([warehouse, debts, today, afterwards]);
});

test("a part that needs a later one is refused", () => {
  const today = demoPart({ enter });
  expect(() => demoPart({ needs: { today }, since: 3, enter })).toThrow("begins 3 days ago needs today, which begins 0 days ago");
});
