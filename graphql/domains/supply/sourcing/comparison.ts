/** Compares offers per pack: net price and freight of what would have to be bought. 五(一)3 */
import { money } from "../../../table/money.ts";
import { netOf } from "../../catalogue/api.ts";
import type { QuotationLine, RfqLine, RfqOffer } from "./rfqLines.ts";

/** A quotation as it was opened. */
export interface OpenedQuotation {
  id: string;
  supplierId: string;
  lines: readonly QuotationLine[];
}

const costOf = ({ net, freight }: RfqOffer): bigint => BigInt(net.amount) + BigInt(freight.amount);

/** Exactly: cost ÷ packs of both, without dividing. */
function byCostPerPack(one: RfqOffer, other: RfqOffer): number {
  const difference = costOf(one) * BigInt(other.quantity) - costOf(other) * BigInt(one.quantity);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Hundredths of a minor unit, rounded half up. */
const perPackOf = (offer: RfqOffer): number => Number((costOf(offer) * 200n + BigInt(offer.quantity)) / (2n * BigInt(offer.quantity)));

function offerOf({ id, supplierId }: OpenedQuotation, line: QuotationLine, { productId, quantity: needed }: RfqLine): RfqOffer {
  const { rfqLine, unitPrice, taxRate, minimumQuantity, freight } = line;
  const { currency } = unitPrice;
  const quantity = Math.max(needed, minimumQuantity);
  const offer: RfqOffer = {
    rfqLine,
    productId,
    supplierId,
    quotationId: id,
    unitPrice,
    quantity,
    overBuying: quantity - needed,
    net: money(netOf(quantity * unitPrice.amount, taxRate), currency),
    freight: freight ?? money(0, currency),
    perPack: 0,
    rank: 0,
    awarded: false,
  };
  return { ...offer, perPack: perPackOf(offer) };
}

/** Every offer, line by line, from the lowest cost per pack; equal ones share a rank. */
export function compare(lines: readonly RfqLine[], quotations: readonly OpenedQuotation[]): RfqOffer[] {
  return lines.flatMap((needed, i) => {
    const offers = quotations.flatMap((quotation) => quotation.lines.filter(({ rfqLine }) => rfqLine === i + 1).map((line) => offerOf(quotation, line, needed)));
    const sorted = offers.sort(byCostPerPack);
    return sorted.map((offer) => ({ ...offer, rank: sorted.findIndex((other) => byCostPerPack(other, offer) === 0) + 1 }));
  });
}
