/** Scans and licences of the demo company, brought in and verified as in daily work. */
import { createHash } from "node:crypto";
import type { Node } from "../../../table/node.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { File } from "../../../platform/file/file.ts";
import { uploadAddress } from "../../../platform/file/fileStore.ts";
import { announceFile, confirmFile } from "../../../platform/file/upload.ts";
import { Qualification } from "./qualification.ts";
import { recordOf, type Cast } from "../../../demo/cast.ts";
import { scan } from "../../../demo/scan.ts";

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

interface DemoQualification {
  kind: string;
  number: string;
  /** Days from the day on which people look at it. */
  expiresIn: number;
  scope?: readonly string[];
  addresses?: readonly string[];
}

/** Entered by the one who keeps the owner's qualifications, verified by quality. */
export async function qualify(cast: Cast, subject: string, owner: Node, { kind, number, expiresIn, scope, addresses }: DemoQualification): Promise<void> {
  const file = await uploadScan(cast, subject, number);
  // Whenever it is entered, it has been issued for a while.
  const [issuedOn] = [addDays(cast.lookedAtOn, Math.min(expiresIn - 1800, -200)), addDays(cast.today, -30)].sort();
  const input = { ownerId: owner.id, kind, number, scope, addresses, issuedOn, expiresOn: addDays(cast.lookedAtOn, expiresIn), fileId: file.id };
  const qualification = await cast.create(subject, Qualification, input);
  await cast.act(subject, Qualification, "submit", qualification);
  await cast.act("qa-officer", Qualification, "approve", qualification, { comment: "与原件核对一致" });
}
