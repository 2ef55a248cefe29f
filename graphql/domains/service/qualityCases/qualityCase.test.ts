/** Quality complaints: one open case for a batch, its hold, and the investigation before an answer. 六(一) */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tick } from "../../../platform/schedule/tick.ts";
import { approvedProduct, bareCustomer, bareSupplier, batchAtLocation, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { ServiceCase } from "../cases/serviceCase.ts";
import { Recall } from "../../quality/recall/recall.ts";
import { Investigation } from "../investigations/investigation.ts";
import { QualityCase } from "./qualityCase.ts";

let stage: Stage;
let shelf: Location;
let customer: Customer;
let batch: Batch;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("serviceAgent", "serviceLead", "qaOfficer", "headOfQuality", "purchaser", "logisticsCoordinator", "departmentManager");
  await stage.hire("secondQa", "qaOfficer");
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());
beforeEach(async () => {
  customer = await bareCustomer(stage);
  batch = await batchAtLocation(stage, await approvedProduct(stage), shelf, { quantity: 10, expiresIn: 300 });
});

const complain = (values: object = {}) =>
  stage.create<ServiceCase>("serviceAgent", ServiceCase, { kind: "QUALITY_COMPLAINT", subject: "片剂变色", question: "开封后发现变色", customerId: customer.id, batchText: batch.batchNumber, productId: batch.productId, ...values });
const accepted = async (values: object = {}) => stage.act<ServiceCase>("serviceAgent", ServiceCase, "accept", await complain(values));
const qualityCase = (record: ServiceCase) => stage.fresh<QualityCase>(record.qualityCaseId!);
const conclusion = (values: object = {}) => ({ method: "检查留样与运输记录", findings: "留样正常，运输途中受潮", cause: "TRANSPORT", ...values });

test("a complaint that is accepted opens the batch's case, with a hold proposed; the next one joins it", async () => {
  const unaccepted = await complain();
  expect([unaccepted.batchId, unaccepted.qualityCaseId]).toEqual([batch.id, undefined]);
  const first = await accepted();
  const second = await accepted({ severity: "HIGH" });
  expect(second.qualityCaseId).toBe(first.qualityCaseId);
  const opened = await qualityCase(first);
  expect(opened).toMatchObject({ status: "OPENED", severity: "HIGH", batchId: batch.id, productId: batch.productId, reports: [{ caseId: first.id }, { caseId: second.id }] });
  expect(opened.clocks![0]).toMatchObject({ name: "decision", minutes: 120 });
  expect((await stage.fresh(batch)).held).toBeUndefined();
});

test("two complaints that are accepted at the same moment share one case", async () => {
  const drafts = await Promise.all([complain(), complain(), complain()]);
  const taken = await Promise.all(drafts.map((draft) => stage.act<ServiceCase>("serviceAgent", ServiceCase, "accept", draft)));
  expect(new Set(taken.map(({ qualityCaseId }) => qualityCaseId)).size).toBe(1);
  expect((await qualityCase(taken[0]!)).reports).toHaveLength(3);
});

test("a critical complaint holds the batch at once, and quality can decide to end the hold", async () => {
  const record = await accepted({ severity: "CRITICAL" });
  expect(await stage.fresh(batch)).toMatchObject({ held: true, holds: [{ reason: "QUALITY_CASE" }] });
  const opened = await qualityCase(record);
  const [hold] = await listed(stage, Hold, "batchId", batch.id);
  await stage.cannot("qaOfficer", Hold, "release", hold!, { reason: "无事" }, "HOLD_OF_ANOTHER_PROCESS");
  await stage.cannot("serviceLead", QualityCase, "decide", opened, { holdDecision: "NO_HOLD", reason: "无事" }, "ACCESS_DENIED");
  await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "NO_HOLD", reason: "仅为外包装污渍" });
  expect((await stage.fresh(batch)).held).toBeUndefined();
  expect((await stage.fresh(hold!)).status).toBe("CLOSED");
});

test("the decision to hold opens a hold; closing ends it unless the fault is serious", async () => {
  const opened = await qualityCase(await accepted());
  await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "HOLD", reason: "等待检验" });
  expect((await stage.fresh(batch)).held).toBe(true);
  await stage.act("qaOfficer", QualityCase, "investigate", opened);
  await stage.act("qaOfficer", QualityCase, "conclude", opened, { fault: "MINOR", conclusion: "外包装受潮，内容物合格" });
  await stage.cannot("qaOfficer", QualityCase, "close", opened, { reason: "结案" }, "ACCESS_DENIED");
  expect(await stage.act("headOfQuality", QualityCase, "close", opened, { reason: "结案" })).toMatchObject({ status: "CLOSED", closedOn: stage.today });
  expect((await stage.fresh(batch)).held).toBeUndefined();
  const next = await accepted();
  expect(next.qualityCaseId).not.toBe(opened.id);
});

