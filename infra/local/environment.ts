import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { s3Credentials } from "./files.ts";
import { anchorKey, evidenceKey } from "./keys.ts";

export interface EnvironmentOptions {
  tableName: string;
  bucket: string;
  /** Bucket of anchors, and address of the local KMS; without them, nothing is anchored and no evidence is packed. */
  anchors?: { bucket: string; keysUrl: string };
  issuer: string;
  audience: string;
  dynamoDbUrl: string;
  s3Url: string;
  consoleUrl: string;
  mailUrl: string;
  /** Address of the file that takes what could not be delivered. */
  deadLetters: string;
  cursorSecret: string;
  webhookKey: string;
  tokenKey: string;
  verbose: boolean;
}

/** Configuration of the functions (docs/contract.md); set before they are imported. */
export function setEnvironment(options: EnvironmentOptions): void {
  Object.assign(process.env, {
    TABLE_NAME: options.tableName,
    FILES_BUCKET: options.bucket,
    ...(options.anchors && { ANCHORS_BUCKET: options.anchors.bucket, ANCHOR_KEY: anchorKey, EVIDENCE_KEY: evidenceKey, AWS_ENDPOINT_URL_KMS: options.anchors.keysUrl }),
    OIDC_ISSUER: options.issuer,
    OIDC_AUDIENCE: options.audience,
    CURSOR_SECRET: options.cursorSecret,
    CONSOLE_URL: options.consoleUrl,
    MAIL_TRANSPORT: options.mailUrl,
    MAIL_FROM: "PharmOps <pharmops@localhost>",
    SERVICE_MAILBOX: "客户服务 Customer service <service@localhost>",
    WEBHOOK_KEY: options.webhookKey,
    TOKEN_KEY: options.tokenKey,
    DEAD_LETTERS: options.deadLetters,
    // A chat bot under test may run on this machine.
    ALLOW_PRIVATE_WEBHOOKS: "true",
    // Metrics are written to the log for CloudWatch, which does not exist here.
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: options.verbose ? "INFO" : "WARN",
    ...awsEnvironment(options.dynamoDbUrl),
    AWS_ENDPOINT_URL_S3: options.s3Url,
  });
}

/** Default configuration of functions in tests. */
export const testEnvironment = {
  CURSOR_SECRET: "the tests' own secret",
  OIDC_ISSUER: "http://localhost/no-issuer",
  OIDC_AUDIENCE: "pharmops",
  FILES_BUCKET: "files",
  TOKEN_KEY: "signs the tokens of the tests",
  WEBHOOK_KEY: "seals what is secret in the tests",
} as const;

/** Lets the AWS SDK find the local parts, and nothing else: no real credentials are ever used here. */
export function awsEnvironment(dynamoDbUrl: string): Record<string, string> {
  return {
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: s3Credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3Credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamoDbUrl,
    // In the cloud the functions run on a newer Node than the oldest one supported here.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
  };
}

/** Kept, so that values signed or encrypted with it survive a restart, such as a cursor in an address bar or the address of a bot. */
export function keptSecret(path?: string): string {
  if (path && existsSync(path)) return readFileSync(path, "utf8");
  const secret = randomBytes(32).toString("base64url");
  if (path) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, secret, { mode: 0o600 });
  }
  return secret;
}
