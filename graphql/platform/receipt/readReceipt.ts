/** Who has confirmed that they have read a document: pressed by themselves, not concluded from the page having been open. */
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../table/scalars.ts";
import { isPerson } from "../access/accountClasses.ts";
import { own } from "../access/limitedRules.ts";
import { contributors } from "../access/roleGroups.ts";
import { Document } from "../entity/document.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { lifecycle, type Step } from "../lifecycle/lifecycle.ts";
import { isReadByPeople } from "./readership.ts";

export const ReadReceiptStatus = enumeration("ReadReceiptStatus", "Status of a read receipt.", {
  WAITING: { zh: "待确认", en: "To be confirmed", tone: "warning" },
  CONFIRMED: { zh: "已阅", en: "Confirmed", tone: "good" },
  LAPSED: { zh: "无需确认", en: "No longer asked", about: "The document was withdrawn, or the person no longer belongs to its readers." },
});
export type ReadReceiptStatus = ValueOf<typeof ReadReceiptStatus>;

const readReceiptLifecycle = lifecycle<ReadReceipt, ReadReceiptStatus>({
  states: ReadReceiptStatus,
  initial: "WAITING",
  editable: [],
  rests: ["CONFIRMED", "LAPSED"],
  // A new revision asks again; a document that is withdrawn, or a person who leaves its readers, ends the question.
  moves: { WAITING: ["LAPSED"], CONFIRMED: ["WAITING"], LAPSED: ["WAITING"] },
  actions: {
    confirm: {
      label: { zh: "确认已阅", en: "Confirm reading" },
      about: "The reader confirms that they have read the document.",
      from: "WAITING",
      to: "CONFIRMED",
      tone: "primary",
      by: own("personId", contributors),
      effect: ({ record, ctx }: Step<ReadReceipt>) => void (record.confirmedAt = ctx.now.toISOString()),
    },
  },
});

@Entity<ReadReceipt>({
  prefix: "rdr",
  domain: "platform",
  label: { zh: "阅读确认", en: "Read receipt" },
  about: "A person's confirmation that they have read a document.",
  clause: "八(一)",
  representation: "title",
  lists: { all: ["createdAt"], documentId: ["createdAt"], personId: ["createdAt"], "documentId+status": ["createdAt"], "personId+status": ["createdAt"], "documentId+personId": ["createdAt"], "publisherId+status": ["createdAt"] },
  lifecycle: readReceiptLifecycle,
})
export class ReadReceipt extends Document {
  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document that is read.", holds: isReadByPeople })
  documentId!: string;

  @Attribute(() => String, { zh: "标题", en: "Title", about: "Name of the document." })
  title!: string;

  @Reference(() => Node, { zh: "读者", en: "Reader", about: "Who reads it.", holds: isPerson })
  personId!: string;

  @Reference(() => Node, { zh: "发布人", en: "Publisher", about: "Who published it.", holds: isPerson })
  publisherId!: string;

  @Attribute(() => SafeInt, { zh: "版次", en: "Revision", about: "Revision of the document that is to be confirmed, or was." })
  revision!: number;

  @Attribute(() => LocalDate, { zh: "确认期限", en: "Confirm by", about: "Day by whose end it is to be confirmed.", nullable: true })
  confirmBy?: string;

  @Attribute(() => DateTime, { zh: "确认时间", en: "Confirmed", about: "When it was confirmed (UTC).", nullable: true })
  confirmedAt?: string;

  @Attribute(() => ReadReceiptStatus, { zh: "状态", en: "Status", about: "Status of the confirmation." })
  override status!: ReadReceiptStatus;
}

export const ReadReceiptResolver = EntityResolver(ReadReceipt);
