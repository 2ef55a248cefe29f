import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { paymentFindings } from "../../../platform/masterData/paymentFreeze.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import type { Supplier } from "../supplier/supplier.ts";
import type { Payable } from "./payable.ts";
import { bookSupplier } from "./supplierEntry.ts";

export const PayableStatus = enumeration("PayableStatus", "Status of what is owed to a supplier.", {
  OPEN: { zh: "未付", en: "Open", tone: "warning" },
  PARTIAL: { zh: "部分付款", en: "Partly paid", tone: "info" },
  PAID: { zh: "已付款", en: "Paid", tone: "good" },
  VOID: { zh: "已冲销", en: "Reversed", about: "The opening balance that it came with was reversed." },
});
export type PayableStatus = ValueOf<typeof PayableStatus>;

const clause = "四(四)3";

const moreThanOwed = rule<{ open: Money }>("PAYABLE_MORE_THAN_OPEN", {
  clause,
  message: { zh: ({ open }) => `未付金额为 ${moneyText(open)}`, en: ({ open }) => `Only ${moneyText(open)} is open` },
  discloses: ["Payable"],
  discreetly: { zh: () => "超过未付金额", en: () => "It is more than what is open" },
});

const paidInFuture = rule("PAYABLE_PAID_IN_FUTURE", {
  clause,
  message: { zh: () => "付款日期不能晚于今天", en: () => "The date of the transfer lies in the future" },
});

class PayInput {
  @Attribute(() => Money, { zh: "付款金额", en: "Amount", about: "What was transferred.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => String, { zh: "银行流水号", en: "Bank reference", about: "Reference of the transfer.", input: { required: true, pattern: "[A-Za-z0-9./-]{4,60}" } })
  bankReference!: string;

  @Attribute(() => LocalDate, { zh: "付款日期", en: "Paid on", about: "Date of the transfer.", input: { required: true, when: "any" } })
  paidOn!: string;
}

async function pay({ record, input: { amount, bankReference, paidOn }, uow, ctx }: Step<Payable, PayInput>): Promise<void> {
  const { id: sourceId, supplierId, open } = record;
  refuseIfAny([
    ...(await paymentFindings((await ctx.loader.load<Supplier>(supplierId))!, ctx)),
    ...(amount.currency !== open.currency || amount.amount > open.amount ? [moreThanOwed({ open }, { field: "amount" })] : []),
    ...(paidOn > ctx.today ? [paidInFuture(undefined, { field: "paidOn" })] : []),
  ]);
  record.open = money(open.amount - amount.amount, open.currency);
  record.status = record.open.amount === 0 ? "PAID" : "PARTIAL";
  Object.assign(record, { bankReference, paidOn });
  await bookSupplier(ctx, uow, { supplierId, debit: "PAYABLE", credit: "BANK", amount, sourceId });
}

export const payableLifecycle = lifecycle<Payable, PayableStatus>({
  states: PayableStatus,
  initial: "OPEN",
  editable: [],
  moves: { OPEN: ["VOID"] },
  actions: {
    pay: {
      label: { zh: "登记付款", en: "Record payment" },
      about: "Records that the cashier has transferred it, in whole or in part.",
      from: ["OPEN", "PARTIAL"],
      reaches: ["PARTIAL", "PAID"],
      tone: "primary",
      input: PayInput,
      effect: pay,
    },
  },
});
