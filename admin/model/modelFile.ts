/**
 * The console's model as the declarations of graphql/ say it. It is not in the repository: anyone who needs it (the build,
 * tests, stories) has it made, once for each content of the sources.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../graphql/schema/model.ts";
import { projectRoot, sourceDigest } from "../sourceDigest.ts";
import { shortIndex } from "./shortIndex.ts";
import { splitModel } from "./splitModel.ts";

const folder = join(projectRoot, "dist/model");

/** A folder that holds the model: whole (`model.json`), its index, its appendix, and a file for each domain. It is made if it is not there yet. */
export function modelFolder(): string {
  const digest = sourceDigest("graphql/table", "graphql/platform", "graphql/domains", "graphql/schema", "admin/model/splitModel.ts", "admin/model/shortIndex.ts", "admin/model/modelFile.ts", "package-lock.json");
  const made = join(folder, digest);
  if (existsSync(made)) return made;
  const making = `${made}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  execFileSync(process.execPath, ["--import", "tsx", "graphql/schema/writeModel.ts", join(making, "model.json")], { cwd: projectRoot, stdio: ["ignore", "ignore", "pipe"] });
  writeParts(making);
  for (const older of readdirSync(folder).filter((one) => /^\w+$/.test(one) && one !== digest)) rmSync(join(folder, older), { recursive: true, force: true });
  // In one step: another process may be looking for it, or have made it meanwhile.
  if (!existsSync(made)) renameSync(making, made);
  return made;
}

/** What the schema says of types and attributes is for developers: no page shows it, and it is a third of the model. */
const withoutProse = (key: string, value: unknown): unknown => (key === "about" && typeof value === "string" ? undefined : value);

/** Writes the parts of the model that is in this folder beside it. */
export function writeParts(of: string): void {
  const { index, appendix, domains } = splitModel(JSON.parse(readFileSync(join(of, "model.json"), "utf8")) as Model);
  const write = (name: string, part: object) => writeFileSync(join(of, name), JSON.stringify(part, withoutProse));
  write("index.json", shortIndex(index));
  write("appendix.json", appendix);
  for (const [domain, part] of Object.entries(domains)) write(`domain-${domain}.json`, part);
}

export const readModel = (): Model => JSON.parse(readFileSync(join(modelFolder(), "model.json"), "utf8")) as Model;
