import { ApiFault } from "./ApiFault.ts";
import type { Operation } from "./operation.ts";

export interface Client {
  /** Runs one operation; throws an ApiFault where the API gives no data. */
  request<Data>(operation: Operation, variables?: Record<string, unknown>, signal?: AbortSignal): Promise<Data>;
}

export interface ClientOptions {
  apiUrl: string;
  /** A token that is good now; throws an ApiFault with code UNAUTHENTICATED where the session is lost. */
  accessToken(): Promise<string>;
  /** Gets another token after the API refused this one. */
  renewToken(): Promise<string>;
  /** Language of the problems in answers. */
  language(): string;
  /** The API knows the console's operations: they are sent by their hash, without their text. */
  registered?: boolean;
  fetch?: typeof fetch;
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; requestId?: string; retryAfterSeconds?: number } }[];
}

/** Longest wait for points to come back, in seconds; beyond that the person sees the error. */
const LONGEST_WAIT = 10;

export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  const asSent = async ({ text }: Operation) => (options.registered ? { extensions: { persistedQuery: { version: 1, sha256Hash: await hashOf(text) } } } : { query: text });

  async function ask<Data>(
    operation: Operation,
    variables: Record<string, unknown>,
    token: string,
    signal?: AbortSignal,
  ): Promise<Data> {
    let response: Response;
    try {
      response = await send(options.apiUrl, {
        method: "POST",
        headers: {
          accept: "application/graphql-response+json, application/json",
          "accept-language": options.language(),
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ operationName: operation.name, ...(await asSent(operation)), variables }),
        signal: signal ?? null,
      });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw new ApiFault("NETWORK", "app.fault.network");
    }
    const answer = await readAnswer<Data>(response);
    const error = answer.errors?.[0];
    if (error || !answer.data) {
      const code = error?.extensions?.code ?? codeOfStatus(response.status);
      const requestId = error?.extensions?.requestId ?? response.headers.get("x-request-id") ?? undefined;
      // A new version of the console was deployed while this tab was open.
      if (code === "PERSISTED_QUERY_NOT_FOUND") throw new ApiFault(code, "app.fault.outdated", requestId, response.status);
      throw new ApiFault(code, error?.message ?? "app.fault.noAnswer", requestId, response.status, error?.extensions?.retryAfterSeconds);
    }
    return answer.data;
  }

  return {
    async request(operation, variables = {}, signal) {
      try {
        return await ask(operation, variables, await options.accessToken(), signal);
      } catch (fault) {
        if (!(fault instanceof ApiFault)) throw fault;
        // A token can expire on its way, or be revoked: one more try with another one.
        if (fault.code === "UNAUTHENTICATED") return await ask(operation, variables, await options.renewToken(), signal);
        // Nobody sends this many requests by hand for long; those of a busy page continue as soon as permitted.
        const seconds = fault.retryAfterSeconds;
        if (seconds === undefined || seconds > LONGEST_WAIT) throw fault;
        await waitFor(seconds, signal);
        return await ask(operation, variables, await options.accessToken(), signal);
      }
    },
  };
}

const hashes = new Map<string, string>();

async function hashOf(text: string): Promise<string> {
  const known = hashes.get(text);
  if (known) return known;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  hashes.set(text, hash);
  return hash;
}

function waitFor(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    return {};
  }
}

function codeOfStatus(status: number): string {
  if (status === 401) return "UNAUTHENTICATED";
  if (status === 403) return "FORBIDDEN";
  return "INTERNAL_SERVER_ERROR";
}
