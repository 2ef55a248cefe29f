/**
 * Credit check: refuses orders over the credit limit or while a receivable is overdue. Confirmed but unshipped orders
 * count against the limit; their total is kept on the account, so that two orders cannot use the same limit. 四(四)2,
 * 四(四)3
 */
import { money, moneyText, type Money } from "../../../table/money.ts";
import { readPage } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { addDays, daysBetween } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Customer } from "../customers/customer.ts";
import { exposureOf } from "../receivables/customerAccount.ts";
import { customerBalance, editAccount, loadAccount } from "../receivables/ledger.ts";
import { Receivable } from "../receivables/receivable.ts";

const overLimit = rule<{ name: string; limit: Money; exposure: Money; amount: Money }>("CREDIT_LIMIT_EXCEEDED", {
  clause: "四(四)2 · 四(四)3",
  message: {
    zh: ({ name, limit, exposure, amount }) => `${name}的信用额度为 ${moneyText(limit)}，已占用 ${moneyText(exposure)}，本单 ${moneyText(amount)} 超出额度`,
    en: ({ name, limit, exposure, amount }) => `${name} has a credit limit of ${moneyText(limit)}, of which ${moneyText(exposure)} is used; ${moneyText(amount)} exceeds it`,
  },
  remedy: { zh: () => "请先收款，或由经理批准放行并说明理由", en: () => "Collect payment first, or have the manager override it with a reason", by: ["CashReceipt.post", "SalesOrder.override"] },
  discloses: ["Customer.creditLimit", "CustomerAccount"],
  discreetly: { zh: ({ name }) => `本单超出${name}的信用额度`, en: ({ name }) => `The order is beyond the credit limit of ${name}` },
});

const owesOverdue = rule<{ name: string; number: string; days: number; open: Money }>("RECEIVABLE_OVERDUE", {
  clause: "四(四)2 · 四(四)3",
  message: {
    zh: ({ name, number, days, open }) => `${name}的应收款 ${number} 已逾期 ${days} 天，未收 ${moneyText(open)}`,
    en: ({ name, number, days, open }) => `${name} owes ${moneyText(open)} on ${number}, overdue for ${days} days`,
  },
  remedy: { zh: () => "请先催收，或由经理批准放行并说明理由", en: () => "Collect it first, or have the manager override it with a reason", by: ["CashReceipt.post", "SalesOrder.override"] },
  discloses: ["Receivable"],
  discreetly: { zh: ({ name }) => `${name}有逾期未收的应收款`, en: ({ name }) => `${name} owes something that is overdue` },
});

export const isOverdueFinding = ({ code }: Finding): boolean => code === "RECEIVABLE_OVERDUE";

/** Findings against selling this amount on credit today. Without a limit, only prepaid amounts pass. */
export async function creditFindings(customerId: string, amount: Money, ctx: Context): Promise<Finding[]> {
  const [customer, account, overdue] = await Promise.all([ctx.loader.load<Customer>(customerId), loadAccount(ctx, customerId, amount.currency), oldestOverdue(customerId, ctx)]);
  const { name, creditLimit } = customer!;
  // The account's own version is checked when the order is committed to it.
  ctx.relied.add(customer!);
  const limit = creditLimit?.currency === amount.currency ? creditLimit : money(0, amount.currency);
  const exposure = money(account ? exposureOf(account) : 0, amount.currency);
  return [
    ...(exposure.amount + amount.amount > limit.amount ? [overLimit({ name, limit, exposure, amount }, { record: account ?? customer! })] : []),
    ...(overdue ? [owesOverdue({ name, number: overdue.number, days: daysBetween(overdue.dueOn, ctx.today), open: overdue.open }, { record: overdue })] : []),
  ];
}

/** The oldest overdue receivable that is not disputed. */
async function oldestOverdue(customerId: string, ctx: Context): Promise<Receivable | undefined> {
  const { edges } = await readPage(ctx.table, Receivable, {
    filter: { customerId: { eq: customerId }, outstanding: { eq: true }, status: { in: ["OPEN", "PARTIAL"] }, dueOn: { to: addDays(ctx.today, -1) } },
    orderBy: { sort: "dueOn", descending: false },
    first: 1,
  });
  return edges[0]?.node;
}

/** Counts an order's value against the limit on confirmation; negative when it ships or is cancelled. */
export async function commitCredit(uow: UnitOfWork, ctx: Context, customerId: string, { amount, currency }: Money): Promise<void> {
  const account = await editAccount(ctx, uow, customerId, currency);
  customerBalance.move(uow, account, { committed: amount });
}
