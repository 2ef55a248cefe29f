/** What of a contract's prepayments is still with the supplier, and what may be prepaid yet; in minor units. 五(一)3 */
import type { PurchaseContract } from "./purchaseContract.ts";

type Paid = Pick<PurchaseContract, "prepayable" | "requested" | "prepaid" | "drawn" | "paidBack">;

/** Paid in advance, and neither used by an invoice nor paid back. */
export const openAdvance = ({ prepaid, drawn, paidBack }: Paid): number => prepaid.amount - drawn.amount - paidBack.amount;

/** What was paid back or used may not be prepaid again: the contract allows an amount in all. */
export const prepayableLeft = ({ prepayable, requested, prepaid }: Paid): number => prepayable.amount - prepaid.amount - requested.amount;

/** Whether something may be ordered or prepaid under it on this day. */
export const isInForce = ({ status, startsOn, endsOn }: Pick<PurchaseContract, "status" | "startsOn" | "endsOn">, today: string): boolean => status === "APPROVED" && startsOn <= today && today <= endsOn;
