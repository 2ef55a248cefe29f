/** Somebody who can sign in to the local OpenID provider. */
export interface LocalAccount {
  /** The `sub` of the tokens. */
  subject: string;
  name: string;
  nameEn: string;
  role: string;
}

/** A program that can obtain a token with its own secret. */
export interface LocalClient {
  clientId: string;
  name: string;
}

/** The console's client id; in the cloud it is configuration, as is the audience below. */
export const consoleClientId = "pharmops-console";

/** Audience of the API's tokens. A client asks for it as `resource`, which has to be an absolute URI (RFC 8707). */
export const apiAudience = "urn:pharmops:api";

/** The client that `npm run import` acts as. */
export const migrationClient: LocalClient = { clientId: "migration", name: "Data migration" };

/** Secrets of local clients protect nothing: whoever reads this file has them. */
export function localSecret(clientId: string): string {
  return `${clientId}-local-secret`;
}
