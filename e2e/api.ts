import { createHash } from "node:crypto";
import { machineToken } from "../infra/local/machineToken.ts";
import { signIn } from "../infra/local/oidc/token.ts";
import { apiUrl, consoleUrl, issuer, tokenUrl } from "./addresses.ts";

export interface Answer<T> {
  status: number;
  data: T;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Asks the API as a program does, a partner's at its own address. */
export async function ask<T>(token: string | undefined, query: string, variables: object = {}, url = apiUrl): Promise<Answer<T>> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer<T>, "status">) };
}

export const partnerToken = (clientId: string): Promise<string> => machineToken(tokenUrl, clientId);

const colleagues = new Map<string, Promise<Colleague>>();

/**
 * What a spec finds there when it begins, put there by whose work it is, through the API. Each spec arranges records of
 * its own, so that none depends on another.
 */
export class Colleague {
  private constructor(private readonly token: string) {}

  /** They sign in once; their token is good for an hour, which no spec takes. */
  static called(subject: string): Promise<Colleague> {
    const known = colleagues.get(subject) ?? signIn(issuer, consoleUrl, subject).then(({ accessToken }) => new Colleague(accessToken));
    colleagues.set(subject, known);
    return known;
  }

  async query<T>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await ask<T>(this.token, query, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
    return data;
  }

  /** Brings in a file as the console does: announced with its hash, sent to the store, looked at by the server. */
  async uploads(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const input = { fileName, contentType: "application/pdf", size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    const { outcome } = await this.query<{ outcome: { record: { id: string }; upload: { url: string; method: string; headers: { name: string; value: string }[] } } }>(
      "mutation ($input: RequestUploadInput!) { outcome: requestUpload(input: $input) { record { id } upload { url method headers { name value } } } }",
      { input },
    );
    const { url, method, headers } = outcome.upload;
    const sent = await fetch(url, { method, headers: headers.map(({ name, value }): [string, string] => [name, value]), body: bytes });
    if (!sent.ok) throw new Error(`The file store answered ${sent.status}`);
    await this.query("mutation ($input: ConfirmUploadInput!) { confirmUpload(input: $input) { record { id } } }", { input: { id: outcome.record.id } });
    return outcome.record.id;
  }

  /** Performs a mutation: "submitPurchaseOrder" with its input. */
  async does(mutation: string, input: object): Promise<Made> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { outcome } = await this.query<{ outcome: { record: Made | null; problems: { message: string }[] } }>(
      `mutation ($input: ${type}!) { outcome: ${mutation}(input: $input) { record { id displayName version } problems { message } } }`,
      { input },
    );
    if (!outcome.record) throw new Error(outcome.problems.map(({ message }) => message).join("; "));
    return outcome.record;
  }
}

export interface Made {
  id: string;
  displayName: string;
  version: number;
}
