import type { PartnerRights } from "../../test/partnerRights.ts";

export const partners: PartnerRights = {
  QualityCase: ["read"],
};
