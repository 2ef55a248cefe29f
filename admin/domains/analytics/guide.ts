import type { GuideStep } from "../entityPage.ts";

const leads = ["marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "headOfQuality", "finance"];

/** From what is watched to what is off, and who is on it. 七(三) */
export default [
  {
    roles: leads,
    does: { zh: "定义一条预警规则", en: "Define an alert rule" },
    why: { zh: "部门经理批准后，系统每隔几分钟判断一次。", en: "Once the manager has approved it, it is judged every few minutes." },
    entity: "AlertRule",
    at: "create",
  },
  {
    roles: leads,
    does: { zh: "确认新的预警", en: "Acknowledge new alerts" },
    why: { zh: "逾期未确认的，副经理会得到通知。", en: "The deputies are told of those that nobody acknowledges in time." },
    entity: "Alert",
    at: { queue: "alertsToAcknowledge" },
  },
  {
    roles: ["departmentManager"],
    does: { zh: "关闭已处理的预警", en: "Close alerts that were handled" },
    why: { zh: "需有原因、措施和恢复；未恢复的须说明理由。", en: "With cause, measures and recovery; without recovery only with a reason." },
    entity: "Alert",
    at: { queue: "alertsToClose" },
  },
  {
    roles: ["officeClerk"],
    does: { zh: "起草运营报告", en: "Draft an operations report" },
    why: { zh: "系统按指标、预警和行动项写出初稿，您补充后提交。", en: "It is drafted from figures, alerts and action items; you complete and submit it." },
    entity: "OperationsReport",
    at: "create",
  },
] satisfies GuideStep[];
