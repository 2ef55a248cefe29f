/** The deployed GraphQL endpoint, asked by the person who has signed in. */
import type { Emulator } from "./emulator.ts";

export interface Versioned {
  id: string;
  version: number;
}

export class Endpoint {
  /** Access tokens, by the name of whose they are. */
  readonly tokens = new Map<string, string>();
  private readonly root: string;
  private readonly url: string;

  /** API Gateway's address leads to the emulator, which knows the API by the first word of the host's name. */
  constructor({ url }: Emulator, graphqlUrl: string) {
    const [apiId] = new URL(graphqlUrl).hostname.split(".");
    this.root = `${url}/_aws/execute-api/${apiId}/$default`;
    this.url = this.at("/graphql");
  }

  /** Address of another path of the same API. */
  at(path: string): string {
    return this.root + path;
  }

  /** Throws what the endpoint answers instead of data. */
  async ask<T>(who: string, query: string, variables: object = {}): Promise<T> {
    const token = this.tokens.get(who);
    const response = await fetch(this.url, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "en", ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} ${text}`);
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** A mutation; throws its problems. */
  async change(who: string, name: string, input: object): Promise<Versioned> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { record { id version } problems { code message } } }`;
    const answer = await this.ask<Record<string, { record: Versioned; problems: unknown[] }>>(who, mutation, { input });
    const { record, problems } = answer[name]!;
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return { id: record.id, version: record.version };
  }
}
