import { Annotations, Aws, CfnOutput, Duration, RemovalPolicy, Stack, Validations, type App, type StackProps } from "aws-cdk-lib";
import { HttpAuthorizer, HttpAuthorizerType, HttpMethod, HttpRoute, HttpRouteKey, type HttpRouteProps } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Alarm, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from "aws-cdk-lib/aws-codedeploy";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Alias, Architecture, Code, FilterCriteria, FilterRule, Function as Lambda, Runtime, StartingPosition, Tracing } from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { ReceiptRule, ReceiptRuleSet, TlsPolicy } from "aws-cdk-lib/aws-ses";
import { Lambda as LambdaReceipt, LambdaInvocationType, S3 as S3Receipt } from "aws-cdk-lib/aws-ses-actions";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type FunctionName, functionNames } from "../../functions/bundle.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { Stage } from "../stage.ts";
import { wildcard } from "../wildcard.ts";
import type { DataStack } from "./data.ts";
import type { FrontStack } from "./front.ts";
import type { Issuer } from "./identity.ts";

export interface ApiStackProps extends StackProps {
  stage: Stage;
  front: FrontStack;
  data: DataStack;
  filesBucketName: string;
  anchorsBucketName: string;
  issuer: Issuer;
  functionFolder(name: FunctionName): string;
}

const machinesProveThemselves =
  "Machines have tokens of ours, which API Gateway cannot check: it would ask this very API for the keys before it exists. The function checks them before it reads anything.";

const tokenHoldersProveThemselves = "Those who are invited to a survey have no account. The token of their invitation is all that they prove, and the function checks it.";

const reading = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writing = ["dynamodb:BatchWriteItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"];

/**
 * What each function needs, and how its alarms call it; none may scan, since no request reads the whole table. What is
 * named here gets role, log, tracing and alarms of its own.
 */
export const functions: Record<FunctionName, { called: string; memorySize: number; timeout: Duration }> = {
  // As long as API Gateway waits.
  graphql: { called: "The API's function", memorySize: 1024, timeout: Duration.seconds(29) },
  partner: { called: "The partners' function", memorySize: 1024, timeout: Duration.seconds(29) },
  token: { called: "The function that gives machines their tokens", memorySize: 512, timeout: Duration.seconds(10) },
  // As long as API Gateway waits, because a start reads the whole product.
  survey: { called: "The function of the answer form", memorySize: 1024, timeout: Duration.seconds(29) },
  stream: { called: "The stream's function", memorySize: 512, timeout: Duration.minutes(1) },
  // Ends before the clock ticks again.
  schedule: { called: "The clock's function", memorySize: 512, timeout: Duration.minutes(4) },
  // Begins nothing new in its last minute, so that slow work can finish.
  delivery: { called: "The function that delivers notices", memorySize: 512, timeout: Duration.minutes(3) },
  // Holds a whole file while it is put together. One chunk begins nothing new after half a minute.
  job: { called: "The function that runs exports and imports", memorySize: 1024, timeout: Duration.minutes(5) },
  // Holds a mail of 40 MB, as SES receives, beside what it is taken apart into.
  mail: { called: "The function that receives mail to customer service", memorySize: 1024, timeout: Duration.minutes(2) },
  // Sets a paper of hundreds of lines while somebody waits for it: as much processor as one thread can use.
  paper: { called: "The function that makes PDFs of papers", memorySize: 1769, timeout: Duration.seconds(25) },
};

/** Papers are set from what the function is called with. */
const readsTable = (name: FunctionName): boolean => name !== "paper";

/** Of the functions, those that read the table's stream, and what is late when they are. */
export const streamReaders: Partial<Record<FunctionName, string>> = {
  stream: "Counts and figures are more than five minutes behind",
  job: "Exports and imports begin more than five minutes late",
};

/** Without the name that mail programs show. */
const plainAddress = (shown: string): string => /<(.+)>/.exec(shown)?.[1] ?? shown;

