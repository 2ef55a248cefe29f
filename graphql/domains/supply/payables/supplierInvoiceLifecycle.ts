import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money } from "../../../table/money.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, supplyLeadStep } from "../../../platform/approval/standardSteps.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { redFindings } from "./invoiceContent.ts";
import { compareInvoice } from "./matchInvoice.ts";
import { postInvoice } from "./postInvoice.ts";
import type { SupplierInvoice } from "./supplierInvoice.ts";

export const InvoiceKind = enumeration("SupplierInvoiceKind", "Whether an invoice charges, or takes back a charge.", {
  BLUE: { zh: "蓝字", en: "Blue", about: "Charges goods." },
  RED: { zh: "红字", en: "Red", about: "Takes a blue invoice back, in whole or in part." },
});
export type InvoiceKind = ValueOf<typeof InvoiceKind>;

export const InvoiceMismatch = enumeration("SupplierInvoiceMismatch", "What of an invoice does not agree with order and receipt.", {
  QUANTITY: { zh: "数量超过验收", en: "More than accepted" },
  PRICE: { zh: "价格高于订单", en: "Dearer than ordered" },
  TAX_RATE: { zh: "税率不符", en: "Another tax rate" },
  TOTAL: { zh: "合计不符", en: "Lines and total differ" },
});
export type InvoiceMismatch = ValueOf<typeof InvoiceMismatch>;