test("a batch with a serious fault stays held, and the case cannot be closed without a hold", async () => {
  const opened = await qualityCase(await accepted());
  await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "NO_HOLD", reason: "尚无依据" });
  await stage.act("qaOfficer", QualityCase, "investigate", opened);
  await stage.act("qaOfficer", QualityCase, "conclude", opened, { fault: "SERIOUS", conclusion: "含量不足" });
  await stage.cannot("headOfQuality", QualityCase, "close", opened, { reason: "结案" }, "FAULTY_BATCH_NOT_HELD");
  await stage.act("qaOfficer", QualityCase, "hold", opened, { reason: "严重缺陷" });
  await stage.cannot("headOfQuality", QualityCase, "free", opened, { reason: "解锁" }, "SERIOUS_FAULT_HELD");
  await stage.act("headOfQuality", QualityCase, "close", opened, { reason: "已报告" });
  expect((await stage.fresh(batch)).held).toBe(true);
});

test("a batch that was never received opens its own case as suspected counterfeit", async () => {
  const opened = await qualityCase(await accepted({ batchText: "FAKE-01" }));
  expect(opened).toMatchObject({ counterfeitSuspected: true, batchText: "FAKE-01" });
  expect(opened.batchId).toBeUndefined();
  await stage.cannot("qaOfficer", QualityCase, "tellSupplier", opened, {}, "SUPPLIER_OF_CASE_UNKNOWN");
  await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "HOLD", reason: "无库存可锁" });
  await stage.cannot("qaOfficer", QualityCase, "hold", opened, { reason: "锁定" }, "CASE_WITHOUT_BATCH");
});

test("a recall is named once, by quality, and only where it names the batch", async () => {
  const opened = await qualityCase(await accepted());
  await stage.act("qaOfficer", QualityCase, "decide", opened, { holdDecision: "HOLD", reason: "待查" });
  const another = await batchAtLocation(stage, await approvedProduct(stage), shelf, { quantity: 10, expiresIn: 300 });
  const recallOf = ({ productId, batchNumber }: Batch) =>
    stage.create("qaOfficer", Recall, { origin: "OWN", holderName: "仁和", receivedAt: stage.now.toISOString(), recallClass: "II", recallReason: "含量不足", drill: true, lots: [{ productId, batchNumber }] });
  const [other, own] = [await recallOf(another), await recallOf(batch)];
  await stage.cannot("serviceLead", QualityCase, "linkRecall", opened, { recallId: own.id }, "ACCESS_DENIED");
  await stage.cannot("qaOfficer", QualityCase, "linkRecall", opened, { recallId: other.id }, "RECALL_OF_OTHER_LOTS");
  expect(await stage.act("qaOfficer", QualityCase, "linkRecall", opened, { recallId: own.id })).toMatchObject({ recallId: own.id });
  await stage.cannot("qaOfficer", QualityCase, "linkRecall", opened, { recallId: own.id }, "CASE_HAS_RECALL");
});

test("quality has 120 working minutes to decide; then the head of quality is notified", async () => {
  const opened = await qualityCase(await accepted());
  await tick(new Date(stage.now.getTime() + 4 * 3_600_000), stage.table);
  expect((await stage.fresh(opened)).clocks![0]!.outcome).toBe("MISSED");
});

test("a supplier reads the case of its batch once notified, without the customer", async () => {
  const supplier = await bareSupplier(stage);
  batch = await stage.seedEdit(batch, { supplierId: supplier.id });
  await stage.connect(`wms-${supplier.code}`, supplier.id);
  const opened = await qualityCase(await accepted());
  const read = () => stage.partnerAnswer(`wms-${supplier.code}`, `{ qualityCases { nodes { number batchText severity } } }`);
  expect((await read()).qualityCases.nodes).toEqual([]);
  await stage.act("qaOfficer", QualityCase, "tellSupplier", opened);
  expect((await read()).qualityCases.nodes).toEqual([{ number: opened.number, batchText: batch.batchNumber, severity: "NORMAL" }]);
  const { errors } = await stage.ask(`wms-${supplier.code}`, `{ qualityCases { nodes { reports { caseId } } } }`, {}, "partner");
  expect(errors).toBeDefined();
});

