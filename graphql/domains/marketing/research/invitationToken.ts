/**
 * Tokens of invitations; each is answered once. A token is worked out from the invitation and a key of the
 * company's, so that a reminder carries the same link without its being kept; the table keeps its digest alone.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { setting } from "../../../platform/configuration.ts";

/** 192 bits, in base64url. */
const macLength = 32;

const key = (): Uint8Array => new Uint8Array(hkdfSync("sha256", setting("WEBHOOK_KEY"), "", "survey invitations", 32));

export const tokenOf = (invitationId: string): string => `${invitationId}.${createHmac("sha256", key()).update(invitationId).digest("base64url").slice(0, macLength)}`;

export const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The invitation that a token says it is of; undefined for what is no token. */
export const invitationIn = (token: string): string | undefined => /^(svinv_[0-9A-Z]{26})\.[\w-]{32}$/.exec(token)?.[1];

export const hasDigest = (token: string, digest: string | undefined): boolean => {
  const [given, kept] = [Buffer.from(digestOf(token)), Buffer.from(digest ?? "")];
  return given.length === kept.length && timingSafeEqual(given, kept);
};
