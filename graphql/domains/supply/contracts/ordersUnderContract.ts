/** Orders that name a contract: what they come to follows from them in their own transaction, and is never more than was agreed. 五(一)3 */
import { money, Money, moneyText } from "../../../table/money.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { isInForce } from "./advance.ts";
import { PurchaseContract } from "./purchaseContract.ts";

const clause = "五(一)3";

const contractNotInForce = rule("PURCHASE_CONTRACT_NOT_IN_FORCE", {
  clause,
  message: { zh: () => "采购合同不是该供应商或该币种的，未批准，或不在有效期内", en: () => "The contract is another supplier's or in another currency, is not approved, or not in force today" },
  remedy: { zh: () => "请选择该供应商有效的采购合同，或不引用合同", en: () => "Choose a contract of the supplier that is in force, or none", by: [] },
});

const moreThanContracted = rule<{ left: Money }>("MORE_THAN_CONTRACTED", {
  clause,
  message: { zh: ({ left }) => `合同金额还剩 ${moneyText(left)}`, en: ({ left }) => `${moneyText(left)} of the contract's amount is left` },
  remedy: { zh: () => "请减少订单金额，或不引用该合同", en: () => "Order less, or without the contract", by: [] },
  discloses: ["PurchaseContract"],
  discreetly: { zh: () => "超过合同金额", en: () => "It is more than the contract's amount" },
});

/** What an order counts for, from when it is submitted until it is cancelled. */
const counted = (order: PurchaseOrder | undefined): number => (order?.contractId && order.status !== "DRAFT" && order.status !== "CANCELLED" ? order.total.amount : 0);

keeps(PurchaseOrder, async (order, { before, uow, ctx }) => {
  const contractId = order.contractId ?? before?.contractId;
  const by = counted(order) - counted(before);
  if (!contractId || by === 0) return;
  // Counted from the contract as it is in the table, since this may run more than once before the commit.
  const current = (await ctx.loader.load<PurchaseContract>(contractId))!;
  const { currency } = current.amount;
  if (by > 0 && (current.supplierId !== order.supplierId || order.total.currency !== currency || !isInForce(current, ctx.today))) throw new Refusal([contractNotInForce(undefined, { field: "contractId" })]);
  const ordered = current.ordered.amount + by;
  if (by > 0 && ordered > current.amount.amount) throw new Refusal([moreThanContracted({ left: money(current.amount.amount - current.ordered.amount, currency) }, { field: "contractId", record: current })]);
  uow.edit(current).ordered = money(ordered, currency);
});
