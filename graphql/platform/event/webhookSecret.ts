/**
 * Secrets of webhook endpoints, in the form of Standard Webhooks. Each is shown once, when it is made, and kept sealed.
 * While a rotation lasts, messages carry the signatures of both secrets, so that no moment is without a valid one.
 */
import { randomBytes } from "node:crypto";
import { seal, unseal } from "../delivery/seal.ts";
import type { WebhookEndpoint } from "./webhookEndpoint.ts";

const secretBytes = 32;

interface Secrets {
  current: string;
  previous?: string;
}

export const newSecret = (): string => `whsec_${randomBytes(secretBytes).toString("base64")}`;

export const sealSecrets = (secrets: Secrets, endpointId: string): string => seal(JSON.stringify(secrets), endpointId);

export const unsealSecrets = ({ id, sealed }: WebhookEndpoint): Secrets => JSON.parse(unseal(sealed, id)) as Secrets;
