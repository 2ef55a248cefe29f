/** People of the emulated user pool, who sign in through its page as the console has them do. */
import { createHash, randomBytes } from "node:crypto";
import type { Emulator } from "./emulator.ts";

const password = "A long enough 1st password!";

/** Answers the subject of their tokens. */
export function addPerson({ aws }: Emulator, poolId: string, email: string): string {
  interface Created {
    User: { Attributes: { Name: string; Value: string }[] };
  }
  const { User: user } = aws<Created>("cognito-idp", "admin-create-user", "--user-pool-id", poolId, "--username", email);
  aws("cognito-idp", "admin-set-user-password", "--user-pool-id", poolId, "--username", email, "--password", password, "--permanent");
  return user.Attributes.find(({ Name: name }) => name === "sub")!.Value;
}

/** The authorization code flow with PKCE; answers the access token. */
export async function signIn({ url }: Emulator, clientId: string, origin: string, email: string): Promise<string> {
  const verifier = randomBytes(32).toString("base64url");
  const redirectUri = `${origin}/auth-callback`;
  const request = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid profile",
    state: "state",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const page = await fetch(`${url}/oauth2/authorize?${new URLSearchParams(request)}`);
  if (!page.ok) throw new Error(`The sign-in page answered ${page.status}: ${await page.text()}`);
  const answer = await fetch(`${url}/login`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ ...request, username: email, password }),
  });
  const code = new URL(answer.headers.get("location") ?? "about:blank").searchParams.get("code");
  if (!code) throw new Error(`The sign-in answered ${answer.status}: ${await answer.text()}`);
  return token(url, { grant_type: "authorization_code", client_id: clientId, code, redirect_uri: redirectUri, code_verifier: verifier });
}

async function token(url: string, form: Record<string, string>): Promise<string> {
  const response = await fetch(`${url}/oauth2/token`, { method: "POST", body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`The token endpoint answered ${response.status}: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
