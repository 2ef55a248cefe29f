import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { SafeInt } from "../../table/scalars.ts";

export const FileStatus = enumeration("FileStatus", "Upload status of a file.", {
  PENDING: { zh: "待上传", en: "Pending", about: "Announced; not uploaded yet.", tone: "warning" },
  EXPIRED: { zh: "已过期", en: "Expired", about: "Never confirmed; its data was removed." },
  ERASED: { zh: "已删除", en: "Erased", about: "It was personal data; its content was removed." },
  STORED: { zh: "已存储", en: "Stored", tone: "good" },
});
export type FileStatus = ValueOf<typeof FileStatus>;

/** Bytes. */
export const maxFileSize = 20 * 1024 * 1024;

/** Media types that are kept, by what people call them. */
export const fileTypes = {
  PDF: "application/pdf",
  JPEG: "image/jpeg",
  PNG: "image/png",
  WebP: "image/webp",
  TIFF: "image/tiff",
  OFD: "application/ofd",
  XML: "application/xml",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

const asPattern = (type: string): string => type.replaceAll(/[.+]/g, "\\$&");

/** How many bytes are stored in all files together; kept by the projections. */
export const storedBytes = "file stored bytes";

/** A scan or a document, kept in the bucket under its id. */
@Entity<File>({
  prefix: "file",
  domain: "platform",
  label: { zh: "文件", en: "File" },
  about: "A scan or a document that is attached to records.",
  representation: "fileName",
  lists: { all: ["createdAt"], createdById: ["createdAt"], status: ["createdAt"] },
  figures: ({ status, size }): Record<string, number> => (status === "STORED" ? { [storedBytes]: size } : {}),
})
export class File extends Node {
  @Attribute(() => String, { zh: "文件名", en: "File name", about: "Name on the uploader's machine.", input: { required: true, once: true, maxLength: 200 } })
  fileName!: string;

  @Attribute(() => String, { zh: "类型", en: "Type", about: `Media type: ${Object.keys(fileTypes).join(", ")}.`, input: { required: true, once: true, pattern: Object.values(fileTypes).map(asPattern).join("|") } })
  contentType!: string;

  @Attribute(() => SafeInt, { zh: "大小", en: "Size", about: "Bytes, 20 MiB at most.", input: { required: true, once: true, min: 1, max: maxFileSize } })
  size!: number;

  @Attribute(() => String, { zh: "校验值", en: "Checksum", about: "SHA-256 of the bytes, as 64 hexadecimal digits.", input: { required: true, once: true, pattern: "[0-9a-f]{64}" } })
  sha256!: string;

  @Attribute(() => FileStatus, { zh: "状态", en: "Status", about: "Upload status." })
  status!: FileStatus;
}
