import type { GuideStep } from "../entityPage.ts";

/** From the plan to the evaluation of its campaigns. 三 */
export default [
  {
    roles: ["marketingSpecialist"],
    does: { zh: "起草一项推广活动", en: "Draft a campaign" },
    why: { zh: "草稿上就能看到计划还有多少可用预算。", en: "Its draft shows what is left of the plan's budget." },
    entity: "Campaign",
    at: "create",
  },
  {
    roles: ["marketingSpecialist"],
    does: { zh: "登记一笔推广费用", en: "Enter an expense" },
    why: { zh: "法律禁止的给付在录入时即被拒绝，任何人不能放行。", en: "What the law forbids to give is refused at once, and nobody can override it." },
    entity: "Expense",
    at: "create",
  },
  {
    roles: ["marketingLead"],
    does: { zh: "看看推广计划", en: "Look at the marketing plans" },
    why: { zh: "季度预算之和不超过年度预算；修改须修订并说明原因。", en: "Quarters take no more than the year has; changes are revisions with a reason." },
    entity: "MarketingPlan",
    at: "list",
  },
  {
    roles: ["cashier", "finance"],
    does: { zh: "支付已批准的推广费用", en: "Pay approved expenses" },
    why: { zh: "申请、审批、付款须由三个人办理。", en: "Three people ask for, approve and pay it." },
    entity: "Expense",
    at: { queue: "expensesToPay" },
  },
] satisfies GuideStep[];
