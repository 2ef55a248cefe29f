import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { logger } from "../logger.ts";

/** Ids in one call: what Lambda takes of an asynchronous call is a quarter of a megabyte. */
const atOnce = 1_000;

let client: LambdaClient | undefined;

/**
 * Hands what is due at once to the function that delivers, and does not wait for it. What is not handed over is found by
 * the clock within a minute, so that a failure here costs time and nothing else.
 */
export async function handOver(ids: readonly string[]): Promise<void> {
  const name = process.env.DELIVERY_FUNCTION;
  if (!name || ids.length === 0) return;
  client ??= new LambdaClient({});
  try {
    for (let start = 0; start < ids.length; start += atOnce) {
      const Payload = JSON.stringify({ ids: ids.slice(start, start + atOnce) });
      await client.send(new InvokeCommand({ FunctionName: name, InvocationType: "Event", Payload }));
    }
  } catch (error) {
    logger.warn("deliveries are left to the clock", { deliveries: ids.length, error: error as Error });
  }
}
