/** A supplier is rated by what its documents say of a period, and ordering from one that is rated D takes others to decide. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ulid } from "ulid";
import { Stage } from "../../../test/stage.ts";
import { approvedProduct, arrival, line, listed, place, qualifiedSupplier, receiptInput, sentOrder, inOrder, draftOrder } from "../../../test/company.ts";
import { money } from "../../../table/money.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { SupplierPrice } from "../ordering/supplierPrice.ts";
import type { Location } from "../places/location.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import { Supplier } from "../supplier/supplier.ts";
import { datesOf } from "./evaluationPeriod.ts";
import { EvaluationTerms } from "./evaluationTerms.ts";
import { SupplierEvaluation } from "./supplierEvaluation.ts";

let stage: Stage;
let [product, dock]: [Product, Location] = [] as never;
let supplier: Supplier;
let [late, inTime]: PurchaseOrder[] = [];

/** One order of August, due on the 20th, of which so much arrives on some day; and whether it passes. */
async function ordered(quantity: number, arrives: [on: string, packs: number], passes: boolean): Promise<PurchaseOrder> {
  const august = stage.at("2026-08-10");
  const order = await sentOrder(august, supplier, [line(product, quantity)]);
  const then = stage.at(arrives[0]);
  const draft = await then.create("receiver", GoodsReceipt, receiptInput(then, order, dock, [arrival(then, arrives[1])]));
  const receipt = await then.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", draft);
  for (const inspection of await listed(stage, Inspection, "receiptId", receipt.id)) {
    if (passes) await then.update("inspector", Inspection, inspection, inOrder);
    await then.act("inspector", Inspection, passes ? "qualify" : "reject", inspection, passes ? {} : { reason: "外观不合格" });
  }
  return order;
}

const price = (supplierId: string, amount: number, quantity: number, order: PurchaseOrder) =>
  stage.seed(SupplierPrice, { supplierId, productId: product.id, purchaseOrderId: order.id, orderedOn: "2026-08-10", quantity, unitPrice: money(amount, "CNY") });

beforeAll(async () => {
  const earlier = await Stage.open("2026-08-01");
  await earlier.staff("purchaser", "supplyLead", "receiver", "inspector", "qaOfficer", "headOfQuality", "departmentManager", "salesRepresentative");
  stage = earlier.at("2026-10-12");
  [product, dock, supplier] = [await approvedProduct(stage), await place(stage, "RECEIVING"), await qualifiedSupplier(stage)];
  inTime = await ordered(100, ["2026-08-20", 100], true);
  await ordered(300, ["2026-08-18", 200], true);
  late = await ordered(100, ["2026-08-21", 100], false);
  const rival = await qualifiedSupplier(stage);
  await price(rival.id, 800, 10, late!);
  for (const [amount, quantity] of [[1_000, 300], [800, 100], [1_600, 100]] as const) await price(supplier.id, amount, quantity, inTime!);
});
afterAll(() => stage.close());

const counted = { seriousIssues: 0, issues: 0, issuesAnswered: 0 };
const evaluate = (difference: object = {}) => stage.create("purchaser", SupplierEvaluation, { supplierId: supplier.id, period: "2026-Q3", ...counted, ...difference });

test("periods are quarters and months", () => {
  expect(["2026-Q3", "2026-Q4", "2026-02", "2026-12"].map(datesOf)).toEqual([
    { from: "2026-07-01", to: "2026-09-30" },
    { from: "2026-10-01", to: "2026-12-31" },
    { from: "2026-02-01", to: "2026-02-28" },
    { from: "2026-12-01", to: "2026-12-31" },
  ]);
});

