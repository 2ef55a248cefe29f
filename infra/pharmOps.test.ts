import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import cdk from "../cdk.json" with { type: "json" };
import { tableDefinition } from "../graphql/table/definition.ts";
import { pharmOps } from "./pharmOps.ts";
import { chosenStage, type Stage } from "./stage.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-cdk-"));
/** Of the stages, the one that must not lose anything. */
let data: Template;
let api: Template;
let console: Template;

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

beforeAll(() => {
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/index-1a2b.js"), "");
  writeFileSync(join(folder, "index.cjs"), "");
  const app = new App({ context: { ...cdk.context, stage: "prod" } });
  const stacks = pharmOps(app, { ...chosenStage(app), consoleFolder: folder, functionFolder: () => folder });
  data = Template.fromStack(stacks.data);
  api = Template.fromStack(stacks.api);
  console = Template.fromStack(stacks.console);
});
afterAll(() => rmSync(folder, { recursive: true }));

const statements = (template: Template): Statement[] =>
  Object.values(template.findResources("AWS::IAM::Policy")).flatMap((policy) => policy.Properties.PolicyDocument.Statement);

describe("data", () => {
  test("the table is the one of the definition", () => {
    data.resourceCountIs("AWS::DynamoDB::Table", 1);
    data.hasResourceProperties("AWS::DynamoDB::Table", {
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: tableDefinition.partitionKey, KeyType: "HASH" },
        { AttributeName: tableDefinition.sortKey, KeyType: "RANGE" },
      ],
      GlobalSecondaryIndexes: tableDefinition.indexes.map((index) =>
        Match.objectLike({
          IndexName: index.name,
          KeySchema: [
            { AttributeName: index.partitionKey, KeyType: "HASH" },
            { AttributeName: index.sortKey, KeyType: "RANGE" },
          ],
          Projection: { ProjectionType: "ALL" },
        }),
      ),
      StreamSpecification: { StreamViewType: tableDefinition.stream },
      TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLive, Enabled: true },
    });
  });

  test("is encrypted, recoverable, and not deleted by accident", () => {
    data.hasResource("AWS::DynamoDB::Table", {
      DeletionPolicy: "Retain",
      Properties: {
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      },
    });
    data.hasResource("AWS::S3::Bucket", { DeletionPolicy: "Retain" });
  });

  test("a dev stage leaves nothing behind", () => {
    const app = new App({ context: { ...cdk.context, stage: "dev" } });
    const stacks = pharmOps(app, { ...chosenStage(app), consoleFolder: folder, functionFolder: () => folder });
    Template.fromStack(stacks.data).hasResource("AWS::DynamoDB::Table", {
      DeletionPolicy: "Delete",
      Properties: { DeletionProtectionEnabled: false },
    });
  });
});

test("no bucket is public, every one is encrypted and refuses plain HTTP", () => {
  for (const template of [data, console]) {
    const buckets = Object.values(template.findResources("AWS::S3::Bucket"));
    expect(buckets).toHaveLength(1);
    expect(buckets[0]!.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: expect.anything(),
    });
    template.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    });
  }
});

describe("api", () => {
  test("the functions run on arm64, a current Node, and with the configuration of the contract", () => {
    const functions = Object.values(api.findResources("AWS::Lambda::Function"));
    expect(functions).toHaveLength(3);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Architectures: ["arm64"], Runtime: "nodejs24.x", Handler: "index.handler" });
      expect(Object.keys(Properties.Environment.Variables).sort()).toEqual([
        "CURSOR_SECRET",
        "FILES_BUCKET",
        "OIDC_AUDIENCE",
        "OIDC_ISSUER",
        "TABLE_NAME",
      ]);
      expect(Properties.LoggingConfig.LogGroup).toBeDefined();
    }
    const secrets = functions.map(({ Properties }) => JSON.stringify(Properties.Environment.Variables.CURSOR_SECRET));
    for (const secret of secrets) expect(secret).toContain("resolve:secretsmanager");
  });

  test("no log is kept for ever", () => {
    const groups = Object.values(api.findResources("AWS::Logs::LogGroup"));
    expect(groups).toHaveLength(4);
    for (const group of groups) expect(group.Properties.RetentionInDays).toBe(365);
  });

  test("nobody may do everything, and nothing may be done to everything", () => {
    for (const statement of statements(api)) {
      const actions = [statement.Action].flat();
      const named = ["dynamodb:ListStreams"].some((action) => actions.includes(action));
      for (const action of actions) expect(action).not.toMatch(/\*$/);
      // ListStreams knows no resource.
      if (!named) expect(statement.Resource).not.toBe("*");
    }
    expect(JSON.stringify(statements(api))).not.toContain("dynamodb:Scan");
  });

  test("the stream reaches its function in order; what cannot be projected ends in a queue", () => {
    api.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      StartingPosition: "TRIM_HORIZON",
      // What the projections write is not brought back to them.
      FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { sk: { S: ["record"] } } } }) }] },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    api.hasResourceProperties("AWS::SQS::Queue", { SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
  });

  test("the clock ticks every five minutes", () => {
    api.hasResourceProperties("AWS::Events::Rule", {
      ScheduleExpression: "rate(5 minutes)",
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  test("GraphQL is the only route, is throttled and logged, and lets no foreign page in", () => {
    const routes = Object.values(api.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => Properties.RouteKey);
    expect(routes.sort()).toEqual(["GET /graphql", "POST /graphql"]);
    api.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
      AccessLogSettings: Match.anyValue(),
    });
    api.hasResourceProperties("AWS::ApiGatewayV2::Api", { CorsConfiguration: Match.absent() });
  });
});

describe("console", () => {
  test("CloudFront alone reads the bucket, over HTTPS, and passes /graphql on uncached", () => {
    console.resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
    console.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        DefaultRootObject: "index.html",
        DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https" },
        CacheBehaviors: [{ PathPattern: "/graphql", ViewerProtocolPolicy: "https-only", CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" }],
      },
    });
  });

  test("pages are sent with a policy that lets in no foreign script", () => {
    const [policy] = Object.values(console.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
    const { SecurityHeadersConfig: headers } = policy!.Properties.ResponseHeadersPolicyConfig;
    const text = JSON.stringify(headers.ContentSecurityPolicy);
    expect(text).toContain("default-src 'none'; script-src 'self';");
    expect(text).toContain("https://login.example.com");
    expect(headers).toMatchObject({
      FrameOptions: { FrameOption: "DENY" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000 },
    });
  });

  test("assets are kept for ever, pages are asked for again", () => {
    const deployments = Object.values(console.findResources("Custom::CDKBucketDeployment")).map(
      ({ Properties }) => Properties.SystemMetadata["cache-control"],
    );
    expect(deployments.sort()).toEqual(["no-cache", "public, max-age=31536000, immutable"]);
  });
});

test("every stage says the same things", () => {
  const shape = (stage: Partial<Stage>) => Object.keys(stage).sort();
  const { dev, staging, prod } = cdk.context.stages;
  expect(shape(staging)).toEqual(shape(dev));
  expect(shape(prod)).toEqual(shape(dev));
});

test("an unknown stage is answered with the known ones", () => {
  expect(() => chosenStage(new App({ context: { ...cdk.context, stage: "test" } }))).toThrow("dev, staging, prod");
});
