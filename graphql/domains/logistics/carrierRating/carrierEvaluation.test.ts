/** A carrier is rated by what became of its deliveries; what was hardly observed counts for nothing. 五(三)1 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedCarrier, deliveryInTransit, qualifiedCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import { DeliveryException } from "../exceptions/deliveryException.ts";
import { TrackingEvent } from "../tracking/trackingEvent.ts";
import { CarrierEvaluation } from "./carrierEvaluation.ts";
import { CarrierEvaluationTerms } from "./carrierEvaluationTerms.ts";

let stage: Stage;
let carrier: Carrier;

/** One of August, wanted by the 20th. */
const carriedOne = (values: Partial<Delivery> = {}, of = carrier): Promise<Delivery> =>
  deliveryInTransit(stage, { carrierId: of.id, shippedOn: "2026-08-18", requestedOn: "2026-08-20", signedOn: "2026-08-20", signedAt: "2026-08-20T02:00:00.000Z", proofFileId: "file_none", status: "SIGNED", ...values });

beforeAll(async () => {
  stage = (await Stage.open("2026-08-01")).at("2026-10-12");
  await stage.staff("logisticsCoordinator", "supplyLead", "qaOfficer", "headOfQuality", "purchaser", "departmentManager");
  carrier = await approvedCarrier(stage);
  const { id: customerId } = await qualifiedCustomer(stage);
  // Ten deliveries: two late, one of them never signed; one damaged; of four signed cold ones one was too warm; two proofs late.
  const late = await carriedOne({ customerId, signedOn: "2026-08-21", proofMissed: true });
  await carriedOne({ customerId, signedOn: undefined, signedAt: undefined, proofFileId: undefined, status: "SHIPPED" });
  const damaged = await carriedOne({ customerId, proofMissed: true });
  await stage.seed(TrackingEvent, { deliveryId: damaged.id, carrierId: carrier.id, customerId, kind: "DAMAGED", happenedAt: "2026-08-19T02:00:00.000Z", place: "分拨中心" });
  await stage.seed(TrackingEvent, { deliveryId: late.id, carrierId: carrier.id, customerId, kind: "DELAYED", happenedAt: "2026-08-19T02:00:00.000Z", place: "分拨中心" });
  const cold = [await carriedOne({ customerId, storageClass: "COLD" }), await carriedOne({ customerId, storageClass: "COLD" }), await carriedOne({ customerId, storageClass: "COLD" }), await carriedOne({ customerId, storageClass: "COLD" })];
  await stage.seed(DeliveryException, { number: "YC-1", deliveryId: cold[0]!.id, carrierId: carrier.id, customerId, kind: "TEMPERATURE", eventCount: 1, status: "RESOLVED", duties: [] });
  for (let i = 0; i < 3; i++) await carriedOne({ customerId });
  // Neither another carrier's, nor of another quarter, nor historical.
  await carriedOne({ customerId, signedOn: "2026-09-30" }, await approvedCarrier(stage));
  await carriedOne({ customerId, shippedOn: "2026-07-31", signedOn: "2026-09-30" });
  await carriedOne({ customerId, signedOn: "2026-09-30", historical: true });
});
afterAll(() => stage.close());

const evaluate = (values: object = {}) => stage.create("logisticsCoordinator", CarrierEvaluation, { carrierId: carrier.id, period: "2026-08", ...values });

test("the score is the weighted mean of what was observed, and opens into the deliveries that fell short", async () => {
  const evaluation = await evaluate();
  expect(evaluation.lines.map(({ indicator, achieved, observations, score }) => [indicator, achieved, observations, score])).toEqual([
    ["ON_TIME", 8, 10, 8_000],
    ["SAFE", 9, 10, 9_000],
    ["TEMPERATURE", 3, 4, 7_500],
    ["PROOF", 7, 9, 7_777],
  ]);
  // 40 × 80 + 25 × 90 + 25 × 75 + 10 × 7/9 of 100, over 100.
  expect(evaluation).toMatchObject({ score: 8_102, covered: 10_000, rating: "B", readOn: stage.today });
  expect(evaluation.shortfalls).toHaveLength(2 + 1 + 1 + 2);
});

