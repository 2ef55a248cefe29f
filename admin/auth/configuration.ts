/** What differs between installations: read at run time, so that one build serves them all. */
export interface Configuration {
  apiUrl: string;
  /** OpenID Connect issuer; its discovery document names everything else. */
  issuer: string;
  clientId: string;
  /** The API's name at the issuer, asked for as `resource`; Cognito knows none and takes the client for it. */
  audience?: string;
  /** The partners' endpoint, and where their machines obtain tokens: for the pages of developers. */
  partnerUrl?: string;
  tokenUrl?: string;
  /** Where the API carries out registered operations only, they are sent by their hash. */
  operations?: "registered";
}

export async function readConfiguration(): Promise<Configuration> {
  // As the console's page preloads it; its own header says that it is to be asked for anew each time.
  const response = await fetch("/config.json");
  if (!response.ok) throw new Error(`/config.json: HTTP ${response.status}`);
  return (await response.json()) as Configuration;
}
