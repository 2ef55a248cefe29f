/**
 * Runs a command of functions/commands against the system that `npm start` runs: `tsx infra/local/command.ts FILE`.
 * Against the cloud, run the file itself, with TABLE_NAME, ANCHORS_BUCKET, ANCHOR_KEY and credentials in the environment.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { awsEnvironment } from "./environment.ts";
import { anchorKey, anchorKeyFile, startKeys } from "./keys.ts";
import { anchorsBucket, tableName } from "./names.ts";

const [, , file] = process.argv;
if (!file) throw new Error("Name the command's file");
// The remaining arguments are the command's own, as when its file is run directly.
process.argv.splice(2, 1);
const { PHARMOPS_DYNAMODB_PORT: dynamoDbPort = "4002", PHARMOPS_S3_PORT: s3Port = "4003", PHARMOPS_FOLDER: folder = ".local" } = process.env;
Object.assign(process.env, { TABLE_NAME: tableName, ...awsEnvironment(`http://127.0.0.1:${dynamoDbPort}`) });

// A system in memory has no key with which another process could check its anchors.
const keyFile = join(folder, anchorKeyFile);
const keys = existsSync(keyFile) ? await startKeys({ file: keyFile }) : undefined;
if (keys) Object.assign(process.env, { ANCHORS_BUCKET: anchorsBucket, ANCHOR_KEY: anchorKey, AWS_ENDPOINT_URL_KMS: keys.url, AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${s3Port}` });
try {
  await import(pathToFileURL(resolve(file)).href);
} finally {
  await keys?.stop();
}
