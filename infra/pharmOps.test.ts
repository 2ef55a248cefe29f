import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, test } from "vitest";
import cdk from "../cdk.json" with { type: "json" };
import { type FunctionName, functionNames } from "../functions/bundle.ts";
import { tableDefinition } from "../graphql/table/definition.ts";
import { employeeRoles } from "../graphql/platform/access/role.ts";
import { chosenStage, type Stage } from "./stage.ts";
import { stacksOf } from "./testing/stacks.ts";

function templatesOf(stageName: string, change: Partial<Stage> = {}) {
  const { app: _app, ...stacks } = stacksOf(stageName, change);
  return Object.fromEntries(Object.entries(stacks).flatMap(([key, stack]) => (stack ? [[key, Template.fromStack(stack)]] : []))) as Record<
    "edge" | "front" | "data" | "identity" | "api" | "console" | "monitoring",
    Template
  >;
}

/** Of the stages, the one that must not lose anything. */
let prod: ReturnType<typeof templatesOf>;
let data: Template;
let api: Template;
let front: Template;

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

beforeAll(() => {
  prod = templatesOf("prod");
  ({ data, api, front } = prod);
});

const policiesWith = (action: string) => Object.values(api.findResources("AWS::IAM::Policy")).filter((policy) => JSON.stringify(policy).includes(action));
const functionOf = (name: FunctionName) => Object.entries(api.findResources("AWS::Lambda::Function")).find(([id]) => id.startsWith(`${name}Function`))![1].Properties;

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

  test("a restored table takes the place of the one that was there, which is released", () => {
    const restoredTable = { name: "restored", streamArn: "arn:aws:dynamodb:ap-southeast-1:111122223333:table/restored/stream/2026-11-22T00:00:00.000" };
    const { data: without, api: using } = templatesOf("prod", { restoredTable });
    without.resourceCountIs("AWS::DynamoDB::Table", 0);
    const functions = Object.values(using.findResources("AWS::Lambda::Function"));
    const named = functions.flatMap(({ Properties }) => ((Properties.Environment.Variables.TABLE_NAME as string | undefined) ?? []));
    expect(named).toEqual(Array.from({ length: functionNames.length - 1 }, () => "restored"));
    using.hasResourceProperties("AWS::Lambda::EventSourceMapping", { EventSourceArn: restoredTable.streamArn });
    expect(JSON.stringify(statements(using))).toContain(":table/restored/index/");
  });

  test("a dev stage leaves nothing behind", () => {
    templatesOf("dev").data.hasResource("AWS::DynamoDB::Table", {
      DeletionPolicy: "Delete",
      Properties: { DeletionProtectionEnabled: false },
    });
  });
});

test("no bucket is public, every one is encrypted and refuses plain HTTP", () => {
  for (const [template, count] of [[data, 2], [front, 1]] as const) {
    const buckets = Object.values(template.findResources("AWS::S3::Bucket"));
    expect(buckets).toHaveLength(count);
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: expect.anything(),
      });
    }
    const secured = {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    };
    template.resourcePropertiesCountIs("AWS::S3::BucketPolicy", secured, count);
  }
});

