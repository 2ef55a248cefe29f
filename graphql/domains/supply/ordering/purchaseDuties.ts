/** Nobody holds two of the roles of one purchase: its documents pass on who held which. 二, 五(一)3 */
import { withDuty, type Duty, type DutyHeld } from "../../../platform/access/duty.ts";
import type { PurchaseOrder } from "./purchaseOrder.ts";

/** Adds these parts of a document to those of another. */
function passOn(held: readonly DutyHeld[], from: readonly DutyHeld[], ...passed: readonly Duty[]): DutyHeld[] {
  return from.filter(({ duty }) => passed.includes(duty)).reduce<DutyHeld[]>((duties, { duty, actorId }) => withDuty(duties, duty, [actorId]), [...held]);
}

/** The order learns who received or inspected its goods, so that they receive what else comes of it, or inspect it, and neither both. */
export function learnDuties(order: PurchaseOrder, from: readonly DutyHeld[]): void {
  order.duties = passOn(order.duties, from, "receiver", "inspector");
}

/**
 * The parts of an invoice or a payment, with those of its purchases that keep somebody from another in it. Who approved
 * an order may approve its invoice and payment too: that is the same part, of another document.
 */
export const withPurchaseDuties = (held: readonly DutyHeld[], orders: readonly PurchaseOrder[]): DutyHeld[] =>
  orders.reduce<DutyHeld[]>((duties, order) => passOn(duties, order.duties, "requester", "quoteOpener", "receiver", "inspector"), [...held]);
