import { localSecret } from "../../graphql/demo/accounts.ts";

/** A token for a machine of this system, the way a partner obtains one. */
export async function machineToken(tokenUrl: string, clientId: string, secret = localSecret(clientId)): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString("base64")}`;
  const response = await fetch(tokenUrl, { method: "POST", headers: { authorization }, body: new URLSearchParams({ grant_type: "client_credentials" }) });
  if (!response.ok) throw new Error(`${tokenUrl}: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}
