import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { close, type LocalServer } from "./server.ts";

export type Invocable = (event: unknown) => Promise<unknown>;

interface InvocationsOptions {
  functions: Readonly<Record<string, Invocable>>;
  onError(error: unknown): void;
}

/** Local replacement for the Lambda endpoint: accepts asynchronous invocations of functions and runs them here. */
export async function startInvocations({ functions, onError }: InvocationsOptions): Promise<LocalServer & { url: string }> {
  const running = new Set<Promise<unknown>>();
  const server = createServer((request, respond) => {
    const name = /^\/2015-03-31\/functions\/(\w+)\/invocations$/.exec(request.url ?? "")?.[1];
    const invocable = name && functions[name];
    if (!invocable || request.headers["x-amz-invocation-type"] !== "Event") return void respond.writeHead(404).end();
    const run = json(request).then((event) => {
      respond.writeHead(202).end();
      return invocable(event);
    });
    const settled: Promise<unknown> = run.catch(onError).finally(() => running.delete(settled));
    running.add(settled);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await close(server);
      await Promise.all(running);
    },
  };
}
