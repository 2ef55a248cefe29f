import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";

export const RiskKind = enumeration("RiskKind", "What may go wrong with a customer.", {
  OVERDUE: { zh: "应收逾期", en: "Overdue receivables", tone: "bad" },
  OVER_LIMIT: { zh: "超信用额度", en: "Over the credit limit", tone: "bad" },
  LICENCE_EXPIRING: { zh: "证照即将失效", en: "Licence about to expire", tone: "warning", about: "Nothing can be sold to it from that day on." },
  FALLING_PURCHASES: { zh: "采购下滑", en: "Falling purchases", tone: "warning", about: "Its last three months are well below the three before." },
});
export type RiskKind = ValueOf<typeof RiskKind>;

/** What may go wrong with a customer, found by the clock every day; it stands until the reason is gone. 四(四)4 */
@Entity<CustomerRisk>({
  prefix: "risk",
  domain: "sales",
  label: { zh: "客户风险", en: "Customer risk" },
  about: "What may go wrong with a customer, found every day; it stands until the reason is gone.",
  clause: "四(四)4",
  representation: "name",
  search: ["name"],
  lists: { all: ["foundOn"], standing: ["foundOn"], kind: ["foundOn"], "kind+standing": ["foundOn"], customerId: ["foundOn"], representativeId: ["foundOn"] },
})
export class CustomerRisk extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Customer and kind." })
  name!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Whom it concerns." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Representative", about: "Who looks after the customer.", nullable: true })
  representativeId?: string;

  @Attribute(() => RiskKind, { zh: "风险", en: "Kind", about: "What may go wrong." })
  kind!: RiskKind;

  @Attribute(() => Boolean, { zh: "存在", en: "Stands", about: "Whether the reason is there still." })
  standing!: boolean;

  @Attribute(() => LocalDate, { zh: "发现日期", en: "Found on", about: "Since when the reason has been there." })
  foundOn!: string;

  @Attribute(() => Money, { zh: "涉及金额", en: "Amount", about: "What is overdue, beyond the limit, or bought less than before.", nullable: true })
  amount?: Money;

  @Attribute(() => LocalDate, { zh: "关键日期", en: "Date", about: "Since when the oldest of it has been due, or when the licence expires.", nullable: true })
  date?: string;

  @Attribute(() => Int, { zh: "下滑幅度(0.01%)", en: "Fall (0.01 %)", about: "How far purchases have fallen, in hundredths of a percent.", nullable: true })
  fall?: number;

  @Reference(() => Node, { zh: "依据", en: "Evidence", about: "The receivable, account or customer that shows it.", nullable: true })
  evidenceId?: string;
}

export const CustomerRiskResolver = EntityResolver(CustomerRisk);
