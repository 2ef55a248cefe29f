/** The customer archive: all events of a customer on one timeline. 四(三)2, 六(三) */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Timeline, TimelineEntry } from "../../../platform/timeline/timeline.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "./customer.ts";

export const ArchiveKind = enumeration("ArchiveKind", "Category of a customer archive entry.", {
  BASICS: { zh: "基本情况", en: "Basics" },
  QUALIFICATION: { zh: "资质证照", en: "Qualifications" },
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
  VERIFIED: { zh: "核验通过", en: "Verified", tone: "good" },
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
  REPORTED: { zh: "来访", en: "Reported", tone: "info" },
  ANSWERED: { zh: "答复", en: "Answered", tone: "good" },
  FOLLOWED_UP: { zh: "已回访", en: "Followed up", tone: "good" },
});
export type ArchiveEvent = ValueOf<typeof ArchiveEvent>;

@Timeline<ArchiveEntry>(Customer, {
  prefix: "arch",
  domain: "sales",
  label: { zh: "客户档案", en: "Archive entry" },
  many: "customerArchive",
  about: "An event in a customer's archive, derived from the document that it refers to; never entered by hand.",
  clause: "四(三)2 · 六(三)",
  by: "customerId",
  alsoBy: ["representativeId"],
})
export class ArchiveEntry extends TimelineEntry {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that the entry belongs to." })
  customerId!: string;

  @Attribute(() => ArchiveKind, { zh: "类别", en: "Kind", about: "Category of the event." })
  override kind!: ArchiveKind;

  @Attribute(() => ArchiveEvent, { zh: "事件", en: "Event", about: "Event." })
  override event!: ArchiveEvent;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount, if the event has one.", nullable: true })
  amount?: Money;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative, for entries about receivables and payments: visible to them and to roles that manage receivables.", nullable: true })
  representativeId?: string;
}

export const ArchiveEntryResolver = EntityResolver(ArchiveEntry);
