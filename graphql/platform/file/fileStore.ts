/** The bucket that holds files. Browsers talk to it directly, through addresses that are signed here and expire. */
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { File } from "./file.ts";

const uploadSeconds = 15 * 60;
const readSeconds = 5 * 60;
const checksumHeader = "x-amz-checksum-sha256";

// Path-style addresses work with every S3-compatible store.
const s3 = new S3Client({ forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });

function bucket(): string {
  const name = process.env.FILES_BUCKET;
  if (!name) throw new Error("FILES_BUCKET is not set");
  return name;
}

export interface UploadAddress {
  url: string;
  method: "PUT";
  headers: { name: string; value: string }[];
}

/**
 * Address to send exactly these bytes to: type, length and checksum are part of the signature, so that a file that was
 * looked at cannot be replaced by another while the address lasts.
 */
export async function uploadAddress({ id, contentType, size, sha256 }: Pick<File, "id" | "contentType" | "size" | "sha256">): Promise<UploadAddress> {
  const checksum = Buffer.from(sha256, "hex").toString("base64");
  const command = new PutObjectCommand({ Bucket: bucket(), Key: id, ContentType: contentType, ContentLength: size, ChecksumSHA256: checksum });
  const url = await getSignedUrl(s3, command, {
    expiresIn: uploadSeconds,
    signableHeaders: new Set(["content-type", "content-length", "host", checksumHeader]),
    unhoistableHeaders: new Set([checksumHeader]),
  });
  return { url, method: "PUT", headers: [{ name: "Content-Type", value: contentType }, { name: checksumHeader, value: checksum }] };
}

/** Address to read the file at, for five minutes; shown in the browser and not run there. */
export function readAddress({ id, fileName, contentType }: File): Promise<string> {
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const command = new GetObjectCommand({ Bucket: bucket(), Key: id, ResponseContentDisposition: disposition, ResponseContentType: contentType });
  return getSignedUrl(s3, command, { expiresIn: readSeconds });
}

/** Address to download what stands under a key as a file of this name, for five minutes. */
export function downloadAddress(key: string, fileName: string, contentType: string): Promise<string> {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const command = new GetObjectCommand({ Bucket: bucket(), Key: key, ResponseContentDisposition: disposition, ResponseContentType: contentType });
  return getSignedUrl(s3, command, { expiresIn: readSeconds });
}

export async function putObject(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: bucket(), Key: key, Body: bytes, ContentType: contentType }));
}

/** The bytes of a file that have arrived, or undefined where none have. */
export const storedBytes = ({ id }: Pick<File, "id">): Promise<Uint8Array | undefined> => getObject(id);

/** What stands under a key, or undefined where nothing does. */
export async function getObject(key: string): Promise<Uint8Array | undefined> {
  try {
    const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket(), Key: key }));
    return await body?.transformToByteArray();
  } catch (error) {
    if (error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound")) return undefined;
    throw error;
  }
}
