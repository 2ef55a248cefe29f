/**
 * `npm run go-live -- FOLDER`: takes a company live from a folder of files. Against the system of `npm start` by
 * default; against the cloud with TABLE_NAME, FILES_BUCKET and credentials in the environment.
 */
import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { startEngine } from "../local/engine.ts";
import { awsEnvironment } from "../local/environment.ts";
import { bucket, tableName } from "../local/names.ts";
import { freePorts } from "../local/ports.ts";
import { createQuietTable } from "../local/table.ts";
import { temporaryFolder } from "../local/temporaryFolder.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { language: { type: "string", default: "zh" }, "rehearse-only": { type: "boolean", default: false }, "decide-for-them": { type: "boolean", default: false }, report: { type: "string" } },
});
const [path] = positionals;
const language = values.language === "en" ? "en" : "zh";
if (!path) throw new Error("Name the folder: npm run go-live -- FOLDER [--language zh|en] [--rehearse-only] [--decide-for-them] [--report FILE]");

const isLocal = !process.env.TABLE_NAME;
if (isLocal) {
  const { PHARMOPS_DYNAMODB_PORT: dynamoDbPort = "4002", PHARMOPS_S3_PORT: s3Port = "4003" } = process.env;
  Object.assign(process.env, { TABLE_NAME: tableName, FILES_BUCKET: bucket, ...awsEnvironment(`http://127.0.0.1:${dynamoDbPort}`), AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${s3Port}` });
}
if (values["decide-for-them"] && !isLocal) throw new Error("Nobody decides for the people of a real company: leave out --decide-for-them and run this again after they have");
// Lists are read page by page; nobody but this process sees the cursors between them.
process.env.CURSOR_SECRET ??= randomUUID();

// Loaded once the environment is set.
await import("../../graphql/golive/everyEntity.ts");
const { goLive } = await import("../../graphql/golive/goLive.ts");
const { problemReport, progressReport } = await import("../../graphql/golive/report.ts");
const { openTable } = await import("../../graphql/golive/openTable.ts");

const folder = temporaryFolder("pharmops-rehearsal-");
const { dynamodb: port } = await freePorts();
const engine = await startEngine({ port, host: "127.0.0.1", folder }, "dynoxide");
try {
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}` });
  await createQuietTable("rehearsal", client);
  await engine.indexTable?.("rehearsal");
  const table = values["rehearse-only"] ? undefined : openTable(process.env.TABLE_NAME!);
  const { problems, entered } = await goLive({ path, now: new Date(), scratch: openTable("rehearsal", client), table, decides: values["decide-for-them"] });
  const report = problems.length > 0 ? problemReport(problems, language) : entered ? progressReport(entered, language) : language === "zh" ? "演练完成，没有问题。" : "The rehearsal found no problem.";
  console.log(report);
  if (values.report) writeFileSync(values.report, `${report}\n`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
}
