import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFiles } from "./files.ts";
import type { LocalServer } from "./server.ts";

const consoleUrl = "http://localhost:3000";
const bucket = "files-test";
const folder = mkdtempSync(join(tmpdir(), "pharmops-files-"));
const scan = Buffer.from("%PDF-1.7 营业执照");
let server: LocalServer;

beforeAll(async () => {
  const port = Number(new URL(process.env.AWS_ENDPOINT_URL_S3!).port);
  server = await startFiles({ port, host: "127.0.0.1", bucket, folder, consoleUrl });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test("a browser puts a file to a presigned address and reads it back", async () => {
  const s3 = new S3Client({});
  const put = new PutObjectCommand({ Bucket: bucket, Key: "a/licence.pdf", ContentType: "application/pdf", ContentLength: scan.length });
  const url = await getSignedUrl(s3, put, { expiresIn: 60, signableHeaders: new Set(["content-type", "content-length"]) });

  const preflight = await fetch(url, {
    method: "OPTIONS",
    headers: { origin: consoleUrl, "access-control-request-method": "PUT", "access-control-request-headers": "content-type" },
  });
  expect(preflight.status).toBe(200);
  expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");

  const upload = await fetch(url, { method: "PUT", headers: { origin: consoleUrl, "content-type": "application/pdf" }, body: scan });
  expect(upload.status).toBe(200);
  expect(upload.headers.get("access-control-allow-origin")).toBeTruthy();

  expect(await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: "a/licence.pdf" }))).toMatchObject({
    ContentLength: scan.length,
    ContentType: "application/pdf",
  });
  const read = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: "a/licence.pdf" }), { expiresIn: 60 });
  expect(Buffer.from(await (await fetch(read)).arrayBuffer())).toEqual(scan);
});

test("an address that has expired is refused", async () => {
  const put = new PutObjectCommand({ Bucket: bucket, Key: "b.pdf" });
  const url = await getSignedUrl(new S3Client({}), put, { expiresIn: 60, signingDate: new Date(Date.now() - 120_000) });
  expect((await fetch(url, { method: "PUT", body: scan })).status).toBe(403);
});

test("a presigned form works as well", async () => {
  const { url, fields } = await createPresignedPost(new S3Client({}), {
    Bucket: bucket,
    Key: "form.pdf",
    Conditions: [["content-length-range", 1, 100]],
    Expires: 60,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([scan]));
  expect((await fetch(url, { method: "POST", body: form })).status).toBe(204);
});
