/** Checks access tokens of whatever OpenID provider the environment names: signature, issuer, audience, expiry. */
import { createLocalJWKSet, createRemoteJWKSet, jwtVerify, errors, type JWTVerifyGetKey } from "jose";
import { setting } from "../configuration.ts";
import { NamedError } from "../../table/namedError.ts";

/** The issuer does not answer, or not with its keys. Nobody can be authenticated, which is not the caller's fault. */
export class IssuerUnavailable extends NamedError {}

/** An issuer that takes longer counts as unavailable. */
const patienceMs = 5_000;
/** How long published keys stay valid while the issuer is unavailable. */
const longestKeptMs = 24 * 60 * 60 * 1000;

let keys: { issuer: string; found: Promise<JWTVerifyGetKey> } | undefined;

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`The issuer's discovery document answered ${response.status}`);
  const { jwks_uri: uri } = (await response.json()) as { jwks_uri: string };
  return keptKeys(new URL(uri));
}

/** The issuer's keys; the last ones that were fetched where they cannot be fetched again. */
function keptKeys(uri: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(uri, { timeoutDuration: patienceMs });
  let fetchedAt = -Infinity;
  return async (header, token) => {
    try {
      const key = await remote(header, token);
      if (remote.fresh) fetchedAt = Date.now();
      return key;
    } catch (error) {
      if (isOfKey(error)) throw error;
      const kept = Date.now() - fetchedAt > longestKeptMs ? undefined : remote.jwks();
      const away = new IssuerUnavailable("The issuer's keys cannot be fetched", { cause: error });
      if (!kept) throw away;
      // A key that is not among them may be a new one.
      return createLocalJWKSet(kept)(header, token).catch(() => Promise.reject(away));
    }
  };
}

/** Whether the keys were available, and none of them fits the token. */
const isOfKey = (error: unknown): boolean => error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported;

function issuerKeys(issuer: string): Promise<JWTVerifyGetKey> {
  if (keys?.issuer === issuer) return keys.found;
  const found = discoverKeys(issuer).catch((error: unknown) => {
    // After a short outage of the provider, the next request asks it again.
    keys = undefined;
    throw new IssuerUnavailable("The issuer's discovery document cannot be read", { cause: error });
  });
  keys = { issuer, found };
  return found;
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

/** The subject of a valid access token, or null for one that is not valid (any more). Throws IssuerUnavailable. */
export async function verifiedSubject(token: string): Promise<string | null> {
  const issuer = setting("OIDC_ISSUER");
  try {
    const { payload } = await jwtVerify(token, await issuerKeys(issuer), { issuer, clockTolerance: 5, requiredClaims: ["exp"] });
    return payload.sub && isForUs(payload, setting("OIDC_AUDIENCE")) ? payload.sub : null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}
