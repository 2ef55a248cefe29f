/** Apart from webhookSecret.ts, so that code which only stores secrets does not load the signing library. */
import { Webhook } from "standardwebhooks";
import type { WebhookEndpoint } from "./webhookEndpoint.ts";
import { unsealSecrets } from "./webhookSecret.ts";

/** What `webhook-signature` says: one signature for each secret that is valid at this moment, separated by spaces. */
export function signatureOf(endpoint: WebhookEndpoint, messageId: string, body: string, now: Date): string {
  const { current, previous } = unsealSecrets(endpoint);
  const overlaps = previous && endpoint.oldSecretUntil && endpoint.oldSecretUntil > now.toISOString();
  return [current, ...(overlaps ? [previous] : [])].map((secret) => new Webhook(secret).sign(messageId, now, body)).join(" ");
}
