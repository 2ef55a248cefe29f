/** Configures a test file before it is read: where its database is, and what a function's environment holds. */
import { afterAll, inject, vi } from "vitest";
import { awsEnvironment } from "./environment.ts";

const endpoints = inject("endpoints");
const { dynamoDb, s3 } = endpoints[(Number(process.env.VITEST_POOL_ID) - 1) % endpoints.length]!;

/** What functions are configured with, where a test does not say otherwise. */
const usual = {
  CURSOR_SECRET: "the tests' own secret",
  OIDC_ISSUER: "http://localhost/no-issuer",
  OIDC_AUDIENCE: "pharmops",
  FILES_BUCKET: "files",
  TOKEN_KEY: "signs the tokens of the tests",
};

Object.assign(process.env, usual, awsEnvironment(dynamoDb), { AWS_ENDPOINT_URL_S3: s3 });

// The next file of this process finds what this one found.
const found = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
