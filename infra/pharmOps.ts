import { Aws, Tags, Validations, type App, type StackProps } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import type { FunctionName } from "../functions/bundle.ts";
import { ApiStack } from "./stacks/api.ts";
import { ConsoleStack } from "./stacks/console.ts";
import { DataStack } from "./stacks/data.ts";
import { EdgeStack } from "./stacks/edge.ts";
import { FrontStack } from "./stacks/front.ts";
import { cognitoOrigins, IdentityStack, type Issuer } from "./stacks/identity.ts";
import { MonitoringStack } from "./stacks/monitoring.ts";
import { edgeRegion, environmentOf, type Stage } from "./stage.ts";

export interface PharmOpsOptions {
  name: string;
  stage: Stage;
  /** The built console. */
  consoleFolder: string;
  /** Folder that holds the bundle of a function. */
  functionFolder(name: FunctionName): string;
}

/** All stacks of one stage, each resting on those before it. What holds data is apart from what is deployed every day. */
export function pharmOps(app: App, { name, stage, consoleFolder, functionFolder }: PharmOpsOptions) {
  const { identity } = stage;
  const stackName = (part: string) => `PharmOps-${name}-${part}`;
  const props: StackProps & { stage: Stage } = {
    env: environmentOf(stage),
    terminationProtection: stage.keepData,
    crossRegionReferences: Boolean(stage.firewall),
    stage,
  };
  // Globally unique names that are known before deployment, so that stacks need not wait for each other.
  const consoleBucketName = `pharmops-${name}-console-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  const filesBucketName = `pharmops-${name}-files-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  const anchorsBucketName = `pharmops-${name}-anchors-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  const domainPrefix = `pharmops-${name}-${Aws.ACCOUNT_ID}`;

  const edge =
    stage.firewall || stage.domain
      ? new EdgeStack(app, stackName("Edge"), { ...props, env: { ...props.env, region: edgeRegion } })
      : undefined;
  const front = new FrontStack(app, stackName("Front"), {
    ...props,
    consoleBucketName,
    filesBucketName,
    issuerOrigins: identity.kind === "cognito" ? cognitoOrigins(domainPrefix) : [new URL(identity.issuer).origin],
    firewallArn: edge?.firewallArn,
  });
  const data = new DataStack(app, stackName("Data"), { ...props, filesBucketName, anchorsBucketName, consoleOrigin: front.origin });
  const pool =
    identity.kind === "cognito"
      ? new IdentityStack(app, stackName("Identity"), { ...props, identity, domainPrefix, consoleOrigin: front.origin })
      : undefined;
  const issuer: Issuer =
    identity.kind === "cognito"
      ? pool!.issuer
      : { url: identity.issuer, audiences: [identity.audience], consoleClientId: identity.clientId, resource: identity.audience };
  const api = new ApiStack(app, stackName("Api"), { ...props, front, data, filesBucketName, anchorsBucketName, issuer, functionFolder });
  const console = new ConsoleStack(app, stackName("Console"), { ...props, front, consoleBucketName, issuer, consoleFolder });
  const monitoring = new MonitoringStack(app, stackName("Monitoring"), { ...props, front, data, api });

  Tags.of(app).add("application", "pharmops");
  Tags.of(app).add("stage", name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { edge, front, data, identity: pool, api, console, monitoring };
}
