/**
 * What of an order's line was accepted, went back and was invoiced. The invariants, whatever comes in which order:
 * invoiced ≤ accepted − sent back, and `unbilled` is the cost of exactly the packs between the two. 五(一)3
 */
import { money } from "../../../table/money.ts";
import { roundedShare } from "../../../platform/rounding.ts";
import type { PurchaseOrderLine } from "../ordering/purchaseOrder.ts";

/** Packs that were accepted, are still here or sold, and are on no approved invoice. */
export const openToInvoice = ({ acceptedQuantity = 0, returnedQuantity = 0, invoicedQuantity = 0 }: PurchaseOrderLine): number => acceptedQuantity - returnedQuantity - invoicedQuantity;

/** Takes the cost of so many of the packs that are not invoiced; in minor units. The last one takes what is left. */
function takeUnbilled(line: PurchaseOrderLine, quantity: number): number {
  const unbilled = line.unbilled?.amount ?? 0;
  const open = openToInvoice(line);
  const taken = open > 0 ? roundedShare(unbilled, quantity, open) : 0;
  line.unbilled = money(unbilled - taken, line.unitPrice.currency);
  return taken;
}

/** Packs passed their inspection, at this cost without tax in minor units. */
export function acceptPacks(line: PurchaseOrderLine, quantity: number, cost: number): void {
  line.acceptedQuantity = (line.acceptedQuantity ?? 0) + quantity;
  line.unbilled = money((line.unbilled?.amount ?? 0) + cost, line.unitPrice.currency);
}

/** Gross and net in minor units. */
export interface Value {
  gross: number;
  net: number;
}

function addInvoiced(line: PurchaseOrderLine, quantity: number, { gross, net }: Value): void {
  const { currency } = line.unitPrice;
  line.invoicedQuantity = (line.invoicedQuantity ?? 0) + quantity;
  line.invoicedAmount = money((line.invoicedAmount?.amount ?? 0) + gross, currency);
  line.invoicedNet = money((line.invoicedNet?.amount ?? 0) + net, currency);
}

/** Packs were invoiced; answers what they were estimated at. The caller has found them open. */
export function invoicePacks(line: PurchaseOrderLine, quantity: number, value: Value): number {
  const estimate = takeUnbilled(line, quantity);
  addInvoiced(line, quantity, value);
  return estimate;
}

/** A red invoice takes packs back to those that await an invoice, at what they were invoiced for. */
export function uninvoicePacks(line: PurchaseOrderLine, quantity: number, { gross, net }: Value): void {
  addInvoiced(line, -quantity, { gross: -gross, net: -net });
  line.unbilled = money((line.unbilled?.amount ?? 0) + net, line.unitPrice.currency);
}

export interface SentBack {
  /** Cost of the packs that were not invoiced, in minor units. */
  unbilled: number;
  /** Packs that were invoiced, which the supplier has to credit, and what they come to. */
  creditedQuantity: number;
  credit: Value;
}

/** Packs went back: those without an invoice first, so that nothing is credited that was never charged. */
export function sendBackPacks(line: PurchaseOrderLine, quantity: number): SentBack {
  const withoutInvoice = Math.min(quantity, Math.max(0, openToInvoice(line)));
  const unbilled = takeUnbilled(line, withoutInvoice);
  const { invoicedQuantity = 0, invoicedAmount, invoicedNet } = line;
  const creditedQuantity = Math.min(quantity - withoutInvoice, invoicedQuantity);
  const share = (amount: number | undefined): number => (creditedQuantity > 0 ? roundedShare(amount ?? 0, creditedQuantity, invoicedQuantity) : 0);
  const credit = { gross: share(invoicedAmount?.amount), net: share(invoicedNet?.amount) };
  if (creditedQuantity > 0) addInvoiced(line, -creditedQuantity, { gross: -credit.gross, net: -credit.net });
  line.returnedQuantity = (line.returnedQuantity ?? 0) + quantity;
  return { unbilled, creditedQuantity, credit };
}
