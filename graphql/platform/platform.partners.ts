import type { PartnerRights } from "../test/partnerRights.ts";

export const partners: PartnerRights = {
  File: ["read", "confirm", "create"],
  MasterDataChange: ["read", "create", "update", "submit", "withdraw", "discard"],
  RegisteredOperation: ["read", "create", "remove"],
  WebhookAttempt: ["read"],
  WebhookDelivery: ["read", "replay"],
  WebhookEndpoint: ["read", "create", "disable", "enable", "replay", "resume", "rotate", "test", "update"],
};
