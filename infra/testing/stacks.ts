/** The stacks of a stage as `cdk synth` makes them, but of an empty console and empty functions. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import cdk from "../../cdk.json" with { type: "json" };
import { pharmOps } from "../pharmOps.ts";
import { chosenStage, type Stage } from "../stage.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-cdk-"));
mkdirSync(join(folder, "assets"));
for (const file of ["index.html", "index.cjs", "assets/index-1a2b.js"]) writeFileSync(join(folder, file), "");
process.once("exit", () => rmSync(folder, { recursive: true }));

export function stacksOf(stageName: string, change: Partial<Stage> = {}) {
  const app = new App({ context: { ...recommendedFlags, ...cdk.context, stage: stageName } });
  const { name, stage } = chosenStage(app);
  return { app, ...pharmOps(app, { name, stage: { ...stage, ...change }, consoleFolder: folder, functionFolder: () => folder }) };
}
