/**
 * Allocates stock to the open quantities of an order. One transaction changes the order, allocates each pick and
 * creates the deliveries: one per storage class, of up to `linesPerDelivery` picks. A transaction takes a hundred actions,
 * so at most `mostPicks` are allocated at once. Each such step is whole: its packs are allocated, its deliveries can be
 * picked. The rest stays open, and the clock continues with it (allocationClock.ts) unless somebody allocates again before.
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { type Demand, type Pick, planSupply, promise } from "../../supply/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { StorageClass } from "../../catalogue/api.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery, type DeliveryLine } from "../deliveries/delivery.ts";
import { deliveryLine, inWalkingOrder, linesPerDelivery, totalOf } from "../deliveries/deliveryLines.ts";
import { countPacks, openQuantity } from "./orderProgress.ts";
import { SalesOrder } from "./salesOrder.ts";

/**
 * Each pick takes one action; the order, its deliveries, their numbers and the guards' condition checks take the
 * others.
 */
const mostPicks = 80;

export interface PlannedLine {
  /** Number of the order's line, from 1. */
  orderLine: number;
  /** Packs to allocate. */
  wanted: number;
  picks: Pick[];
  /** Packs without stock that this customer may receive. */
  missing: number;
  /** Packs with stock that did not fit into this transaction. */
  left: number;
}

/** Previews the allocation of this order. Changes nothing. */
export async function planOrder(order: SalesOrder, ctx: Context): Promise<PlannedLine[]> {
  const { minimumShelfLifeDays, publicHospital: firstInvoice = false } = (await ctx.loader.load<Customer>(order.customerId))!;
  const open = order.lines.map((line, i) => ({ orderLine: i + 1, productId: line.productId, wanted: openQuantity(line) })).filter(({ wanted }) => wanted > 0);
  const demands: Demand[] = open.map(({ productId, wanted }) => ({ productId, quantity: wanted, shelfLifeDays: minimumShelfLifeDays, firstInvoice }));
  const supplies = await planSupply(ctx, demands, mostPicks);
  return open.map(({ orderLine, wanted }, i) => ({ orderLine, wanted, ...supplies[i]! }));
}

/** Name of the clock's work, and what it notes of an order whose picks did not fit into one transaction. */
export const allocationWork = "allocation";

export interface LeftAllocation {
  orderId: string;
}

alongside(SalesOrder, "allocate", async ({ record: order, uow, ctx }) => {
  const plan = await planOrder(order, ctx);
  await allocatePlanned(order, plan, uow, ctx);
  if (plan.some(({ left }) => left > 0)) uow.leaveOver(allocationWork, order.id, { orderId: order.id } satisfies LeftAllocation);
});

/** Allocates the planned picks to the current order. */
export async function allocatePlanned(order: SalesOrder, plan: readonly PlannedLine[], uow: UnitOfWork, ctx: Context): Promise<void> {
  promise(uow, plan.flatMap(({ picks }) => picks));
  const byClass = new Map<StorageClass, DeliveryLine[]>();
  for (const { line, storageClass } of await linesOf(order, plan, ctx)) byClass.set(storageClass, [...(byClass.get(storageClass) ?? []), line]);
  for (const [storageClass, lines] of byClass) {
    for (let start = 0; start < lines.length; start += linesPerDelivery) beginDelivery(order, storageClass, lines.slice(start, start + linesPerDelivery), uow);
  }
  order.backOrdered = plan.some(({ missing }) => missing > 0);
  if (!order.firstAllocatedOn) Object.assign(order, { firstAllocatedOn: ctx.today, filledAtOnce: plan.reduce((packs, { wanted, missing }) => packs + wanted - missing, 0) });
}

async function linesOf(order: SalesOrder, plan: readonly PlannedLine[], ctx: Context): Promise<{ line: DeliveryLine; storageClass: StorageClass }[]> {
  const lines = plan.flatMap(({ orderLine, picks }) => picks.map((pick) => deliveryLine(orderLine, order.lines[orderLine - 1]!, pick)));
  const products = await ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);
  const classes = new Map(products.map(({ id, storageClass }) => [id, storageClass!]));
  return (await inWalkingOrder(lines, ctx)).map((line) => ({ line, storageClass: classes.get(line.productId)! }));
}

function beginDelivery(order: SalesOrder, storageClass: StorageClass, lines: DeliveryLine[], uow: UnitOfWork): void {
  const { id: salesOrderId, customerId, shipToId, requestedOn, duties } = order;
  uow.create(Delivery, { salesOrderId, customerId, shipToId, requestedOn, storageClass, lines, total: totalOf(lines, order), historical: false, status: "ALLOCATED", duties });
  countPacks(order, lines, { allocatedQuantity: 1 });
  order.openDeliveries = (order.openDeliveries ?? 0) + 1;
}
