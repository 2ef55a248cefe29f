/** The stacks as production deploys them, for the emulator: its account, and without what it cannot take. */
import { App, CfnResource } from "aws-cdk-lib";
import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import cdk from "../../cdk.json" with { type: "json" };
import { bundleFunction } from "../../functions/bundle.ts";
import { consoleFolder } from "../consoleFolder.ts";
import { pharmOps } from "../pharmOps.ts";
import type { Stage } from "../stage.ts";
import { notTaken } from "./notTaken.ts";

const stages = cdk.context.stages as unknown as Record<string, Stage>;
const stage: Stage = {
  ...stages.prod!,
  account: "000000000000",
  region: "us-east-1",
  // It is torn down again.
  keepData: false,
  identity: { kind: "cognito", secondFactor: false, partners: ["emulator"] },
  domain: { name: "pharmops.example.com", certificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/emulator" },
  alarms: { ...stages.prod!.alarms, email: ["operations@example.com"] },
};

const app = new App({ context: recommendedFlags });
pharmOps(app, { name: "emulator", stage, consoleFolder, functionFolder: bundleFunction });

for (const construct of app.node.findAll()) {
  if (!CfnResource.isCfnResource(construct)) continue;
  // Alarms on a formula of metrics: two of the twenty.
  const isFormula = construct instanceof CfnAlarm && construct.metrics !== undefined;
  if (construct.cfnResourceType in notTaken || isFormula) construct.node.scope!.node.tryRemoveChild(construct.node.id);
  construct.cfnOptions.updatePolicy = undefined;
}
