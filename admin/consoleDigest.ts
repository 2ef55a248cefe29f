/** What the console that was built last was built from; without it, or where it differs, the console is built again. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { modelFolder } from "./model/modelFile.ts";
import { projectRoot, sourceDigest } from "./sourceDigest.ts";

const file = join(projectRoot, "dist/console.digest");

/** Of everything that the build reads: the console's sources, the model and the partners' SDL. */
function currentDigest(): string {
  const model = readFileSync(join(modelFolder(), "model.json"));
  const sources = sourceDigest("admin", "graphql/partner.graphql", "graphql/schema/model.ts", "package.json", "package-lock.json");
  return `${sources}-${createHash("sha256").update(model).digest("hex")}`;
}

export const consoleIsCurrent = (): boolean => existsSync(file) && readFileSync(file, "utf8") === currentDigest();

/** Notes what was built once all of it is there: a build that was interrupted leaves no note. */
export function noteDigest(): Plugin {
  let building: string;
  return {
    name: "note-digest",
    apply: "build",
    buildStart() {
      building = currentDigest();
      rmSync(file, { force: true });
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, building);
      },
    },
  };
}
