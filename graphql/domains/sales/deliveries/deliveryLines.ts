/** The lines of a delivery: one for each batch at each location that packs are taken from. */
import { sum } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { amountFor } from "../../catalogue/api.ts";
import type { Pick, Promised } from "../../supply/api.ts";
import type { Location } from "../../supply/places/location.ts";
import type { DeliveryLine } from "./delivery.ts";
import type { OrderedLine, SalesOrder } from "../orders/salesOrder.ts";

/**
 * A delivery is created with its allocation in one transaction of a hundred actions, and released in one: each line
 * takes one of them. It is shipped in pieces (shipLines.ts).
 */
export const linesPerDelivery = 80;

/** Converts a pick into a delivery line at the order's price. */
export function deliveryLine(orderLine: number, { unitPrice, exactPrice }: OrderedLine, { balance, quantity }: Pick): DeliveryLine {
  const { productId, batchId, batchNumber, locationId, expiresOn } = balance;
  return { orderLine, locationId, productId, batchNumber, expiresOn, quantity, unitPrice, exactPrice, amount: amountFor({ unitPrice, exactPrice }, quantity), returnedQuantity: 0, batchId };
}

/** In walking order: by location. */
export async function inWalkingOrder(lines: readonly DeliveryLine[], ctx: Context): Promise<DeliveryLine[]> {
  const locations = await ctx.loader.loadAll<Location>([...new Set(lines.map(({ locationId }) => locationId!))]);
  const codes = new Map(locations.map(({ id, code }) => [id, code]));
  return lines.toSorted((a, b) => codes.get(a.locationId!)!.localeCompare(codes.get(b.locationId!)!) || a.orderLine - b.orderLine);
}

export const allocatedPicks = (lines: readonly DeliveryLine[]): Promised[] => lines.map(({ batchId, locationId, quantity }) => ({ batchId: batchId!, locationId: locationId!, quantity }));

export const totalOf = (lines: readonly DeliveryLine[], { total: { currency } }: SalesOrder) => sum(lines.map(({ amount }) => amount), currency);
