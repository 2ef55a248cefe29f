/**
 * Runs a command of functions/commands against the system that `npm start` runs: `tsx infra/local/command.ts FILE`.
 * Against the cloud, run the file itself, with TABLE_NAME and credentials in the environment.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { awsEnvironment } from "./environment.ts";

const [, , file] = process.argv;
if (!file) throw new Error("Name the command's file");
// What is left is the command's own, as where its file is run by itself.
process.argv.splice(2, 1);
const port = process.env.PHARMOPS_DYNAMODB_PORT ?? "4002";
Object.assign(process.env, { TABLE_NAME: "pharmops", ...awsEnvironment(`http://127.0.0.1:${port}`) });
await import(pathToFileURL(resolve(file)).href);
