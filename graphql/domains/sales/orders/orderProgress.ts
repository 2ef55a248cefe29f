/** Derives an order's progress from its lines: quantities that are not allocated, shipped or cancelled are open. */
import { partOf } from "../../catalogue/api.ts";
import type { OrderedLine, SalesOrder } from "./salesOrder.ts";

/** Packs still to be allocated. */
export const openQuantity = ({ quantity, allocatedQuantity, shippedQuantity, cancelledQuantity }: OrderedLine): number => quantity - allocatedQuantity - shippedQuantity - cancelledQuantity;

/** Value of the packs that are neither shipped nor cancelled, in minor units: a confirmed order commits it. */
export const unshippedValue = ({ lines }: SalesOrder): number => lines.reduce((sum, line) => sum + partOf(line, line.quantity - line.cancelledQuantity) - partOf(line, line.shippedQuantity), 0);

interface Part {
  /** Number of the order's line, from 1. */
  orderLine: number;
  quantity: number;
}

/** Moves packs of an order's lines from one state into another. */
export function countPacks(order: SalesOrder, parts: readonly Part[], by: Partial<Record<"allocatedQuantity" | "shippedQuantity" | "returnedQuantity", 1 | -1>>): void {
  for (const { orderLine, quantity } of parts) {
    const line = order.lines[orderLine - 1]!;
    for (const [state, sign] of Object.entries(by)) line[state as keyof typeof by] += sign * quantity;
  }
}

/** Updates the order's status from its lines and deliveries, at every change of an order. */
export function updateOrderStatus(order: SalesOrder): void {
  const shipped = order.lines.some(({ shippedQuantity }) => shippedQuantity > 0);
  const unshipped = order.lines.some(({ quantity, shippedQuantity, cancelledQuantity }) => quantity > shippedQuantity + cancelledQuantity);
  if (!order.lines.some((line) => openQuantity(line) > 0)) order.backOrdered = false;
  if (!shipped) return;
  if (unshipped) order.status = "PARTLY_SHIPPED";
  else order.status = order.openDeliveries ? "SHIPPED" : "COMPLETED";
}

/** A delivery of the order has ended. */
export function endDelivery(order: SalesOrder): void {
  order.openDeliveries = (order.openDeliveries ?? 1) - 1;
}