describe("an evaluation", () => {
  test("reads what was inspected, due and paid; what was not observed leaves the divisor; it opens into the documents", async () => {
    const evaluation = await evaluate();
    // 300 of 400 packs passed; one of three lines in full and on time; (300 × 0.8 + 100 × 1 + 100 × 0.5) ÷ 500; no issue.
    expect(evaluation.lines).toEqual([
      { indicator: "QUALITY", weight: 4_000, observations: 3, score: 7_500 },
      { indicator: "DELIVERY", weight: 3_000, observations: 3, score: 3_333 },
      { indicator: "PRICE", weight: 2_000, observations: 3, score: 7_800 },
      { indicator: "SERVICE", weight: 1_000, observations: 0, score: undefined },
    ]);
    // (3,000 + 1,000 + 1,560) ÷ 90, rounded down once.
    expect(evaluation).toMatchObject({ score: 6_177, covered: 9_000, rating: "C", readOn: "2026-10-12" });
    expect(evaluation.evidence.filter(({ indicator }) => indicator === "DELIVERY").map(({ achieved, outOf }) => [achieved, outOf]).sort()).toEqual([[0, 1], [0, 1], [1, 1]]);
    expect(evaluation.evidence.find(({ indicator, documentId }) => indicator === "DELIVERY" && documentId === late!.id)).toMatchObject({ achieved: 0 });
    await stage.cannotCreate("purchaser", SupplierEvaluation, { supplierId: supplier.id, period: "2026-Q3", ...counted }, "VALUE_TAKEN");
  });

  test("counts what was refused at receipt as inspected and not passed, but not what came in excess", async () => {
    const other = await qualifiedSupplier(stage);
    const counts = { orderLine: 1, productId: product.id, deliveredQuantity: 0, overQuantity: 0, acceptedQuantity: 0, shortQuantity: 0 };
    const receiptOf = (status: GoodsReceipt["status"], packs: object) =>
      stage.seed(GoodsReceipt, { number: `GR-${ulid()}`, purchaseOrderId: inTime!.id, supplierId: other.id, receivedOn: "2026-09-10", expectedOn: "2026-09-10", lines: [{ ...counts, ...packs }], status, duties: [] });
    const received = await receiptOf("CONFIRMED", { damagedQuantity: 10, refusedQuantity: 5, overQuantity: 40 });
    await stage.seed(Inspection, { number: `IN-${ulid()}`, receiptId: received.id, orderLine: 1, batchId: "batch_none", productId: product.id, locationId: dock.id, quantity: 65, status: "QUALIFIED", duties: [] });
    const turnedAway = await receiptOf("REFUSED", { refusedQuantity: 20 });
    await receiptOf("DRAFT", { refusedQuantity: 99 });
    const evaluation = await stage.create("purchaser", SupplierEvaluation, { supplierId: other.id, period: "2026-09", ...counted });
    // 65 of 65 + 15 + 20 packs.
    expect(evaluation.lines[0]).toMatchObject({ indicator: "QUALITY", observations: 3, score: 6_500 });
    expect(evaluation.evidence.find(({ documentId }) => documentId === turnedAway.id)).toMatchObject({ achieved: 0, outOf: 20 });
  });

  test("reads orders of before the system by the dates of their deliveries, and their prices", async () => {
    const old = await qualifiedSupplier(stage);
    const historical = (lines: number, expectedOn: string) =>
      stage.seed(PurchaseOrder, { number: `PO-${ulid()}`, supplierId: old.id, orderedOn: "2026-07-01", expectedOn, lines: Array.from({ length: lines }, () => ({ productId: product.id, quantity: 10, unitPrice: money(1_000, "CNY"), amount: money(10_000, "CNY"), receivedQuantity: 10 })), total: money(10_000 * lines, "CNY"), historical: true, status: "CLOSED", duties: [] });
    const delivered = (order: PurchaseOrder, orderLine: number, expectedOn: string, receivedOn: string) =>
      stage.seed(GoodsReceipt, { number: `GR-${ulid()}`, purchaseOrderId: order.id, supplierId: old.id, expectedOn, receivedOn, lines: [{ orderLine, productId: product.id, deliveredQuantity: 10, overQuantity: 0, acceptedQuantity: 10, shortQuantity: 0 }], status: "CONFIRMED", duties: [] });
    const [one, two] = [await historical(2, "2026-08-31"), await historical(2, "2026-09-30")];
    await delivered(one, 1, "2026-08-01", "2026-08-02");
    await delivered(one, 2, "2026-08-31", "2026-08-31");
    await delivered(two, 1, "2026-09-30", "2026-09-01");
    await delivered(two, 2, "2026-09-30", "2026-09-30");
    for (const order of [one, two, two]) await price(old.id, 1_000, 10, order);
    const evaluation = await stage.create("purchaser", SupplierEvaluation, { supplierId: old.id, period: "2026-Q3", ...counted });
    // Three of four lines in time; 8.00 is the lowest price of the quarter. (30 × 75 + 20 × 80) ÷ 50.
    expect(evaluation.lines.map(({ indicator, observations, score }) => [indicator, observations, score])).toEqual([["QUALITY", 0, undefined], ["DELIVERY", 4, 7_500], ["PRICE", 3, 8_000], ["SERVICE", 0, undefined]]);
    expect(evaluation).toMatchObject({ score: 7_700, covered: 5_000, rating: "B" });
  });

  test("of a period with too little in it gives no rating, never 100", async () => {
    expect(await evaluate({ period: "2026-07" })).toMatchObject({ score: undefined, covered: 0, rating: "NOT_RATED" });
  });

  test.each([
    ["a period that is not over", { period: "2026-Q4" }, ["PERIOD_NOT_OVER"]],
    ["no period at all", { period: "2026-Q5" }, ["WRONG_FORM"]],
    ["more answers than issues", { period: "2026-06", issues: 1, issuesAnswered: 2 }, ["MORE_ANSWERED_THAN_ISSUES"]],
  ])("is refused for %s", async (_, difference, codes) => {
    await stage.cannotCreate("purchaser", SupplierEvaluation, { supplierId: supplier.id, ...counted, ...difference }, ...codes);
  });

  test("is written by buyers, decided by quality, and no one else's", async () => {
    await stage.cannotCreate("salesRepresentative", SupplierEvaluation, { supplierId: supplier.id, period: "2026-05", ...counted }, "ACCESS_DENIED");
    const evaluation = await evaluate({ period: "2026-05" });
    await stage.act("purchaser", SupplierEvaluation, "submit", evaluation);
    await stage.cannot("departmentManager", SupplierEvaluation, "approve", evaluation, {}, "ACCESS_DENIED");
    await stage.act("qaOfficer", SupplierEvaluation, "approve", evaluation);
    await stage.act("headOfQuality", SupplierEvaluation, "approve", evaluation);
    expect(await stage.fresh(supplier)).toMatchObject({ rating: "NOT_RATED", ratedTo: "2026-05-31" });
  });
});

