import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { partOf } from "../../catalogue/api.ts";
import { Customer } from "../customers/customer.ts";
import type { Delivery } from "../deliveries/delivery.ts";
import { invoiceable, isInvoiced } from "./invoicedQuantity.ts";
import { InvoiceKind } from "./invoiceKind.ts";

/** What of a delivery awaits an invoice, or a red one: derived from its lines, so that it is a work queue. GSP §91 */
@Entity<UninvoicedDelivery>({
  prefix: "uninv",
  domain: "sales",
  label: { zh: "待开票发货", en: "Delivery to invoice" },
  many: "uninvoicedDeliveries",
  about: "Part of a delivery that awaits an invoice, or a red invoice because goods were returned.",
  clause: "GSP §91",
  representation: "deliveryNumber",
  lists: { all: ["shippedOn", "amount"], customerId: ["shippedOn"], kind: ["shippedOn"], deliveryId: ["shippedOn"], "customerId+kind": ["shippedOn"] },
  audited: false,
  derivedFrom: "deliveryId",
})
export class UninvoicedDelivery extends Node {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that was shipped.", holds: ["Delivery"] })
  deliveryId!: string;

  @Attribute(() => String, { zh: "发货单号", en: "Delivery number", about: "Number of the delivery." })
  deliveryNumber!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who is invoiced." })
  customerId!: string;

  @Attribute(() => InvoiceKind, { zh: "发票类型", en: "Kind", about: "Whether an invoice or a red one is due." })
  kind!: InvoiceKind;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it was shipped." })
  shippedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs to invoice, or to take back with a red invoice." })
  quantity!: number;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Their value, including tax." })
  amount!: Money;
}

export const UninvoicedDeliveryResolver = EntityResolver(UninvoicedDelivery);

/** One record for what is to be invoiced, one for what a red invoice has to take back. */
export function uninvoiced(delivery: Delivery): Node[] {
  if (!isInvoiced(delivery)) return [];
  const { id, updatedAt, createdById, number, customerId, shippedOn, lines, total } = delivery;
  return ([["BLUE", 1], ["RED", -1]] as const).flatMap(([kind, sign]) => {
    const due = lines.map((line) => ({ line, packs: Math.max(0, sign * invoiceable(line)) }));
    const quantity = due.reduce((sum, { packs }) => sum + packs, 0);
    if (quantity === 0) return [];
    const amount = money(due.reduce((sum, { line, packs }) => sum + partOf(line, packs), 0), total.currency);
    const values = { id: `uninv_${id.slice(id.indexOf("_") + 1)}.${kind.toLowerCase()}`, version: 1, createdAt: updatedAt, updatedAt, createdById, deliveryId: id, deliveryNumber: number, customerId, kind, shippedOn, quantity, amount };
    return [Object.assign(Object.create(UninvoicedDelivery.prototype) as UninvoicedDelivery, values)];
  });
}
