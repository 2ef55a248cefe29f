/** The bucket of anchors, which takes an object of each name once: see docs/security.md. */
import { createHash } from "node:crypto";
import { setting } from "../../configuration.ts";
import { signedAddress } from "../../file/fileStore.ts";

const seconds = 60;
const bucket = (): string => setting("ANCHORS_BUCKET");

/** Without a bucket, nothing is anchored. */
export const isAnchoring = (): boolean => Boolean(process.env.ANCHORS_BUCKET);

/** Puts an object under a name that has none; answers whether it did. */
export async function putOnce(key: string, text: string): Promise<boolean> {
  const headers = { "content-type": "application/json", "if-none-match": "*", "x-amz-checksum-sha256": createHash("sha256").update(text).digest("base64") };
  const response = await fetch(await signedAddress(key, { bucket: bucket(), method: "PUT", headers, expiresIn: seconds }), { method: "PUT", headers, body: text });
  if (response.status === 412) return false;
  if (!response.ok) throw await fault(response, key);
  return true;
}

/** The text under a name, or undefined where there is none. */
export async function read(key: string): Promise<string | undefined> {
  const response = await fetch(await signedAddress(key, { bucket: bucket(), method: "GET", expiresIn: seconds }));
  if (response.status === 404) return undefined;
  if (!response.ok) throw await fault(response, key);
  return response.text();
}

async function fault(response: Response, key: string): Promise<Error> {
  return new Error(`The bucket of anchors answered ${response.status} for ${key}: ${await response.text()}`);
}
