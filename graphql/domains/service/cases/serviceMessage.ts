/** Messages of a case: from and to the customer, and internal notes; append-only. 六(一) */
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Cost } from "../../../table/fieldCost.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { storedRecord } from "../../../platform/access/access.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { SharedWith, sharesWith } from "../../../platform/entity/sharedWith.ts";
import { getObject } from "../../../platform/file/fileStore.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Employee } from "../../organization/people/employee.ts";
import { CaseChannel } from "./caseKind.ts";
import type { ServiceCase } from "./serviceCase.ts";

export const MessageDirection = enumeration("MessageDirection", "Direction of a message.", {
  IN: { zh: "客户来信", en: "From the customer", tone: "info" },
  OUT: { zh: "回复客户", en: "To the customer", tone: "good" },
  INTERNAL: { zh: "内部备注", en: "Internal note", about: "Never shown to the customer." },
});
export type MessageDirection = ValueOf<typeof MessageDirection>;

@Entity<ServiceMessage>({
  prefix: "svcmsg",
  domain: "service",
  label: { zh: "服务消息", en: "Service message" },
  about: "A message or note of a service case; append-only.",
  clause: "六(一)",
  representation: "text",
  lists: { all: ["sentAt"], caseId: ["sentAt"], sharedWithId: ["sentAt"], messageId: ["sentAt"] },
})
export class ServiceMessage extends Node {
  @Reference(() => Node, { zh: "服务单", en: "Service case", about: "Case that the message belongs to.", holds: ["ServiceCase"] })
  caseId!: string;

  @Attribute(() => MessageDirection, { zh: "方向", en: "Direction", about: "From the customer, to the customer, or internal." })
  direction!: MessageDirection;

  @Attribute(() => CaseChannel, { zh: "渠道", en: "Channel", about: "Channel of the message." })
  channel!: CaseChannel;

  @Reference(() => Node, { zh: "记录人", en: "Author", about: "Who wrote or recorded it; null for incoming mail and automatic messages.", holds: isAccount, nullable: true })
  authorId?: string;

  @Attribute(() => String, { zh: "内容", en: "Text", about: "Text of the message.", text: true })
  text!: string;

  @Attribute(() => DateTime, { zh: "时间", en: "Sent", about: "When it was sent or received (UTC)." })
  sentAt!: string;

  @Attribute(() => Boolean, { zh: "自动", en: "Automatic", about: "Automatic message; it does not affect the case's state or clocks." })
  automatic!: boolean;

  @Attribute(() => String, { zh: "邮件标识", en: "Message id", about: "Message-ID of the mail, without its brackets.", nullable: true })
  messageId?: string;

  @Attribute(() => Boolean, { zh: "有网页正文", en: "Has HTML", about: "The mail came as a page too; it is shown apart, without pictures from elsewhere. Null otherwise.", nullable: true })
  hasHtml?: true;

  @Attribute(() => [String], { zh: "附件", en: "Files", about: "Names of the files that came with it and are attached to the case.", nullable: true })
  files?: string[];

  @Attribute(() => [String], { zh: "未保留的附件", en: "Files left out", about: "Files that came with it and were not kept, and why.", nullable: true })
  leftOut?: string[];

  @Reference(() => Node, { zh: "邮件", en: "Mail", about: "The mail by which it is sent to the customer; null where none is sent.", holds: ["CaseMail"], nullable: true })
  mailId?: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer of the case; null where it was unknown when the message was added.", nullable: true })
  customerId?: string;

  @SharedWith(() => Customer, { party: { zh: "客户", en: "customer" }, once: "with the message, apart from internal notes" })
  sharedWithId?: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "The customer's representative, who may read it.", nullable: true })
  representativeId?: string;

  /** Where its page lies in the bucket. */
  htmlKey?: string;
}

/** Internal notes are the company's own. */
sharesWith(ServiceMessage, ({ customerId }) => customerId!, ({ direction, customerId }) => direction !== "INTERNAL" && Boolean(customerId));

/** Content of a message; what came by mail says when, and has no author among the accounts. */
export type MessageContent = Pick<ServiceMessage, "direction" | "channel" | "text"> & Partial<Pick<ServiceMessage, "automatic" | "messageId" | "mailId" | "sentAt" | "htmlKey" | "hasHtml" | "files" | "leftOut">>;

/** Adds a message to a case, in the transaction of its effect. */
export function addMessage({ id: caseId, customerId, representativeId }: ServiceCase, content: MessageContent, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): ServiceMessage {
  const isMail = content.direction === "IN" && content.channel === "MAIL" && content.sentAt !== undefined;
  const authorId = isMail || ctx.principal.id === systemPrincipal.id ? undefined : ctx.principal.id;
  return uow.create(ServiceMessage, { automatic: false, sentAt: ctx.now.toISOString(), ...content, caseId, authorId, customerId, representativeId });
}

@Resolver(() => ServiceMessage)
export class ServiceMessageResolver extends EntityResolver(ServiceMessage) {
  @Cost({ reads: "records" })
  @FieldResolver(() => String, { nullable: true, description: "The mail as the page that it came as, for a frame that runs nothing and fetches nothing; null where it came as text." })
  async html(@Root() seen: ServiceMessage): Promise<string | null> {
    const { htmlKey } = storedRecord(seen) as ServiceMessage;
    const page = htmlKey ? await getObject(htmlKey) : undefined;
    return page ? Buffer.from(page).toString("utf8") : null;
  }
}
