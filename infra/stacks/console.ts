import { existsSync } from "node:fs";
import { join } from "node:path";
import { DefaultStackSynthesizer, RemovalPolicy, Stack, Validations, type App, type StackProps } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source, type BucketDeploymentProps } from "aws-cdk-lib/aws-s3-deployment";
import type { Stage } from "../stage.ts";
import { wildcard } from "../wildcard.ts";
import type { FrontStack } from "./front.ts";
import type { Issuer } from "./identity.ts";

export interface ConsoleStackProps extends StackProps {
  stage: Stage;
  /** Has to be deployed before files can be put into its bucket, which is known by name. */
  front: FrontStack;
  consoleBucketName: string;
  issuer: Issuer;
  consoleFolder: string;
}

/** The console's files and its configuration, put into the bucket that CloudFront reads. */
export class ConsoleStack extends Stack {
  constructor(app: App, id: string, { stage, front, consoleBucketName, issuer, consoleFolder, ...props }: ConsoleStackProps) {
    super(app, id, props);
    if (!existsSync(join(consoleFolder, "index.html"))) {
      throw new Error(`There is no console in ${consoleFolder}; build it with: npm run build:console`);
    }

    const bucket = Bucket.fromBucketName(this, "Bucket", consoleBucketName);
    this.addStackDependency(front);
    const logGroup = new LogGroup(this, "Logs", { retention: stage.logDays, removalPolicy: RemovalPolicy.DESTROY });
    const deployment = (name: string, what: Pick<BucketDeploymentProps, "sources" | "cacheControl">) =>
      new BucketDeployment(this, name, {
        ...what,
        destinationBucket: bucket,
        logGroup,
        // Open tabs still ask for the chunks of the build they came from.
        prune: false,
      });

    // Two of them, because only names with a hash in them may be kept for ever.
    const assets = deployment("Assets", {
      sources: [Source.asset(consoleFolder, { exclude: ["*", "!assets", "!assets/**"] })],
      cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
    });
    const pages = deployment("Pages", {
      sources: [
        Source.asset(consoleFolder, { exclude: ["assets", "assets/**"] }),
        Source.jsonData("config.json", {
          apiUrl: "/graphql",
          issuer: issuer.url,
          clientId: issuer.consoleClientId,
          ...(issuer.resource && { audience: issuer.resource }),
          ...(stage.registeredOperationsOnly && { operations: "registered" }),
        }),
      ],
      cacheControl: [CacheControl.noCache()],
    });
    // A page must not name assets that are not there yet.
    pages.node.addDependency(assets);

    this.acknowledge(bucket.bucketArn);
  }

  private acknowledge(bucketArn: string): void {
    const reason = "CDK's function that copies the files, at deployments only: any file of this bucket, from any archive of the deployment's own.";
    const actions = ["s3:GetBucket*", "s3:GetObject*", "s3:List*", "s3:DeleteObject*", "s3:Abort*"];
    const assetsArn = `arn:${this.partition}:s3:::cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${this.account}-${this.region}`;
    Validations.of(this).acknowledge(
      ...actions.map((action) => wildcard(this, "Action", action, reason)),
      ...[bucketArn, assetsArn].map((arn) => wildcard(this, "Resource", `${arn}/*`, reason)),
      { id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]", reason: "CDK's function writes its log with AWS's own policy." },
      { id: "AwsSolutions-L1", reason: "The runtime of CDK's function comes with aws-cdk-lib." },
    );
  }
}
