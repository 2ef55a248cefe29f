import type { PartnerRights } from "../../test/partnerRights.ts";

export const partners: PartnerRights = {
  AuthorisedPerson: ["read", "create", "update"],
  Qualification: ["read", "renew", "submit", "update", "withdraw"],
};