/** As `COMPANY_ZONE` is unless set. */
const companyZone = "Asia/Shanghai";

/** The functions of the product and what calls them: the HTTP API, the table's stream, the clock, mail. */
export class ApiStack extends Stack {
  readonly functions: Readonly<Record<FunctionName, Lambda>>;
  readonly deadLetters: Queue;
  /** Requests that ended in a fault of ours. GraphQL answers them with 200, so that no metric of AWS knows of them. */
  readonly faults: Metric;
  /** Changes that could not be projected at a first or a later try. */
  readonly failedRecords: Metric;
  /** Ticks that did not reach the clock's functions. */
  readonly failedTicks: Metric;
  /** Pieces of clock work, or records within one, that failed while the others were done. */
  readonly failedClockWork: Metric;
  /** Notices that could not be delivered to a mailbox or a chat. */
  readonly failedDeliveries: Metric;
  /** Events that could not be delivered to a partner's endpoint. */
  readonly failedWebhooks: Metric;
  /** Partners' endpoints that were paused because nothing reached them. */
  readonly pausedEndpoints: Metric;

  private readonly props: ApiStackProps;

  constructor(app: App, id: string, props: ApiStackProps) {
    super(app, id, props);
    this.props = props;

    this.functions = Object.fromEntries(functionNames.map((name) => [name, this.function(name)])) as Record<FunctionName, Lambda>;
    this.faults = this.counted("Faults");
    this.failedRecords = this.counted("FailedRecords");
    this.failedDeliveries = this.counted("FailedDeliveries");
    this.failedWebhooks = this.counted("FailedWebhooks");
    this.pausedEndpoints = this.counted("PausedEndpoints");
    this.failedClockWork = this.counted("FailedClockWork");
    this.deadLetters = new Queue(this, "DeadLetters", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.deadLetters).acknowledge({ id: "AwsSolutions-SQS3", reason: "It is the queue of dead letters." });

    this.routes();
    this.followStream();
    this.followJobs();
    this.failedTicks = this.clock();
    this.allowFiles();
    this.anchorTrail();
    this.signEvidence();
    this.sealWebhooks();
    this.signTokens();
    // Beside the function's code, from the build of the console that is deployed with it.
    if (props.stage.registeredOperationsOnly) this.functions.graphql.addEnvironment("PERSISTED_OPERATIONS", "operations.json");
    this.deliver();
    this.renderPapers();
    this.receiveMail();
    new CfnOutput(this, "DeadLetterQueue", { value: this.deadLetters.queueUrl });
  }

