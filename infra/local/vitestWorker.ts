/** Configures a test file before it is loaded: address of the database, and environment of the functions. */
import { afterAll, inject, vi } from "vitest";
import { awsEnvironment, testEnvironment } from "./environment.ts";

const endpoints = inject("endpoints");
const { dynamoDb, s3 } = endpoints[(Number(process.env.VITEST_POOL_ID) - 1) % endpoints.length]!;

Object.assign(process.env, testEnvironment, awsEnvironment(dynamoDb), { AWS_ENDPOINT_URL_S3: s3 });

// The next test file of this process must find the same environment.
const found = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
