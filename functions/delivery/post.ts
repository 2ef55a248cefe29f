/**
 * Posts to an address that somebody has typed in. It follows no redirect, waits only so long, reads only so much, and
 * connects only to the public internet: the address that DNS gave is looked at, and is the one that is connected to.
 */
import { lookup, type LookupAddress, type LookupOptions } from "node:dns";
import { request as plainRequest, type IncomingMessage } from "node:http";
import { request } from "node:https";
import { NotDelivered } from "../../graphql/platform/delivery/attempt.ts";
import { allowsPrivateTargets, faultOfTarget, isPublicAddress } from "../../graphql/platform/delivery/publicAddress.ts";

type Found = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** Looks a name up, and fails where any of its addresses lies inside the network. */
export function publicLookup(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    const inside = allowsPrivateTargets() ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
    if (inside) return found(new NotDelivered("The address leads into a private network", true), []);
    if (options.all) return found(null, addresses);
    return found(null, addresses[0]!.address, addresses[0]!.family);
  });
}

export interface Limits {
  milliseconds: number;
  /** Bytes of the answer's body that are read. */
  bytes: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** The body, as far as it was read. */
  text: string;
  /** Why the body is not whole, where it is not. */
  cut?: "TOO_LARGE" | "BROKEN";
}

/** Reads as long and as much as the limits allow; what has arrived by then counts. */
async function listen(response: IncomingMessage, bytes: number): Promise<Pick<Answer, "text" | "cut">> {
  const chunks: Buffer[] = [];
  let read = 0;
  const received = (): string => Buffer.concat(chunks).subarray(0, bytes).toString("utf8");
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      read += chunk.length;
      if (read > bytes) return { text: received(), cut: "TOO_LARGE" };
    }
    return { text: received() };
  } catch {
    return { text: received(), cut: "BROKEN" };
  } finally {
    response.destroy();
  }
}

const flat = (headers: IncomingMessage["headers"]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));

/** Returns the server's response, whatever it is. Throws NotDelivered where there was none. */
export async function post(address: string, text: string, headers: Record<string, string>, { milliseconds, bytes }: Limits): Promise<Answer> {
  const fault = faultOfTarget(address);
  if (fault) throw new NotDelivered(`The address is refused: ${fault}`, true);
  const url = new URL(address);
  const signal = AbortSignal.timeout(milliseconds);
  const send = url.protocol === "https:" ? request : plainRequest;
  const sent = { "user-agent": "PharmOps", ...headers, "content-length": Buffer.byteLength(text) };
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      send(url, { method: "POST", headers: sent, signal, agent: false, lookup: publicLookup }, resolve).on("error", reject).end(text);
    });
    return { status: response.statusCode ?? 0, headers: flat(response.headers), ...(await listen(response, bytes)) };
  } catch (error) {
    if (error instanceof NotDelivered) throw error;
    // Messages of the network name hosts and ports, never the path, which contains the secret.
    const reason = signal.aborted ? `No answer within ${milliseconds / 1000} s` : ((error as NodeJS.ErrnoException).code ?? "The connection failed");
    throw new NotDelivered(reason, false, { cause: error });
  }
}
