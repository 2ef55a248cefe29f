/**
 * Allocated stock that may no longer be sold: its batch was locked or recalled, has expired, or no longer meets the
 * customer's minimum shelf life. It blocks check and shipping and is replaced by other batches. 四(四)2, GSP
 */
import type { Context } from "../../../platform/context.ts";
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { type Demand, earliestAcceptableExpiry, loadBalance, planSupply, promise, releaseAllocation } from "../../supply/api.ts";
import { money } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { deliveryLine, inWalkingOrder, linesPerDelivery, allocatedPicks, totalOf } from "./deliveryLines.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery, DeliveryLine } from "./delivery.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";

const remedy = { zh: () => "请点击“重新分配”，改用其他批次", en: () => 'Use "Reallocate" to take other batches', by: ["Delivery.reallocate"] };

const locked = rule<{ batchNumber: string; reason: string }>("BATCH_LOCKED", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, reason }) => `批次 ${batchNumber} 已锁定：${reason}`, en: ({ batchNumber, reason }) => `Batch ${batchNumber} is locked: ${reason}` },
  remedy,
});

const expires = rule<{ batchNumber: string; expiresOn: string; until: string }>("BATCH_TOO_SHORT_DATED", {
  clause: "四(四)2 · GSP",
  message: { zh: ({ batchNumber, expiresOn, until }) => `批次 ${batchNumber} 有效期至 ${expiresOn}，须不早于 ${until}`, en: ({ batchNumber, expiresOn, until }) => `Batch ${batchNumber} expires on ${expiresOn}; it must keep until ${until}` },
  remedy,
});

const nothingToReplace = rule("NOTHING_TO_REALLOCATE", {
  message: { zh: () => "所有批次均可销售，无需重新分配", en: () => "Every batch may be sold; nothing needs to be replaced" },
});

interface Forbidden {
  line: DeliveryLine;
  finding: Finding;
}

async function findingAgainst({ batchId, batchNumber, locationId, expiresOn }: DeliveryLine, until: string, ctx: Context): Promise<Finding | undefined> {
  if (expiresOn! < until) return expires({ batchNumber: batchNumber!, expiresOn: expiresOn!, until });
  const balance = await loadBalance(ctx, batchId!, locationId!);
  if (balance?.allocatable) return undefined;
  const batch = (await ctx.loader.load<Batch>(batchId!))!;
  return locked({ batchNumber: batch.batchNumber, reason: batch.lockReason ?? "" }, { record: batch });
}

async function forbiddenOf({ customerId, lines }: Delivery, ctx: Context): Promise<Forbidden[]> {
  const { minimumShelfLifeDays } = (await ctx.loader.load<Customer>(customerId))!;
  const until = earliestAcceptableExpiry(ctx.today, minimumShelfLifeDays);
  const found = await Promise.all(lines.map(async (line) => ({ line, finding: await findingAgainst(line, until, ctx) })));
  return found.filter((one): one is Forbidden => one.finding !== undefined);
}

export const allStockSellable: Guard<Delivery> = async (delivery, ctx) => (await forbiddenOf(delivery, ctx)).map(({ finding }) => finding);

/** Releases stock that may not be sold and allocates other stock; packs without stock become a back order again. */
export async function reallocate({ record, uow, ctx }: Step<Delivery>): Promise<void> {
  const forbidden = (await forbiddenOf(record, ctx)).map(({ line }) => line);
  if (forbidden.length === 0) throw new Refusal([nothingToReplace()]);
  const kept = record.lines.filter((line) => !forbidden.includes(line));
  const order = uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);
  await releaseAllocation(ctx, uow, allocatedPicks(forbidden));
  countPacks(order, forbidden, { allocatedQuantity: -1 });
  const replacing = await replace(order, forbidden, linesPerDelivery - kept.length, uow, ctx);
  countPacks(order, replacing, { allocatedQuantity: 1 });

  record.lines = await inWalkingOrder(merged([...kept, ...replacing]), ctx);
  record.total = totalOf(record.lines, order);
  Object.assign(record, { status: "ALLOCATED", pickedById: undefined, checkedById: undefined });
  if (record.lines.length > 0) return;
  record.status = "RELEASED";
  endDelivery(order);
}

async function replace(order: SalesOrder, forbidden: readonly DeliveryLine[], mostPicks: number, uow: UnitOfWork, ctx: Context): Promise<DeliveryLine[]> {
  const { minimumShelfLifeDays: shelfLifeDays } = (await ctx.loader.load<Customer>(order.customerId))!;
  const wanted = new Map<number, Demand>();
  for (const { orderLine, productId, quantity } of forbidden) wanted.set(orderLine, { productId, shelfLifeDays, quantity: quantity + (wanted.get(orderLine)?.quantity ?? 0) });
  const supplies = await planSupply(ctx, [...wanted.values()], mostPicks);
  promise(uow, supplies.flatMap(({ picks }) => picks));
  order.backOrdered ||= supplies.some(({ missing }) => missing > 0);
  return [...wanted.keys()].flatMap((orderLine, i) => supplies[i]!.picks.map((pick) => deliveryLine(orderLine, order.lines[orderLine - 1]!, pick)));
}

/** Packs from one location form one line. */
function merged(lines: readonly DeliveryLine[]): DeliveryLine[] {
  const byPlace = new Map<string, DeliveryLine>();
  for (const line of lines) {
    const place = `${line.batchId} ${line.locationId}`;
    const quantity = line.quantity + (byPlace.get(place)?.quantity ?? 0);
    byPlace.set(place, { ...line, quantity, amount: money(quantity * line.unitPrice.amount, line.unitPrice.currency) });
  }
  return [...byPlace.values()];
}
