/**
 * An alert: what is off, since when, and who is on it. The invariant: of one rule at most one has not recovered; it keeps
 * every breach with the numbers that it was judged by, whatever is booked or changed afterwards. 七(三)
 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { Role } from "../../../platform/access/role.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { ControlSignal } from "../../../platform/kpi/controlChart.ts";
import { DataSourceName, KpiName, seriesOf } from "../../../platform/kpi/measures.ts";
import type { KeptClock } from "../../../platform/workingClock/keepClocks.ts";
import { TimeLimits } from "../../../platform/workingClock/timeLimits.ts";
import { AlertKind } from "./alertKind.ts";
import { alertLifecycle, AlertStatus } from "./alertLifecycle.ts";
import { AlertRule } from "./alertRule.ts";
import { ReadingValue } from "../readings/readingValue.ts";

@ObjectType("AlertEvidence", { description: "A breach, with the numbers that it was judged by." })
export class AlertEvidence {
  @Attribute(() => String, { zh: "周期", en: "Period", about: "2026-11-22 or 2026-11; of missing data the moment from which on the source is stale (UTC)." })
  period!: string;

  @ReadingValue("share")
  share?: number;

  @ReadingValue("mean")
  mean?: number;

  @ReadingValue("amount")
  amount?: Money;

  @ReadingValue("number")
  number?: number;

  @Attribute(() => SafeInt, { zh: "分子", en: "Numerator", about: "What the part came to, or the sum; amounts in minor units.", nullable: true })
  numerator?: number;

  @Attribute(() => SafeInt, { zh: "分母", en: "Denominator", about: "What the whole came to; empty for a sum.", nullable: true })
  denominator?: number;

  @Attribute(() => Int, { zh: "变动", en: "Change", unit: basisPoint, about: "Against the periods that it was compared with.", nullable: true })
  change?: number;

  @Attribute(() => [ControlSignal], { zh: "异常", en: "Signals", about: "What the control chart says.", nullable: true })
  signals?: readonly ControlSignal[];

  @Attribute(() => Boolean, { zh: "周期未结束", en: "Running", about: "Whether the period was not over yet." })
  isRunning!: boolean;

  @Attribute(() => DateTime, { zh: "读取时间", en: "As of", about: "When it was read (UTC)." })
  asOf!: string;
}

@ObjectType("AlertRow", { description: "A record behind the newest breach, as it was when that was judged." })
export class AlertRow {
  @Reference(() => Node, { zh: "记录", en: "Record", about: "The record.", holds: ({ name }) => seriesOf(name).length > 0 })
  recordId!: string;

  @Attribute(() => SafeInt, { zh: "数值", en: "Adds", about: "What it adds to what is off; amounts in minor units." })
  adds!: number;
}

@Entity<Alert>({
  prefix: "alert",
  domain: "analytics",
  label: { zh: "预警", en: "Alert" },
  about: "Something that an alert rule has found: its evidence, who is on it, its cause, and its recovery.",
  clause: "七(三)",
  number: "YJ",
  representation: "title",
  search: ["number", "title"],
  lists: { all: ["createdAt"], status: ["createdAt"], group: ["createdAt"], "group+status": ["createdAt"], ruleId: ["createdAt"], kpi: ["createdAt"], kind: ["createdAt"], unrecovered: ["createdAt"], assigneeId: ["createdAt"] },
  lifecycle: alertLifecycle,
})
export class Alert extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of its rule when it was raised." })
  title!: string;

  @Reference(() => AlertRule, { zh: "预警规则", en: "Alert rule", about: "Rule that found it." })
  ruleId!: string;

  @Attribute(() => Int, { zh: "规则版本", en: "Version of the rule", about: "Version of the rule that raised it." })
  ruleVersion!: number;

  @Attribute(() => AlertKind, { zh: "类型", en: "Kind", about: "How its rule judges." })
  kind!: AlertKind;

  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "What was judged.", nullable: true })
  kpi?: string;

  @Attribute(() => DataSourceName, { zh: "数据源", en: "Data source", about: "Source that is stale, of missing data.", nullable: true })
  source?: string;

  @Attribute(() => Role, { zh: "处理角色", en: "Acts on it", about: "Role that acts on it." })
  group!: Role;

  @Attribute(() => String, { zh: "触发周期", en: "Raised in", about: "Period whose value raised it." })
  raisedIn!: string;

  @Attribute(() => LocalDate, { zh: "预警日期", en: "Raised on", about: "Day on which it was raised, or has come back." })
  raisedOn!: string;

  @Attribute(() => [AlertEvidence], { zh: "证据", en: "Evidence", about: "Every breach, oldest first; of more than sixty the newest." })
  evidence!: AlertEvidence[];

  @Attribute(() => [AlertRow], { zh: "主要记录", en: "Largest rows", about: "The records that weigh most in the newest breach, at most twenty, the heaviest first.", nullable: true })
  rows?: AlertRow[];

  @Attribute(() => String, { zh: "列表条件", en: "Filter of the list", about: "Conditions of the list behind the newest breach, as JSON of the entity's filter; empty where the records cannot be listed by the period.", nullable: true })
  listFilter?: string;

  @Attribute(() => Int, { zh: "复发次数", en: "Relapses", about: "How often it has come back after its recovery." })
  relapses!: number;

  @Attribute(() => Boolean, { zh: "未恢复", en: "Not recovered", about: "Whether it has not recovered; empty once it has.", nullable: true })
  unrecovered?: true;

  @Attribute(() => String, { zh: "恢复周期", en: "Recovered in", about: "Period with which it has recovered.", nullable: true })
  recoveredIn?: string;

  @Attribute(() => LocalDate, { zh: "恢复日期", en: "Recovered on", about: "Day on which its recovery was found.", nullable: true })
  recoveredOn?: string;

  @Reference(() => Node, { zh: "处理人", en: "Assignee", about: "Person who has acknowledged it and handles it.", nullable: true, holds: isPerson })
  assigneeId?: string;

  @Attribute(() => DateTime, { zh: "确认时间", en: "Acknowledged at", about: "When it was acknowledged (UTC).", nullable: true })
  acknowledgedAt?: string;

  @Attribute(() => String, { zh: "原因", en: "Cause", about: "Why it came to it.", nullable: true, text: true })
  cause?: string;

  @Attribute(() => String, { zh: "措施", en: "Measures", about: "What was done about it.", nullable: true, text: true })
  measures?: string;

  @Reference(() => Node, { zh: "处理完成人", en: "Handled by", about: "Who has handled it; somebody else closes it.", nullable: true, holds: isPerson })
  handledById?: string;

  @Attribute(() => LocalDate, { zh: "关闭日期", en: "Closed on", about: "Day on which it was closed.", nullable: true })
  closedOn?: string;

  @Attribute(() => String, { zh: "未恢复关闭原因", en: "Closed unrecovered because", about: "Why the manager closed it without its recovery.", nullable: true, text: true })
  closedBecause?: string;

  /** Working minutes that there were to acknowledge it when it was raised. */
  acknowledgeMinutes!: number;

  @TimeLimits()
  clocks?: KeptClock[];

  @Attribute(() => AlertStatus, { zh: "状态", en: "Status", about: "Status of the alert." })
  override status!: AlertStatus;
}

export const AlertResolver = EntityResolver(Alert);
