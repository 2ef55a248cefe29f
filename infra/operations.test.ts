/** Holds docs/operations.md to what is deployed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "aws-cdk-lib";
import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import { expect, test } from "vitest";
import { tableDefinition } from "../graphql/table/definition.ts";
import packageJson from "../package.json" with { type: "json" };
import { costTable } from "./cost/estimate.ts";
import { unsupportedResources } from "./emulator/unsupportedResources.ts";
import { stacksOf } from "./testing/stacks.ts";

const text = readFileSync(join(import.meta.dirname, "../docs/operations.md"), "utf8");

/** Rows of the chapter's tables, each by its first cell without its quotes. */
function firstCells(chapter: string): string[] {
  const [, body = ""] = text.split(`\n## ${chapter}\n`);
  const [own = ""] = body.split("\n## ");
  return [...own.matchAll(/^\| `(\w+)` \|/gm)].map(([, cell]) => cell!);
}

test("each alarm has a row that says what it means and what to do, and each row its alarm", () => {
  const domain = { name: "pharmops.example.com", certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1" };
  const { app } = stacksOf("prod", { domain });
  const alarms = app.node.findAll().filter((construct) => construct instanceof CfnAlarm);
  const names = alarms.map((alarm) => alarm.alarmName!.slice(Stack.of(alarm).stackName.length + 1));
  expect(names.length).toBeGreaterThan(15);
  expect(firstCells("Alarms").toSorted()).toEqual(names.toSorted());
});

test("a restored table gets the stream and the expiry of the definition", () => {
  expect(text).toContain(`StreamViewType=${tableDefinition.stream}`);
  expect(text).toContain(`AttributeName=${tableDefinition.timeToLive}`);
});

test("what a month costs is what the estimate says", () => {
  expect(text).toContain(costTable());
});

test("what the emulator does not take is named", () => {
  for (const type of Object.keys(unsupportedResources)) expect(text).toContain(`\`${type}\``);
});

test("every command that it names exists", () => {
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, command]) => command!);
  expect(commands.length).toBeGreaterThan(3);
  expect(Object.keys(packageJson.scripts)).toEqual(expect.arrayContaining(commands));
});
