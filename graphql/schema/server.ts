/** The GraphQL server of each audience, as every door uses it: in a function, on one machine, in tests. */
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { bearerOf, type Bearer } from "../platform/access/bearer.ts";
import { IssuerUnavailable } from "../platform/access/token.ts";
import { findAccount, findMachine, isPartner, principalOf, type Principal } from "../platform/access/principal.ts";
import { businessDate } from "../platform/businessDate.ts";
import { tableName } from "../platform/configuration.ts";
import { Context, type Caller } from "../platform/context.ts";
import { enforceLimits } from "../platform/limits/limitsPlugin.ts";
import { consoleOperations } from "../platform/persisted/consoleOperations.ts";
import { partnerOperations } from "../platform/persisted/partnerOperations.ts";
import { persisted } from "../platform/persisted/persistedPlugin.ts";
import { presumedSignIn } from "../platform/access/presumedSignIn.ts";
import { limitsOf, type Audience } from "../platform/limits/limits.ts";
import type { Language } from "../platform/problem/problem.ts";
import type { Loader } from "../table/loader.ts";
import { Table } from "../table/table.ts";
import { withoutOwn } from "./apolloPlugins.ts";
import { schemaOf } from "./audience.ts";
import { wholeText } from "./wholeText.ts";

const internal: Record<Language, (requestId: string) => string> = {
  zh: (requestId) => `系统出现故障，请向管理员提供请求编号 ${requestId}`,
  en: (requestId) => `Something went wrong on our side; quote the request id ${requestId}`,
};

/** What went wrong inside, for the people who run the product. */
export interface Fault {
  error: Error;
  requestId: string;
  actor?: string;
  operationName?: string | null;
  path?: readonly (string | number)[];
}

/** Answers carry the request's id and no internals; `onFault` receives those. */
const faults = (onFault: (fault: Fault) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const { extensions, originalError, path } of errors) {
        if (extensions.code !== undefined && extensions.code !== "INTERNAL_SERVER_ERROR") continue;
        if (originalError) onFault({ error: originalError, requestId: contextValue.requestId, actor: contextValue.actorId, operationName, path });
      }
    },
    willSendResponse: async ({ response, contextValue }) => {
      // Answers depend on the caller, so none is cached for another.
      response.http.headers.set("cache-control", "no-store");
      if (response.body.kind !== "single" || !response.body.singleResult.errors) return;
      const { requestId, language } = contextValue;
      response.body.singleResult.errors = response.body.singleResult.errors.map((error) => {
        const hidden = error.extensions?.code === "INTERNAL_SERVER_ERROR";
        return { ...error, message: hidden ? internal[language](requestId) : error.message, extensions: { ...error.extensions, requestId } };
      });
    },
  }),
});

/** Apollo's messages for mistakes of the caller that carry no code. */
const callersMistake = /^(Unsupported persisted query version|provided sha does not match query|Schema is not configured to execute \w+ operation\.)$/;

export interface ServerOptions {
  audience: Audience;
  onFault: (fault: Fault) => void;
}

export function createServer({ audience, onFault }: ServerOptions): ApolloServer<Context> {
  const limits = limitsOf(audience);
  return new ApolloServer<Context>({
    schema: schemaOf(audience),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.request.tokens },
    // Sending an operation does not register it.
    persistedQueries: { cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined } },
    formatError: (formatted) => (callersMistake.test(formatted.message) ? { ...formatted, extensions: { ...formatted.extensions, code: "BAD_REQUEST" } } : formatted),
    // Texts are checked before anything is read by them. Once the points are claimed, it is known whether the operation is still registered.
    plugins: [wholeText, enforceLimits(limits), persisted(audience === "console" ? consoleOperations() : partnerOperations), presumedSignIn, faults(onFault), ...withoutOwn],
  });
}

const languageOf = (accepted: string | undefined): Language => (/^\s*en\b/i.test(accepted ?? "") ? "en" : "zh");

async function principalFor(bearer: Bearer, loader: Loader, today: string): Promise<Principal | undefined> {
  const account = await ("machine" in bearer ? findMachine(loader, bearer.machine.accountId) : findAccount(loader, bearer.subject));
  const principal = account && (await principalOf(loader, account, today));
  if (!principal || !("machine" in bearer)) return principal;
  return { ...principal, scopes: bearer.machine.scopes.filter((scope) => principal.scopes?.includes(scope)) };
}

/** Each audience is known at its own endpoint only: people and internal API clients at one, partners at the other. */
async function callerOf(bearer: Bearer, audience: Audience, loader: Loader, today: string): Promise<Caller> {
  const principal = await principalFor(bearer, loader, today);
  if (!principal) return "NO_ACCOUNT";
  return isPartner(principal) === (audience === "partner") ? principal : "WRONG_ENDPOINT";
}

export interface DoorRequest {
  audience: Audience;
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  requestId: string;
  /** Called when the caller's token could not be checked. */
  onFault: (fault: Fault) => void;
}

/** Checks the token, begins to find out who is asking, and reads in which language. */
export async function contextFor({ audience, headers, requestId, onFault }: DoorRequest): Promise<Context> {
  const now = new Date();
  const bearer = await bearerOf(headers.authorization);
  if (bearer instanceof IssuerUnavailable) onFault({ error: bearer, requestId });
  const found = bearer instanceof IssuerUnavailable ? "ISSUER_UNAVAILABLE" : bearer;
  const caller = typeof found === "string" ? found : (loader: Loader) => callerOf(found, audience, loader, businessDate(now));
  const client = typeof found === "string" ? undefined : "machine" in found ? found.machine.accountId : found.subject;
  return new Context(new Table(tableName()), caller, languageOf(headers["accept-language"]), requestId, now, client);
}
