import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { Role } from "../../../platform/access/role.ts";
import { KpiBand } from "../../../platform/kpi/kpiReadings.ts";
import { KpiName } from "../../../platform/kpi/measures.ts";
import { Alert } from "../alerts/alert.ts";
import { ReadingValue } from "../readings/readingValue.ts";

@ObjectType("SummaryBand", { description: "A KPI in the month, and how good it was." })
export class SummaryBand {
  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI." })
  kpi!: string;

  @ReadingValue("share")
  share?: number;

  @ReadingValue("mean")
  mean?: number;

  @ReadingValue("amount")
  amount?: Money;

  @ReadingValue("number")
  number?: number;

  @Attribute(() => KpiBand, { zh: "判断", en: "Judgement", about: "How good it was; empty without thresholds.", nullable: true })
  band?: KpiBand;

  @Attribute(() => Role, { zh: "负责角色", en: "Owner", about: "Role that answers for it." })
  owner!: Role;
}

@ObjectType("SummaryAlert", { description: "An alert that was open in the month." })
export class SummaryAlert {
  @Reference(() => Alert, { zh: "预警", en: "Alert", about: "The alert." })
  alertId!: string;

  @Attribute(() => String, { zh: "单号", en: "Number", about: "Its number." })
  number!: string;

  @Attribute(() => String, { zh: "名称", en: "Title", about: "What was off." })
  title!: string;

  @Attribute(() => LocalDate, { zh: "预警日期", en: "Raised on", about: "When it was raised, or came back." })
  raisedOn!: string;

  @Attribute(() => LocalDate, { zh: "恢复日期", en: "Recovered on", about: "When it recovered; empty if it had not.", nullable: true })
  recoveredOn?: string;

  @Attribute(() => LocalDate, { zh: "关闭日期", en: "Closed on", about: "When it was closed; empty if it was open.", nullable: true })
  closedOn?: string;
}

@ObjectType("SummaryCounts", { description: "How many alerts there were in the month." })
export class SummaryCounts {
  @Attribute(() => SafeInt, { zh: "触发", en: "Raised", about: "Alerts raised in the month." })
  raised!: number;

  @Attribute(() => SafeInt, { zh: "关闭", en: "Closed", about: "Alerts closed in the month." })
  closed!: number;

  @Attribute(() => Int, { zh: "未恢复", en: "Not recovered", about: "Alerts that had not recovered by its last day." })
  unrecovered!: number;
}
