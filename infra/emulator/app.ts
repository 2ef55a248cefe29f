/** The stacks as production deploys them, for the emulator: its account, and without what it cannot take. */
import { App, CfnResource, Lazy } from "aws-cdk-lib";
import recommendedFlags from "aws-cdk-lib/recommended-feature-flags.json" with { type: "json" };
import { CfnAlarm } from "aws-cdk-lib/aws-cloudwatch";
import cdk from "../../cdk.json" with { type: "json" };
import { bundleFunctions } from "../../functions/bundle.ts";
import { consoleFolder } from "../consoleFolder.ts";
import { pharmOps } from "../pharmOps.ts";
import type { Stage } from "../stage.ts";
import { unsupportedResources } from "./unsupportedResources.ts";

const stages = cdk.context.stages as unknown as Record<string, Stage>;
const stage: Stage = {
  ...stages.prod!,
  account: "000000000000",
  region: "us-east-1",
  // The stack is destroyed after the test.
  keepData: false,
  anchorsLockedYears: null,
  // The test's people sign in by program and not through the console.
  registeredOperationsOnly: false,
  identity: { kind: "cognito", secondFactor: false },
  domain: { name: "pharmops.example.com", certificateArn: "arn:aws:acm:us-east-1:000000000000:certificate/emulator" },
  alarms: { ...stages.prod!.alarms, email: ["operations@example.com"] },
};

const app = new App({ context: recommendedFlags });
pharmOps(app, { name: "emulator", stage, consoleFolder, functionFolder: await bundleFunctions() });

/** The emulator takes alarms on a metric, not on a list of metrics; a list of one says the same. */
function asOneMetric(alarm: CfnAlarm): boolean {
  const { metrics: declared } = alarm;
  const metrics = (alarm.stack.resolve(declared) ?? []) as CfnAlarm.MetricDataQueryProperty[];
  const { metric, period, stat } = (metrics[0]?.metricStat ?? {}) as Partial<CfnAlarm.MetricStatProperty>;
  if (metrics.length !== 1 || !metric || !stat) return metrics.length === 0;

  const { metricName, namespace } = metric as CfnAlarm.MetricProperty;
  // They refer to other stacks, whose values are only known once all are deployed.
  const dimensions = Lazy.uncachedAny({ produce: (context) => context.resolve(declared)[0].metricStat.metric.dimensions });
  const statistic = stat.startsWith("p") ? { extendedStatistic: stat } : { statistic: stat };
  Object.assign(alarm, { metrics: undefined, metricName, namespace, dimensions, period, ...statistic });
  return true;
}

for (const construct of app.node.findAll()) {
  if (!CfnResource.isCfnResource(construct)) continue;
  const taken = construct instanceof CfnAlarm ? asOneMetric(construct) : !(construct.cfnResourceType in unsupportedResources);
  if (!taken) construct.node.scope!.node.tryRemoveChild(construct.node.id);
  construct.cfnOptions.updatePolicy = undefined;
}
