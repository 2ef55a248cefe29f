/** A file is announced, sent straight to the bucket, and then looked at: only what arrived as announced can be attached. */
import { createHash } from "node:crypto";
import type { Context } from "../context.ts";
import { createRecord } from "../entity/entityResolver.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import type { TransitionInput } from "../lifecycle/transition.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { File } from "./file.ts";
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
  remedy: { zh: () => "请上传 PDF、JPEG、PNG 或 WebP 文件", en: () => "Upload a PDF, JPEG, PNG or WebP file" },
});

/** How files of each type begin. */
const signatures: Record<string, (bytes: Buffer) => boolean> = {
  "application/pdf": (bytes) => bytes.subarray(0, 5).toString("latin1") === "%PDF-",
  "image/jpeg": (bytes) => bytes.subarray(0, 3).toString("hex") === "ffd8ff",
  "image/png": (bytes) => bytes.subarray(0, 8).toString("hex") === "89504e470d0a1a0a",
  "image/webp": (bytes) => bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP",
};

async function contentFindings(file: File): Promise<Finding[]> {
  const stored = await storedBytes(file);
  if (!stored) return [nothingArrived()];
  const bytes = Buffer.from(stored);
  const hash = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length !== file.size || hash !== file.sha256) return [notWhatWasAnnounced()];
  return signatures[file.contentType]?.(bytes) ? [] : [wrongContent()];
}

export const announceFile = (ctx: Context, input: ChangeInput & object): Promise<Outcome<File>> =>
  createRecord(ctx, File, input, ({ record }) => {
    record.status = "PENDING";
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
