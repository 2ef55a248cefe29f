/** The mailbox of customer service: off where none is configured; where one is, SES puts mail into the bucket and calls the function. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Match, Template } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { stacksOf } from "./testing/stacks.ts";

const serviceMailbox = { address: "客户服务 <service@example.com>", ruleSet: "company" };
const mail = { from: "PharmOps <notices@example.com>", identity: "example.com" };

const templates = (options: Parameters<typeof stacksOf>[1]) => {
  const { app, api, data } = stacksOf("prod", options);
  return { app, api: Template.fromStack(api), data: Template.fromStack(data) };
};

test("without one, the function is called by nobody, and SES may put nothing into the bucket", () => {
  const { api, data } = templates({ mail });
  api.resourceCountIs("AWS::SES::ReceiptRule", 0);
  expect(JSON.stringify(api.findResources("AWS::Lambda::Permission"))).not.toContain("ses.amazonaws.com");
  expect(JSON.stringify(data.toJSON())).not.toContain("ses.amazonaws.com");
});

test("mail to its address goes into the bucket, looked through for spam and viruses, and then to the function", () => {
  const { api, data } = templates({ mail, serviceMailbox });
  api.hasResourceProperties("AWS::SES::ReceiptRule", {
    RuleSetName: "company",
    Rule: { Recipients: ["service@example.com"], ScanEnabled: true, Actions: [{ S3Action: { ObjectKeyPrefix: "mail_" } }, { LambdaAction: { InvocationType: "Event" } }] },
  });
  data.hasResourceProperties("AWS::S3::BucketPolicy", {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Sid: "ReceivedMail", Action: "s3:PutObject", Condition: { StringEquals: { "aws:SourceAccount": Match.anyValue() } } })]) },
  });
});

test("those who send about cases and those who sign their addresses know it, and SES sends from it", () => {
  const { api } = templates({ mail, serviceMailbox });
  const knowing = Object.entries(api.findResources("AWS::Lambda::Function")).flatMap(([id, { Properties }]) => (Properties.Environment?.Variables?.SERVICE_MAILBOX === serviceMailbox.address ? [id.replace(/Function\w+$/, "")] : []));
  expect(knowing.toSorted()).toEqual(["delivery", "graphql", "mail", "partner", "schedule"]);
  expect(JSON.stringify(api.findResources("AWS::IAM::Policy"))).toContain(`"ses:FromAddress":["notices@example.com","service@example.com"]`);
});

test("nothing is found about it that nobody gave a reason for", { timeout: 60_000 }, () => {
  const { app } = templates({ mail, serviceMailbox });
  const { pluginReports } = JSON.parse(readFileSync(join(app.synth().directory, "validation-report.json"), "utf8")) as { pluginReports: { violations: { ruleName: string; description: string }[] }[] };
  expect(pluginReports.flatMap(({ violations }) => violations.map(({ ruleName, description }) => `${ruleName}: ${description}`))).toEqual([]);
});
