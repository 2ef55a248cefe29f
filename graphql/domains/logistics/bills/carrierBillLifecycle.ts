import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { financeStep, supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { sharesOf } from "../freight/allocateFreight.ts";
import { bookBill, bookPayment } from "../freight/bookFreight.ts";
import type { FreightCost } from "../freight/freightCost.ts";
import { billFindings } from "./billContent.ts";
import type { CarrierBill } from "./carrierBill.ts";
import { compareBill, costOfShipment } from "./matchBill.ts";

export const BillMismatch = enumeration("CarrierBillMismatch", "What of a carrier's bill does not agree with the accrued freight.", {
  FREIGHT: { zh: "运费与暂估不符", en: "Another freight than accrued" },
  TOTAL: { zh: "合计不符", en: "Lines and total differ" },
});
export type BillMismatch = ValueOf<typeof BillMismatch>;

export const CarrierBillStatus = enumeration("CarrierBillStatus", "Status of a carrier's bill.", {
  RECEIVED: { zh: "已收账单", en: "Received" },
  MATCHED: { zh: "已匹配", en: "Matched", tone: "info", about: "Agrees with the accrued freight, or its variance is explained." },
  BLOCKED: { zh: "不匹配", en: "Blocked", tone: "bad", about: "Does not agree with the accrued freight: nothing of it is paid." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已入账", en: "Approved", tone: "good", about: "The freight of its shipments is what it says." },
  PAID: { zh: "已付款", en: "Paid", tone: "good" },
  REFUSED: { zh: "已退回", en: "Refused", tone: "bad", about: "Goes back to the carrier; nothing of it is booked." },
});
export type CarrierBillStatus = ValueOf<typeof CarrierBillStatus>;

const clause = "五(三)4";

const notMatched = rule("CARRIER_BILL_NOT_MATCHED", {
  clause,
  message: { zh: () => "账单与暂估运费不符", en: () => "The bill does not agree with the accrued freight" },
  remedy: { zh: () => "请退回承运商更正，或说明差异提请审批", en: () => "Refuse it for another one, or explain the variance", by: [] },
});

const totalDiffers = rule("CARRIER_BILL_TOTAL_DIFFERS", {
  clause,
  message: { zh: () => "明细与税额之和不等于价税合计", en: () => "Lines and tax do not come to the total" },
  remedy: { zh: () => "合计不符不能审批，请退回承运商更正", en: () => "A wrong total is not approved: refuse it for another one", by: [] },
});

/** What has changed since the match counts: it is compared again at each decision. */
const stillMatched: Guard<CarrierBill> = async (bill, ctx): Promise<Finding[]> => {
  const findings = await billFindings(bill, ctx);
  if (findings.length > 0) return findings;
  const { mismatches } = await compareBill(bill, ctx);
  return [...(mismatches.includes("FREIGHT") && !bill.varianceReason ? [notMatched()] : []), ...(mismatches.includes("TOTAL") ? [totalDiffers()] : [])];
};

const totalAgrees: Guard<CarrierBill> = ({ mismatches = [] }) => (mismatches.includes("TOTAL") ? [totalDiffers()] : []);

async function match({ record, ctx }: Step<CarrierBill>): Promise<void> {
  const { lines, mismatches, variance } = await compareBill(record, ctx);
  Object.assign(record, { lines, mismatches, variance: money(variance, record.total.currency), varianceReason: undefined });
  record.status = mismatches.length > 0 ? "BLOCKED" : "MATCHED";
}

/** The freight of each shipment is what the bill says from now on, and so are the shares of its lines. */
async function post({ record, uow, ctx }: Step<CarrierBill>): Promise<void> {
  const costs: FreightCost[] = [];
  for (const { shipmentId, amount } of record.lines) {
    const known = (await costOfShipment(shipmentId, ctx))!;
    costs.push(known);
    const cost = uow.edit(known);
    Object.assign(cost, { billed: amount, freight: amount, isOpen: undefined, billId: record.id, ...sharesOf(amount, cost.shares) });
  }
  const { id, carrierId, total, vat } = record;
  await bookBill({ id, carrierId, total, vat, costs }, uow, ctx);
}

class BillPaidInput {
  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "The bank's reference of the payment.", input: { required: true, maxLength: 60 } })
  bankReference!: string;
}

/** A second person of finance. */
const billRoute = approvalRoute("carrierBill", [{ steps: [financeStep] }], { label: { zh: "承运账单", en: "Carrier bill" }, always: ["finance"] });

/** What differs from the tariff is decided by those who engage carriers as well. */
const varianceRoute = approvalRoute("carrierBillVariance", [{ steps: [supplyLeadStep, financeStep] }], { label: { zh: "承运账单差异", en: "Carrier bill variance" }, always: ["finance"] });

export const carrierBillLifecycle = lifecycle<CarrierBill, CarrierBillStatus>({
  states: CarrierBillStatus,
  initial: "RECEIVED",
  editable: ["RECEIVED"],
  actions: {
    match: {
      label: { zh: "账单匹配", en: "Match" },
      about: "Compares the bill with what was accrued for its shipments.",
      from: ["RECEIVED", "BLOCKED", "MATCHED"],
      reaches: ["MATCHED", "BLOCKED"],
      tone: "primary",
      guards: [billFindings],
      effect: match,
    },
    explainVariance: {
      label: { zh: "提请差异审批", en: "Explain the variance" },
      about: "Says why the bill is to be paid although it differs from what was accrued; others decide.",
      from: "BLOCKED",
      to: "MATCHED",
      input: ReasonInput,
      guards: [totalAgrees],
      effect: ({ record, input: { reason } }) => {
        record.varianceReason = String(reason);
      },
    },
    ...approval<CarrierBill, CarrierBillStatus>({
      route: { among: [billRoute, varianceRoute], choose: ({ varianceReason }) => (varianceReason ? varianceRoute : billRoute) },
      amount: "variance",
      submitters: ["finance"],
      draft: "MATCHED",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the matched bill; once approved it can be paid.", guards: [stillMatched] },
      guards: [stillMatched],
      onApproved: post,
    }),
    pay: {
      label: { zh: "登记付款", en: "Record payment" },
      about: "Records that the cashier has transferred it.",
      from: "APPROVED",
      to: "PAID",
      tone: "primary",
      duty: "payer",
      input: BillPaidInput,
      effect: async ({ record, input: { bankReference }, uow, ctx }) => {
        Object.assign(record, { bankReference, paidOn: ctx.today });
        await bookPayment(record, uow, ctx);
      },
    },
    refuse: {
      label: { zh: "退回承运商", en: "Refuse" },
      about: "Sends the bill back to the carrier; nothing of it is booked.",
      from: ["RECEIVED", "MATCHED", "BLOCKED"],
      to: "REFUSED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input: { reason } }) => {
        record.refusal = String(reason);
      },
    },
  },
});
