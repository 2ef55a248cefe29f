import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "kind", "employeeId", "amount", "status"],
  facts: ["kind", "employeeId", "amount", "fundId"],
  sections: [
    { title: { zh: "奖励", en: "Reward" }, attributes: ["kind", "resultId", "employeeId", "fundId", "amount", "reason", "agreementFileId"] },
    { title: { zh: "提名与发放", en: "Proposal and granting" }, attributes: ["proposerId", "grantedOn", "grantedById", "endReason"] },
  ],
} satisfies EntityPage;
