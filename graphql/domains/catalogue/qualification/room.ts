/** Licences, certificates and authorisations. 四(三), 五(一)1 */
import { carrier, customer, ownByPartner, supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, qualificationEditors, quality } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { QualificationResolver } from "./qualificationResolver.ts";

export const qualificationsRoom: Room = {
  resolvers: [QualificationResolver],
  access: {
    Qualification: {
      read: [...everyone, supplier("ownerId", "QUALIFICATIONS_READ"), customer("ownerId", "QUALIFICATIONS_READ"), carrier("ownerId", "QUALIFICATIONS_READ")],
      actions: {
        create: qualificationEditors,
        update: [...qualificationEditors, ownByPartner("createdById", "QUALIFICATIONS_WRITE")],
        renew: [...qualificationEditors, supplier("ownerId", "QUALIFICATIONS_WRITE"), customer("ownerId", "QUALIFICATIONS_WRITE"), carrier("ownerId", "QUALIFICATIONS_WRITE")],
        revoke: quality,
      },
    },
  },
  partnerView: {
    Qualification: "ownerId kind number scope addresses issuedOn expiresOn fileId renewsId renewedById status title",
  },
};
