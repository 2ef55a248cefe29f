/**
 * Calls the GraphQL API over HTTP. What fails on the way is tried again, which is safe because everything the import
 * asks for is the same when it is asked for twice; what the API refuses is the caller's to judge.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { ImportProblem } from "../problem.ts";
import { tokenSource, type Credentials } from "./token.ts";

export interface ApiOptions {
  url: string;
  credentials: Credentials;
  /** How often a request is tried again; the pauses double from a fifth of a second to ten seconds. */
  retries?: number;
}

/** A rule that is in the way, as a mutation's payload names it. */
export interface Problem {
  code: string;
  message: string;
  /** Path into the input. */
  field?: string;
}

export interface Payload<T> {
  record: T | null;
  problems: Problem[];
}

export const problemFields = "problems { code message ... on FieldProblem { field } }";

export interface GraphqlClient {
  request<T>(document: string, variables: object): Promise<T>;
}

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; requestId?: string; retryAfterSeconds?: number } }[];
}

const requestLimitMs = 60_000;

export function graphqlClient({ url, credentials, retries = 8 }: ApiOptions): GraphqlClient {
  const tokens = tokenSource(credentials);

  async function attempt(body: string, first: boolean): Promise<unknown> {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en", authorization: `Bearer ${await tokens.token()}` },
      body,
      signal: AbortSignal.timeout(requestLimitMs),
    });
    const text = await response.text();
    // The provider may have changed its keys; a fresh token that is refused as well is refused for good.
    if (response.status === 401 && first) {
      tokens.forget();
      throw new Error("The token was refused");
    }
    const answer = parsed(text);
    if (!answer) throw new Error(`${response.status} ${text.slice(0, 200)}`);
    const seconds = answer.errors?.[0]?.extensions?.retryAfterSeconds;
    if (seconds !== undefined) await sleep(seconds * 1000);
    return dataOf(answer);
  }

  return {
    request<T>(document: string, variables: object): Promise<T> {
      const body = JSON.stringify({ query: document, variables });
      return pRetry((attemptNumber) => attempt(body, attemptNumber === 1), { retries, minTimeout: 200, maxTimeout: 10_000, randomize: true, shouldRetry: ({ error }) => !(error instanceof ImportProblem) }).catch((error: Error) => {
        if (error instanceof ImportProblem) throw error;
        throw new ImportProblem(`The API at ${url} cannot be reached or fails: ${error.message} ${String(error.cause ?? "")}\nRecorded data is kept; run the import again to continue.`);
      }) as Promise<T>;
    },
  };
}

function parsed(text: string): GraphqlAnswer | undefined {
  try {
    const answer = JSON.parse(text) as GraphqlAnswer;
    return answer.data || answer.errors ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Faults of the API may pass; what it refuses will be refused again. */
const passing = new Set(["INTERNAL_SERVER_ERROR", "THROTTLED", undefined]);

function dataOf({ data, errors = [] }: GraphqlAnswer): unknown {
  const [error] = errors;
  if (!error) return data;
  const { code, requestId } = error.extensions ?? {};
  const reason = `${error.message}${requestId ? ` (request ${requestId})` : ""}`;
  if (passing.has(code)) throw new Error(reason);
  throw new ImportProblem(`The API refused: ${reason}`);
}
