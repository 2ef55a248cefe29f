/**
 * The console's model as the declarations of graphql/ say it. It is not in the repository: whoever needs it (the build,
 * tests, stories) has it made, once for each content of the sources.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../graphql/schema/model.ts";
import { projectRoot, sourceDigest } from "../sourceDigest.ts";

const folder = join(projectRoot, "dist/model");

/** Path of the model as JSON, which is made if it is not there yet. */
export function modelFile(): string {
  const name = `${sourceDigest("graphql/table", "graphql/platform", "graphql/domains", "graphql/schema", "package-lock.json")}.json`;
  const file = join(folder, name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const making = `${file}.${process.pid}`;
  execFileSync(process.execPath, ["--import", "tsx", "graphql/schema/writeModel.ts", making], { cwd: projectRoot, stdio: ["ignore", "ignore", "pipe"] });
  for (const older of readdirSync(folder).filter((one) => one.endsWith(".json") && one !== name)) rmSync(join(folder, older), { force: true });
  // In one step: another process may be looking for it.
  renameSync(making, file);
  return file;
}

export const readModel = (): Model => JSON.parse(readFileSync(modelFile(), "utf8")) as Model;
