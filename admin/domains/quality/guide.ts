import type { GuideStep } from "../entityPage.ts";

/** Quality in the warehouse: what must not leave, and what has to come back. 五(二) */
export default [
  {
    roles: ["qaOfficer", "headOfQuality"],
    does: { zh: "做一次模拟召回", en: "Drill a recall" },
    why: { zh: "模拟召回走同样的步骤，不动库存，也不通知客户。", en: "A drill takes the same steps, and neither touches stock nor tells customers." },
    entity: "Recall",
    at: "create",
  },
  {
    roles: ["serviceLead", "serviceAgent"],
    does: { zh: "发出召回通知", en: "Send recall notices" },
    why: { zh: "时限从收到召回起算，最急的排在最前。", en: "Their time runs from the receipt of the recall; the most urgent come first." },
    entity: "RecallNotice",
    at: { queue: "recallNoticesToSend" },
  },
  {
    roles: ["warehouseKeeper"],
    does: { zh: "盘点一个货位", en: "Count a location" },
    why: { zh: "盲盘：不显示账面数；销售照常进行。", en: "Blind: the quantity in the ledger is not shown; sales continue." },
    entity: "StocktakeLine",
    at: { queue: "linesToCount" },
  },
  {
    roles: ["supplyLead"],
    does: { zh: "计划一次盘点", en: "Plan a stocktake" },
    why: { zh: "差异按金额由不同的人审批。", en: "Who approves a difference follows from what it is worth." },
    entity: "Stocktake",
    at: "create",
  },
  {
    roles: ["maintainer"],
    does: { zh: "检查一个批次", en: "Look at a batch" },
    why: { zh: "质量可疑的批次登记后立即锁定，只由质量管理员解除。", en: "What is suspicious is held at once, and only a QA officer releases it." },
    entity: "MaintenanceCheck",
    at: { queue: "batchesToMaintain" },
  },
  {
    roles: ["inspector", "maintainer", "receiver", "picker", "outboundChecker"],
    does: { zh: "登记一件破损商品", en: "Record damaged goods" },
    why: { zh: "登记后立即不可销售，由质量决定如何处理。", en: "They cannot be sold from then on, and quality decides on their disposition." },
    entity: "NonconformingCase",
    at: "create",
  },
] satisfies GuideStep[];
