/** Whom a request's access token names. A token that was found good is not checked anew at each request. */
import { decodeJwt } from "jose";
import { LRUCache } from "lru-cache";
import { isOfMachine, readMachineToken, type MachineToken } from "./machineToken.ts";
import { IssuerUnavailable, verifiedSubject } from "./token.ts";

/** A person at the company's issuer, or a machine by a token of our own. */
export type Bearer = { subject: string } | { machine: MachineToken };

/** As long as jose keeps the issuer's keys, so that a withdrawn key is accepted no longer here than there. */
const longestTrustMs = 10 * 60 * 1000;

/** Tokens that were found good, and until when they are taken without another look, in milliseconds since 1970. */
const good = new LRUCache<string, { bearer: Bearer; until: number }>({ max: 1_000 });

/** Whom this value of the authorization header names, or why it names nobody. */
export async function bearerOf(authorization: string | undefined): Promise<Bearer | "NO_TOKEN" | "INVALID_TOKEN" | IssuerUnavailable> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
  if (!token) return "NO_TOKEN";
  const known = good.get(token);
  if (known && Date.now() < known.until) return known.bearer;
  const bearer = await checked(token).catch((error: unknown) => {
    if (error instanceof IssuerUnavailable) return error;
    throw error;
  });
  if (bearer instanceof IssuerUnavailable) return bearer;
  if (!bearer) return "INVALID_TOKEN";
  // Tokens without an expiry have been refused.
  good.set(token, { bearer, until: Math.min(decodeJwt(token).exp! * 1000, Date.now() + longestTrustMs) });
  return bearer;
}

async function checked(token: string): Promise<Bearer | null> {
  if (isOfMachine(token)) {
    const machine = await readMachineToken(token);
    return machine && { machine };
  }
  const subject = await verifiedSubject(token);
  return subject === null ? null : { subject };
}
