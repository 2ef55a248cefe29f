import type { GuideStep } from "../entityPage.ts";

/** Decisions, for those who take them. */
export default [
  {
    roles: ["departmentManager", "deputyManager", "salesLead", "supplyLead", "qaOfficer", "headOfQuality", "finance", "legal"],
    does: { zh: "处理一项审批", en: "Decide on an approval" },
    why: { zh: "证照、价格和库存就在按钮旁边；a 同意，r 驳回。", en: "Licences, prices and stock are shown beside the buttons; press a to approve, r to reject." },
    entity: "ApprovalTask",
    at: { queue: "approvals" },
  },
] satisfies GuideStep[];
