/** Who may do what with products and licences. */
import { carrier, chosenByPartner, customer, ownByPartner, supplier } from "../../platform/access/limitedRules.ts";
import { buyers, everyone, qualificationEditors, quality, staffAndMachines } from "../../platform/access/roleGroups.ts";
import type { Policy } from "../../platform/access/rule.ts";

export const catalogueAccess: Policy = {
  Product: {
    read: [...staffAndMachines, chosenByPartner],
    actions: { create: [...buyers, "migration"], update: buyers, block: quality, unblock: ["headOfQuality"] },
  },
  Qualification: {
    read: [...everyone, supplier("ownerId", "QUALIFICATIONS_READ"), customer("ownerId", "QUALIFICATIONS_READ"), carrier("ownerId", "QUALIFICATIONS_READ")],
    actions: {
      create: qualificationEditors,
      update: [...qualificationEditors, ownByPartner("createdById", "QUALIFICATIONS_WRITE")],
      renew: [...qualificationEditors, supplier("ownerId", "QUALIFICATIONS_WRITE"), customer("ownerId", "QUALIFICATIONS_WRITE"), carrier("ownerId", "QUALIFICATIONS_WRITE")],
      revoke: quality,
    },
  },
};
