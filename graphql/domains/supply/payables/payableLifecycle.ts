import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { money, Money, moneyText } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Document } from "../../../platform/entity/document.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Payable } from "./payable.ts";
import { creditFindings } from "./freeCredit.ts";
import { bookSupplier } from "./supplierEntry.ts";

export const PayableStatus = enumeration("PayableStatus", "Status of what is owed to a supplier.", {
  OPEN: { zh: "未付", en: "Open", tone: "warning" },
  PARTIAL: { zh: "部分结清", en: "Partly paid", tone: "info" },
  PAID: { zh: "已结清", en: "Paid", tone: "good", about: "Nothing is open: it was paid, or credited." },
  VOID: { zh: "已冲销", en: "Reversed", about: "The opening balance that it came with was reversed." },
});
export type PayableStatus = ValueOf<typeof PayableStatus>;

const clause = "四(四)3";

const moreThanOwed = rule<{ open: Money }>("PAYABLE_MORE_THAN_OPEN", {
  clause,
  message: { zh: ({ open }) => `未付且未请款的金额为 ${moneyText(open)}`, en: ({ open }) => `Only ${moneyText(open)} is open and not requested yet` },
  discloses: ["Payable"],
  discreetly: { zh: () => "超过未付金额", en: () => "It is more than what is open" },
});

const zero = ({ currency }: Money): Money => money(0, currency);

/** What is open of it and in no approved request. */
export const freeOf = ({ open, requested }: Payable): Money => money(open.amount - (requested ?? zero(open)).amount, open.currency);

/** Findings against paying so much of it. */
export const payableFindings = (payable: Payable, amount: Money, field: string): Finding[] => {
  const free = freeOf(payable);
  return amount.currency !== free.currency || amount.amount > free.amount ? [moreThanOwed({ open: free }, { field, record: payable })] : [];
};

/** Takes what was paid or credited off a payable that is being edited; in minor units. */
export function reduceOpen(payable: Payable, by: number): void {
  payable.open = money(payable.open.amount - by, payable.open.currency);
  payable.status = payable.open.amount === 0 ? "PAID" : "PARTIAL";
}

class CreditInput {
  @Attribute(() => Money, { zh: "抵付金额", en: "Amount", about: "At most what was credited or prepaid under no contract, and what is open.", input: { required: true, min: 1 } })
  amount!: Money;
}

/** What was paid in advance or credited pays it. */
async function useCredit({ record, input: { amount }, uow, ctx }: Step<Payable, CreditInput>): Promise<void> {
  refuseIfAny([...payableFindings(record, amount, "amount"), ...(await creditFindings(record.supplierId, amount, ctx))]);
  reduceOpen(record, amount.amount);
  await bookSupplier(ctx, uow, { supplierId: record.supplierId, debit: "PAYABLE", credit: "PREPAID", amount, sourceId: record.id });
  await closeInvoice(record, uow, ctx);
}

/** An invoice of which nothing is open any more is paid. */
export async function closeInvoice({ invoiceId, open }: Payable, uow: UnitOfWork, ctx: Context): Promise<void> {
  const invoice = invoiceId && open.amount === 0 ? await ctx.loader.load<Document>(invoiceId) : null;
  if (invoice) uow.edit(invoice).status = "PAID";
}

export const payableLifecycle = lifecycle<Payable, PayableStatus>({
  states: PayableStatus,
  initial: "OPEN",
  editable: [],
  moves: { OPEN: ["VOID", "PARTIAL", "PAID"], PARTIAL: ["PAID"] },
  actions: {
    useCredit: {
      label: { zh: "以预付抵付", en: "Pay with credit" },
      about: "Pays it, in whole or in part, with what was paid in advance or credited.",
      from: ["OPEN", "PARTIAL"],
      reaches: ["PARTIAL", "PAID"],
      input: CreditInput,
      effect: useCredit,
    },
  },
});
