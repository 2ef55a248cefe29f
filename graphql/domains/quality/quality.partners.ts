import type { PartnerRights } from "../../test/partnerRights.ts";

export const partners: PartnerRights = {
  MonitoringPoint: ["read", "record"],
  Recall: ["read"],
  RecallRequest: ["read", "create"],
};
