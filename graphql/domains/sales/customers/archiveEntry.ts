/**
 * The customer archive: all events of a customer on one timeline. Entries are derived from documents, with ids derived
 * from document and event; a page of the archive is one query. 四(三)2, 六(三)
 */
import { Attribute } from "../../../table/attribute.ts";
import { derivedRecord } from "../../../table/counted.ts";
import { derives, Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "./customer.ts";

export const ArchiveKind = enumeration("ArchiveKind", "Category of a customer archive entry.", {
  BASICS: { zh: "基本情况", en: "Basics" },
  CONTRACT: { zh: "合同", en: "Contracts" },
  ORDER: { zh: "订单", en: "Orders" },
  DELIVERY: { zh: "发货", en: "Deliveries" },
  RECEIVABLE: { zh: "货款", en: "Receivables" },
  OPPORTUNITY: { zh: "商机", en: "Opportunities" },
  VISIT: { zh: "拜访", en: "Visits" },
  SERVICE: { zh: "服务", en: "Service" },
});
export type ArchiveKind = ValueOf<typeof ArchiveKind>;

export const ArchiveEvent = enumeration("ArchiveEvent", "Event.", {
  ENTERED: { zh: "建档", en: "Created" },
  APPROVED: { zh: "首营合格", en: "Approved", tone: "good" },
  FROZEN: { zh: "冻结", en: "Frozen", tone: "bad" },
  SIGNED: { zh: "签署", en: "Signed", tone: "good" },
  AMENDED: { zh: "变更", en: "Amended" },
  FULFILLED: { zh: "履行完毕", en: "Fulfilled", tone: "good" },
  TERMINATED: { zh: "解除", en: "Terminated", tone: "bad" },
  LAPSED: { zh: "到期", en: "Lapsed" },
  ORDERED: { zh: "下单", en: "Ordered", tone: "info" },
  SHIPPED: { zh: "发货", en: "Shipped", tone: "info" },
  DELIVERED: { zh: "签收", en: "Delivered", tone: "good" },
  RETURNED: { zh: "退回", en: "Returned", tone: "warning" },
  INVOICED: { zh: "应收", en: "Receivable", tone: "info" },
  PAID: { zh: "收款", en: "Paid", tone: "good" },
  DUNNED: { zh: "催收", en: "Reminder sent", tone: "warning" },
  WRITTEN_OFF: { zh: "坏账核销", en: "Written off", tone: "bad" },
  VISITED: { zh: "拜访", en: "Visited", tone: "info" },
  FOUND: { zh: "发现商机", en: "Found", tone: "info" },
  WON: { zh: "赢单", en: "Won", tone: "good" },
  LOST: { zh: "输单", en: "Lost", tone: "bad" },
});
export type ArchiveEvent = ValueOf<typeof ArchiveEvent>;

@Entity<ArchiveEntry>({
  prefix: "arch",
  domain: "sales",
  label: { zh: "客户档案", en: "Archive entry" },
  many: "customerArchive",
  about: "An event in a customer's archive, derived from the document that it refers to; never entered by hand.",
  clause: "四(三)2 · 六(三)",
  representation: "title",
  lists: { all: ["happenedOn"], customerId: ["happenedOn"], "customerId+kind": ["happenedOn"], representativeId: ["happenedOn"] },
  audited: false,
  derivedFrom: "sourceId",
})
export class ArchiveEntry extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that the entry belongs to." })
  customerId!: string;

  @Attribute(() => ArchiveKind, { zh: "类别", en: "Kind", about: "Category of the event." })
  kind!: ArchiveKind;

  @Attribute(() => ArchiveEvent, { zh: "事件", en: "Event", about: "Event." })
  event!: ArchiveEvent;

  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Business date on which it happened." })
  happenedOn!: string;

  @Reference(() => Node, { zh: "单据", en: "Document", about: "The document that it refers to." })
  sourceId!: string;

  @Attribute(() => String, { zh: "内容", en: "Title", about: "Number or name of the document." })
  title!: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount, if the event has one.", nullable: true })
  amount?: Money;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative, for entries about receivables and payments: visible to them and to roles that manage receivables.", nullable: true })
  representativeId?: string;
}

interface Archived {
  customerId: string;
  kind: ArchiveKind;
  /** Representative who may read entries about receivables and payments, besides the roles that manage receivables. */
  representativeId?: string;
  /** Number or name of the document. */
  title: string;
  amount?: Money | null;
  /** Business date of each event; absent for events that have not happened. */
  events: Partial<Record<ArchiveEvent, string | null | undefined>>;
}

/** A document's archive entries, one per event that has happened; used in `derives` of its entity. */
export function archived(source: Node, { events, amount, ...of }: Archived): Node[] {
  const happened = Object.entries(events).filter((entry): entry is [ArchiveEvent, string] => Boolean(entry[1]));
  return happened.map(([event, happenedOn]) =>
    derivedRecord(ArchiveEntry, { ...of, id: `arch_${source.id}.${event}`, createdAt: source.createdAt, event, happenedOn, sourceId: source.id, amount: amount ?? undefined }),
  );
}

derives(Customer, (customer) => archived(customer, {
  customerId: customer.id,
  kind: "BASICS",
  title: customer.name,
  events: { ENTERED: businessDate(new Date(customer.createdAt)), APPROVED: customer.approvedOn, FROZEN: customer.frozenOn },
}));

export const ArchiveEntryResolver = EntityResolver(ArchiveEntry);
