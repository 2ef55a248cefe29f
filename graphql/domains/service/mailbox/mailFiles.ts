/**
 * Files that came with a mail. They are files of the case like all others: of a type that is kept, by what their bytes
 * are and not by their names, looked through for malware, and within the quota. What is not kept is said.
 */
import { createHash } from "node:crypto";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { File, maxFileSize } from "../../../platform/file/file.ts";
import { contentTypeOf } from "../../../platform/file/fileContent.ts";
import { companyQuotaFindings, recordQuotaFindings } from "../../../platform/file/fileQuota.ts";
import { putObject } from "../../../platform/file/fileStore.ts";
import type { ServiceCase } from "../cases/serviceCase.ts";
import type { MailFile, RawMail } from "./rawMail.ts";

export type KeptFile = Pick<File, "id" | "fileName" | "contentType" | "size" | "sha256">;

export interface MailFiles {
  kept: KeptFile[];
  /** Name and reason of each that was not kept. */
  leftOut: string[];
}

/** Files of one mail; a transaction has room for so many. */
const mostFiles = 20;

const reasons = { type: "类型不支持", size: "超过 20 MiB", count: `超过 ${mostFiles} 个`, space: "附件空间不足" } as const;

const idOf = (mailId: string, i: number): string => `file_${createHash("sha256").update(`${mailId} ${i}`).digest("hex").slice(0, 26)}`;

async function reasonAgainst({ bytes }: MailFile, i: number, contentType: string | undefined, ctx: Context): Promise<string | undefined> {
  if (i >= mostFiles) return reasons.count;
  if (bytes.length > maxFileSize) return reasons.size;
  if (!contentType || bytes.length === 0) return reasons.type;
  return (await companyQuotaFindings(bytes.length, ctx)).length > 0 ? reasons.space : undefined;
}

/** Puts what is kept into the bucket; the ids follow from the mail, so that a second attempt writes the same again. */
export async function storeFiles({ id: mailId, files }: RawMail, ctx: Context): Promise<MailFiles> {
  const kept: KeptFile[] = [];
  const leftOut: string[] = [];
  for (const [i, file] of files.entries()) {
    const contentType = file.bytes.length > maxFileSize ? undefined : await contentTypeOf(file.bytes);
    const against = await reasonAgainst(file, i, contentType, ctx);
    if (against) {
      leftOut.push(`${file.fileName}（${against}）`);
      continue;
    }
    const id = idOf(mailId, i);
    await putObject(id, file.bytes, contentType!);
    kept.push({ id, fileName: file.fileName, contentType: contentType!, size: file.bytes.length, sha256: createHash("sha256").update(file.bytes).digest("hex") });
  }
  return { kept, leftOut };
}

/** Attaches them to the case, as far as it has room; answers the names of those attached and of those left out. */
export async function attachMailFiles(record: ServiceCase, { kept, leftOut }: MailFiles, addedByName: string, { uow, ctx }: { uow: UnitOfWork; ctx: Context }): Promise<{ files: string[]; leftOut: string[] }> {
  const names: string[] = [];
  const out = [...leftOut];
  for (const file of kept) {
    const entry = { addedById: ctx.principal.id, addedByName, addedAt: ctx.now.toISOString(), fileName: file.fileName, size: file.size };
    const all = { ...record.attachments, [file.id]: entry };
    if ((await recordQuotaFindings(Object.values(all), ctx)).length > 0) {
      out.push(`${file.fileName}（${reasons.space}）`);
      continue;
    }
    if (!uow.find(file.id) && !(await ctx.loader.load(file.id))) uow.create(File, { ...file, status: "STORED" });
    record.attachments = all;
    names.push(file.fileName);
  }
  return { files: names, leftOut: out };
}
