import type { GuideStep } from "../entityPage.ts";

/** From a customer's question to its answer. 六 */
export default [
  {
    roles: ["serviceAgent"],
    does: { zh: "办理我的服务单", en: "Work on my service cases" },
    why: { zh: "最先到期的排在最前，剩余工作时间一目了然。", en: "What is due first comes first, with the working time that is left." },
    entity: "ServiceCase",
    at: { queue: "myCases" },
  },
  {
    roles: ["serviceAgent", "serviceLead"],
    does: { zh: "受理新的服务单", en: "Accept new service cases" },
    why: { zh: "客户一来访就开始计时。", en: "Time counts from the customer's first word." },
    entity: "ServiceCase",
    at: { queue: "newCases" },
  },
  {
    roles: ["serviceLead"],
    does: { zh: "查看所有服务单", en: "Look at all service cases" },
    why: { zh: "分派、合并、调整严重程度都在这里。", en: "Assign, merge and change severities here." },
    entity: "ServiceCase",
    at: "list",
  },
  {
    roles: ["qaOfficer", "headOfQuality"],
    does: { zh: "决定是否锁定被投诉的批次", en: "Decide whether a batch is held" },
    why: { zh: "120 个工作分钟内决定，逾期上报质量负责人。", en: "Within 120 working minutes, or the head of quality is told." },
    entity: "QualityCase",
    at: { queue: "qualityCasesToDecide" },
  },
  {
    roles: ["serviceAgent", "serviceLead"],
    does: { zh: "回访一个客户", en: "Follow up a customer" },
    why: { zh: "同一客户一个周期内只算一次覆盖。", en: "A customer counts once within a period." },
    entity: "FollowUpTarget",
    at: { queue: "targetsToAsk" },
  },
] satisfies GuideStep[];
