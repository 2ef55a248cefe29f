/** Access tokens of a machine client, from whatever OpenID provider issues them. */
import { ImportProblem } from "../problem.ts";

export interface Credentials {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Asked for where the provider grants nothing without it, as Cognito does. */
  scope?: string;
}

interface TokenAnswer {
  access_token: string;
  /** Seconds. */
  expires_in?: number;
}

const defaultSeconds = 300;

/** Answers a token that is still good for a while; all who ask at once share one request. */
export function tokenSource(credentials: Credentials): { token(): Promise<string>; forget(): void } {
  let current: Promise<{ token: string; renewAt: number }> | undefined;
  const fresh = async () => {
    const { access_token: token, expires_in: seconds = defaultSeconds } = await requestToken(credentials);
    return { token, renewAt: Date.now() + seconds * 800 };
  };
  return {
    async token() {
      const { token, renewAt } = await (current ??= fresh());
      if (Date.now() < renewAt) return token;
      current = fresh();
      return (await current).token;
    },
    forget() {
      current = undefined;
    },
  };
}

async function requestToken({ issuer, clientId, clientSecret, scope }: Credentials): Promise<TokenAnswer> {
  const { token_endpoint: endpoint } = await answerOf<{ token_endpoint: string }>(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64");
  return answerOf<TokenAnswer>(endpoint, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: "client_credentials", ...(scope && { scope }) }),
  });
}

async function answerOf<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch((error: Error) => {
    throw new ImportProblem(`The OpenID provider does not answer at ${url} (${String(error.cause ?? error.message)}). Is the system running? Name another with --issuer.`);
  });
  if (!response.ok) throw new ImportProblem(`The OpenID provider refused (${url}): ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
