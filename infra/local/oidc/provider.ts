import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Provider, type Configuration } from "oidc-provider";
import { listen, type LocalServer } from "../server.ts";
import { apiAudience, consoleClientId, type LocalAccount } from "./accounts.ts";
import { providerKeys, type ProviderKeys } from "./keys.ts";
import { loginPage, logoutPage, messagePage, pageHeaders } from "./page.ts";
import { sessionStore, type SessionStore } from "./sessions.ts";

export interface OidcOptions {
  port: number;
  host: string;
  /** How browsers and the API reach the provider. */
  issuer: string;
  consoleUrl: string;
  accounts: readonly LocalAccount[];
  /** Folder that keeps keys and sessions; without one they are gone at the end. */
  folder?: string;
}

const hour = 3600;
const day = 24 * hour;

/**
 * A real OpenID provider: the API checks its tokens as it checks anybody's, and the console signs in as it does in
 * the cloud. Only its login page is a shortcut.
 */
export async function startOidc(options: OidcOptions): Promise<LocalServer> {
  const { port, host, issuer, accounts, folder } = options;
  const keys = await providerKeys(folder && `${folder}/keys.json`);
  const sessions = sessionStore(folder && `${folder}/sessions.json`);
  const provider = new Provider(issuer, configuration(options, keys, sessions));
  const callback = provider.callback();

  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void callback(request, response);
    interaction(provider, accounts, request, response).catch((error: Error) => {
      response.writeHead(400, pageHeaders).end(messagePage("登录已失效 · Sign-in expired", error.message));
    });
  });
  const listening = await listen(server, port, host);
  return {
    stop: async () => {
      await listening.stop();
      sessions.save();
    },
  };
}

async function interaction(
  provider: Provider,
  accounts: readonly LocalAccount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== "POST") {
    await provider.interactionDetails(request, response);
    response.writeHead(200, pageHeaders).end(loginPage(request.url!, accounts));
    return;
  }

  const subject = new URLSearchParams(await bodyOf(request)).get("subject");
  if (!accounts.some((account) => account.subject === subject)) throw new Error("There is no such account.");
  await provider.interactionFinished(request, response, { login: { accountId: subject! } });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function configuration(
  { consoleUrl, accounts }: OidcOptions,
  keys: ProviderKeys,
  sessions: SessionStore,
): Configuration {
  return {
    adapter: (kind: string) => sessions.adapter(kind),
    jwks: { keys: [keys.jwk as never] },
    cookies: { keys: [keys.cookie] },
    clients: [
      {
        client_id: consoleClientId,
        client_name: "PharmOps",
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [`${consoleUrl}/auth-callback`],
        post_logout_redirect_uris: [consoleUrl, `${consoleUrl}/`, `${consoleUrl}/login`],
      },
    ],
    clientBasedCORS: (_ctx, origin) => origin === consoleUrl,
    findAccount: (_ctx, subject) => {
      const account = accounts.find((candidate) => candidate.subject === subject);
      return account && { accountId: subject, claims: () => ({ sub: subject, name: account.name }) };
    },
    claims: { openid: ["sub"], profile: ["name"] },
    // The console gets the name with the ID token instead of asking once more.
    conformIdTokenClaims: false,
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    // Nobody is asked for consent: console and API belong to the same company.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const known = session!.grantIdFor(client!.clientId);
      const grant = known && (await provider.Grant.find(known));
      if (grant) return grant;

      const fresh = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId });
      fresh.addOIDCScope("openid profile offline_access");
      fresh.addResourceScope(apiAudience, "api");
      await fresh.save();
      return fresh;
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed("refresh_token"),
    expiresWithSession: async () => false,
    ttl: { AccessToken: hour, IdToken: hour, Interaction: hour, Session: 14 * day, Grant: 14 * day, RefreshToken: 14 * day },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      // A request that names no resource gets a JWT for the API.
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiAudience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: "api",
          audience: apiAudience,
          accessTokenFormat: "jwt",
          accessTokenTTL: hour,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = logoutPage(form)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = messagePage("已退出 · Signed out", "可以关闭此页。 You may close this page.")),
      },
    },
    renderError: (ctx, out) => {
      ctx.type = "html";
      ctx.body = messagePage("登录出错 · Sign-in failed", `${out.error}: ${out.error_description ?? ""}`);
    },
  };
}