export const SupplierInvoiceStatus = enumeration("SupplierInvoiceStatus", "Status of a supplier's invoice.", {
  RECEIVED: { zh: "已收票", en: "Received" },
  VERIFIED: { zh: "已查验", en: "Verified", tone: "info", about: "Checked with the tax authority's platform." },
  MATCHED: { zh: "已匹配", en: "Matched", tone: "info", about: "Agrees with order and receipt, or its variance is explained." },
  BLOCKED: { zh: "不匹配", en: "Blocked", tone: "bad", about: "Does not agree with order and receipt: nothing of it is paid." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已入账", en: "Approved", tone: "good", about: "Booked; it can be paid." },
  PAID: { zh: "已结清", en: "Paid", tone: "good", about: "Nothing of it is open." },
  REFUSED: { zh: "已退回", en: "Refused", tone: "bad", about: "Goes back to the supplier; nothing of it is booked." },
});
export type SupplierInvoiceStatus = ValueOf<typeof SupplierInvoiceStatus>;

const clause = "五(一)3";

const notMatched = rule<{ zh: string; en: string }>("INVOICE_NOT_MATCHED", {
  clause,
  message: { zh: ({ zh }) => `发票与订单或收货不符：${zh}`, en: ({ en }) => `The invoice does not agree with order and receipt: ${en}` },
  remedy: { zh: () => "请取得红字发票或退回发票；仅价差可提请差异审批", en: () => "Have it corrected by a red invoice, or refuse it; a difference in price can be approved", by: [] },
});

const notPriceOnly = rule("NOT_PRICE_ONLY", {
  clause,
  message: { zh: () => "只有价差可以提请差异审批", en: () => "Only a difference in price can be approved" },
  remedy: { zh: () => "数量、税率或合计不符的，请取得红字发票或退回发票", en: () => "Another quantity, tax rate or total needs a red invoice, or the invoice is refused", by: [] },
});

const saying = (mismatches: readonly InvoiceMismatch[]): { zh: string; en: string } => {
  const labels: Record<InvoiceMismatch, { zh: string; en: string }> = { QUANTITY: { zh: "数量", en: "quantity" }, PRICE: { zh: "价格", en: "price" }, TAX_RATE: { zh: "税率", en: "tax rate" }, TOTAL: { zh: "合计", en: "total" } };
  return { zh: mismatches.map((one) => labels[one].zh).join("、"), en: mismatches.map((one) => labels[one].en).join(", ") };
};

/** What has changed since the match, such as goods that went back, counts: it is compared again at each decision. */
const stillMatched: Guard<SupplierInvoice> = async (invoice, ctx): Promise<Finding[]> => {
  const { mismatches } = await compareInvoice(invoice, ctx);
  const open = mismatches.filter((one) => one !== "PRICE" || !invoice.varianceReason);
  return [...(open.length > 0 ? [notMatched(saying(open))] : []), ...(await redFindings(invoice, ctx))];
};

const needsScan = rule("INVOICE_NEEDS_SCAN", {
  clause,
  message: { zh: () => "缺少发票影像", en: () => "The scan of the invoice is missing" },
  remedy: { zh: () => "请上传发票影像", en: () => "Upload it", by: [] },
});

const isScanned: Guard<SupplierInvoice> = ({ scanFileId }, ctx) => (scanFileId ? scanFindings(scanFileId, ctx, { field: "scanFileId" }) : [needsScan(undefined, { field: "scanFileId" })]);

const priceOnly: Guard<SupplierInvoice> = ({ mismatches = [] }) => (mismatches.every((one) => one === "PRICE") ? [] : [notPriceOnly()]);

async function match({ record, ctx }: Pick<Step<SupplierInvoice>, "record" | "ctx">): Promise<void> {
  const { lines, mismatches, variance } = await compareInvoice(record, ctx);
  Object.assign(record, { lines, mismatches, variance: money(variance, record.total.currency), varianceReason: undefined });
  record.status = mismatches.length > 0 ? "BLOCKED" : "MATCHED";
}

/** A second person of finance. */
const invoiceRoute = approvalRoute("supplierInvoice", [{ steps: [financeStep] }], { label: { zh: "供应商发票", en: "Supplier invoice" }, always: ["finance"] });

/** What costs more than ordered is decided by those who buy; much of it by the manager. */
const varianceRoute = approvalRoute("invoiceVariance", [{ upTo: { CNY: 100_000, USD: 15_000 }, steps: [supplyLeadStep, financeStep] }, { steps: [departmentManagerStep, financeStep] }], { label: { zh: "供应商发票差异", en: "Invoice variance" }, always: ["finance"] });

const routeOf = ({ varianceReason }: SupplierInvoice) => (varianceReason ? varianceRoute : invoiceRoute);

export const invoiceLifecycle = lifecycle<SupplierInvoice, SupplierInvoiceStatus>({
  states: SupplierInvoiceStatus,
  initial: "RECEIVED",
  editable: ["RECEIVED"],
  moves: { APPROVED: ["PAID"] },
  rests: ["APPROVED"],
  actions: {
    verify: {
      label: { zh: "查验", en: "Verify" },
      about: "Records that the invoice was checked with the tax authority's platform.",
      from: "RECEIVED",
      to: "VERIFIED",
      tone: "primary",
      guards: [isScanned],
    },
    match: {
      label: { zh: "三单匹配", en: "Match" },
      about: "Compares the invoice with its orders and with what was accepted.",
      from: ["VERIFIED", "BLOCKED", "MATCHED"],
      reaches: ["MATCHED", "BLOCKED"],
      tone: "primary",
      effect: match,
    },
    explainVariance: {
      label: { zh: "提请差异审批", en: "Explain the variance" },
      about: "Says why the invoice is to be paid although it costs more than ordered; others decide.",
      from: "BLOCKED",
      to: "MATCHED",
      input: ReasonInput,
      guards: [priceOnly],
      effect: ({ record, input: { reason } }) => {
        record.varianceReason = reason;
      },
    },
    ...approval<SupplierInvoice, SupplierInvoiceStatus>({
      route: { among: [invoiceRoute, varianceRoute], choose: routeOf },
      amount: "variance",
      submitters: ["finance"],
      draft: "MATCHED",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the matched invoice; once approved it is owed.", guards: [stillMatched] },
      guards: [stillMatched],
      onApproved: ({ record, uow, ctx }) => postInvoice(record, uow, ctx),
    }),
    sendBack: {
      label: { zh: "退回更正", en: "Send back" },
      about: "It was entered wrongly: finance corrects it.",
      from: ["VERIFIED", "MATCHED", "BLOCKED"],
      to: "RECEIVED",
      input: ReasonInput,
      effect: ({ record }) => void Object.assign(record, { mismatches: undefined, variance: undefined, varianceReason: undefined }),
    },
    refuse: {
      label: { zh: "退回供应商", en: "Refuse" },
      about: "Sends the invoice back to the supplier; nothing of it is booked.",
      from: ["RECEIVED", "VERIFIED", "MATCHED", "BLOCKED"],
      to: "REFUSED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, input: { reason } }) => {
        record.refusal = reason;
      },
    },
  },
});
