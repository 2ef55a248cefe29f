/** Takes other stock for packs of a delivery; what there is no stock for becomes a back order again. 四(四)2 */
import type { Context } from "../../../platform/context.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { amountFor } from "../../catalogue/api.ts";
import { type Demand, planSupply, promise } from "../../supply/api.ts";
import type { Customer } from "../customers/customer.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";
import type { Delivery, DeliveryLine } from "./delivery.ts";
import { deliveryLine, inWalkingOrder, linesPerDelivery, totalOf } from "./deliveryLines.ts";

interface Replacement {
  /** Lines that stay as they are. */
  kept: readonly DeliveryLine[];
  /** Lines whose packs are not allocated to the delivery any more. */
  replaced: readonly DeliveryLine[];
  /** Balances that nothing is taken from instead. */
  except?: ReadonlySet<string>;
}

/** The delivery is then picked again; without any stock it is released. */
export async function replaceLines({ record, uow, ctx }: Omit<Step<Delivery>, "input">, { kept, replaced, except }: Replacement): Promise<void> {
  const order = uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);
  countPacks(order, replaced, { allocatedQuantity: -1 });
  const replacing = await replace(order, { kept, replaced, except }, uow, ctx);
  countPacks(order, replacing, { allocatedQuantity: 1 });

  record.lines = await inWalkingOrder(merged([...kept, ...replacing]), ctx);
  record.total = totalOf(record.lines, order);
  Object.assign(record, { status: "ALLOCATED", pickedById: undefined, checkedById: undefined });
  if (record.lines.length > 0) return;
  record.status = "RELEASED";
  endDelivery(order);
}

/** One transaction gives back what is replaced and takes what replaces it; a short pick opens counts in it as well. */
const [mostReplacing, mostChanged] = [40, 88];

async function replace(order: SalesOrder, { kept, replaced, except }: Replacement, uow: UnitOfWork, ctx: Context): Promise<DeliveryLine[]> {
  const { minimumShelfLifeDays: shelfLifeDays, publicHospital: firstInvoice = false } = (await ctx.loader.load<Customer>(order.customerId))!;
  const wanted = new Map<number, Demand>();
  for (const { orderLine, productId, quantity } of replaced) wanted.set(orderLine, { productId, shelfLifeDays, firstInvoice, except, quantity: quantity + (wanted.get(orderLine)?.quantity ?? 0) });
  const supplies = await planSupply(ctx, [...wanted.values()], Math.min(linesPerDelivery - kept.length, mostReplacing, mostChanged - replaced.length));
  promise(uow, supplies.flatMap(({ picks }) => picks));
  order.backOrdered ||= supplies.some(({ missing }) => missing > 0);
  return [...wanted.keys()].flatMap((orderLine, i) => supplies[i]!.picks.map((pick) => deliveryLine(orderLine, order.lines[orderLine - 1]!, pick)));
}

/** Packs of an order's line from one location form one line. */
function merged(lines: readonly DeliveryLine[]): DeliveryLine[] {
  const byPlace = new Map<string, DeliveryLine>();
  for (const line of lines) {
    const place = `${line.orderLine} ${line.batchId} ${line.locationId}`;
    const quantity = line.quantity + (byPlace.get(place)?.quantity ?? 0);
    byPlace.set(place, { ...line, quantity, amount: amountFor(line, quantity) });
  }
  return [...byPlace.values()];
}
