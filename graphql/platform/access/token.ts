/** Checks access tokens of whatever OpenID provider the environment names: signature, issuer, audience, expiry. */
import { createRemoteJWKSet, jwtVerify, errors, type JWTVerifyGetKey } from "jose";
import { setting } from "../configuration.ts";

let keys: Promise<JWTVerifyGetKey> | undefined;

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  if (!response.ok) throw new Error(`The issuer's discovery document answered ${response.status}`);
  const { jwks_uri: uri } = (await response.json()) as { jwks_uri: string };
  return createRemoteJWKSet(new URL(uri));
}

function issuerKeys(issuer: string): Promise<JWTVerifyGetKey> {
  keys ??= discoverKeys(issuer).catch((error: unknown) => {
    // A provider that was away for a moment is asked again by the next request.
    keys = undefined;
    throw error;
  });
  return keys;
}

interface Claims {
  aud?: string | string[];
  client_id?: unknown;
  token_use?: unknown;
}

/**
 * Whether a token was given for this API; `audiences` are parted by spaces. Cognito's access tokens carry no `aud` and
 * name the client instead, so there the clients are the audiences. Its ID tokens carry the client as `aud`, and must
 * not pass for the right to call an API.
 */
function isForUs({ aud, client_id: clientId, token_use: use }: Claims, audiences: string): boolean {
  if (use !== undefined && use !== "access") return false;
  const meant = aud === undefined && use === "access" ? [clientId] : [aud ?? []].flat();
  const ours = audiences.split(" ");
  return meant.some((one) => typeof one === "string" && ours.includes(one));
}

/** The subject of a valid access token, or null for one that is not valid (any more). */
export async function verifiedSubject(token: string): Promise<string | null> {
  const issuer = setting("OIDC_ISSUER");
  try {
    const { payload } = await jwtVerify(token, await issuerKeys(issuer), { issuer, clockTolerance: 5 });
    return payload.sub && isForUs(payload, setting("OIDC_AUDIENCE")) ? payload.sub : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
