/** Licences, certificates and authorisations. 四(三), 五(一)1 */
import { carrier, customer, ownByPartner, supplier } from "../../../platform/access/limitedRules.ts";
import { everyone, qualificationEditors, quality } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { QualificationResolver } from "./qualificationResolver.ts";

const scopes = declareScopes({
  QUALIFICATIONS_READ: { zh: "查看资质", en: "Read qualifications", about: "qualifications:read: licences and certificates of the party, and whom it has authorised." },
  QUALIFICATIONS_WRITE: { zh: "提交资质", en: "Write qualifications", about: "qualifications:write: upload files, submit renewals, and propose authorised persons.", uploads: true },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const qualificationsRoom = declareRoom({
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
});