test("what was observed less than three times is left out, and too little of it gives no rating", async () => {
  const other = await approvedCarrier(stage);
  for (let i = 0; i < 3; i++) await carriedOne({ customerId: "cus_none" }, other);
  expect(await evaluate({ carrierId: other.id })).toMatchObject({ score: 10_000, covered: 7_500, rating: "A" });
  const rare = await approvedCarrier(stage);
  for (let i = 0; i < 2; i++) await carriedOne({ customerId: "cus_none" }, rare);
  const none = await evaluate({ carrierId: rare.id });
  expect(none).toMatchObject({ covered: 0, rating: "NOT_RATED" });
  expect(none.score).toBeUndefined();
});

test("is drafted by those who engage carriers, for a period that is over, once", async () => {
  const asked = (values: object) => ({ carrierId: carrier.id, period: "2026-Q3", ...values });
  await stage.cannotCreate("purchaser", CarrierEvaluation, asked({}), "ACCESS_DENIED");
  await stage.cannotCreate("supplyLead", CarrierEvaluation, asked({ period: "2026-Q4" }), "CARRIER_PERIOD_NOT_OVER");
  await stage.cannotCreate("supplyLead", CarrierEvaluation, asked({ period: "2026-08" }), "VALUE_TAKEN");
});

test("is decided on by quality and its head, and read by its carrier only then", async () => {
  const evaluation = await evaluate({ period: "2026-Q3" });
  await stage.connect("rated", carrier.id);
  await stage.connect("unrated", (await approvedCarrier(stage)).id);
  const read = async (who: string) => (await stage.partnerAnswer(who, "query ($id: ID!) { carrierEvaluation(id: $id) { score } }", { id: evaluation.id })).carrierEvaluation;
  await stage.act("logisticsCoordinator", CarrierEvaluation, "submit", evaluation);
  await stage.cannot("headOfQuality", CarrierEvaluation, "approve", evaluation, {}, "NOT_YOUR_DECISION");
  await stage.act("qaOfficer", CarrierEvaluation, "approve", evaluation);
  expect(await read("rated")).toBeNull();
  await stage.act("headOfQuality", CarrierEvaluation, "approve", evaluation);
  expect(await read("rated")).toEqual({ score: evaluation.score });
  expect(await stage.fresh(carrier)).toMatchObject({ rating: evaluation.rating, ratedTo: "2026-09-30" });
  expect(await read("unrated")).toBeNull();
});

test("a rating of an earlier period does not replace that of a later one", async () => {
  const rated = await approvedCarrier(stage, { rating: "D", ratedTo: "2026-09-30" });
  const earlier = await evaluate({ carrierId: rated.id, period: "2026-07" });
  await stage.act("logisticsCoordinator", CarrierEvaluation, "submit", earlier);
  for (const who of ["qaOfficer", "headOfQuality"]) await stage.act(who, CarrierEvaluation, "approve", earlier);
  expect(await stage.fresh(rated)).toMatchObject({ rating: "D", ratedTo: "2026-09-30" });
});

test("terms have weights that add up, each indicator once, and bands in order", async () => {
  const terms = { validFrom: "2026-11-01", reason: "年度修订", weights: [{ indicator: "ON_TIME", weight: 6_000 }, { indicator: "SAFE", weight: 4_000 }], leastObservations: 3, leastWeight: 5_000, fromA: 8_500, fromB: 7_000, fromC: 6_000 };
  await stage.cannotCreate("supplyLead", CarrierEvaluationTerms, { ...terms, weights: terms.weights.slice(1) }, "WEIGHTS_DO_NOT_ADD_UP");
  await stage.cannotCreate("supplyLead", CarrierEvaluationTerms, { ...terms, weights: [terms.weights[0], { indicator: "ON_TIME", weight: 4_000 }] }, "INDICATOR_LISTED_TWICE");
  await stage.cannotCreate("supplyLead", CarrierEvaluationTerms, { ...terms, fromB: 8_500, fromC: 8_500 }, "BANDS_OUT_OF_ORDER", "BANDS_OUT_OF_ORDER");
  await stage.create("supplyLead", CarrierEvaluationTerms, terms);
});
