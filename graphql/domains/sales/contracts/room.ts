/** Contracts with customers. 四(四)1 */
import { assignedRepOrLead, customer } from "../../../platform/access/limitedRules.ts";
import { salesStaff } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ContractRequirementsResolver } from "./contractRequirements.ts";
import { ContractResolver } from "./contractResolver.ts";
import "./contractPapers.ts";

const scopes = declareScopes({
  CONTRACTS_READ: { zh: "查看合同", en: "Read contracts", about: "contracts:read: contracts that were signed with the party." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const contractsRoom = declareRoom({
  resolvers: [ContractResolver, ContractRequirementsResolver],
  access: {
    ContractRequirements: { read: salesStaff, actions: {} },
    // A customer's own machines read it from its signature on.
    Contract: {
      read: [...salesStaff, customer("sharedWithId", "CONTRACTS_READ")],
      actions: {
        create: assignedRepOrLead("representativeId"),
        update: assignedRepOrLead("representativeId"),
        sign: assignedRepOrLead("representativeId"),
        confirmText: ["legal"],
        returnCopy: ["legal"],
        amend: assignedRepOrLead("representativeId"),
        fulfil: assignedRepOrLead("representativeId"),
        terminate: ["salesLead", "legal", "departmentManager"],
        cancel: assignedRepOrLead("representativeId"),
      },
    },
  },
  partnerView: {
    Contract:
      "number title customerId startsOn endsOn expiresOn paymentDays lines { productId unitPrice quantity amount orderedQuantity } total signedFileId signedOn signedByName endedOn revision previousId performance status",
  },
});