test("a quality complaint is answered after its investigation by quality, and not closed by the investigator", async () => {
  const record = await accepted();
  const investigation = await stage.fresh<Investigation>(record.investigationId!);
  await stage.cannot("serviceAgent", ServiceCase, "answer", record, { text: "已补发" }, "NOT_INVESTIGATED");
  await stage.cannot("serviceLead", Investigation, "conclude", investigation, conclusion(), "INVESTIGATED_BY_OTHERS");
  await stage.act("qaOfficer", Investigation, "conclude", investigation, conclusion({ measures: [{ what: "加固外箱" }] }));
  await stage.act("serviceAgent", ServiceCase, "answer", record, { text: "已补发" });
  await stage.cannot("serviceAgent", ServiceCase, "close", record, { reason: "客户确认" }, "MEASURES_UNPLANNED");
  await tick(stage.at("2026-12-07").now, stage.table);
  expect((await stage.fresh(record)).status).toBe("ANSWERED");
  const ownerId = await stage.idOf("logisticsCoordinator");
  await stage.act("qaOfficer", Investigation, "plan", investigation, { measure: 1, ownerId, dueOn: "2026-12-10" });
  await stage.act("serviceAgent", ServiceCase, "close", record, { reason: "客户确认" });
});

test("measures are not verified by their owner, nor the investigation by its investigator", async () => {
  const { investigationId } = await accepted();
  const investigation = await stage.fresh<Investigation>(investigationId!);
  const ownerId = await stage.idOf("secondQa");
  await stage.act("qaOfficer", Investigation, "conclude", investigation, conclusion({ measures: [{ what: "加固外箱", ownerId, dueOn: "2026-12-10" }] }));
  await stage.cannot("headOfQuality", Investigation, "verifyMeasure", investigation, { measure: 1 }, "MEASURE_NOT_DONE");
  await stage.act("qaOfficer", Investigation, "recordDone", investigation, { measure: 1, doneOn: stage.today });
  await stage.cannot("secondQa", Investigation, "verifyMeasure", investigation, { measure: 1 }, "OWN_MEASURE");
  await stage.cannot("headOfQuality", Investigation, "verifyMeasure", investigation, { measure: 2 }, "NO_SUCH_MEASURE");
  await stage.cannot("headOfQuality", Investigation, "verify", investigation, {}, "MEASURES_OPEN");
  await stage.act("headOfQuality", Investigation, "verifyMeasure", investigation, { measure: 1 });
  await stage.cannot("qaOfficer", Investigation, "verify", investigation, {}, "DUTIES_MUST_BE_SEPARATE");
  expect((await stage.act<Investigation>("headOfQuality", Investigation, "verify", investigation)).status).toBe("VERIFIED");
});

test("the employee that a complaint concerns does not investigate it; the investigator does not close it", async () => {
  const record = await accepted({ kind: "SERVICE_COMPLAINT", againstId: await stage.idOf("serviceLead") });
  const investigation = await stage.fresh<Investigation>(record.investigationId!);
  await stage.cannot("serviceLead", Investigation, "conclude", investigation, conclusion(), "INVESTIGATOR_IS_AGAINST");
  await stage.act("serviceAgent", Investigation, "conclude", investigation, conclusion({ cause: "SERVICE" }));
  await stage.act("serviceAgent", ServiceCase, "answer", record, { text: "致歉" });
  await stage.cannot("serviceAgent", ServiceCase, "close", record, { reason: "客户确认" }, "DUTIES_MUST_BE_SEPARATE");
  await stage.cannot("serviceLead", ServiceCase, "close", record, { reason: "客户确认" }, "COMPLAINT_AGAINST_YOU");
});

test("a reopened complaint is investigated again", async () => {
  const record = await accepted({ kind: "SERVICE_COMPLAINT" });
  await stage.act("serviceAgent", Investigation, "conclude", await stage.fresh<Investigation>(record.investigationId!), conclusion());
  await stage.act("serviceAgent", ServiceCase, "answer", record, { text: "致歉" });
  await stage.act("serviceAgent", ServiceCase, "reopen", record, { text: "仍未解决" });
  const again = await stage.act<ServiceCase>("serviceAgent", ServiceCase, "investigate", record);
  expect(again.investigationId).not.toBe(record.investigationId);
  await stage.cannot("serviceAgent", ServiceCase, "answer", again, { text: "致歉" }, "NOT_INVESTIGATED");
});