describe("what must never be changed", () => {
  const anchors = (template: Template) => Object.entries(template.findResources("AWS::S3::Bucket")).find(([id]) => id.startsWith("Anchors"))![1];

  test("anchors are locked for ten years, against the owner of the account too, and written once each", () => {
    expect(anchors(data)).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { ObjectLockEnabled: "Enabled", Rule: { DefaultRetention: { Mode: "COMPLIANCE", Days: 3650 } } },
        VersioningConfiguration: { Status: "Enabled" },
      },
    });
    data.hasResourceProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Sid: "WriteOnce", Effect: "Deny", Principal: { AWS: "*" }, Action: "s3:PutObject", Condition: { Null: { "s3:if-none-match": "true" } } })]) },
    });
  });

  test("a stage that keeps nothing locks nothing, so that it can be removed", () => {
    expect(anchors(templatesOf("dev").data).Properties.ObjectLockConfiguration).toBeUndefined();
  });

  test("the key that signs them stays in KMS, and the clock's function alone may use it", () => {
    data.hasResource("AWS::KMS::Key", { DeletionPolicy: "Retain", Properties: { KeySpec: "ECC_NIST_P256", KeyUsage: "SIGN_VERIFY" } });
    expect(functionNames.filter((name) => "ANCHOR_KEY" in functionOf(name).Environment.Variables)).toEqual(["schedule"]);
    const signing = policiesWith("kms:").filter((policy) => JSON.stringify(policy).includes("AnchorKey"));
    expect(signing).toHaveLength(1);
    expect(JSON.stringify(signing[0])).toContain("kms:Sign");
    expect(JSON.stringify(signing[0])).toContain("scheduleRole");
  });

  test("evidence is signed with another key, by the function that packs it alone", () => {
    expect(functionNames.filter((name) => "EVIDENCE_KEY" in functionOf(name).Environment.Variables)).toEqual(["graphql"]);
    const signing = policiesWith("kms:").filter((policy) => JSON.stringify(policy).includes("EvidenceKey"));
    expect(signing).toHaveLength(1);
    expect(JSON.stringify(signing[0])).toContain("graphqlRole");
    expect(JSON.stringify(signing[0])).not.toContain("AnchorKey");
  });

  test("no record, and no entry of a trail or ledger, is removed by anybody; no entry of a ledger is updated", () => {
    const [table] = Object.values(data.findResources("AWS::DynamoDB::Table"));
    const { Statement: denied } = table!.Properties.ResourcePolicy.PolicyDocument as { Statement: (Statement & { Principal: object; Condition: Record<string, object> })[] };
    expect(denied).toEqual([
      expect.objectContaining({
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: expect.arrayContaining(["dynamodb:DeleteItem", "dynamodb:BatchWriteItem"]),
        Condition: { "ForAnyValue:StringNotLike": { "dynamodb:LeadingKeys": ["*#*", ...tableDefinition.derivedIdPrefixes.map((prefix) => `${prefix}*`)] } },
      }),
      expect.objectContaining({
        Effect: "Deny",
        Principal: { AWS: "*" },
        Action: expect.arrayContaining(["dynamodb:UpdateItem"]),
        Condition: { "ForAnyValue:StringLike": { "dynamodb:LeadingKeys": tableDefinition.ledgerIdPrefixes.map((prefix) => `${prefix}*`) } },
      }),
    ]);
  });
});

