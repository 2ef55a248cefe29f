/** What cdk-nag's AwsSolutions and the validator of aws-cdk-lib say of the templates; `npm run synth` fails on the same. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import cdk from "../cdk.json" with { type: "json" };
import { pharmOps } from "./pharmOps.ts";
import { chosenStage } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-findings-"));
beforeAll(() => {
  mkdirSync(join(folder, "assets"));
  for (const file of ["index.html", "index.cjs", "assets/index-1a2b.js"]) writeFileSync(join(folder, file), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

function product(stageName: string) {
  const app = new App({ context: { ...recommendedFlags, ...cdk.context, stage: stageName } });
  const { data } = pharmOps(app, { ...chosenStage(app), consoleFolder: folder, functionFolder: () => folder });
  return { app, data };
}

interface Report {
  pluginReports: { pluginName: string; violations: { ruleName: string; description: string }[] }[];
}

/** Warnings as well as errors, each as the rule and what it says. */
function findings(app: App): string[] {
  const { pluginReports: reports }: Report = JSON.parse(readFileSync(join(app.synth().directory, "validation-report.json"), "utf8"));
  return reports.flatMap(({ violations }) => violations.map(({ ruleName, description }) => `${ruleName}: ${description}`));
}

// The validator loads CloudFormation's own schemas the first time.
test.for(Object.keys(cdk.context.stages))("%s: nothing is found that nobody gave a reason for", { timeout: 60_000 }, (name) => {
  const { app } = product(name);
  expect(findings(app)).toEqual([]);

  const reasons = app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.values(data as Record<string, string>));
  expect(reasons.length).toBeGreaterThan(10);
  for (const reason of reasons) expect(reason).toMatch(/^[A-Z].{30,}\.$/);
});

test("what nobody gave a reason for stops the synthesis", () => {
  const { app, data } = product("prod");
  const open = new Bucket(data, "Open");
  expect(() => app.synth()).toThrow(`${open.node.path}/Resource`);
});

test("what CloudFormation would refuse stops the synthesis", () => {
  const { app, data } = product("prod");
  (data.table.node.defaultChild as CfnTable).addPropertyOverride("BillingMode", "PAY_PER_MOON");
  expect(() => app.synth()).toThrow("PAY_PER_MOON");
});
