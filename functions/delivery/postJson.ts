/** Posts JSON to a chat bot; the status or the body of its response says whether it accepted the message. */
import { NotDelivered } from "../../graphql/platform/delivery/attempt.ts";
import { post } from "./post.ts";

export const limits = { milliseconds: 10_000, bytes: 64 * 1024 };

/** Statuses worth a retry: the server is busy or failing. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

function refuse(status: number): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) throw new NotDelivered(`The address leads elsewhere (${status}); redirects are not followed`, true);
  throw new NotDelivered(`The server answered ${status}`, !isPassing(status));
}

/** Returns the server's response. Throws NotDelivered where it did not accept the message. */
export async function postJson(address: string, body: object): Promise<string> {
  const { status, text, cut } = await post(address, JSON.stringify(body), { "content-type": "application/json" }, limits);
  refuse(status);
  if (cut === "TOO_LARGE") throw new NotDelivered(`The answer is larger than ${limits.bytes} bytes`, true);
  if (cut === "BROKEN") throw new NotDelivered("The answer broke off", false);
  return text;
}
