import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readAddress, uploadAddress } from "./fileStore.ts";

/** The addresses that the AWS SDK's own S3 client signs, with the same key at the same second. */
const file = { id: "file_01JD9ZK4", fileName: "营业执照 2026.pdf", contentType: "application/pdf", size: 20, sha256: "ab".repeat(32) };
const bucket = "files-of-tests";
const client = (region: string) => new S3Client({ region, forcePathStyle: true, requestChecksumCalculation: "WHEN_REQUIRED", responseChecksumValidation: "WHEN_REQUIRED" });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-23T02:00:00Z"), toFake: ["Date"] });
  vi.stubEnv("FILES_BUCKET", bucket);
  vi.stubEnv("AWS_SESSION_TOKEN", "a token of the function's role");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const sorted = (url: string): string => {
  const { origin, pathname, searchParams } = new URL(url);
  searchParams.sort();
  return `${origin}${pathname}?${searchParams}`;
};

describe.each([
  ["S3 of the region", "us-east-1", undefined, "https://s3.us-east-1.amazonaws.com"],
  ["S3 in China", "cn-north-1", undefined, "https://s3.cn-north-1.amazonaws.com.cn"],
  ["another store", "us-east-1", "http://127.0.0.1:4003", "http://127.0.0.1:4003"],
])("%s", (_, region, store, origin) => {
  beforeEach(() => {
    vi.stubEnv("AWS_REGION", region);
    vi.stubEnv("AWS_ENDPOINT_URL_S3", store);
  });

  test("an upload is signed as the S3 client signs it", async () => {
    const checksum = Buffer.from(file.sha256, "hex").toString("base64");
    const command = new PutObjectCommand({ Bucket: bucket, Key: file.id, ContentType: file.contentType, ContentLength: file.size, ChecksumSHA256: checksum });
    const wanted = await getSignedUrl(client(region), command, {
      expiresIn: 900,
      signableHeaders: new Set(["content-type", "content-length", "host", "x-amz-checksum-sha256"]),
      unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
    });
    const { url } = await uploadAddress(file);
    expect(sorted(url)).toBe(sorted(wanted));
    expect(url.startsWith(`${origin}/${bucket}/${file.id}?`)).toBe(true);
  });

  test("reading is signed as the S3 client signs it", async () => {
    const command = new GetObjectCommand({ Bucket: bucket, Key: file.id, ResponseContentDisposition: `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`, ResponseContentType: file.contentType });
    expect(sorted(await readAddress(file))).toBe(sorted(await getSignedUrl(client(region), command, { expiresIn: 300 })));
  });
});
