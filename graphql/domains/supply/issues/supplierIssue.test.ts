/** Issues with suppliers: who asks, who answers, who settles. 五(一)4 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { approvedProduct, line, qualifiedSupplier, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { SupplierEvaluation } from "../evaluation/supplierEvaluation.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { SupplierIssue } from "./supplierIssue.ts";

let stage: Stage;
let supplier: Supplier;
let rival: Supplier;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "qaOfficer", "supplyLead", "receiver", "cashier");
  [supplier, rival] = [await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
  await stage.connect("machine", supplier.id);
  await stage.connect("rival", rival.id);
});
afterAll(() => stage.close());

const input = (values: object = {}) => ({ kind: "DELIVERY", supplierId: supplier.id, subject: "到货时间", question: "请确认新的到货日期。", serious: false, dueOn: addDays(stage.today, 3), ...values });
const raised = (values: object = {}, subject = "purchaser"): Promise<SupplierIssue> => stage.create<SupplierIssue>(subject, SupplierIssue, input(values));

describe("an issue", () => {
  test("is answered by the supplier's own machine, asked again, and settled by the purchaser", async () => {
    const issue = await raised();
    await stage.cannot("rival", SupplierIssue, "answer", issue, { text: "不是我们" }, "NO_SUCH_RECORD");
    await stage.act("machine", SupplierIssue, "answer", issue, { text: "后天到货" });
    await stage.act("purchaser", SupplierIssue, "ask", issue, { text: "几点？" });
    await stage.act("machine", SupplierIssue, "answer", issue, { text: "上午" });
    await stage.cannot("machine", SupplierIssue, "resolve", issue, { settlement: "好了" }, "ACCESS_DENIED");
    await stage.act("purchaser", SupplierIssue, "resolve", issue, { settlement: "按期到货" });
    await stage.act("purchaser", SupplierIssue, "close", issue);
    expect(await stage.fresh(issue)).toMatchObject({ status: "CLOSED", answeredInTime: true, thread: [{ bySupplier: true, text: "后天到货" }, { bySupplier: false, text: "几点？" }, { bySupplier: true, text: "上午" }] });
    const { supplierIssue } = await stage.partnerAnswer("machine", "query ($id: ID!) { supplierIssue(id: $id) { settlement thread { text } } }", { id: issue.id });
    expect(supplierIssue).toMatchObject({ settlement: "按期到货" });
  });

  test("of quality is settled by quality alone, and others not by quality", async () => {
    const quality = await raised({ kind: "QUALITY", serious: true }, "qaOfficer");
    await stage.cannot("purchaser", SupplierIssue, "resolve", quality, { settlement: "好了" }, "ISSUE_OF_QUALITY");
    await stage.act("qaOfficer", SupplierIssue, "resolve", quality, { settlement: "已更换" });
    await stage.cannot("purchaser", SupplierIssue, "close", quality, {}, "ISSUE_OF_QUALITY");
    const delivery = await raised();
    await stage.cannot("qaOfficer", SupplierIssue, "resolve", delivery, { settlement: "好了" }, "ISSUE_OF_PURCHASING");
  });

  test("names a document of its supplier, and a day that is to come", async () => {
    const order = await sentOrder(stage, rival, [line(await approvedProduct(stage), 10)]);
    await stage.cannotCreate("purchaser", SupplierIssue, input({ documentId: order.id, dueOn: addDays(stage.today, -1) }), "ISSUE_DOCUMENT_OF_ANOTHER_SUPPLIER", "ISSUE_DUE_IN_PAST");
    await stage.cannotCreate("cashier", SupplierIssue, input(), "ACCESS_DENIED");
    expect((await raised({ supplierId: rival.id, documentId: order.id })).status).toBe("OPEN");
  });
});

test("what was answered within two working days is counted in the evaluation, with its documents", async () => {
  const own = await qualifiedSupplier(stage);
  await stage.connect("slow", own.id);
  const issues = [await raised({ supplierId: own.id }), await raised({ supplierId: own.id, kind: "QUALITY", serious: true }, "qaOfficer"), await raised({ supplierId: own.id })];
  // Monday to Wednesday morning; and Thursday, which is too late.
  await stage.at("2026-11-25").act("slow", SupplierIssue, "answer", issues[0]!, { text: "已处理" });
  await stage.at("2026-11-26").act("slow", SupplierIssue, "answer", issues[1]!, { text: "已处理" });
  expect((await Promise.all(issues.map((one) => stage.fresh(one)))).map(({ answeredInTime }) => answeredInTime)).toEqual([true, false, undefined]);
  const evaluation = await stage.at("2026-12-01").create<SupplierEvaluation>("purchaser", SupplierEvaluation, { supplierId: own.id, period: "2026-11" });
  const service = evaluation.evidence.filter(({ indicator }) => indicator === "SERVICE");
  expect(service.map(({ achieved, outOf }) => [achieved, outOf])).toEqual([[1, 1], [0, 1], [0, 1]]);
  expect(evaluation.lines.find(({ indicator }) => indicator === "SERVICE")).toMatchObject({ observations: 3, score: 3_333 });
});
