/**
 * Orders that are split to stay below a limit count together: those to one supplier or its group that were submitted
 * within 30 days of each other. The sum picks the tier of the one that is submitted last. 五(一)3
 */
import { readAll } from "../../../table/list.ts";
import { money, type Money } from "../../../table/money.ts";
import { stepsFor } from "../../../platform/approval/routes.ts";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Supplier } from "../supplier/supplier.ts";
import { ordersExpectedFrom } from "./ordersOfSupplier.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

/** Days within which orders belong together. */
export const splitDays = 30;

/** Of an order, what tells whether it belongs to another. */
export type Submitted = Pick<PurchaseOrder, "id" | "status" | "total" | "approval" | "rfqId" | "planId" | "historical">;

/** Orders of an award or a plan were decided on as a whole, before they were called off. */
export const isCallOff = ({ rfqId, planId }: Pick<PurchaseOrder, "rfqId" | "planId">): boolean => Boolean(rfqId ?? planId);

const counts = (order: Submitted): boolean => !order.historical && !isCallOff(order) && order.approval !== undefined && order.status !== "DRAFT" && order.status !== "CANCELLED";

/** What an order comes to with those before it: submitted no later than the moment, and no more than 30 days earlier. */
export function combinedTotal(order: Submitted, others: readonly Submitted[], submittedAt: string): Money {
  const { amount, currency } = order.total;
  if (isCallOff(order)) return order.total;
  const from = addDays(businessDate(new Date(submittedAt)), -splitDays);
  const before = others.filter((other) => other.id !== order.id && counts(other) && other.total.currency === currency && other.approval!.submittedAt <= submittedAt && businessDate(new Date(other.approval!.submittedAt)) >= from);
  return money(before.reduce((sum, { total }) => sum + total.amount, amount), currency);
}

async function supplierAndGroup(supplierId: string, { loader, table }: Context): Promise<string[]> {
  const { groupName } = (await loader.load<Supplier>(supplierId))!;
  if (!groupName) return [supplierId];
  const ids = [supplierId];
  for await (const { id } of readAll(table, Supplier, { filter: { groupName: { eq: groupName } }, orderBy: { sort: "name", descending: false } })) if (id !== supplierId) ids.push(id);
  return ids;
}

async function combinedAt(order: PurchaseOrder, submittedAt: string, ctx: Context): Promise<Money> {
  const suppliers = await supplierAndGroup(order.supplierId, ctx);
  // Nothing is submitted that was expected before: so those of the last 30 days are expected no earlier than they began.
  const from = addDays(businessDate(new Date(submittedAt)), -splitDays);
  const others = await Promise.all(suppliers.map((id) => ordersExpectedFrom(id, from, ctx)));
  return combinedTotal(order, others.flat(), submittedAt);
}

/** The amount that decides who approves an order which is submitted now. */
export const combinedTotalOf = (order: PurchaseOrder, ctx: Context): Promise<Money> => combinedAt(order, ctx.now.toISOString(), ctx);

const needsHigherTier = rule("SPLIT_NEEDS_HIGHER_TIER", {
  clause: "五(一)3",
  message: { zh: () => "与 30 日内提交的其他订单合计后，须由更高级别审批", en: () => "With the other orders of 30 days, it must be decided at a higher level" },
  remedy: { zh: () => "请退回后重新提交", en: () => "Return it, and have it submitted again", by: [] },
});

/** Two that were submitted at the same moment did not see each other; their approval does. */
export const tierStillRight: Guard<PurchaseOrder> = async (order, ctx) => {
  const { approval, combinedTotal: seen } = order;
  if (!approval || !seen) return [];
  const found = await combinedAt(order, approval.submittedAt, ctx);
  if (found.amount <= seen.amount) return [];
  // Both by the tiers of today: what has begun keeps its steps where a setting alone has changed.
  const [needed, asked] = await Promise.all([found, seen].map((amount) => stepsFor(approval.route, amount, ctx)));
  const missing = needed!.filter(({ role }) => !asked!.some((step) => step.role === role));
  return missing.length > 0 ? [needsHigherTier()] : [];
};
