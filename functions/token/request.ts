/** Reads a token request as RFC 6749 §2.3.1 and §4.4.2 have it, and says what is wrong with its form. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface Credentials {
  clientId: string;
  secret: string;
  scope?: string;
}

export type Malformed = "invalid_request" | "invalid_client" | "unsupported_grant_type";

/** As a form encodes it: RFC 6749 appendix B. */
const decoded = (text: string): string => decodeURIComponent(text.replaceAll("+", " "));

function basic(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  const [, clientId, secret] = /^([^:]*):(.*)$/s.exec(encoded ? Buffer.from(encoded, "base64").toString() : "") ?? [];
  try {
    return clientId ? { clientId: decoded(clientId), secret: decoded(secret!) } : undefined;
  } catch {
    return undefined;
  }
}

function formOf({ body = "", isBase64Encoded, headers }: APIGatewayProxyEventV2): URLSearchParams | undefined {
  if (!/^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "")) return undefined;
  const form = new URLSearchParams(isBase64Encoded ? Buffer.from(body, "base64").toString() : body);
  const names = [...form.keys()];
  return new Set(names).size === names.length ? form : undefined;
}

export function readTokenRequest(event: APIGatewayProxyEventV2): Credentials | Malformed {
  const form = formOf(event);
  const grant = form?.get("grant_type");
  if (!form || !grant) return "invalid_request";
  if (grant !== "client_credentials") return "unsupported_grant_type";
  const { authorization } = event.headers;
  const [clientId, secret, scope] = ["client_id", "client_secret", "scope"].map((name) => form.get(name) ?? undefined);
  // A client authenticates in one way, not in two.
  if (authorization && secret !== undefined) return "invalid_request";
  const given = authorization ? basic(authorization) : clientId && secret ? { clientId, secret } : undefined;
  return given?.secret ? { ...given, scope } : "invalid_client";
}
