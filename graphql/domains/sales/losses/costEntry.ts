import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { LedgerAccount } from "../receivables/ledgerEntry.ts";
import { bookFigures } from "../receivables/ledgerFigures.ts";

/**
 * One entry at cost: an amount that is debited to one account and credited to another. Apart from the customer ledger,
 * which customers read: what goods were bought for is none of their business. Vouchers have both. Mistakes are reversed.
 */
@Entity<CostEntry>({
  prefix: "cled",
  domain: "sales",
  label: { zh: "成本分录", en: "Cost entry" },
  many: "costEntries",
  about: "One entry at cost, of goods that were lost on their way or found again.",
  clause: "五(三)3",
  representation: "bookedOn",
  lists: { all: ["createdAt", "bookedOn"], sourceId: ["createdAt"] },
  figures: bookFigures,
})
export class CostEntry extends Node {
  @Attribute(() => LocalDate, { zh: "记账日期", en: "Booked on", about: "Business date of the entry." })
  bookedOn!: string;

  @Attribute(() => LedgerAccount, { zh: "借方", en: "Debit", about: "Account that the amount is debited to." })
  debit!: LedgerAccount;

  @Attribute(() => LedgerAccount, { zh: "贷方", en: "Credit", about: "Account that the amount is credited to." })
  credit!: LedgerAccount;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Cost without tax, always positive." })
  amount!: Money;

  @Reference(() => Node, { zh: "冲销的分录", en: "Reverses", about: "Entry that it reverses; an entry is reversed once at most.", holds: ["CostEntry"], nullable: true })
  reversesId?: string;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Posted document.", holds: ["DeliveryLoss"] })
  sourceId!: string;
}

export const CostEntryResolver = EntityResolver(CostEntry);
