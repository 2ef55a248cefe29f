import type { ClientOptions } from "../api/client.ts";

/** One operation as the console sent it. */
export interface Call {
  name: string;
  query: string;
  variables: Record<string, unknown>;
  headers: Headers;
}

export type Handlers = Record<string, (variables: Record<string, unknown>, call: Call) => unknown>;

/** Stands in for the API at the other end of fetch: answers operations by name, and remembers them. */
export function fakeApi(handlers: Handlers) {
  const calls: Call[] = [];
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const sent = JSON.parse(String(init?.body)) as { operationName: string } & Pick<Call, "query" | "variables">;
    const { operationName: name, query, variables } = sent;
    const call: Call = { name, query, variables, headers: new Headers(init?.headers) };
    calls.push(call);
    const handler = handlers[name];
    if (!handler) throw new Error(`The test answers no ${name}`);
    const answer = await handler(variables, call);
    return answer instanceof Response ? answer : Response.json({ data: answer });
  };
  const options: ClientOptions = {
    apiUrl: "http://api.test/graphql",
    accessToken: async () => "token",
    renewToken: async () => "renewed",
    language: () => "zh",
    fetch,
  };
  return { calls, options, named: (name: string) => calls.filter((call) => call.name === name) };
}

export function fault(code: string, message: string, status = 200): Response {
  return Response.json({ errors: [{ message, extensions: { code, requestId: "req-1" } }] }, { status });
}
