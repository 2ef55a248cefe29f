/** A file is announced, sent straight to the bucket, and then looked at: only what arrived as announced can be attached. */
import { createHash } from "node:crypto";
import type { Context } from "../context.ts";
import { createRecord } from "../entity/entityResolver.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import type { TransitionInput } from "../lifecycle/transition.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { File, fileTypes } from "./file.ts";
import { contentTypeOf } from "./fileContent.ts";
import { companyQuotaFindings } from "./fileQuota.ts";
import { scanFile } from "./fileScanner.ts";
import { storedBytes } from "./fileStore.ts";

const nothingArrived = rule("NOTHING_ARRIVED", {
  message: { zh: () => "文件内容尚未上传", en: () => "The file has not been uploaded" },
  remedy: { zh: () => "请重新上传", en: () => "Upload it again" },
});

const notWhatWasAnnounced = rule("NOT_WHAT_WAS_ANNOUNCED", {
  message: { zh: () => "上传的内容与申报的大小或校验值不符", en: () => "The uploaded file differs from the announced one in size or checksum" },
  remedy: { zh: () => "请重新选择文件上传", en: () => "Choose the file again and upload it" },
});

const wrongContent = rule("WRONG_CONTENT", {
  message: { zh: () => "文件内容与其类型不符", en: () => "The content does not match the file type" },
  remedy: { zh: () => `请上传 ${Object.keys(fileTypes).join("、")} 文件`, en: () => `Upload a file of one of these types: ${Object.keys(fileTypes).join(", ")}` },
});

const malware = rule<{ name: string }>("MALWARE_FOUND", {
  message: { zh: ({ name }) => `文件中发现恶意内容：${name}`, en: ({ name }) => `Malware was found in the file: ${name}` },
  remedy: { zh: () => "请勿打开该文件，并通知系统管理员", en: () => "Do not open the file, and tell a system administrator" },
});

async function contentFindings(file: File): Promise<Finding[]> {
  const stored = await storedBytes(file);
  if (!stored) return [nothingArrived()];
  const bytes = Buffer.from(stored);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length !== file.size || hash !== file.sha256) return [notWhatWasAnnounced()];
  if ((await contentTypeOf(bytes)) !== file.contentType) return [wrongContent()];
  const found = await scanFile(bytes);
  return found ? [malware({ name: found })] : [];
}

export const announceFile = (ctx: Context, input: ChangeInput & object): Promise<Outcome<File>> =>
  createRecord(ctx, File, input, ({ record }) => {
    record.status = "PENDING";
    return companyQuotaFindings(record.size, ctx);
  });

export const confirmFile = (ctx: Context, input: TransitionInput): Promise<Outcome<File>> =>
  change(ctx, { entity: "File", action: "confirm" }, input, async (uow) => {
    const file = await loadForChange(ctx, File, input, "confirm");
    if (file.status === "STORED") return file;
    refuseIfAny(await contentFindings(file));
    const stored = uow.edit(file);
    stored.status = "STORED";
    return stored;
  });
