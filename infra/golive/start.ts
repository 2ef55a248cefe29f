/**
 * `npm run go-live -- FOLDER`: takes a company live from a folder of files. Against the system of `npm start` by
 * default; against the cloud with TABLE_NAME, FILES_BUCKET and credentials in the environment.
 */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { awsEnvironment } from "../local/environment.ts";
import { bucket, tableName, webhookKeyFile } from "../local/names.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: "string", default: "zh" }, "rehearse-only": { type: "boolean", default: false }, "decide-for-them": { type: "boolean", default: false }, report: { type: "string" } },
});
const [path] = positionals;
const language = values.language === "en" ? "en" : "zh";
if (!path) throw new Error("Name the folder: npm run go-live -- FOLDER [--language zh|en] [--rehearse-only] [--decide-for-them] [--report FILE]");

const isLocal = !process.env.TABLE_NAME;
if (isLocal) {
  const { PHARMOPS_DYNAMODB_PORT: dynamoDbPort = "4002", PHARMOPS_S3_PORT: s3Port = "4003", PHARMOPS_FOLDER: kept = ".local" } = process.env;
  const keyFile = join(kept, webhookKeyFile);
  if (existsSync(keyFile)) process.env.WEBHOOK_KEY ??= readFileSync(keyFile, "utf8");
  Object.assign(process.env, { TABLE_NAME: tableName, FILES_BUCKET: bucket, ...awsEnvironment(`http://127.0.0.1:${dynamoDbPort}`), AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${s3Port}` });
}
if (values["decide-for-them"] && !isLocal) throw new Error("Nobody decides for the people of a real company: leave out --decide-for-them and run this again after they have");
// ID numbers are sealed with the key of the system that is to read them. What is only rehearsed nobody reads.
if (values["rehearse-only"]) process.env.WEBHOOK_KEY ??= randomUUID();
if (!process.env.WEBHOOK_KEY) throw new Error("Give the key with which the system seals ID numbers, as WEBHOOK_KEY; of a local one it is kept in its folder (PHARMOPS_FOLDER)");
// Lists are read page by page; nobody but this process sees the cursors between them.
process.env.CURSOR_SECRET ??= randomUUID();

// Loaded once the environment is set.
await import("../../graphql/golive/everyEntity.ts");
const { goLive } = await import("../../graphql/golive/goLive.ts");
const { problemReport, progressReport } = await import("../../graphql/golive/report.ts");
const { openTable } = await import("../../graphql/golive/openTable.ts");

const table = values["rehearse-only"] ? undefined : openTable(process.env.TABLE_NAME!);
const { problems, entered } = await goLive({ path, now: new Date(), table, decides: values["decide-for-them"] });
const report = problems.length > 0 ? problemReport(problems, language) : entered ? progressReport(entered, language) : language === "zh" ? "演练完成，没有问题。" : "The rehearsal found no problem.";
console.log(report);
if (values.report) writeFileSync(values.report, `${report}\n`);
if (problems.length > 0) process.exitCode = 1;
