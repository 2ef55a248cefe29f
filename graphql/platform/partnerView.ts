/** What partners see of the platform; see platform/access/partnerView.ts for the form. */
export const platformPartnerView: Readonly<Record<string, string>> = {
  Paper: "name title sheets mayPrint copies printedAt printedByName url",
  Me: "id displayName language today party scopes",
  MasterDataChange: "number recordId changes { attribute before after } reason effectiveOn changeClass evidenceFileId returnedBecause notAppliedBecause tookEffectAt status",
  WebhookEndpoint: "partyId clientId url eventTypes description status activeSince pauseReason oldSecretUntil replaying replayed",
  WebhookDelivery: "eventId eventType endpointId partyId recordId recordVersion happenedAt status attempts dueAt reason body",
  WebhookAttempt: "deliveryId partyId url requestHeaders { name value } outcome status responseHeaders { name value } responseBody milliseconds",
  RegisteredOperation: "clientId name sha256Hash text points status",
  File: "fileName contentType size sha256 status url",
};
