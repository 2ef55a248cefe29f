import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { logger } from "../logger.ts";

/** Ids in one call: Lambda limits an asynchronous call to a quarter of a megabyte. */
const atOnce = 1_000;

let client: LambdaClient | undefined;

/**
 * Invokes the delivery function for due items and does not wait for it. Items that are not handed over are found by
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
