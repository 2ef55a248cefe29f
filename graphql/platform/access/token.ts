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

/** Audiences: the `aud` claim, or Cognito's `client_id`, whose access tokens carry no audience. */
const isForUs = (payload: { aud?: string | string[]; client_id?: unknown }, audience: string): boolean =>
  [payload.aud ?? []].flat().includes(audience) || (payload.aud === undefined && audience.split(" ").includes(String(payload.client_id)));

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