describe("api", () => {
  test("the files' bucket may be used by the console's pages and no others", () => {
    const [, bucket] = Object.entries(data.findResources("AWS::S3::Bucket")).find(([id]) => id.startsWith("Files"))!;
    const [{ AllowedOrigins: origins }] = bucket!.Properties.CorsConfiguration.CorsRules;
    expect(JSON.stringify(origins)).toMatch(/^\[\{"Fn::Join":\["",\["https:\/\/",\{"Fn::GetStackOutput":\{"StackName":"PharmOps-prod-Front"/);
    expect(JSON.stringify(origins)).not.toContain("*");
  });

  test("every function runs on arm64, a current Node, and with the configuration of the contract, traced and with a log of its own", () => {
    const everyOne = ["CURSOR_SECRET", "FILES_BUCKET", "OIDC_AUDIENCE", "OIDC_ISSUER", "POWERTOOLS_METRICS_NAMESPACE", "TABLE_NAME"];
    api.resourceCountIs("AWS::Lambda::Function", functionNames.length);
    for (const name of functionNames) {
      const properties = functionOf(name);
      expect(properties).toMatchObject({ Architectures: ["arm64"], Runtime: "nodejs24.x", Handler: "index.handler", TracingConfig: { Mode: "Active" } });
      // The function that sets papers gets all it needs in the call and has no other rights.
      if (name === "paper") expect(Object.keys(properties.Environment.Variables)).toEqual(["TZ"]);
      else {
        expect(Object.keys(properties.Environment.Variables)).toEqual(expect.arrayContaining(everyOne));
        expect(JSON.stringify(properties.Environment.Variables.CURSOR_SECRET)).toContain("resolve:secretsmanager");
      }
      expect(JSON.stringify(properties.LoggingConfig.LogGroup)).toContain(`${name}Logs`);
      expect(JSON.stringify(properties.Role)).toContain(`${name}Role`);
    }
  });

  test("the key of robots, webhooks and cases' addresses is known to whom takes these in and whom posts to them, and to nobody else", () => {
    const knowing = functionNames.filter((name) => "WEBHOOK_KEY" in functionOf(name).Environment.Variables);
    expect(knowing.toSorted()).toEqual(["delivery", "graphql", "mail", "partner"]);
  });

  test("the key of machines' tokens is known to whom gives them out and whom takes them, and to nobody else", () => {
    const knowing = functionNames.filter((name) => "TOKEN_KEY" in functionOf(name).Environment.Variables);
    expect(knowing).toEqual(["graphql", "partner", "token"]);
  });

  test("the functions that count by address know by a secret of CloudFront's that a request came through it, and no other function does", () => {
    expect(functionNames.filter((name) => "EDGE_SECRET" in functionOf(name).Environment.Variables)).toEqual(["token", "survey"]);
    const [distribution] = Object.values(front.findResources("AWS::CloudFront::Distribution"));
    const origins = distribution!.Properties.DistributionConfig.Origins as { CustomOriginConfig?: object; OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }[];
    const toApi = origins.filter(({ CustomOriginConfig }) => CustomOriginConfig);
    expect(toApi.length).toBeGreaterThan(0);
    for (const { OriginCustomHeaders: headers = [] } of toApi) {
      expect(headers.map(({ HeaderName }) => HeaderName)).toEqual(["x-pharmops-edge"]);
      expect(JSON.stringify(headers[0]!.HeaderValue)).toContain("resolve:secretsmanager");
    }
  });

  test("a new generation of the key changes the template: it signs, and the one before is still accepted", () => {
    const { TOKEN_KEY: current, TOKEN_KEY_PREVIOUS: previous } = functionOf("token").Environment.Variables;
    expect(JSON.stringify(current)).toMatch(/TokenKey1/);
    expect(JSON.stringify(previous)).toMatch(/TokenKey0/);
  });

  test("no function may read the table as a whole", () => expect(JSON.stringify(statements(api))).not.toContain("dynamodb:Scan"));

  test("every function that is invoked asynchronously has a destination for failures", () => {
    for (const { Properties } of Object.values(api.findResources("AWS::Events::Rule"))) {
      for (const target of Properties.Targets) expect(target).toMatchObject({ DeadLetterConfig: expect.anything() });
    }
    for (const { Properties } of Object.values(api.findResources("AWS::Lambda::EventSourceMapping"))) {
      // A job is a record, which the clock finds and begins again or ends.
      if (JSON.stringify(Properties.FunctionName).includes("jobFunction")) continue;
      expect(Properties).toMatchObject({ BisectBatchOnFunctionError: true, DestinationConfig: { OnFailure: expect.anything() } });
    }
  });

  test("a new version gets a tenth of the requests first, and is taken back when an alarm goes off", () => {
    api.hasResourceProperties("AWS::CodeDeploy::DeploymentGroup", {
      DeploymentConfigName: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
      AutoRollbackConfiguration: { Enabled: true, Events: Match.arrayWith(["DEPLOYMENT_STOP_ON_ALARM"]) },
      AlarmConfiguration: { Enabled: true, Alarms: [Match.anyValue(), Match.anyValue()] },
    });
    api.hasResource("AWS::Lambda::Alias", { UpdatePolicy: { CodeDeployLambdaAliasUpdate: Match.anyValue() } });
    const [integration] = Object.values(api.findResources("AWS::ApiGatewayV2::Integration"));
    expect(JSON.stringify(integration!.Properties.IntegrationUri)).toContain("Live");
  });

  test("the stream reaches its function in order; what cannot be projected ends in a queue", () => {
    api.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      StartingPosition: "TRIM_HORIZON",
      // What the projections write is not brought back to them; of audit entries only comments are.
      FilterCriteria: {
        Filters: [
          { Pattern: JSON.stringify({ dynamodb: { Keys: { sk: { S: ["record"] } } } }) },
          { Pattern: JSON.stringify({ dynamodb: { NewImage: { comment: { M: { text: { S: [{ exists: true }] } } } } } }) },
        ],
      },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    api.hasResourceProperties("AWS::SQS::Queue", { SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
  });

  test("deliveries go out every minute, and failed ones end in the queue", () => {
    api.hasResourceProperties("AWS::Events::Rule", { ScheduleExpression: "rate(1 minute)" });
    expect(statements(api).filter(({ Action }) => [Action].flat().includes("sqs:SendMessage")).length).toBeGreaterThan(0);
  });

  test("the stream's function hands deliveries over to the one function that delivers, and waits for nothing", () => {
    const invoking = statements(api).filter(({ Action }) => [Action].flat().includes("lambda:InvokeFunction"));
    expect(invoking).toHaveLength(3);
    const toDelivery = invoking.filter(({ Resource }) => /^{"Fn::GetAtt":\["deliveryFunction\w+","Arn"\]}$/.test(JSON.stringify(Resource)));
    expect(toDelivery).toHaveLength(1);
    expect(functionNames.filter((name) => "DELIVERY_FUNCTION" in functionOf(name).Environment.Variables)).toEqual(["stream"]);
    api.hasResourceProperties("AWS::Lambda::EventInvokeConfig", { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 });
  });

  test("papers are set by a function that may do nothing, and only the API's function and that of jobs call it", () => {
    const invoking = statements(api).filter(({ Action }) => [Action].flat().includes("lambda:InvokeFunction"));
    expect(invoking.filter(({ Resource }) => /^{"Fn::GetAtt":\["paperFunction\w+","Arn"\]}$/.test(JSON.stringify(Resource)))).toHaveLength(2);
    expect(functionNames.filter((name) => "PAPER_FUNCTION" in functionOf(name).Environment.Variables)).toEqual(["graphql", "job"]);
    const policies = Object.entries(api.findResources("AWS::IAM::Policy")).filter(([id]) => id.startsWith("paperRole"));
    expect(JSON.stringify(policies)).not.toMatch(/dynamodb:|s3:/);
  });

  test("mail is sent by one identity from one address, and not at all where none is configured", () => {
    const sends = (template: Template) => statements(template).filter(({ Action }) => [Action].flat().includes("ses:SendEmail"));
    expect(sends(api)).toEqual([]);
    const withMail = templatesOf("prod", { mail: { from: "PharmOps <notices@example.com>", identity: "example.com" } }).api;
    expect(sends(withMail)).toHaveLength(1);
    expect(sends(withMail)[0]).toMatchObject({ Condition: { StringEquals: { "ses:FromAddress": "notices@example.com" } } });
    expect(JSON.stringify(sends(withMail)[0]!.Resource)).toContain("identity/example.com");
  });

  test("jobs are run from the stream, side by side, and only those that have something left to do", () => {
    api.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      FilterCriteria: {
        Filters: [{ Pattern: JSON.stringify({ dynamodb: { Keys: { pk: { S: [{ prefix: "job_" }] }, sk: { S: ["record"] } }, NewImage: { status: { S: ["QUEUED"] } } } }) }],
      },
      BatchSize: 1,
      ParallelizationFactor: 10,
      MaximumRetryAttempts: 2,
    });
    // DynamoDB serves two readers of a stream; a third would slow down all of them.
    api.resourceCountIs("AWS::Lambda::EventSourceMapping", 2);
  });

  test("the runner of jobs touches the files of jobs and no others, which are removed after a week", () => {
    const [[, policy]] = Object.entries(api.findResources("AWS::IAM::Policy")).filter(([id]) => id.startsWith("jobRole")) as [[string, { Properties: { PolicyDocument: { Statement: Statement[] } } }]];
    const objects = policy.Properties.PolicyDocument.Statement.filter(({ Action: action }) => [action].flat().includes("s3:GetObject"));
    expect(objects).toHaveLength(1);
    expect(JSON.stringify(objects[0]!.Resource)).toMatch(/\/job_\*"/);
    data.hasResourceProperties("AWS::S3::Bucket", { LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ Prefix: "job_", ExpirationInDays: 8, Status: "Enabled" })]) } });
  });

  test("the clock ticks every five minutes", () => {
    api.hasResourceProperties("AWS::Events::Rule", {
      ScheduleExpression: "rate(5 minutes)",
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
  });

  test("nobody reaches the console's endpoint without a token of the issuer; machines and invited people prove themselves to the functions behind theirs", () => {
    const routes = Object.values(api.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => Properties);
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual(["GET /graphql", "GET /partner/graphql", "POST /graphql", "POST /migration/graphql", "POST /oauth/token", "POST /partner/graphql", "POST /survey"]);
    for (const { RouteKey, AuthorizationType, AuthorizationScopes } of routes) {
      const ofPeople = RouteKey.endsWith(" /graphql");
      expect([AuthorizationType, AuthorizationScopes], RouteKey).toEqual(ofPeople ? ["JWT", ["openid"]] : ["NONE", undefined]);
    }
    api.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", { AuthorizerType: "JWT", IdentitySource: ["$request.header.Authorization"] });
  });
});

describe("front", () => {
  test("the API is throttled and logged, and lets no foreign page in", () => {
    front.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
      AccessLogSettings: Match.anyValue(),
    });
    front.hasResourceProperties("AWS::ApiGatewayV2::Api", { CorsConfiguration: Match.absent() });
  });

  test("CloudFront alone reads the bucket, over HTTPS, and passes what is for the API on uncached", () => {
    front.resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
    front.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        DefaultRootObject: "index.html",
        DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https", Compress: true },
        CacheBehaviors: [
          ...["/graphql", "/partner/*", "/oauth/*", "/migration/*", "/survey"].map((PathPattern) => ({ PathPattern, ViewerProtocolPolicy: "https-only", CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" })),
          { PathPattern: "/answer.html", ViewerProtocolPolicy: "redirect-to-https", Compress: true, ResponseHeadersPolicyId: { Ref: Match.stringLikeRegexp("^AnswerFormHeaders") } },
        ],
        WebACLId: Match.anyValue(),
      },
    });
  });

  const headersOf = (id: RegExp) => Object.entries(front.findResources("AWS::CloudFront::ResponseHeadersPolicy")).find(([name]) => id.test(name))?.[1];

  test("the answer form reaches its own origin alone, and no referrer carries its token", () => {
    const { SecurityHeadersConfig: headers } = headersOf(/^AnswerFormHeaders/)!.Properties.ResponseHeadersPolicyConfig;
    const text: string = headers.ContentSecurityPolicy.ContentSecurityPolicy;
    const foreign = text.split("; ").flatMap((directive) => directive.split(" ").slice(1)).filter((source) => source !== "'self'" && source !== "'none'");
    expect(foreign).toEqual([]);
    expect(text).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(headers).toMatchObject({ ReferrerPolicy: { ReferrerPolicy: "no-referrer" }, FrameOptions: { FrameOption: "DENY" } });
  });

  test("pages are sent with a policy that lets in no foreign script", () => {
    const policy = headersOf(/^SecurityHeaders/);
    const { SecurityHeadersConfig: headers } = policy!.Properties.ResponseHeadersPolicyConfig;
    const text = JSON.stringify(headers.ContentSecurityPolicy);
    expect(text).toContain("default-src 'none'; script-src 'self';");
    expect(text).toContain("https://cognito-idp.");
    expect(headers).toMatchObject({
      FrameOptions: { FrameOption: "DENY" },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63072000 },
    });
  });

  test("the policy lets files in from where the API sends the console for them", async () => {
    const policy = headersOf(/^SecurityHeaders/);
    const { ContentSecurityPolicy: csp } = policy!.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const values: Record<string, string> = { "AWS::Region": "ap-southeast-1", "AWS::URLSuffix": "amazonaws.com", "AWS::AccountId": "111122223333" };
    const parts: (string | { Ref: string })[] = csp.ContentSecurityPolicy["Fn::Join"][1];
    const text = parts.map((part) => (typeof part === "string" ? part : values[part.Ref])).join("");
    const images = /img-src ([^;]*)/.exec(text)![1]!.split(" ");

    const { AWS_ENDPOINT_URL_S3: local } = process.env;
    delete process.env.AWS_ENDPOINT_URL_S3;
    Object.assign(process.env, { FILES_BUCKET: "pharmops-prod-files-111122223333-ap-southeast-1", AWS_REGION: "ap-southeast-1" });
    const { readAddress } = await import("../graphql/platform/file/fileStore.ts");
    const address = await readAddress({ id: "file_1", fileName: "scan.pdf", contentType: "application/pdf" } as never);
    Object.assign(process.env, { AWS_ENDPOINT_URL_S3: local, AWS_REGION: "us-east-1" });
    expect(images.some((source) => source.startsWith("https://") && source.endsWith("/") && address.startsWith(source))).toBe(true);
  });
});

describe("identity", () => {
  test("people sign in with a second factor, and nobody signs themselves up", () => {
    prod.identity.hasResource("AWS::Cognito::UserPool", {
      DeletionPolicy: "Retain",
      Properties: { MfaConfiguration: "ON", AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }, DeletionProtection: "ACTIVE" },
    });
  });

  test("every role of a person is a group", () => {
    const groups = Object.values(prod.identity.findResources("AWS::Cognito::UserPoolGroup"));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual(employeeRoles.toSorted());
  });

  test("the console proves itself with PKCE, for which it has no secret, and comes back to its own address only", () => {
    prod.identity.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "profile"],
      ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"],
      CallbackURLs: [{ "Fn::Join": ["", Match.arrayWith(["/auth-callback"])] }],
    });
  });

  test("another issuer needs no Cognito", () => {
    const identity = { kind: "issuer", issuer: "https://login.example.com", audience: "urn:pharmops:api", clientId: "console" } as const;
    const stacks = templatesOf("prod", { identity });
    expect(stacks.identity).toBeUndefined();
    stacks.api.hasResourceProperties("AWS::ApiGatewayV2::Authorizer", {
      JwtConfiguration: { Issuer: identity.issuer, Audience: [identity.audience] },
    });
    expect(JSON.stringify(stacks.front.toJSON())).toContain("https://login.example.com");
  });
});

