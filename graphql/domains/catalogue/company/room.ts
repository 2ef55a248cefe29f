/** The company itself, with its licences. GSP §90 */
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { OwnCompanyResolver } from "./ownCompanyResolver.ts";
import "./ownWarnings.ts";

export const companyRoom = declareRoom({
  resolvers: [OwnCompanyResolver],
  access: {
    OwnCompany: {
      read: everyone,
      actions: { create: ["officeClerk"], update: ["officeClerk"] },
      masks: { bankAccounts: ["officeClerk", "finance", "cashier", "departmentManager", "deputyManager", "auditor"] },
    },
  },
});
