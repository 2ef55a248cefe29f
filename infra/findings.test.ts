/** What cdk-nag's AwsSolutions and the validator of aws-cdk-lib say of the templates; `npm run synth` fails on the same. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Validations, type App } from "aws-cdk-lib";
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { expect, test } from "vitest";
import cdk from "../cdk.json" with { type: "json" };
import { stacksOf } from "./testing/stacks.ts";

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
  const { app } = stacksOf(name);
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
  const { app, data } = stacksOf("prod");
  const open = new Bucket(data, "Open");
  expect(() => app.synth()).toThrow(`${open.node.path}/Resource`);
});

test("what CloudFormation would refuse stops the synthesis", () => {
  const { app, data } = stacksOf("prod");
  (data.table.node.defaultChild as CfnTable).addPropertyOverride("BillingMode", "PAY_PER_MOON");
  expect(() => app.synth()).toThrow("PAY_PER_MOON");
});
