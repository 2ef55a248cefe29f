/**
 * The bucket that holds files. Browsers talk to it directly, through addresses that are signed here and expire; what
 * this side reads of it goes the same way. Signing needs no S3 client, which would be 200 KB of every cold start.
 */
import { partition } from "@aws-sdk/core/client";
import { formatUrl } from "@aws-sdk/core/util";
import { defaultProvider } from "@aws-sdk/credential-provider-node";
import { S3RequestPresigner } from "@aws-sdk/s3-request-presigner";
import { Sha256 } from "@smithy/core/checksum";
import { HttpRequest } from "@smithy/core/protocols";
import type { File } from "./file.ts";

const uploadSeconds = 15 * 60;
const readSeconds = 5 * 60;
const checksumHeader = "x-amz-checksum-sha256";

function setting(name: "FILES_BUCKET" | "AWS_REGION"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Where the store answers: S3 of this region, or whatever the environment names instead, as the AWS SDK reads it. */
function endpoint(region: string): URL {
  const { dnsSuffix } = partition(region);
  return new URL(process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL ?? `https://s3.${region}.${dnsSuffix}`);
}

interface ToSign {
  /** The one for files by default. */
  bucket?: string;
  method: "GET" | "PUT" | "DELETE";
  headers?: Record<string, string>;
  query?: Record<string, string>;
  expiresIn: number;
}

/** An address for one request about one object. Path-style addresses work with every S3-compatible store. */
export async function signedAddress(id: string, { bucket = setting("FILES_BUCKET"), method, headers = {}, query = {}, expiresIn }: ToSign): Promise<string> {
  const region = setting("AWS_REGION");
  const { protocol, hostname, port } = endpoint(region);
  const request = new HttpRequest({ method, protocol, hostname, port: port ? Number(port) : undefined, path: `/${bucket}/${id}`, headers, query });
  const presigner = new S3RequestPresigner({ region, credentials: defaultProvider(), sha256: Sha256 });
  const presigned = await presigner.presign(request, {
    expiresIn,
    signableHeaders: new Set(["host", ...Object.keys(headers)]),
    unhoistableHeaders: new Set(Object.keys(headers)),
  });
  return formatUrl(presigned);
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
  const headers = { "content-type": contentType, "content-length": String(size), [checksumHeader]: checksum };
  const url = await signedAddress(id, { method: "PUT", headers, query: { "x-id": "PutObject" }, expiresIn: uploadSeconds });
  return { url, method: "PUT", headers: [{ name: "Content-Type", value: contentType }, { name: checksumHeader, value: checksum }] };
}

/** What browsers show and do not run: XML could bring scripts along, office documents are for other programs. */
const isShown = (contentType: string): boolean => contentType === "application/pdf" || contentType.startsWith("image/");

/** Address to read the file at, for five minutes. */
export function readAddress({ id, fileName, contentType }: Pick<File, "id" | "fileName" | "contentType">): Promise<string> {
  const query = {
    "response-content-disposition": `${isShown(contentType) ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "response-content-type": contentType,
    "x-id": "GetObject",
  };
  return signedAddress(id, { method: "GET", query, expiresIn: readSeconds });
}

/** Address to download what is under a key as a file of this name, for five minutes. */
export function downloadAddress(key: string, fileName: string, contentType: string): Promise<string> {
  const query = {
    "response-content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "response-content-type": contentType,
    "x-id": "GetObject",
  };
  return signedAddress(key, { method: "GET", query, expiresIn: readSeconds });
}

export async function putObject(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
  const response = await fetch(await signedAddress(key, { method: "PUT", expiresIn: readSeconds }), { method: "PUT", body: bytes as BodyInit, headers: { "content-type": contentType } });
  if (!response.ok) throw await storeFault(response, key);
}

/** The bytes of a file that have arrived, or undefined where none have. */
export const storedBytes = ({ id }: Pick<File, "id">): Promise<Uint8Array | undefined> => getObject(id);

/** What is under a key, or undefined where nothing does. */
export async function getObject(key: string): Promise<Uint8Array | undefined> {
  const response = await fetch(await signedAddress(key, { method: "GET", expiresIn: readSeconds }));
  if (response.status === 404) return undefined;
  if (!response.ok) throw await storeFault(response, key);
  return new Uint8Array(await response.arrayBuffer());
}

/** Removes what is under a key; nothing happens where there is nothing. */
export async function deleteObject(key: string): Promise<void> {
  const response = await fetch(await signedAddress(key, { method: "DELETE", expiresIn: readSeconds }), { method: "DELETE" });
  if (!response.ok && response.status !== 404) throw await storeFault(response, key);
}

async function storeFault(response: Response, key: string): Promise<Error> {
  return new Error(`The store of files answered ${response.status} for ${key}: ${await response.text()}`);
}
