import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, moneyText, type Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { paymentFindings } from "../../../platform/masterData/paymentFreeze.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { isApproved } from "../../catalogue/api.ts";
import type { Supplier } from "../supplier/supplier.ts";
import type { Payable } from "./payable.ts";
import { closeInvoice, payableFindings, reduceOpen } from "./payableLifecycle.ts";
import { advancesOf, contractFindings, countPrepayment, prepay, prepaymentFindings } from "./prepayment.ts";
import type { PaymentRequest, PaymentRequestLine } from "./paymentRequest.ts";
import { payerIsNobodyElse } from "./separatePayer.ts";
import { supplierAccountId, type SupplierAccount } from "./supplierAccount.ts";
import { bookSupplier } from "./supplierEntry.ts";

export const PaymentRequestStatus = enumeration("PaymentRequestStatus", "Status of a payment request.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "待付款", en: "To pay", tone: "info", about: "The cashier transfers it; nobody else can request it again." },
  PAID: { zh: "已付款", en: "Paid", tone: "good", about: "The bank statement is awaited." },
  RECONCILED: { zh: "已对账", en: "Reconciled", tone: "good", about: "The bank statement shows it." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type PaymentRequestStatus = ValueOf<typeof PaymentRequestStatus>;

const clause = "四(四)3 · 五(一)3";

const supplierNotPaid = rule<{ name: string }>("PAYEE_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `供应商${name}未通过首营审批或已停用，不得付款`, en: ({ name }) => `${name} has no first-time approval, or is blocked: it is not paid` },
  remedy: { zh: () => "请由质量负责人恢复，或先完成审批", en: () => "Have its approval completed or restored first", by: [] },
});

const accountUnknown = rule<{ name: string }>("PAYEE_ACCOUNT_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `没有${name}的银行账户`, en: ({ name }) => `The bank account of ${name} is not known` },
  remedy: { zh: () => "请用主数据变更单登记其银行账户", en: () => "Enter it with a master data change", by: [] },
});

const accountChanged = rule("PAYEE_ACCOUNT_CHANGED", {
  clause,
  message: { zh: () => "供应商的收款账户已变更，与申请时不同", en: () => "The supplier's account is no longer the one that was approved" },
  remedy: { zh: () => "请撤销后重新申请", en: () => "Revoke the request and make it anew", by: ["PaymentRequest.revoke"] },
});

const payableOfAnother = rule("PAYABLE_OF_ANOTHER_SUPPLIER", {
  clause,
  message: { zh: () => "该应付账款不是该供应商的，或已结清", en: () => "The payable is another supplier's, or nothing of it is open" },
});

const payableTwice = rule("SAME_PAYABLE_TWICE", { clause, message: { zh: () => "同一应付账款出现两次", en: () => "The same payable appears twice" } });

const moreThanOwed = rule<{ owed: Money; credit: Money }>("PAYMENT_EXCEEDS_DEBT", {
  clause,
  message: {
    zh: ({ owed, credit }) => `应付减去预付与红冲后为 ${moneyText(owed)}，其中可抵付 ${moneyText(credit)}`,
    en: ({ owed, credit }) => `Less ${moneyText(credit)} that was prepaid or credited, ${moneyText(owed)} is owed`,
  },
  remedy: { zh: () => "请以预付与红冲抵付，只支付余额", en: () => "Use what was prepaid or credited, and transfer only what remains", by: [] },
  discloses: ["SupplierAccount"],
  discreetly: { zh: () => "超过应付余额", en: () => "It is more than what is owed" },
});

const paidInFuture = rule("PAYABLE_PAID_IN_FUTURE", {
  clause,
  message: { zh: () => "付款日期不能晚于今天", en: () => "The date of the transfer lies in the future" },
});

const linesOrPrepayment = rule("LINES_OR_PREPAYMENT", {
  clause,
  message: { zh: () => "请填写应付明细，或填写采购合同与预付金额，二者只能选其一", en: () => "Enter either lines, or a contract with a prepayment" },
});

/** It pays for something that is owed, or in advance under a contract; never both. */
export const contentFindings = ({ lines, contractId, prepayment }: PaymentRequest): Finding[] =>
  Boolean(contractId) === Boolean(prepayment) && lines.length > 0 !== Boolean(prepayment) ? [] : [linesOrPrepayment(undefined, { field: prepayment || contractId ? "prepayment" : "lines" })];

/** Whom money may go to: the approved supplier itself, at the account that was approved, while that is not being changed. */
async function payeeFindings({ supplierId, payeeAccount }: PaymentRequest, ctx: Context): Promise<Finding[]> {
  const supplier = (await ctx.loader.load<Supplier>(supplierId))!;
  const { name, bankAccount } = supplier;
  return [
    ...(isApproved(supplier) ? [] : [supplierNotPaid({ name }, { field: "supplierId", record: supplier })]),
    ...(bankAccount ? [] : [accountUnknown({ name }, { field: "supplierId", record: supplier })]),
    ...(bankAccount && bankAccount !== payeeAccount ? [accountChanged()] : []),
    ...(await paymentFindings(supplier, ctx)),
  ];
}

