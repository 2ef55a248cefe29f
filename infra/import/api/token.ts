/** Access tokens of an API client. */
import { ImportProblem } from "../problem.ts";

export interface Credentials {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
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

function requestToken({ tokenUrl, clientId, clientSecret }: Credentials): Promise<TokenAnswer> {
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64");
  return answerOf<TokenAnswer>(tokenUrl, {
    method: "POST",
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: "client_credentials" }),
  });
}

async function answerOf<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init).catch((error: Error) => {
    throw new ImportProblem(`Nothing answers at ${url} (${String(error.cause ?? error.message)}). Is the system running? Name another with --address.`);
  });
  if (!response.ok) throw new ImportProblem(`No token was given (${url}): ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
