/**
 * The operations that partners' clients have registered. A text is what its hash says, so the process keeps the texts
 * that it has read; whether the client still has it registered is asked each time, in one batch with its account, and no
 * request waits for that one trip more.
 */
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import type { Registry } from "./persistedPlugin.ts";
import { operationId, type RegisteredOperation } from "./registeredOperation.ts";

/** Of 10 KB at most each, by the operation's id, which names client and hash. */
const texts = new LRUCache<string, string>({ max: 1_000 });

async function read({ client, loader }: Context, hash: string): Promise<string | undefined> {
  if (!client) return undefined;
  const id = operationId(client, hash);
  const operation = await loader.load<RegisteredOperation>(id);
  if (operation?.status !== "ACTIVE") return undefined;
  texts.set(id, operation.text);
  return operation.text;
}

export const partnerOperations: Registry = {
  locked: false,
  async find(hash, ctx) {
    const found = read(ctx, hash);
    // Callers that wait for it receive the failure.
    found.catch(() => undefined);
    return (ctx.client && texts.get(operationId(ctx.client, hash))) ?? found;
  },
  isStillKnown: async (hash, ctx) => (await read(ctx, hash)) !== undefined,
};
