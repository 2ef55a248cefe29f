/** Brings a scan in as people do: announced, sent to its address, confirmed. */
import { createHash } from "node:crypto";
import type { File } from "../platform/file/file.ts";
import { uploadAddress } from "../platform/file/fileStore.ts";
import { announceFile, confirmFile } from "../platform/file/upload.ts";
import { recordOf, type Cast } from "./cast.ts";
import { scan } from "./scan.ts";

export async function uploadScan(cast: Cast, subject: string, title: string): Promise<File> {
  const bytes = scan(title);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const upload = { fileName: `${title}.pdf`, contentType: "application/pdf", size: bytes.length, sha256, idempotencyKey: cast.nextKey() };
  const file = recordOf(await announceFile(await cast.as(subject), upload));
  if (file.status === "STORED") return file;
  const { url, method, headers } = await uploadAddress(file);
  const sent = await fetch(url, { method, headers: headers.map(({ name, value }): [string, string] => [name, value]), body: bytes });
  if (!sent.ok) throw new Error(`The file store answered ${sent.status}: ${await sent.text()}`);
  return recordOf(await confirmFile(await cast.as(subject), { id: file.id }));
}
