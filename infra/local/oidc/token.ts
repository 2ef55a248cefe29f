import { createHash, randomBytes } from "node:crypto";
import { consoleClientId } from "./accounts.ts";

export interface SignedIn {
  accessToken: string;
  idToken: string;
  refreshToken: string;
}

/** Signs a person in by the authorization code flow with PKCE, by pressing the login page's button. */
export async function signIn(issuer: string, consoleUrl: string, subject: string): Promise<SignedIn> {
  const verifier = randomBytes(32).toString("base64url");
  const redirectUri = `${consoleUrl}/auth-callback`;
  const request = new URLSearchParams({
    client_id: consoleClientId,
    response_type: "code",
    scope: "openid profile",
    redirect_uri: redirectUri,
    state: "state",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });

  const browser = new Browser();
  const loginPage = await browser.follow(`${issuer}/auth?${request}`, issuer);
  const callback = await browser.follow(loginPage, issuer, new URLSearchParams({ subject }));
  const code = new URL(callback).searchParams.get("code");
  if (!code) throw new Error(`The sign-in ended at ${callback}`);

  return refreshable(
    await tokenRequest(issuer, {
      grant_type: "authorization_code",
      client_id: consoleClientId,
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  );
}

export async function refresh(issuer: string, refreshToken: string): Promise<SignedIn> {
  return refreshable(
    await tokenRequest(issuer, { grant_type: "refresh_token", client_id: consoleClientId, refresh_token: refreshToken }),
  );
}

interface TokenAnswer {
  access_token: string;
  id_token?: string;
  refresh_token?: string;
}

async function tokenRequest(issuer: string, form: Record<string, string>): Promise<TokenAnswer> {
  const response = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`${issuer}/token: ${response.status} ${await response.text()}`);
  return (await response.json()) as TokenAnswer;
}

function refreshable({ access_token, id_token, refresh_token }: TokenAnswer): SignedIn {
  return { accessToken: access_token, idToken: id_token!, refreshToken: refresh_token! };
}

/** A minimal browser: cookies, and redirects within the issuer. */
class Browser {
  private readonly cookies = new Map<string, string>();

  /** Returns the address of the last page. */
  async follow(address: string, issuer: string, form?: URLSearchParams): Promise<string> {
    let url = address;
    let body = form;
    while (url.startsWith(issuer)) {
      const response = await fetch(url, {
        method: body ? "POST" : "GET",
        body,
        redirect: "manual",
        headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        this.cookies.set(name!, value!);
      }
      const location = response.headers.get("location");
      if (!location) return url;
      url = new URL(location, url).href;
      body = undefined;
    }
    return url;
  }
}
