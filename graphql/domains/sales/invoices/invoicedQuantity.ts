/**
 * What of a delivery's lines is on invoices. The invariant: an invoice names at most what was shipped and neither
 * returned nor invoiced, and the net amounts of all parts that were taken of a line, by invoices and by credits, are
 * cumulative parts of the line's own. 票账货款一致: GSP §91
 */
import { partOf } from "../../catalogue/api.ts";
import type { Delivery, DeliveryLine } from "../deliveries/delivery.ts";
import { roundedShare } from "../../../platform/rounding.ts";

/** Packs that can be invoiced; negative if more is invoiced than the customer has kept, so a red invoice is due. Free goods are not invoiced. */
export const invoiceable = ({ quantity, amount, returnedQuantity, lostQuantity = 0, invoicedQuantity = 0 }: DeliveryLine): number => (amount.amount === 0 ? 0 : quantity - returnedQuantity - lostQuantity - invoicedQuantity);

const left: readonly Delivery["status"][] = ["SHIPPED", "SIGNED", "RETURNED", "LOST"];

/** Whether invoices are issued for a delivery: it has left, with its tax known. */
export const isInvoiced = ({ status, historical, net }: Delivery): boolean => left.includes(status) && !historical && net !== undefined;

/** What packs come to, in minor units: with tax, and without it. */
export interface Value {
  gross: number;
  net: number;
}

/** The part of the line that falls on the next packs: none of no packs, and never more net than with tax. */
function nextPart(line: DeliveryLine, packs: number): Value {
  const { net, takenQuantity = 0, takenGross = partOf(line, takenQuantity), takenNet = 0 } = line;
  const gross = partOf(line, takenQuantity + packs) - takenGross;
  const part = net ? roundedShare(net.amount, takenQuantity + packs, line.quantity) - takenNet : gross;
  return { gross, net: Math.min(Math.max(part, 0), gross) };
}

/** Counts packs as taken, with what they came to. */
function count(line: DeliveryLine, packs: number, { gross, net }: Value): void {
  const { takenQuantity = 0, takenGross = partOf(line, takenQuantity), takenNet = 0 } = line;
  Object.assign(line, { takenQuantity: takenQuantity + packs, takenGross: takenGross + gross, takenNet: takenNet + net });
}

function take(line: DeliveryLine, packs: number): Value {
  const part = nextPart(line, packs);
  count(line, packs, part);
  return part;
}

/** What invoicing these packs would come to. */
export const valueIfInvoiced = nextPart;

/** Invoices packs of a line. */
export function invoicePacks(line: DeliveryLine, packs: number): void {
  line.invoicedQuantity = (line.invoicedQuantity ?? 0) + packs;
  take(line, packs);
}

/** Takes invoiced packs back, with the amounts that their invoice had. */
export function reversePacks(line: DeliveryLine, packs: number, { gross, net }: Value): void {
  line.invoicedQuantity = (line.invoicedQuantity ?? 0) - packs;
  count(line, -packs, { gross: -gross, net: -net });
}

/** What a customer is credited for packs, in minor units, and the tax that it includes. */
export interface Credit {
  gross: number;
  vat: number;
}

/** Credits packs that came back or were lost. */
export function creditPacks(line: DeliveryLine, packs: number): Credit {
  const { gross, net } = take(line, packs);
  return { gross, vat: line.net ? gross - net : 0 };
}
