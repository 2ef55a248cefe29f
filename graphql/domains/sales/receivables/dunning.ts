import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";

export const DunningLevel = enumeration("DunningLevel", "Reminder stages for overdue payments, in this order.", {
  REMINDER: { zh: "付款提醒", en: "Payment reminder", tone: "info" },
  CALL: { zh: "电话催收", en: "Call", tone: "warning" },
  LETTER: { zh: "催款函", en: "Demand letter", tone: "warning" },
  LEGAL: { zh: "法务催收", en: "Legal demand", tone: "bad" },
});
export type DunningLevel = ValueOf<typeof DunningLevel>;

export const DunningWay = enumeration("DunningWay", "How a customer was reached.", {
  PHONE: { zh: "电话", en: "Phone" },
  MAIL: { zh: "邮件", en: "E-mail" },
  VISIT: { zh: "上门", en: "Visit" },
  LETTER: { zh: "信函", en: "Letter" },
});
export type DunningWay = ValueOf<typeof DunningWay>;

/** A reminder sent for an overdue receivable, with its result. Written with the receivable. 四(四)3 */
@Entity<Dunning>({
  prefix: "dun",
  domain: "sales",
  label: { zh: "催收记录", en: "Reminder" },
  many: "dunnings",
  about: "A reminder sent for an overdue receivable, with the customer's response.",
  clause: "四(四)3",
  representation: "doneOn",
  lists: { all: ["doneOn"], receivableId: ["createdAt"], customerId: ["doneOn"], level: ["doneOn"] },
  timeline: [{ of: "customerId", kind: "RECEIVABLE", title: ({ result }) => result, amount: "open", also: ["representativeId"], at: { DUNNED: "doneOn" } }],
})
export class Dunning extends Node {
  @Reference(() => Node, { zh: "应收账款", en: "Receivable", about: "Receivable that was due.", holds: ["Receivable"] })
  receivableId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that was reminded." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative.", nullable: true })
  representativeId?: string;

  @Attribute(() => DunningLevel, { zh: "步骤", en: "Step", about: "Reminder stage." })
  level!: DunningLevel;

  @Attribute(() => DunningWay, { zh: "方式", en: "Channel", about: "How the customer was reached." })
  way!: DunningWay;

  @Attribute(() => LocalDate, { zh: "催收日期", en: "Reminder date", about: "Business date of the reminder." })
  doneOn!: string;

  @Attribute(() => Money, { zh: "当时未收余额", en: "Balance then", about: "Outstanding balance at that time." })
  open!: Money;

  @Attribute(() => String, { zh: "结果", en: "Result", about: "The customer's response.", text: true })
  result!: string;

  @Attribute(() => LocalDate, { zh: "承诺付款日", en: "Promised on", about: "Day by which the customer promised to pay.", nullable: true })
  promisedOn?: string;

  @Attribute(() => Money, { zh: "承诺金额", en: "Promised amount", about: "How much was promised.", nullable: true })
  promisedAmount?: Money;
}

export const DunningResolver = EntityResolver(Dunning);
