import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { bookFigures } from "../../sales/api.ts";
import { LedgerAccount } from "../../sales/receivables/ledgerEntry.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";

/**
 * One entry of what carriage costs: an amount that is debited to one account and credited to another. The vouchers of its
 * day have both sides. Never changed: what a bill says beyond the accrual is an entry of its own. 五(三)4
 */
@Entity<FreightEntry>({
  prefix: "fent",
  domain: "logistics",
  label: { zh: "运费分录", en: "Freight entry" },
  many: "freightEntries",
  about: "One entry of what carriage costs: accrued, billed or paid.",
  clause: "五(三)4",
  representation: "bookedOn",
  lists: { all: ["createdAt", "bookedOn"], carrierId: ["bookedOn"], sourceId: ["createdAt"] },
  figures: bookFigures,
})
export class FreightEntry extends Node {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Who carried it." })
  carrierId!: string;

  @Attribute(() => LocalDate, { zh: "记账日期", en: "Booked on", about: "Business date of the entry." })
  bookedOn!: string;

  @Attribute(() => LedgerAccount, { zh: "借方", en: "Debit", about: "Account that the amount is debited to." })
  debit!: LedgerAccount;

  @Attribute(() => LedgerAccount, { zh: "贷方", en: "Credit", about: "Account that the amount is credited to." })
  credit!: LedgerAccount;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount, always positive." })
  amount!: Money;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Freight cost that was accrued, or bill that was approved or paid.", holds: ["FreightCost", "CarrierBill"] })
  sourceId!: string;
}

export const FreightEntryResolver = EntityResolver(FreightEntry);
