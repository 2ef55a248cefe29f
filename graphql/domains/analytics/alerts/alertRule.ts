/** What is watched, and from when on it is an alert. 七(三) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { basisPoint } from "../../../table/unit.ts";
import { Role } from "../../../platform/access/role.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import { Document } from "../../../platform/entity/document.ts";
import { DataSourceName, KpiName } from "../../../platform/kpi/measures.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { leads } from "../steeringRoles.ts";
import { AlertKind } from "./alertKind.ts";

export const AlertRuleStatus = enumeration("AlertRuleStatus", "Status of an alert rule.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  ACTIVE: { zh: "启用", en: "Active", tone: "good", about: "Judged every few minutes." },
  SUSPENDED: { zh: "暂停", en: "Suspended", tone: "warning" },
  RETIRED: { zh: "停用", en: "Retired" },
});
export type AlertRuleStatus = ValueOf<typeof AlertRuleStatus>;

const clause = "七(三)";

const ruleRoute = approvalRoute("alertRule", [{ steps: [departmentManagerStep] }]);

@Entity<AlertRule>({
  prefix: "alrule",
  domain: "analytics",
  label: { zh: "预警规则", en: "Alert rule" },
  about: "What is watched, from when on it is an alert, and who acts on it. Changing a rule ends no alert.",
  clause,
  representation: "name",
  search: ["name"],
  lists: { all: ["createdAt", "name"], status: ["createdAt"], kpi: ["createdAt"], kind: ["createdAt"], group: ["createdAt"] },
  lifecycle: lifecycle<AlertRule, AlertRuleStatus>({
    states: AlertRuleStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    writers: leads,
    rests: ["ACTIVE"],
    actions: {
      ...approval<AlertRule, AlertRuleStatus>({
        route: ruleRoute,
        submitters: leads,
        draft: "DRAFT",
        pending: "SUBMITTED",
        approved: "ACTIVE",
        submit: { about: "Submits the rule; it is judged once the manager has approved it." },
        onApproved: ({ record, ctx }) => void (record.activeFrom = ctx.today),
      }),
      suspend: { label: { zh: "暂停", en: "Suspend" }, about: "Stops judging, with a reason; open alerts stay.", from: "ACTIVE", to: "SUSPENDED", input: ReasonInput },
      resume: { label: { zh: "恢复", en: "Resume" }, about: "Judges again.", from: "SUSPENDED", to: "ACTIVE", tone: "primary" },
      revise: { label: { zh: "修订", en: "Revise" }, about: "Returns the rule to be changed and approved again; open alerts stay.", from: ["ACTIVE", "SUSPENDED"], to: "DRAFT", input: ReasonInput },
      retire: { label: { zh: "停用", en: "Retire" }, about: "Ends the rule for good; open alerts stay.", from: ["DRAFT", "ACTIVE", "SUSPENDED"], to: "RETIRED", tone: "danger", input: ReasonInput },
    },
  }),
})
export class AlertRule extends Document {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "What its alerts are called.", input: { required: true, minLength: 2, maxLength: 80 } })
  name!: string;

  @Attribute(() => AlertKind, { zh: "类型", en: "Kind", about: "How it judges.", input: { required: true } })
  kind!: AlertKind;

  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "What is judged; of missing data the source instead.", nullable: true, input: {} })
  kpi?: string;

  @Attribute(() => DataSourceName, { zh: "数据源", en: "Data source", about: "Source that must not be stale; of missing data only.", nullable: true, input: {} })
  source?: string;

  @Attribute(() => Role, { zh: "处理角色", en: "Acts on it", about: "Role that is notified of its alerts and acts on them.", input: { required: true } })
  group!: Role;

  @Attribute(() => Int, { zh: "预警比率", en: "Limit (share)", unit: basisPoint, about: "A worse share is an alert, of a band a higher one; equal is not beyond it.", nullable: true, input: { min: 0, max: 10_000 } })
  limitShare?: number | null;

  @Attribute(() => Money, { zh: "预警金额", en: "Limit (amount)", about: "A worse amount is an alert, of a band a higher one; equal is not beyond it.", nullable: true, input: {} })
  limitAmount?: Money | null;

  @Attribute(() => SafeInt, { zh: "预警数值", en: "Limit (number)", about: "A worse number is an alert, of a band a higher one; of a mean it is a mean. Equal is not beyond it.", nullable: true, input: { min: 0 } })
  limitNumber?: number | null;

  @Attribute(() => Int, { zh: "恢复比率", en: "Recovery (share)", unit: basisPoint, about: "A share that is as good as this counts as recovered, of a band one that is no higher; the limit where left out.", nullable: true, input: { min: 0, max: 10_000 } })
  recoverShare?: number | null;

  @Attribute(() => Money, { zh: "恢复金额", en: "Recovery (amount)", about: "An amount that is as good as this counts as recovered, of a band one that is no higher; the limit where left out.", nullable: true, input: {} })
  recoverAmount?: Money | null;

  @Attribute(() => SafeInt, { zh: "恢复数值", en: "Recovery (number)", about: "A number that is as good as this counts as recovered, of a band one that is no higher; the limit where left out.", nullable: true, input: { min: 0 } })
  recoverNumber?: number | null;

  @Attribute(() => Int, { zh: "下限比率", en: "Lower limit (share)", unit: basisPoint, about: "Of a band: a lower share is an alert; equal is within it.", nullable: true, input: { min: 0, max: 10_000 } })
  lowerShare?: number | null;

  @Attribute(() => Money, { zh: "下限金额", en: "Lower limit (amount)", about: "Of a band: a lower amount is an alert; equal is within it.", nullable: true, input: {} })
  lowerAmount?: Money | null;

  @Attribute(() => SafeInt, { zh: "下限数值", en: "Lower limit (number)", about: "Of a band: a lower number or mean is an alert; equal is within it.", nullable: true, input: { min: 0 } })
  lowerNumber?: number | null;

  @Attribute(() => Int, { zh: "下限恢复比率", en: "Lower recovery (share)", unit: basisPoint, about: "Of a band: a share that is no lower counts as recovered; the lower limit where left out.", nullable: true, input: { min: 0, max: 10_000 } })
  recoverLowerShare?: number | null;

  @Attribute(() => Money, { zh: "下限恢复金额", en: "Lower recovery (amount)", about: "Of a band: an amount that is no lower counts as recovered; the lower limit where left out.", nullable: true, input: {} })
  recoverLowerAmount?: Money | null;

  @Attribute(() => SafeInt, { zh: "下限恢复数值", en: "Lower recovery (number)", about: "Of a band: a number that is no lower counts as recovered; the lower limit where left out.", nullable: true, input: { min: 0 } })
  recoverLowerNumber?: number | null;

  @Attribute(() => Int, { zh: "变动幅度", en: "Change", unit: basisPoint, about: "A change for the worse by more than this is an alert; of swings and seasonal rules.", nullable: true, input: { min: 1, max: 1_000_000 } })
  percent?: number | null;

  @Attribute(() => Int, { zh: "恢复幅度", en: "Recovery (change)", unit: basisPoint, about: "A change for the worse by no more than this counts as recovered; the change above where left out.", nullable: true, input: { min: 0, max: 1_000_000 } })
  recoverPercent?: number | null;

  @Attribute(() => Int, { zh: "比较周期数", en: "Compared periods", about: "Complete periods before, whose mean a swing is measured against: 3 where left out.", nullable: true, input: { min: 1, max: 24 } })
  baselinePeriods?: number | null;

  @Attribute(() => Int, { zh: "连续超限周期数", en: "For periods", about: "Periods in a row beyond the rule that raise an alert: 1 where left out.", nullable: true, input: { min: 1, max: 12 } })
  forPeriods?: number | null;

  @Attribute(() => Int, { zh: "连续恢复周期数", en: "Recovery periods", about: "Complete periods in a row that end an alert: 1 where left out.", nullable: true, input: { min: 1, max: 12 } })
  recoveryPeriods?: number | null;

  @Attribute(() => LocalDate, { zh: "启用日期", en: "Active from", about: "Day on which it was last put in force.", nullable: true })
  activeFrom?: string;

  @Attribute(() => AlertRuleStatus, { zh: "状态", en: "Status", about: "Status of the rule." })
  override status!: AlertRuleStatus;
}
