/** What a document rested on is frozen with its submission, kept, and shown beside the present values. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SalesPlan } from "../../domains/sales/plans/salesPlan.ts";
import { SalesPlanReview } from "../../domains/sales/plans/salesPlanReview.ts";
import { memberFigure } from "../../domains/sales/statistics/salesFigures.ts";
import { figureKey, recordKey } from "../../table/keys.ts";
import { money } from "../../table/money.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { change } from "../lifecycle/change.ts";
import { verifyTrail } from "../audit/verify.ts";
import type { FrozenSeries, FrozenSnapshot } from "./frozen.ts";
import { alteredSnapshot, snapshotHash } from "./snapshotHash.ts";

let stage: Stage;
let plan: SalesPlan;
let review: SalesPlanReview;

beforeAll(async () => {
  stage = await Stage.open("2026-04-02");
  await stage.staff("salesLead", "departmentManager", "auditor", "picker");
  plan = await stage.seed(SalesPlan, { year: 2026, revision: 1, name: "2026 V1", number: "SP-1", currency: "CNY", totalAmount: money(0, "CNY"), totalQuantity: 0, branchCount: 0, sheets: 0, status: "IN_FORCE", duties: [] });
  await sold(8_000_000);
  review = await stage.seed(SalesPlanReview, { planId: plan.id, title: "2026 V1 2026-04-01", dueOn: "2026-04-01", status: "OPEN", duties: [] });
});
afterAll(() => stage.close());

/** March sales, as the projections keep them. */
const sold = (amount: number) => stage.table.put({ ...figureKey(memberFigure("CNY", "regionId", "2026-03", "reg_1")), value: amount });
const ask = "query ($id: ID!) { salesPlanReview(id: $id) { snapshots { readAt sha256 figures { key value currency } series { en points { at value } } now { key value } } } }";
const read = async (subject: string): Promise<Answer> => (await stage.answer(subject, ask, { id: review.id })).salesPlanReview;

test("is read when the action is taken, and not before; a refused one freezes nothing", async () => {
  expect((await read("salesLead")).snapshots).toBeNull();
  await stage.cannot("salesLead", SalesPlanReview, "complete", review, {}, "REQUIRED", "REQUIRED");
  expect((await stage.fresh(review)).snapshots).toBeUndefined();
  await stage.act("salesLead", SalesPlanReview, "complete", review, { outcome: "KEEP", findings: "三月完成情况符合预期，维持目标" });
  const [snapshot] = (await read("departmentManager")).snapshots;
  expect(snapshot).toMatchObject({ readAt: stage.now.toISOString(), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  expect(snapshot.figures).toContainEqual({ key: "sold", value: 8_000_000, currency: "CNY" });
  expect(snapshot.series[1].points[2]).toEqual({ at: "2026-03", value: 8_000_000 });
});

test("stays as it was, beside what it is now", async () => {
  await sold(7_500_000);
  const [snapshot] = (await read("auditor")).snapshots;
  const of = (figures: Answer[], key: string) => figures.find((one) => one.key === key)?.value;
  expect([of(snapshot.figures, "sold"), of(snapshot.now, "sold")]).toEqual([8_000_000, 7_500_000]);
  const { data } = await stage.ask("picker", ask, { id: review.id });
  expect(data?.salesPlanReview ?? null).toBeNull();
});

test("is added to and never changed by the product; what changes it past the product is found", async () => {
  expect((await stage.fresh(review)).snapshots).toHaveLength(1);
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);
  const item = (await stage.table.get(recordKey(review.id)))!;
  const [snapshot] = item.snapshots as FrozenSnapshot[];
  const altered = { ...snapshot!, figures: snapshot!.figures.map((one) => (one.key === "sold" ? { ...one, value: 9_000_000 } : one)) };
  await stage.table.put({ ...item, snapshots: [altered] });
  expect((await verifyTrail(stage.table)).breaches).toEqual([{ recordId: review.id, problem: "snapshot 1 is not what its checksum says" }]);
  // With a checksum of its own it is still not what the trail says.
  await stage.table.put({ ...item, snapshots: [{ ...altered, sha256: snapshotHash(altered) }] });
  expect((await verifyTrail(stage.table)).breaches).toEqual([{ recordId: review.id, problem: "the record is not what its entries say" }]);
  await stage.table.put(item);
  expect((await verifyTrail(stage.table)).breaches).toEqual([]);

  const edited = stage.as("salesLead").then((ctx) => change(ctx, { entity: "SalesPlanReview", action: "update" }, {}, async (uow) => Object.assign(uow.edit(await stage.fresh(review)), { snapshots: [] })));
  await expect(edited).rejects.toThrow("would change what it has frozen");
});

test("its checksum differs for any other content, and does not depend on the table's order of keys", () => {
  const figure = fc.record({ key: fc.string(), zh: fc.string(), en: fc.string(), unit: fc.constantFrom("NUMBER" as const, "SHARE" as const), value: fc.option(fc.integer()) });
  const content = fc.record({ documentId: fc.constant("plrev_1"), readAt: fc.constant("2026-04-02T02:00:00.000Z"), figures: fc.array(figure, { minLength: 1 }), series: fc.constant<FrozenSeries[]>([]) });
  fc.assert(
    fc.property(content, content, (one, other) => {
      const reordered = { series: one.series, figures: one.figures.map((part) => Object.fromEntries(Object.entries(part).toReversed())), readAt: one.readAt, documentId: one.documentId };
      expect(snapshotHash(reordered as never)).toBe(snapshotHash(one));
      if (JSON.stringify(one) !== JSON.stringify(other)) expect(snapshotHash(one)).not.toBe(snapshotHash(other));
      const snapshot = { ...one, sha256: snapshotHash(other) };
      const record = Object.assign(Object.create(SalesPlanReview.prototype) as SalesPlanReview, { id: "plrev_1", snapshots: [snapshot] });
      expect(alteredSnapshot(record)).toBe(JSON.stringify(one) === JSON.stringify(other) ? undefined : 1);
    }),
  );
});
