import { ErrorResponse, type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import pRetry from "p-retry";
import { ApiFault } from "../api/ApiFault.ts";
import type { Configuration } from "./configuration.ts";
import { Tabs } from "./tabs.ts";

/** Who is signed in, as the OpenID provider sees it. Tokens stay in this tab's sessionStorage and survive a reload. */
export interface Session {
  present(): Promise<boolean>;
  accessToken(): Promise<string>;
  renewToken(): Promise<string>;
  /** Leaves for the issuer, so it never answers; after sign-in the person is back at `returnTo`. */
  signIn(returnTo: string): Promise<never>;
  /** Finishes the sign-in that the issuer has sent us back from; answers where the person was. */
  complete(): Promise<string>;
  /** Forgets everything kept in this tab; answers where the session at the issuer is ended, if it offers that. */
  signOut(): Promise<string | undefined>;
}

interface SignInState {
  returnTo: string;
}

const CALLBACK_PATH = "/auth-callback";
/** Renew before the API could find the token expired. */
const MARGIN_SECONDS = 30;

/** Together about seven seconds. */
const PATIENCE = { retries: 3, minTimeout: 1_000 };

/** What an issuer says of trouble of its own (RFC 6749, 4.1.2.1), in the form of a refusal. */
const PASSING = ["temporarily_unavailable", "server_error"];

const isFinal = (error: unknown): boolean => error instanceof ErrorResponse && !PASSING.includes(error.error ?? "");

const lost = () => new ApiFault("UNAUTHENTICATED", "app.session.lost", undefined, 401);

export function createSession(configuration: Configuration): Session {
  const manager = new UserManager({
    authority: configuration.issuer,
    client_id: configuration.clientId,
    redirect_uri: `${window.location.origin}${CALLBACK_PATH}`,
    response_type: "code",
    resource: configuration.audience,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: false,
  });

  const tabs = new Tabs(() => manager.getUser());
  let renewal: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const user = await manager.getUser();
    // Without a refresh token the library would try a hidden frame, which the content security policy forbids.
    if (!user?.refresh_token) throw lost();
    const newer = await tabs.newerThan(user);
    if (newer) await manager.storeUser(newer);
    return (newer ?? (await askIssuer())).access_token;
  }

  /** Only the issuer's own word ends a session: a reset connection or a 503 passes. */
  async function askIssuer(): Promise<User> {
    try {
      const renewed = await pRetry(() => manager.signinSilent({ resource: configuration.audience }), { ...PATIENCE, shouldRetry: ({ error }) => !isFinal(error) });
      if (renewed) return renewed;
    } catch (error) {
      if (!isFinal(error)) throw new ApiFault("ISSUER_UNAVAILABLE", "app.fault.issuer");
    }
    throw lost();
  }

  /** Many requests may notice the same expiry; a refresh token may be used once. */
  function renewOnce(): Promise<string> {
    renewal ??= tabs.inTurn(renew).finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  async function present(): Promise<boolean> {
    const user = await manager.getUser();
    return Boolean(user && (!user.expired || user.refresh_token));
  }

  return {
    present,
    async accessToken() {
      const user = await manager.getUser();
      return user && (user.expires_in ?? 0) > MARGIN_SECONDS ? user.access_token : renewOnce();
    },
    renewToken: renewOnce,
    async signIn(returnTo) {
      const { scopes_supported } = await manager.metadataService.getMetadata();
      // Some issuers give a refresh token only for this scope, others refuse a scope they do not know.
      const offline = scopes_supported?.includes("offline_access") ? " offline_access" : "";
      await manager.removeUser();
      await manager.signinRedirect({
        scope: `openid profile${offline}`,
        state: { returnTo } satisfies SignInState,
      });
      return new Promise(() => {});
    },
    async complete() {
      const user = await manager.signinRedirectCallback();
      return (user.state as SignInState | undefined)?.returnTo ?? "/";
    },
    async signOut() {
      const user = await manager.getUser();
      const endpoint = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
      // Tokens, drafts and cursors: nothing of it is for anyone who sits down here next.
      window.sessionStorage.clear();
      if (!endpoint) return undefined;
      const url = new URL(endpoint);
      url.searchParams.set("client_id", configuration.clientId);
      url.searchParams.set("post_logout_redirect_uri", `${window.location.origin}/login`);
      // Cognito's word for the same.
      url.searchParams.set("logout_uri", `${window.location.origin}/login`);
      if (user?.id_token) url.searchParams.set("id_token_hint", user.id_token);
      return url.href;
    },
  };
}
