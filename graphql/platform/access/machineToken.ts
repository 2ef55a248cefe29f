/**
 * Access tokens of machines: short-lived, signed with a key that only our functions hold, and read only by them. What a
 * token says counts only beside the account, which every request reads afresh: a revoked client's tokens stop at once.
 */
import { createHash, hkdfSync, randomUUID } from "node:crypto";
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify, SignJWT } from "jose";
import { setting } from "../configuration.ts";
import { scopeName, scopesNamed, type Scope } from "./scope.ts";

const issuer = "urn:pharmops:machines";
const audience = "urn:pharmops:api";

/** How long a token is good for, in seconds. */
export const tokenSeconds = 15 * 60;

interface Key {
  /** Identifies the key in each token's header without revealing it. */
  kid: string;
  secret: Uint8Array;
}

function keyOf(text: string): Key {
  const secret = new Uint8Array(hkdfSync("sha256", text, "", "access tokens of machines", 32));
  return { kid: createHash("sha256").update(secret).digest("base64url").slice(0, 12), secret };
}

/** Signs new tokens. */
const currentKey = (): Key => keyOf(setting("TOKEN_KEY"));

/** The current key, and the one before it, whose tokens are good until they expire. */
function acceptedKeys(): Key[] {
  const previous = process.env.TOKEN_KEY_PREVIOUS;
  return [currentKey(), ...(previous ? [keyOf(previous)] : [])];
}

export interface MachineToken {
  /** The API client's record. */
  accountId: string;
  clientId: string;
  /** What it was asked for; what the client was admitted for limits it further. */
  scopes: Scope[];
}

/** RFC 9068, with a signature that needs no published key. */
export function issueMachineToken({ accountId, clientId, scopes }: MachineToken, now: Date): Promise<string> {
  const { kid, secret } = currentKey();
  return new SignJWT({ client_id: clientId, scope: scopes.map(scopeName).join(" ") })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(accountId)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(Math.floor(now.getTime() / 1000) + tokenSeconds)
    .sign(secret);
}

/** Whether a token claims to be one of a machine, which its signature has to prove. */
export function isOfMachine(token: string): boolean {
  try {
    return decodeJwt(token).iss === issuer;
  } catch {
    return false;
  }
}

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

/** What a valid token of a machine says, or null for one that is not valid (any more). */
export async function readMachineToken(token: string): Promise<MachineToken | null> {
  try {
    const kid = kidOf(token);
    const key = acceptedKeys().find((one) => one.kid === kid);
    if (!key) return null;
    const { payload } = await jwtVerify(token, key.secret, { issuer, audience, typ: "at+jwt", algorithms: ["HS256"], clockTolerance: 5, requiredClaims: ["exp"] });
    return { accountId: payload.sub!, clientId: String(payload.client_id), scopes: scopesNamed(String(payload.scope)) };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
