import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "kind", "employeeId", "amount", "status"],
  facts: ["kind", "employeeId", "amount", "fundId"],
  sections: [
    { title: { zh: "奖励", en: "Reward" }, attributes: ["kind", "resultId", "employeeId", "fundId", "amount", "reason", "agreementFileId"] },
    { title: { zh: "审批与发放", en: "Approval and granting" }, attributes: ["route", "approvals", "proposerId", "grantedOn", "grantedById", "endReason"] },
  ],
} satisfies EntityPage;
