/**
 * Divides the freight of a shipment among the lines of its orders by chargeable weight: grams or cubic centimetres at
 * 6,000 to a kilogram, whichever is more, unrounded; the largest remainders get the last cents. 五(三)4
 */
import { money, type Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { splitExactly } from "../../../platform/exactSplit.ts";
import { loadOfProduct } from "../../catalogue/api.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { exactWeight } from "../contracts/chargeableWeight.ts";
import type { FreightAllocation, FreightShare } from "./freightCost.ts";

type Carried = Omit<FreightShare, "amount">;

/** What says whose margin a share is taken off. */
export const buyerOf = ({ salesOrderId, customerId, soldById: representativeId }: Delivery): Pick<FreightShare, "salesOrderId" | "customerId" | "representativeId"> => ({ salesOrderId, customerId, representativeId });

/** Batches of an order's line bear one share. */
function linesOf(deliveries: readonly Delivery[]): Carried[] {
  const lines = new Map<string, Carried>();
  for (const delivery of deliveries) {
    const { id: deliveryId, lines: batches } = delivery;
    for (const { orderLine, productId, quantity } of batches) {
      const known = lines.get(`${deliveryId} ${orderLine}`);
      if (known) known.quantity += quantity;
      else lines.set(`${deliveryId} ${orderLine}`, { deliveryId, orderLine, ...buyerOf(delivery), productId, quantity, weight: 0 });
    }
  }
  return [...lines.values()];
}

/** Shares of an amount by weight, or by packs where one of the lines has no weight. */
export function sharesOf(freight: Money, lines: readonly Carried[]): { shares: FreightShare[]; allocatedBy: FreightAllocation } {
  const allocatedBy = lines.every(({ weight }) => weight > 0) ? "CHARGEABLE_WEIGHT" : "QUANTITY";
  const parts = splitExactly(freight.amount, lines.map(({ weight, quantity }) => (allocatedBy === "QUANTITY" ? quantity : weight)));
  return { allocatedBy, shares: lines.map((line, i) => ({ ...line, amount: money(parts[i]!.value, freight.currency) })) };
}

export async function allocateFreight(freight: Money, deliveries: readonly Delivery[], ctx: Context): Promise<ReturnType<typeof sharesOf>> {
  const lines = await Promise.all(
    linesOf(deliveries).map(async (line) => {
      const load = await loadOfProduct(line.productId, line.quantity, ctx.today, ctx);
      return { ...line, weight: load ? exactWeight(load) : 0 };
    }),
  );
  return sharesOf(freight, lines);
}