/** What is owed, less what was credited or prepaid under no contract, is the most that is paid: whatever went back since counts. */
async function debtFindings({ supplierId, total }: PaymentRequest, ctx: Context): Promise<Finding[]> {
  const { currency } = total;
  const account = await ctx.loader.load<SupplierAccount>(supplierAccountId(supplierId, currency));
  // What was prepaid under a contract waits for the invoices of its orders.
  const [payable, prepaid] = [account?.payable.amount ?? 0, (account?.prepaid.amount ?? 0) - (await advancesOf(supplierId, currency, ctx))];
  const owed = payable - prepaid;
  return total.amount > owed ? [moreThanOwed({ owed: money(owed, currency), credit: money(prepaid, currency) }, { field: "lines", record: account ?? undefined })] : [];
}

const isOpen = ({ status }: Payable): boolean => status === "OPEN" || status === "PARTIAL";

async function linesFindings({ supplierId, lines }: PaymentRequest, ctx: Context): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [i, { payableId, amount }] of lines.entries()) {
    const payable = (await ctx.loader.load<Payable>(payableId))!;
    const at = { field: `lines.${i}.payableId` };
    if (lines.findIndex((one) => one.payableId === payableId) < i) findings.push(payableTwice(undefined, at));
    if (payable.supplierId !== supplierId || !isOpen(payable)) findings.push(payableOfAnother(undefined, at));
    else findings.push(...payableFindings(payable, amount, `lines.${i}.amount`));
  }
  return findings;
}

export async function paymentRequestFindings(request: PaymentRequest, ctx: Context): Promise<Finding[]> {
  if (request.contractId) return [...(await payeeFindings(request, ctx)), ...(await prepaymentFindings(request, ctx))];
  return [...(await payeeFindings(request, ctx)), ...(await linesFindings(request, ctx)), ...(await debtFindings(request, ctx))];
}

const payable: Guard<PaymentRequest> = paymentRequestFindings;

/** Asked again when it is paid; a prepayment is counted as requested since it was approved. */
const stillOwed: Guard<PaymentRequest> = (request, ctx) => (request.contractId ? contractFindings(request, ctx) : debtFindings(request, ctx));

/** Counts an approved request where it will be paid; with −1, no longer. */
async function countAsRequested(request: PaymentRequest, sign: 1 | -1, uow: UnitOfWork, ctx: Context): Promise<void> {
  if (request.contractId) await countPrepayment(request, sign, uow, ctx);
  else await countRequested(request.lines, sign, uow, ctx);
}

/** Counts the lines as requested of their payables; with −1, no longer. */
async function countRequested(lines: readonly PaymentRequestLine[], sign: 1 | -1, uow: UnitOfWork, ctx: Context): Promise<Payable[]> {
  const payables = await ctx.loader.loadAll<Payable>(lines.map(({ payableId }) => payableId));
  return payables.map((one, i) => {
    const edited = uow.edit(one);
    edited.requested = money((edited.requested?.amount ?? 0) + sign * lines[i]!.amount.amount, edited.open.currency);
    return edited;
  });
}

class PaymentMadeInput {
  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the transfer.", input: { required: true, when: "any" } })
  paidOn!: string;
}

async function pay({ record, input: { bankReference, paidOn }, uow, ctx }: Step<PaymentRequest, PaymentMadeInput>): Promise<void> {
  refuseIfAny(paidOn > ctx.today ? [paidInFuture(undefined, { field: "paidOn" })] : []);
  Object.assign(record, { bankReference, paidOn });
  const { id: sourceId, supplierId, lines, total } = record;
  if (record.contractId) return prepay(record, uow, ctx);
  for (const [i, one] of (await countRequested(lines, -1, uow, ctx)).entries()) {
    const { amount } = lines[i]!;
    refuseIfAny(payableFindings(one, amount, `lines.${i}.amount`));
    reduceOpen(one, amount.amount);
    Object.assign(one, { bankReference, paidOn });
    await closeInvoice(one, uow, ctx);
  }
  await bookSupplier(ctx, uow, { supplierId, debit: "PAYABLE", credit: "BANK", amount: total, sourceId });
}

/** Finance decides; above 50,000.00 the manager too. */
const paymentRoute = approvalRoute("paymentRequest", [{ upTo: { CNY: 5_000_000, USD: 700_000 }, steps: [financeStep] }, { steps: [financeStep, departmentManagerStep] }], {
  label: { zh: "付款申请", en: "Payment request" },
  always: ["finance"],
});

export const paymentRequestLifecycle = lifecycle<PaymentRequest, PaymentRequestStatus>({
  states: PaymentRequestStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { PAID: ["RECONCILED"] },
  rests: ["PAID"],
  actions: {
    ...approval<PaymentRequest, PaymentRequestStatus>({
      route: paymentRoute,
      amount: "total",
      submitters: ["purchaser", "supplyLead", "finance"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the request to finance.", guards: [payable] },
      guards: [payable],
      onApproved: ({ record, uow, ctx }) => countAsRequested(record, 1, uow, ctx),
    }),
    pay: {
      label: { zh: "登记付款", en: "Record payment" },
      about: "Records that the cashier has transferred it.",
      from: "APPROVED",
      to: "PAID",
      tone: "primary",
      duty: "payer",
      input: PaymentMadeInput,
      guards: [payeeFindings, stillOwed, payerIsNobodyElse],
      effect: pay,
    },
    revoke: {
      label: { zh: "撤销", en: "Revoke" },
      about: "Cancels an approved request that is not paid; its payables can be requested again.",
      from: "APPROVED",
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
      effect: ({ record, uow, ctx }) => countAsRequested(record, -1, uow, ctx),
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Cancels a draft.",
      from: "DRAFT",
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});