  private function(name: FunctionName): Lambda {
    const { data, stage, issuer, functionFolder } = this.props;
    const logGroup = new LogGroup(this, `${name}Logs`, { retention: stage.logDays, removalPolicy: RemovalPolicy.DESTROY });
    // A role of our own: the one that CDK makes may write to every log of the account.
    const role = new Role(this, `${name}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    logGroup.grantWrite(role);

    const { memorySize, timeout } = functions[name];
    const lambda = new Lambda(this, `${name}Function`, {
      memorySize,
      timeout,
      role,
      code: Code.fromAsset(functionFolder(name)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      tracing: Tracing.ACTIVE,
      logGroup,
      environment: readsTable(name) ? {
        TABLE_NAME: data.table.tableName,
        FILES_BUCKET: data.files.bucketName,
        OIDC_ISSUER: issuer.url,
        OIDC_AUDIENCE: issuer.audiences.join(" "),
        // Resolved by CloudFormation, so that neither template nor asset holds it. Reading it at run time would cost
        // each cold start a request, for a key that only keeps cursors from being forged.
        CURSOR_SECRET: data.cursorSecret.secretValue.unsafeUnwrap(),
        POWERTOOLS_METRICS_NAMESPACE: this.stackName,
        // The company's zone is the clock's: see graphql/platform/businessDate.ts.
        TZ: companyZone,
      } : { TZ: companyZone },
    });
    if (readsTable(name)) lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [...reading, ...writing],
        resources: [data.table.tableArn, ...tableDefinition.indexes.map((index) => `${data.table.tableArn}/index/${index.name}`)],
      }),
    );
    Validations.of(role).acknowledge(
      wildcard(this, "Resource", "*", "X-Ray's PutTraceSegments and PutTelemetryRecords know no resource; neither does DynamoDB's ListStreams."),
    );
    return lambda;
  }

  /** Of a function behind a route: a new version gets a tenth of the requests first, and none any more when an alarm goes off. */
  private rollOut(scope: Construct, lambda: Lambda, errors: string, faults: Alarm): Alias {
    const alias = new Alias(scope, "Live", { aliasName: "live", version: lambda.currentVersion });
    // Made by hand, because CDK's own would also be allowed whatever CodeDeploy's policy allows on all of S3.
    const role = new Role(scope, "RollOutRole", {
      assumedBy: new ServicePrincipal("codedeploy.amazonaws.com"),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSCodeDeployRoleForLambdaLimited")],
    });
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSCodeDeployRoleForLambdaLimited]",
      reason: "AWS keeps this policy in step with what CodeDeploy calls, and it is the narrower of the two for functions.",
    });
    new LambdaDeploymentGroup(scope, "RollOut", {
      alias,
      role,
      deploymentConfig:
        this.props.stage.rollout === "canary" ? LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES : LambdaDeploymentConfig.ALL_AT_ONCE,
      alarms: [this.rollOutAlarm(errors, alias.metricErrors(), "The function failed; a new version that is being rolled out is taken back"), faults],
    });
    return alias;
  }

  private rollOutAlarm(id: string, metric: Metric, alarmDescription: string): Alarm {
    return new Alarm(this, id, {
      alarmName: `${this.stackName}-${id}`,
      alarmDescription,
      metric: metric.with({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  private routes(): void {
    const { front, issuer } = this.props;
    // The function checks the token again: only it knows whose it is. What has none is refused before it costs a call.
    const { authorizerId } = new HttpAuthorizer(this, "Token", {
      httpApi: front.api,
      type: HttpAuthorizerType.JWT,
      identitySource: ["$request.header.Authorization"],
      jwtIssuer: issuer.url,
      jwtAudience: issuer.audiences,
    });
    const authorizer = HttpAuthorizer.fromHttpAuthorizerAttributes(this, "TokenOfRoute", { authorizerId, authorizerType: "JWT" });
    const routes = (scope: Construct, path: string, methods: HttpMethod[], integration: HttpLambdaIntegration, { reason = machinesProveThemselves, ...authorization }: Partial<HttpRouteProps> & { reason?: string } = {}) => {
      for (const method of methods) {
        const route = new HttpRoute(scope, `Route${method}`, { httpApi: front.api, routeKey: HttpRouteKey.with(path, method), integration, ...authorization });
        if (!authorization.authorizer) Validations.of(route).acknowledge({ id: "AwsSolutions-APIG4", reason });
      }
    };
    const faults = this.rollOutAlarm("RollOutFaults", this.faults, "A fault was answered; a new version that is being rolled out is taken back");
    const { GET, POST } = HttpMethod;
    const graphql = this.rollOut(this, this.functions.graphql, "RollOutErrors", faults);
    routes(this, "/graphql", [GET, POST], new HttpLambdaIntegration("Graphql", graphql), { authorizer, authorizationScopes: issuer.scopes });
    const partner = new Construct(this, "Partner");
    routes(partner, "/partner/graphql", [GET, POST], new HttpLambdaIntegration("PartnerGraphql", this.rollOut(partner, this.functions.partner, "PartnerRollOutErrors", faults)));
    const token = new Construct(this, "Tokens");
    routes(token, "/oauth/token", [POST], new HttpLambdaIntegration("TokenIntegration", this.rollOut(token, this.functions.token, "TokenRollOutErrors", faults)));
    const survey = new Construct(this, "Survey");
    routes(survey, "/survey", [POST], new HttpLambdaIntegration("SurveyIntegration", this.rollOut(survey, this.functions.survey, "SurveyRollOutErrors", faults)), { reason: tokenHoldersProveThemselves });
    // The same function, past the check of people's tokens, for the machine that takes over the past.
    routes(new Construct(this, "Migration"), "/migration/graphql", [POST], new HttpLambdaIntegration("MigrationGraphql", graphql));
  }

  private followStream(): void {
    this.functions.stream.addEventSource(
      new DynamoEventSource(this.props.data.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: tableDefinition.streamBatchSize,
        filters: [
          FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual(tableDefinition.recordSortKey) } } } }),
          // A map exists when one of its values does.
          FilterCriteria.filter({ dynamodb: { NewImage: { [tableDefinition.commentAttribute]: { M: { text: { S: FilterRule.exists() } } } } } }),
        ],
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }

  /** Beside the projections' the second reader of the stream, of two that DynamoDB serves at full speed. */
  private followJobs(): void {
    const { recordSortKey, jobIdPrefix, jobStatesToRun } = tableDefinition;
    this.functions.job.addEventSource(
      new DynamoEventSource(this.props.data.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 1,
        // Jobs run side by side; the changes of one stay in order.
        parallelizationFactor: 10,
        filters: [
          FilterCriteria.filter({
            dynamodb: {
              Keys: { pk: { S: FilterRule.beginsWith(jobIdPrefix) }, sk: { S: FilterRule.isEqual(recordSortKey) } },
              NewImage: { status: { S: FilterRule.or(...jobStatesToRun) } },
            },
          }),
        ],
        reportBatchItemFailures: true,
        // A failure here needs no dead letter: the clock finds the job and restarts or ends it.
        retryAttempts: 2,
      }),
    );
  }

  private clock(): Metric {
    const { ruleName } = new Rule(this, "Tick", {
      description: "Escalates overdue steps, expires records, and continues migrations",
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [
        new LambdaFunction(this.functions.schedule, { retryAttempts: 2, maxEventAge: Duration.minutes(10), deadLetterQueue: this.deadLetters }),
      ],
    });
    return new Metric({ namespace: "AWS/Events", metricName: "FailedInvocations", dimensionsMap: { RuleName: ruleName }, statistic: "Sum" });
  }

  /** The keys that machines' tokens are signed with: for the functions that issue them, and those that accept them. */
  private signTokens(): void {
    const { current, previous } = this.props.data.tokenKeys;
    for (const lambda of [this.functions.token, this.functions.partner, this.functions.graphql]) {
      lambda.addEnvironment("TOKEN_KEY", current.secretValue.unsafeUnwrap());
      lambda.addEnvironment("TOKEN_KEY_PREVIOUS", previous.secretValue.unsafeUnwrap());
    }
    // Attempts are counted by the caller's address, not by the edge's that many callers share.
    for (const lambda of [this.functions.token, this.functions.survey]) lambda.addEnvironment("EDGE_SECRET", this.props.front.edgeSecret.secretValue.unsafeUnwrap());
  }

  /** The key that addresses of chat bots and secrets of webhooks are sealed with, addresses of cases signed, and tokens of invitations made: for the functions that store them, and those that post to them. */
  private sealWebhooks(): void {
    const key = this.props.data.webhookKey.secretValue.unsafeUnwrap();
    for (const lambda of [this.functions.graphql, this.functions.partner, this.functions.delivery, this.functions.mail]) lambda.addEnvironment("WEBHOOK_KEY", key);
  }

  /**
   * Deliveries are apart from the projections: a server that takes its time holds up no figure and no notice. The stream's
   * function hands over what is due at once and does not wait; what fails or breaks off is due again in the table, and
   * found by the clock.
   */
  private deliver(): void {
    const { front, stage } = this.props;
    this.functions.delivery.addEnvironment("CONSOLE_URL", front.origin);
    this.functions.delivery.addEnvironment("DEAD_LETTERS", this.deadLetters.queueUrl);
    this.deadLetters.grantSendMessages(this.functions.delivery);
    if (stage.mail) this.sendMail(stage.mail);
    this.handOver();
    new Rule(this, "Deliver", {
      description: "Delivers what is due: what failed or broke off, and what nobody has handed over",
      schedule: Schedule.rate(Duration.minutes(1)),
      // The next tick comes within a minute, so a late one is not retried.
      targets: [new LambdaFunction(this.functions.delivery, { retryAttempts: 0, maxEventAge: Duration.minutes(1), deadLetterQueue: this.deadLetters })],
    });
  }

  /** By calls that nobody waits for: projections and jobs are the two readers that DynamoDB serves of a stream at full speed. */
  private handOver(): void {
    const { stream, delivery } = this.functions;
    stream.addEnvironment("DELIVERY_FUNCTION", delivery.functionName);
    stream.addToRolePolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [delivery.functionArn] }));
    // What is not called at once is found by the clock.
    delivery.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  }

  /** From one address only, and from customer service's, by one identity that SES has verified. */
  private sendMail({ from, identity }: NonNullable<Stage["mail"]>): void {
    const { serviceMailbox } = this.props.stage;
    // The projections decide whether there is anything to deliver by mail, so they know as well.
    for (const lambda of [this.functions.stream, this.functions.schedule, this.functions.delivery, this.functions.graphql]) lambda.addEnvironment("MAIL_FROM", from);
    this.functions.delivery.addEnvironment("MAIL_TRANSPORT", "ses");
    this.functions.delivery.addToRolePolicy(
      new PolicyStatement({
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [this.formatArn({ service: "ses", resource: "identity", resourceName: identity })],
        conditions: { StringEquals: { "ses:FromAddress": serviceMailbox ? [plainAddress(from), plainAddress(serviceMailbox.address)] : plainAddress(from) } },
      }),
    );
  }

  /**
   * SES puts a raw message into the bucket and then calls the function, which is tried again by Lambda and given up into
   * the dead letters; the message stays in the bucket. Where no mailbox is configured, the function is there and called by
   * nobody.
   */
  private receiveMail(): void {
    const { filesBucketName, stage } = this.props;
    const { mail } = this.functions;
    const bucketArn = `arn:${Aws.PARTITION}:s3:::${filesBucketName}`;
    for (const prefix of [tableDefinition.mailPrefix, tableDefinition.mailPagePrefix, tableDefinition.fileIdPrefix]) this.allowObjects(mail, bucketArn, `${bucketArn}/${prefix}*`);
    mail.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(this.deadLetters) });
    if (stage.serviceMailbox) this.openMailbox(stage.serviceMailbox);
  }

  private openMailbox({ address, ruleSet }: NonNullable<Stage["serviceMailbox"]>): void {
    const plain = plainAddress(address);
    const { mail, graphql, schedule, delivery, partner } = this.functions;
    for (const lambda of [mail, graphql, partner, schedule, delivery]) lambda.addEnvironment("SERVICE_MAILBOX", address);
    const rule = new ReceiptRule(this, "ServiceMailbox", {
      ruleSet: ReceiptRuleSet.fromReceiptRuleSetName(this, "ReceiptRules", ruleSet),
      // With a plus part as well: SES takes the address without it.
      recipients: [plain],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.OPTIONAL,
      actions: [
        new S3Receipt({ bucket: Bucket.fromBucketName(this, "MailBucket", this.props.filesBucketName), objectKeyPrefix: tableDefinition.mailPrefix }),
        new LambdaReceipt({ function: mail, invocationType: LambdaInvocationType.EVENT }),
      ],
    });
    Annotations.of(rule).acknowledgeWarning("@aws-cdk/s3:AddBucketPermissions", "The bucket's own stack lets SES of this account write under keys of mail; see data.ts.");
  }

  /** Fonts and layout engine are in a function that reads nothing and is called with all that it needs. */
  private renderPapers(): void {
    const { graphql, job, paper } = this.functions;
    for (const caller of [graphql, job]) {
      caller.addEnvironment("PAPER_FUNCTION", paper.functionName);
      caller.addToRolePolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [paper.functionArn] }));
    }
  }

  /** What the functions count themselves; see functions/metrics.ts. */
  private counted(metricName: string): Metric {
    return new Metric({ namespace: this.stackName, metricName, dimensionsMap: { service: "pharmops" }, statistic: "Sum" });
  }

  /** The clock's function writes anchors, each once, and has them signed; it can change none. */
  private anchorTrail(): void {
    const { anchorsBucketName, data: { anchorKey } } = this.props;
    const { schedule } = this.functions;
    const bucketArn = `arn:${Aws.PARTITION}:s3:::${anchorsBucketName}`;
    const objects = `${bucketArn}/anchors/*`;
    schedule.addEnvironment("ANCHORS_BUCKET", anchorsBucketName);
    schedule.addEnvironment("ANCHOR_KEY", anchorKey.keyId);
    schedule.addToRolePolicy(new PolicyStatement({ actions: ["s3:PutObject", "s3:GetObject"], resources: [objects] }));
    Validations.of(schedule.role!).acknowledge(wildcard(this, "Resource", objects, "Anchors are named by their days."));
    // Without it, S3 answers 403 where there is no object.
    schedule.addToRolePolicy(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucketArn] }));
    schedule.addToRolePolicy(new PolicyStatement({ actions: ["kms:Sign"], resources: [anchorKey.keyArn] }));
  }

  /** What people pack is signed with a key of its own: the function that answers them cannot sign an anchor. */
  private signEvidence(): void {
    const { evidenceKey } = this.props.data;
    this.functions.graphql.addEnvironment("EVIDENCE_KEY", evidenceKey.keyId);
    this.functions.graphql.addToRolePolicy(new PolicyStatement({ actions: ["kms:Sign", "kms:GetPublicKey"], resources: [evidenceKey.keyArn] }));
  }

  private allowFiles(): void {
    const { filesBucketName } = this.props;
    const bucketArn = `arn:${Aws.PARTITION}:s3:::${filesBucketName}`;
    for (const lambda of [this.functions.graphql, this.functions.partner]) this.allowObjects(lambda, bucketArn, `${bucketArn}/*`);
    // A job's files are under its own id; of all others the runner writes and reads only printed copies.
    for (const prefix of [tableDefinition.jobIdPrefix, tableDefinition.paperPrefix]) this.allowObjects(this.functions.job, bucketArn, `${bucketArn}/${prefix}*`);
    // Printed copies leave by mail.
    const copies = `${bucketArn}/${tableDefinition.paperPrefix}*`;
    this.functions.delivery.addToRolePolicy(new PolicyStatement({ actions: ["s3:GetObject"], resources: [copies] }));
    this.functions.delivery.addToRolePolicy(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucketArn] }));
    Validations.of(this.functions.delivery.role!).acknowledge(wildcard(this, "Resource", copies, "Printed copies are named by the ids of their records."));
    // The clock removes what was uploaded and never confirmed; it reads nothing.
    const uploads = `${bucketArn}/${tableDefinition.fileIdPrefix}*`;
    this.functions.schedule.addToRolePolicy(new PolicyStatement({ actions: ["s3:DeleteObject"], resources: [uploads] }));
    Validations.of(this.functions.schedule.role!).acknowledge(wildcard(this, "Resource", uploads, "Files are named by the ids of their records."));
  }

  private allowObjects(lambda: Lambda, bucketArn: string, objects: string): void {
    lambda.addToRolePolicy(new PolicyStatement({ actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], resources: [objects] }));
    // Without it S3 answers 403 instead of 404 for a file that never came.
    lambda.addToRolePolicy(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [bucketArn] }));
    Validations.of(lambda.role!).acknowledge(wildcard(this, "Resource", objects, "Files are named by the ids of their records."));
  }
}
