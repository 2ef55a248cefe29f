/** The bucket that holds files. Browsers talk to it directly, through addresses that are signed here and expire. */
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { File } from "./file.ts";

const uploadSeconds = 15 * 60;
const readSeconds = 5 * 60;

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

/** Address to send exactly these bytes to: type and length are part of the signature. */
export async function uploadAddress({ id, contentType, size }: File): Promise<UploadAddress> {
  const command = new PutObjectCommand({ Bucket: bucket(), Key: id, ContentType: contentType, ContentLength: size });
  const url = await getSignedUrl(s3, command, { expiresIn: uploadSeconds, signableHeaders: new Set(["content-type", "content-length", "host"]) });
  return { url, method: "PUT", headers: [{ name: "Content-Type", value: contentType }] };
}

/** Address to read the file at, for five minutes; shown in the browser and not run there. */
export function readAddress({ id, fileName, contentType }: File): Promise<string> {
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`;
  const command = new GetObjectCommand({ Bucket: bucket(), Key: id, ResponseContentDisposition: disposition, ResponseContentType: contentType });
  return getSignedUrl(s3, command, { expiresIn: readSeconds });
}

/** The bytes that have arrived, or undefined where none have. */
export async function storedBytes({ id }: File): Promise<Uint8Array | undefined> {
  try {
    const { Body: body } = await s3.send(new GetObjectCommand({ Bucket: bucket(), Key: id }));
    return await body?.transformToByteArray();
  } catch (error) {
    if (error instanceof Error && (error.name === "NoSuchKey" || error.name === "NotFound")) return undefined;
    throw error;
  }
}
