/** Who may deal for suppliers and customers. GSP §89 */
import { customer, ownByPartner, supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, qualificationEditors, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { AuthorisedPersonResolver } from "./authorisedPersonResolver.ts";
import "./personWarnings.ts";

export const personsRoom = declareRoom({
  resolvers: [AuthorisedPersonResolver],
  access: {
    // A party's own API clients propose persons; only quality authorises them.
    AuthorisedPerson: {
      read: [...everyone, supplier("partyId", "QUALIFICATIONS_READ"), customer("partyId", "QUALIFICATIONS_READ")],
      actions: {
        create: [...qualificationEditors, supplier("partyId", "QUALIFICATIONS_WRITE"), customer("partyId", "QUALIFICATIONS_WRITE")],
        update: [...qualificationEditors, ownByPartner("createdById", "QUALIFICATIONS_WRITE")],
        verify: ["qaOfficer"],
        refuse: ["qaOfficer"],
        revoke: [...quality, "purchaser", "salesLead"],
      },
    },
  },
  partnerView: {
    AuthorisedPerson: "partyId role name idNumber phone categories products { productId } region startsOn endsOn expiresOn letterFileId idCopyFileId status",
  },
});
