/** Orders that call a plan off: how much of it is covered follows from them, in their own transaction. 五(一)2 */
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { PurchasePlan } from "./purchasePlan.ts";

const clause = "五(一)2";

const planNotOpen = rule("PLAN_NOT_APPROVED", {
  clause,
  message: { zh: () => "采购计划未批准或已关闭", en: () => "The purchase plan is not approved, or is closed" },
  remedy: { zh: () => "请选择已批准的采购计划", en: () => "Choose an approved plan", by: [] },
});

const morePlanned = rule<{ open: number }>("MORE_THAN_PLANNED", {
  clause,
  message: { zh: ({ open }) => `计划中该商品未下单数量为 ${open}`, en: ({ open }) => `${open} packs of it are open in the plan` },
  remedy: { zh: () => "请减少数量，或不引用该计划", en: () => "Order less, or without the plan", by: [] },
});

/** Packs by product that an order calls off: from when it is submitted, until it is cancelled. */
function calledOff(order: PurchaseOrder | undefined): Map<string, number> {
  const packs = new Map<string, number>();
  if (!order?.planId || order.status === "DRAFT" || order.status === "CANCELLED") return packs;
  for (const { productId, quantity } of order.lines) packs.set(productId, (packs.get(productId) ?? 0) + quantity);
  return packs;
}

keeps(PurchaseOrder, async (order, { before, uow, ctx }) => {
  const planId = order.planId ?? before?.planId;
  if (!planId) return;
  const [earlier, now] = [calledOff(before), calledOff(order)];
  const moved = [...new Set([...earlier.keys(), ...now.keys()])].map((productId) => ({ productId, by: (now.get(productId) ?? 0) - (earlier.get(productId) ?? 0) })).filter(({ by }) => by !== 0);
  if (moved.length === 0) return;
  // Counted from the plan as it is in the table, since this may run more than once before the commit.
  const current = (await ctx.loader.load<PurchasePlan>(planId))!;
  const isMore = moved.some(({ by }) => by > 0);
  if (isMore && current.status !== "APPROVED" && current.status !== "ORDERED") throw new Refusal([planNotOpen(undefined, { field: "planId" })]);
  const plan = uow.edit(current);
  plan.lines = current.lines.map((line) => {
    const by = moved.find(({ productId }) => productId === line.productId)?.by ?? 0;
    const coveredQuantity = line.coveredQuantity + by;
    return { ...line, coveredQuantity, openQuantity: Math.max(0, line.quantity - coveredQuantity) };
  });
  for (const { productId, by } of moved.filter((one) => one.by > 0)) {
    const line = current.lines.find((one) => one.productId === productId);
    const open = line?.openQuantity ?? 0;
    if (by > open) throw new Refusal([morePlanned({ open })]);
  }
  if (plan.status === "APPROVED" || plan.status === "ORDERED") plan.status = plan.lines.every(({ openQuantity }) => openQuantity === 0) ? "ORDERED" : "APPROVED";
});
