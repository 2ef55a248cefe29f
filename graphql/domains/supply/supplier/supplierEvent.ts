/** The history of a supplier: what quality verified, what was ordered from it and what it delivered, on one timeline. 五(一)1 */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Timeline, TimelineEntry } from "../../../platform/timeline/timeline.ts";
import { Supplier } from "./supplier.ts";

export const SupplierEventKind = enumeration("SupplierEventKind", "Category of an event in a supplier's history.", {
  BASICS: { zh: "基本情况", en: "Basics" },
  QUALIFICATION: { zh: "资质证照", en: "Qualifications" },
  ORDER: { zh: "下单", en: "Orders" },
  RECEIPT: { zh: "到货", en: "Receipts" },
});
export type SupplierEventKind = ValueOf<typeof SupplierEventKind>;

export const SupplierEventType = enumeration("SupplierEventType", "Event in a supplier's history.", {
  ENTERED: { zh: "建档", en: "Created" },
  APPROVED: { zh: "首营合格", en: "Approved", tone: "good" },
  VERIFIED: { zh: "核验通过", en: "Verified", tone: "good" },
  ORDERED: { zh: "下单", en: "Ordered", tone: "info" },
  RECEIVED: { zh: "收货", en: "Received", tone: "good" },
  RETURNED: { zh: "退货", en: "Returned", tone: "warning" },
});
export type SupplierEventType = ValueOf<typeof SupplierEventType>;

@Timeline<SupplierEvent>(Supplier, {
  prefix: "supev",
  domain: "supply",
  label: { zh: "供应商履历", en: "Supplier event" },
  many: "supplierHistory",
  about: "An event in a supplier's history, derived from the document that it refers to; never entered by hand.",
  clause: "五(一)1",
  by: "supplierId",
})
export class SupplierEvent extends TimelineEntry {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that the event belongs to." })
  supplierId!: string;

  @Attribute(() => SupplierEventKind, { zh: "类别", en: "Kind", about: "Category of the event." })
  override kind!: SupplierEventKind;

  @Attribute(() => SupplierEventType, { zh: "事件", en: "Event", about: "Event." })
  override event!: SupplierEventType;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount, if the event has one.", nullable: true })
  amount?: Money;
}

export const SupplierEventResolver = EntityResolver(SupplierEvent);
