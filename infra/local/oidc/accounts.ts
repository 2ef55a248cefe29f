/** A person who can sign in to the local OpenID provider. */
export interface LocalAccount {
  /** The `sub` of the tokens. */
  subject: string;
  name: string;
  nameEn: string;
  role: { zh: string; en: string };
}

/** The console's client id; in the cloud it is configuration, as is the audience below. */
export const consoleClientId = "pharmops-console";

/** Audience of the API's tokens. A client asks for it as `resource`, which has to be an absolute URI (RFC 8707). */
export const apiAudience = "urn:pharmops:api";
