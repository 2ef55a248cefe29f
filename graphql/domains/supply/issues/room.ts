/** What suppliers are asked, until it is settled. 五(一)4 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./notices.ts";
import { SupplierIssueResolver } from "./supplierIssue.ts";

const scopes = declareScopes({
  ISSUES_ANSWER: { zh: "答复供应问题", en: "Answer issues", about: "issues:answer: read and answer the issues that are raised with the supplier." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const issuesRoom = declareRoom({
  resolvers: [SupplierIssueResolver],
  access: {
    SupplierIssue: {
      read: [...everyone, supplier("supplierId", "ISSUES_ANSWER")],
      actions: {
        create: ["purchaser", "qaOfficer", "receiver"],
        update: ["purchaser", "qaOfficer"],
        answer: ["purchaser", "qaOfficer", supplier("supplierId", "ISSUES_ANSWER")],
        ask: ["purchaser", "qaOfficer"],
        resolve: ["purchaser", "qaOfficer"],
        close: ["purchaser", "qaOfficer"],
      },
    },
  },
  partnerView: {
    SupplierIssue: "number kind supplierId documentId subject question dueOn thread { bySupplier text at } answeredAt settlement status",
  },
});
