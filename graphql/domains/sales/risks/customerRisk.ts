import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { StandingAlert } from "../../../platform/alert/standingAlert.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../customers/customer.ts";

export const RiskKind = enumeration("RiskKind", "Kind of customer risk.", {
  OVERDUE: { zh: "应收逾期", en: "Overdue receivables", tone: "bad" },
  OVER_LIMIT: { zh: "超信用额度", en: "Over the credit limit", tone: "bad" },
  LICENCE_EXPIRING: { zh: "证照即将失效", en: "Licence about to expire", tone: "warning", about: "No sales are possible from that day on." },
  FALLING_PURCHASES: { zh: "采购下滑", en: "Falling purchases", tone: "warning", about: "Purchases of the last three months are well below those of the three before." },
});
export type RiskKind = ValueOf<typeof RiskKind>;

/** A customer risk, detected daily by the clock; active until its cause is gone. 四(四)4 */
@Entity<CustomerRisk>({
  prefix: "risk",
  domain: "sales",
  label: { zh: "客户风险", en: "Customer risk" },
  about: "A customer risk, detected daily; active until its cause is gone.",
  clause: "四(四)4",
  representation: "name",
  search: ["name"],
  lists: { all: ["foundOn"], standing: ["foundOn"], kind: ["foundOn"], "kind+standing": ["foundOn"], customerId: ["foundOn"], representativeId: ["foundOn"] },
})
export class CustomerRisk extends StandingAlert {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer at risk." })
  customerId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Responsible sales representative.", nullable: true })
  representativeId?: string;

  @Attribute(() => RiskKind, { zh: "风险", en: "Kind", about: "Kind of risk." })
  kind!: RiskKind;

  @Attribute(() => Money, { zh: "涉及金额", en: "Amount", about: "Amount overdue, over the limit, or lost in purchases.", nullable: true })
  amount?: Money;

  @Attribute(() => LocalDate, { zh: "关键日期", en: "Date", about: "Oldest due date, or expiry date of the licence.", nullable: true })
  date?: string;

  @Attribute(() => Int, { zh: "下滑幅度", en: "Decline", unit: basisPoint, about: "Decline in purchases, in hundredths of a percent.", nullable: true })
  fall?: number;

  @Reference(() => Node, { zh: "依据", en: "Evidence", about: "Receivable, account or customer as evidence.", holds: ["Receivable", "CustomerAccount", "Customer"], nullable: true })
  evidenceId?: string;
}

export const CustomerRiskResolver = EntityResolver(CustomerRisk);