describe("console", () => {
  test("assets are kept for ever, pages are asked for again", () => {
    const deployments = Object.values(prod.console.findResources("Custom::CDKBucketDeployment")).map(
      ({ Properties }) => Properties.SystemMetadata["cache-control"],
    );
    expect(deployments.sort()).toEqual(["no-cache", "public, max-age=31536000, immutable"]);
  });
});

describe("edge", () => {
  test("the firewall is in us-east-1 before CloudFront, and blocks who asks too often", () => {
    prod.edge.hasResourceProperties("AWS::WAFv2::WebACL", {
      Scope: "CLOUDFRONT",
      Rules: Match.arrayWith([Match.objectLike({ Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 10000, AggregateKeyType: "IP" } } })]),
    });
  });

  test("a certificate that is about to end is noticed", () => {
    const domain = { name: "pharmops.example.com", certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/1" };
    templatesOf("prod", { domain }).edge.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName: "DaysToExpiry",
      Threshold: 30,
      AlarmActions: [Match.anyValue()],
    });
  });
});

describe("monitoring", () => {
  const alarms = () =>
    [prod.monitoring, prod.api].flatMap((template) => Object.values(template.findResources("AWS::CloudWatch::Alarm")).map(({ Properties }) => Properties));

  test("every function, and all else that can go wrong, has its alarm, and it tells somebody", () => {
    const names = alarms().map(({ AlarmName }) => String(AlarmName).replace(/^PharmOps-prod-(Monitoring|Api)-/, ""));
    const capital = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;
    const ofFunctions = functionNames.map(capital).flatMap((name) => [`${name}Errors`, `${name}Throttles`]);
    const ofStreams = Object.values(api.findResources("AWS::Lambda::EventSourceMapping")).map(({ Properties }) => `${capital(/"(\w+?)Function/.exec(JSON.stringify(Properties.FunctionName))![1]!)}Late`);
    expect(names).toEqual(expect.arrayContaining([...ofFunctions, ...ofStreams]));
    const others = names.filter((name) => ![...ofFunctions, ...ofStreams].includes(name));
    expect(others.sort()).toEqual([
      "ApiErrors", "ApiSlow", "ClockNotDelivered", "ClockWorkFailed", "DeadLetters", "EndpointPaused", "Faults", "NoticeGivenUp", "NoticesNotDelivered", "PartnerRollOutErrors",
      "ProjectionFailed", "RollOutErrors", "RollOutFaults", "SurveyRollOutErrors", "TableErrors", "TableReadsThrottled", "TableWritesThrottled", "TokenRollOutErrors", "WebhookGivenUp",
    ]);
    for (const { AlarmName, AlarmActions } of alarms()) {
      // Those are heard by CodeDeploy, which rolls back.
      if (!String(AlarmName).includes("RollOut")) expect(AlarmActions).toHaveLength(1);
    }
  });

  test("there is a dashboard, and a budget that is notified of before it is spent", () => {
    prod.monitoring.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
    prod.monitoring.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: { BudgetType: "COST", BudgetLimit: { Amount: 500, Unit: "USD" } },
      NotificationsWithSubscribers: Match.arrayWith([Match.objectLike({ Notification: Match.objectLike({ NotificationType: "FORECASTED" }) })]),
    });
  });
});

