/**
 * Access tokens of machines: short-lived, signed with a key that only our functions hold, and read by nobody else. What a
 * token says counts only beside the account, which every request reads afresh: a revoked client's tokens stop at once.
 */
import { hkdfSync, randomUUID } from "node:crypto";
import { decodeJwt, errors, jwtVerify, SignJWT } from "jose";
import { setting } from "../configuration.ts";
import { scopeName, scopesNamed, type Scope } from "./scope.ts";

const issuer = "urn:pharmops:machines";
const audience = "urn:pharmops:api";

/** How long a token is good for, in seconds. */
export const tokenSeconds = 15 * 60;

const key = (): Uint8Array => new Uint8Array(hkdfSync("sha256", setting("TOKEN_KEY"), "", "access tokens of machines", 32));

export interface MachineToken {
  /** The API client's record. */
  accountId: string;
  clientId: string;
  /** What it was asked for; what the client was admitted for limits it further. */
  scopes: Scope[];
}

/** RFC 9068, with a signature that needs no published key. */
export const issueMachineToken = ({ accountId, clientId, scopes }: MachineToken, now: Date): Promise<string> =>
  new SignJWT({ client_id: clientId, scope: scopes.map(scopeName).join(" ") })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(accountId)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + tokenSeconds)
    .sign(key());

/** Whether a token claims to be one of a machine, which its signature has to prove. */
export function isOfMachine(token: string): boolean {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}

/** What a valid token of a machine says, or null for one that is not valid (any more). */
export async function readMachineToken(token: string): Promise<MachineToken | null> {
  try {
    const { payload } = await jwtVerify(token, key(), { issuer, audience, typ: "at+jwt", algorithms: ["HS256"], clockTolerance: 5 });
    return { accountId: payload.sub!, clientId: String(payload.client_id), scopes: scopesNamed(String(payload.scope)) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