test("a supplier rated D is ordered from only by the head of quality and the department manager; an older period changes nothing", async () => {
  const approved = async (period: string, difference: object) => {
    const evaluation = await evaluate({ period, ...difference });
    await stage.act("purchaser", SupplierEvaluation, "submit", evaluation);
    await stage.act("qaOfficer", SupplierEvaluation, "approve", evaluation);
    await stage.act("headOfQuality", SupplierEvaluation, "approve", evaluation);
    return stage.fresh(evaluation);
  };
  const steps = async () => {
    const order = await draftOrder(stage, supplier, [line(product, 1)]);
    return (await stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", order)).approval!.steps.map(({ role }) => role);
  };
  expect(await steps()).toEqual(["supplyLead"]);
  // Four serious issues: 75 − 40 points of quality; and none of five issues answered.
  expect(await approved("2026-08", { seriousIssues: 4, issues: 5, issuesAnswered: 0 })).toMatchObject({ rating: "D", covered: 10_000, score: 3_960 });
  expect(await steps()).toEqual(["headOfQuality", "departmentManager"]);
  await approved("2026-06", {});
  expect(await stage.fresh(supplier)).toMatchObject({ rating: "D", ratedTo: "2026-08-31" });
});

test("a supplier reads its own score once it is approved, and nobody else's; never what its price is compared with", async () => {
  await stage.connect("rated", supplier.id);
  await stage.connect("unrated", (await qualifiedSupplier(stage)).id);
  const read = async (who: string, id: string) => (await stage.partnerAnswer(who, "query ($id: ID!) { supplierEvaluation(id: $id) { period rating score } }", { id })).supplierEvaluation;
  const [draft, approved] = await Promise.all([evaluate({ period: "2026-04" }), listed(stage, SupplierEvaluation, "supplierId", supplier.id).then((all) => all.find(({ status }) => status === "APPROVED")!)]);
  expect(await read("rated", approved.id)).toMatchObject({ period: approved.period, rating: approved.rating });
  expect([await read("rated", draft.id), await read("unrated", approved.id)]).toEqual([null, null]);
});

test("the terms are a setting: weights come to 100 % exactly, each indicator once, each band below the one before", async () => {
  const terms = { validFrom: "2026-10-13", reason: "年度调整", leastObservations: 3, leastWeight: 5_000, fromA: 8_500, fromB: 7_000, fromC: 6_000, weights: [{ indicator: "QUALITY", weight: 6_000 }, { indicator: "DELIVERY", weight: 4_000 }] };
  await stage.cannotCreate("supplyLead", EvaluationTerms, { ...terms, weights: [{ indicator: "QUALITY", weight: 6_000 }, { indicator: "QUALITY", weight: 3_999 }], fromB: 8_500 }, "INDICATOR_LISTED_TWICE", "WEIGHTS_DO_NOT_ADD_UP", "BANDS_OUT_OF_ORDER");
  const version = await stage.create("supplyLead", EvaluationTerms, terms);
  await stage.act("supplyLead", EvaluationTerms, "submit", version);
  await stage.act("departmentManager", EvaluationTerms, "approve", version);
  const tomorrow = await stage.at("2026-10-13").create("purchaser", SupplierEvaluation, { supplierId: supplier.id, period: "2026-09", ...counted });
  expect(tomorrow.lines.map(({ indicator, weight }) => [indicator, weight])).toEqual([["QUALITY", 6_000], ["DELIVERY", 4_000]]);
});
