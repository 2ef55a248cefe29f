/**
 * Sends JSON to an address that somebody has typed in. It follows no redirect, waits ten seconds, reads 64 KiB, and
 * connects only to the public internet: the address that DNS gave is looked at, and is the one that is connected to.
 */
import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request } from "node:https";
import { NotDelivered } from "../../graphql/platform/delivery/attempt.ts";
import { allowsPrivateTargets, faultOfTarget, isPublicAddress } from "../../graphql/platform/delivery/publicAddress.ts";

export const limits = { milliseconds: 10_000, bytes: 64 * 1024 };

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up, and fails where any of its addresses lies inside the house. */
export function publicLookup(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const inside = allowsPrivateTargets() ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (inside) return found(new NotDelivered("The address leads into a private network", true), []);
    if (options.all) return found(null, addresses);
    return found(null, addresses[0]!.address, addresses[0]!.family);
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bytes) throw new NotDelivered(`The answer is larger than ${limits.bytes} bytes`, true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Worth trying again: the server is busy, or not itself. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

function answered({ statusCode: status = 0 }: IncomingMessage): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) throw new NotDelivered(`The address leads elsewhere (${status}); redirects are not followed`, true);
  throw new NotDelivered(`The server answered ${status}`, !isPassing(status));
}

/** Answers what the server said. Throws NotDelivered where it did not take the message. */
export async function postJson(address: string, body: object): Promise<string> {
  const fault = faultOfTarget(address);
  if (fault) throw new NotDelivered(`The address is refused: ${fault}`, true);
  const url = new URL(address);
  const text = JSON.stringify(body);
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(text), "user-agent": "PharmOps" };
  const signal = AbortSignal.timeout(limits.milliseconds);
  const send = url.protocol === "https:" ? request : plainRequest;
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      send(url, { method: "POST", headers, signal, agent: false, lookup: publicLookup }, resolve).on("error", reject).end(text);
    });
    try {
      answered(response);
      return await textOf(response);
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof NotDelivered) throw error;
    // Messages of the network name hosts and ports, never the path, in which the secret stands.
    const reason = signal.aborted ? `No answer within ${limits.milliseconds / 1000} s` : ((error as NodeJS.ErrnoException).code ?? "The connection failed");
    throw new NotDelivered(reason, false, { cause: error });
  }
}
