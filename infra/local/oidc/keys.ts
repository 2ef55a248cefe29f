import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";

export interface ProviderKeys {
  /** Signs tokens. */
  jwk: JWK;
  /** Signs the provider's cookies. */
  cookie: string;
}

/** Kept in a file, so that sessions survive a restart; without a path the keys are new each time. */
export async function providerKeys(path?: string): Promise<ProviderKeys> {
  if (path && existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as ProviderKeys;

  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  const keys: ProviderKeys = {
    jwk: { ...jwk, alg: "RS256", use: "sig", kid: await calculateJwkThumbprint(jwk) },
    cookie: randomBytes(32).toString("base64url"),
  };
  if (path) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  }
  return keys;
}