describe("permissions", () => {
  interface Granted extends Statement {
    /** Whose policy it is. */
    holder: string;
    /** In the policy of a key, the star is the key itself. */
    isOfKey: boolean;
  }

  interface Document {
    Statement: Statement[];
  }
  type Resources = Record<string, { Properties?: { PolicyDocument?: Document; KeyPolicy?: Document; Policies?: { PolicyDocument: Document }[] } }>;

  /** Whatever any stack allows anybody, in policies of roles and of resources. */
  const granted = (): Granted[] =>
    Object.values(prod)
      .flatMap((template) => Object.entries(template.toJSON().Resources as Resources))
      .flatMap(([holder, { Properties: { PolicyDocument, KeyPolicy, Policies } = {} }]) => {
        const inline = Array.isArray(Policies) ? Policies.map((policy) => policy.PolicyDocument) : [];
        return [PolicyDocument, KeyPolicy, ...inline].flatMap((document) => (document?.Statement ?? []).map((statement) => ({ ...statement, holder, isOfKey: document === KeyPolicy })));
      })
      .filter(({ Effect }) => Effect === "Allow");

  test("nothing that has a name is allowed by a star", () => {
    // Actions that AWS knows no resource for.
    const unnamed = ["dynamodb:ListStreams", "xray:PutTelemetryRecords", "xray:PutTraceSegments"];
    // CDK's own functions, which fill the console's bucket and empty it before it is destroyed, ask for families of actions.
    const ofCdk = /^(CustomCDKBucketDeployment|ConsolePolicy)/;
    const families = ["s3:Abort*", "s3:DeleteObject*", "s3:GetBucket*", "s3:GetObject*", "s3:List*"];
    expect(granted().length).toBeGreaterThan(20);
    for (const { holder, Action, Resource, isOfKey } of granted()) {
      const actions = [Action].flat();
      const starred = actions.filter((action) => action.includes("*"));
      expect(starred.filter((action) => !(ofCdk.test(holder) && families.includes(action))), holder).toEqual([]);
      if (!isOfKey && actions.some((action) => !unnamed.includes(action))) expect([Resource].flat(), holder).not.toContain("*");
    }
  });

  test("AWS's ready-made policies are held by none of our own, but for CodeDeploy's", () => {
    const managed = Object.values(prod).flatMap((template) => Object.entries(template.findResources("AWS::IAM::Role")).flatMap(([id, { Properties }]) => (Properties.ManagedPolicyArns ?? []).map((arn: unknown) => `${id} ${JSON.stringify(arn)}`)));
    for (const held of managed) expect(held).toMatch(/^CustomCDK\w+ .*AWSLambdaBasicExecutionRole|^CustomS3AutoDelete\w+ .*AWSLambdaBasicExecutionRole|RollOutRole\w+ .*AWSCodeDeployRoleForLambdaLimited/);
  });
});

test("no log is kept for ever", () => {
  const groups = Object.values(prod).flatMap((template) => Object.values(template.findResources("AWS::Logs::LogGroup")));
  expect(groups.length).toBeGreaterThanOrEqual(functionNames.length);
  for (const group of groups) expect(group.Properties.RetentionInDays).toBe(365);
});

test("every stage says the same things", () => {
  const shape = (stage: Stage | undefined) => Object.keys(stage!).sort();
  const { dev, ...others } = cdk.context.stages as unknown as Record<string, Stage>;
  for (const other of Object.values(others)) expect(shape(other)).toEqual(shape(dev));
});

test("an unknown stage is answered with the known ones", () => {
  expect(() => chosenStage(new App({ context: { ...cdk.context, stage: "test" } }))).toThrow("dev, staging, prod");
});
