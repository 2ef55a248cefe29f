import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { archived } from "../customers/archiveEntry.ts";
import { Customer } from "../customers/customer.ts";

export const DunningLevel = enumeration("DunningLevel", "Steps by which an overdue payment is asked for, in this order.", {
  REMINDER: { zh: "付款提醒", en: "Reminder", tone: "info" },
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

/** Days after the due date from which each step is due. */
export const dunningSteps: readonly { level: DunningLevel; afterDays: number }[] = [
  { level: "REMINDER", afterDays: 1 },
  { level: "CALL", afterDays: 15 },
  { level: "LETTER", afterDays: 30 },
  { level: "LEGAL", afterDays: 60 },
];

/** One step of dunning that was taken, and what came of it. Written with the receivable that it asks for. 四(四)3 */
@Entity<Dunning>({
  prefix: "dun",
  domain: "sales",
  label: { zh: "催收记录", en: "Dunning" },
  many: "dunnings",
  about: "One step of dunning that was taken, and what the customer said.",
  clause: "四(四)3",
  representation: "doneOn",
  lists: { all: ["doneOn"], receivableId: ["createdAt"], customerId: ["doneOn"], level: ["doneOn"] },
  derives: (dunning) => archived(dunning, { customerId: dunning.customerId, kind: "RECEIVABLE", representativeId: dunning.representativeId, title: dunning.result, amount: dunning.open, events: { DUNNED: dunning.doneOn } }),
})
export class Dunning extends Node {
  @Reference(() => Node, { zh: "应收账款", en: "Receivable", about: "What was asked for." })
  receivableId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who was asked." })
  customerId!: string;

  @Reference(() => Employee, { zh: "业务员", en: "Representative", about: "Who looks after the customer.", nullable: true })
  representativeId?: string;

  @Attribute(() => DunningLevel, { zh: "步骤", en: "Step", about: "Which step it was." })
  level!: DunningLevel;

  @Attribute(() => DunningWay, { zh: "方式", en: "Way", about: "How the customer was reached." })
  way!: DunningWay;

  @Attribute(() => LocalDate, { zh: "催收日期", en: "Done on", about: "Business date of the step." })
  doneOn!: string;

  @Attribute(() => Money, { zh: "当时未收", en: "Open then", about: "What was owed at that moment." })
  open!: Money;

  @Attribute(() => String, { zh: "结果", en: "Result", about: "What the customer said.", text: true })
  result!: string;

  @Attribute(() => LocalDate, { zh: "承诺付款日", en: "Promised on", about: "Day by which the customer promised to pay.", nullable: true })
  promisedOn?: string;

  @Attribute(() => Money, { zh: "承诺金额", en: "Promised amount", about: "How much was promised.", nullable: true })
  promisedAmount?: Money;
}

export const DunningResolver = EntityResolver(Dunning);
