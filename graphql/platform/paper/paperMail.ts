/** Papers that were sent by e-mail: who sent which copy, where it went, and what became of it. */
import { Int } from "type-graphql";
import { Attribute, type Personal } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { isPerson } from "../access/accountClasses.ts";
import { OutgoingDelivery } from "../delivery/outgoingDelivery.ts";
import { emailPattern } from "../entity/emailPattern.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import type { ChangeInput } from "../lifecycle/change.ts";
import { papersOfEntity } from "./paper.ts";

/** Three years from when it was sent, the general limitation period; a printed copy is kept as its record is. */
const receiver: Personal = { purpose: "CONTACT", keepYears: 3 };

@Entity<PaperMail>({
  prefix: "pmail",
  domain: "platform",
  label: { zh: "单据邮件", en: "Paper mail" },
  about: "A printed paper of a record, sent by e-mail.",
  representation: "subject",
  lists: { all: ["createdAt", "dueAt"], status: ["dueAt", "createdAt"], recordId: ["createdAt"] },
  audited: false,
})
export class PaperMail extends OutgoingDelivery {
  @Reference(() => Node, { zh: "单据", en: "Document", about: "Record whose paper it is.", holds: ({ name }) => papersOfEntity(name).length > 0 })
  recordId!: string;

  @Attribute(() => String, { zh: "单据名称", en: "Paper", about: "Name of the paper: deliveryNote." })
  paper!: string;

  @Attribute(() => Int, { zh: "份次", en: "Copy", about: "Number of the copy that is attached." })
  copy!: number;

  @Attribute(() => String, { zh: "校验值", en: "SHA-256", about: "SHA-256 of the attached PDF." })
  sha256!: string;

  @Attribute(() => String, { zh: "附件名", en: "File name", about: "Name of the attachment." })
  fileName!: string;

  @Attribute(() => String, { zh: "收件地址", en: "To", about: "Address that it goes to.", personal: receiver })
  toAddress!: string;

  @Attribute(() => String, { zh: "主题", en: "Subject", about: "Subject of the mail: title of the paper and name of the record." })
  subject!: string;

  @Attribute(() => String, { zh: "正文", en: "Message", about: "What is written to the receiver.", text: true, nullable: true, personal: receiver })
  message?: string;

  @Reference(() => Node, { zh: "发送人", en: "Sent by", about: "Who sent it.", holds: isPerson })
  sentById!: string;

  @Attribute(() => String, { zh: "发送人姓名", en: "Sender", about: "Their name at that time." })
  sentByName!: string;
}

export class PaperMailOrder {
  @Attribute(() => String, { zh: "单据名称", en: "Paper", about: "Name of the paper, of those that `papers` lists.", input: { required: true, maxLength: 60 } })
  paper!: string;

  @Attribute(() => String, { zh: "收件地址", en: "To", about: "E-mail address that it goes to.", input: { required: true, pattern: emailPattern } })
  toAddress!: string;

  @Attribute(() => String, { zh: "正文", en: "Message", about: "What is written to the receiver.", nullable: true, text: true, input: { maxLength: 2_000 } })
  message?: string;
}

export interface MailPaperInput extends ChangeInput {
  id: string;
  version?: number | null;
  paper: string;
  toAddress: string;
  message?: string | null;
}

const mostShown = 20;

/** Mails of one paper of a record, the newest first. */
export async function mailsOf(table: Table, recordId: string, paper: string): Promise<PaperMail[]> {
  const mails: PaperMail[] = [];
  for await (const mail of readAll(table, PaperMail, { filter: { recordId: { eq: recordId } }, orderBy: { sort: "createdAt", descending: true } })) {
    if (mail.paper === paper) mails.push(mail);
    if (mails.length === mostShown) break;
  }
  return mails;
}

export const PaperMailResolver = EntityResolver(PaperMail);
