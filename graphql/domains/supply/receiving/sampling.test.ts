/** How much of a batch is sampled: by cases and packs, as the rule in force says. GSP 附录4 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inOrder, stockAwaitingInspection } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Inspection } from "./inspection.ts";
import { leastSample } from "./sampling.ts";

const rule = { everyCaseUpTo: 2, leastCases: 3, casesPerMore: 50, packsOfCase: 3 };

test.each([
  [1, undefined, 0, 1],
  [100, 100, 1, 3],
  [200, 100, 2, 6],
  [300, 100, 3, 9],
  [5_000, 100, 3, 9],
  [5_100, 100, 4, 12],
  [10_000, 100, 4, 12],
  [10_100, 100, 5, 15],
  [250, 100, 2, 9],
  [99, 100, 0, 3],
  [2, 100, 0, 2],
  [6, 2, 3, 6],
])("of %i packs, %o to a case: %i cases, %i packs", (quantity, perCase, cases, packs) => {
  expect(leastSample(quantity, perCase, rule)).toEqual({ cases, packs });
});

test("property: never more than there is, and more goods are never sampled less", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 500 }), fc.nat(200), (quantity, perCase, more) => {
      const sample = leastSample(quantity, perCase, rule);
      expect(sample.packs).toBeGreaterThan(0);
      expect(sample.packs).toBeLessThanOrEqual(quantity);
      expect(leastSample(quantity + more * perCase, perCase, rule).packs).toBeGreaterThanOrEqual(sample.packs);
    }),
  );
});

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper");
});
afterAll(() => stage.close());

test("a batch of ten cases is qualified once three of them were opened and nine packs looked at", async () => {
  const { inspection, batch } = await stockAwaitingInspection(stage, 1_000);
  await stage.seedEdit(batch, { perCase: 100 });
  await stage.update("inspector", Inspection, inspection, { ...inOrder, sampledQuantity: 8 });
  const [finding] = await stage.cannot("inspector", Inspection, "qualify", inspection, {}, "SAMPLED_TOO_FEW");
  expect(finding!.message.en).toBe("8 packs were sampled; of this batch at least 3 cases and 9 packs are");
  await stage.update("inspector", Inspection, inspection, { sampledQuantity: 9 });
  expect(await stage.act("inspector", Inspection, "qualify", inspection)).toMatchObject({ status: "QUALIFIED" });
});
