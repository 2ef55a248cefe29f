import { CfnOutput, Duration, Fn, RemovalPolicy, Stack, type App, type StackProps } from "aws-cdk-lib";
import { CfnStage, HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, FilterCriteria, FilterRule, Function as Lambda, Runtime, StartingPosition, type FunctionProps } from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { FunctionName } from "../../functions/bundle.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { Stage } from "../stage.ts";
import type { DataStack } from "./data.ts";

export interface ApiStackProps extends StackProps {
  stage: Stage;
  data: DataStack;
  functionFolder(name: FunctionName): string;
}

/** Everything a unit of work, a loader and a list need. No Scan: nothing in the product reads the whole table. */
const tableActions = [
  "dynamodb:GetItem",
  "dynamodb:BatchGetItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:Query",
  "dynamodb:PutItem",
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:ConditionCheckItem",
];

/** The functions of the product and what calls them: the HTTP API, the table's stream, the clock. */
export class ApiStack extends Stack {
  /** Host name of the HTTP API. */
  readonly domain: string;

  private readonly props: ApiStackProps;

  constructor(app: App, id: string, props: ApiStackProps) {
    super(app, id, props);
    this.props = props;

    const graphql = this.function("graphql", { memorySize: 1024, timeout: Duration.seconds(29) });
    const stream = this.function("stream", { memorySize: 512, timeout: Duration.minutes(1) });
    const schedule = this.function("schedule", { memorySize: 512, timeout: Duration.minutes(4) });

    const deadLetters = new Queue(this, "DeadLetters", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const api = this.httpApi(graphql);
    this.followStream(stream, deadLetters);
    this.tick(schedule, deadLetters);
    this.allowFiles(graphql);

    this.domain = Fn.select(2, Fn.split("/", api.apiEndpoint));
    new CfnOutput(this, "GraphqlUrl", { value: `${api.apiEndpoint}/graphql` });
    new CfnOutput(this, "DeadLetterQueue", { value: deadLetters.queueUrl });
  }

  private function(name: FunctionName, props: Pick<FunctionProps, "memorySize" | "timeout">): Lambda {
    const { data, stage, functionFolder } = this.props;
    const lambda = new Lambda(this, `${name}Function`, {
      ...props,
      code: Code.fromAsset(functionFolder(name)),
      handler: "index.handler",
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      logGroup: this.logs(`${name}Logs`),
      environment: {
        TABLE_NAME: data.table.tableName,
        FILES_BUCKET: data.files.bucketName,
        OIDC_ISSUER: stage.oidc.issuer,
        OIDC_AUDIENCE: stage.oidc.audience,
        // Resolved by CloudFormation, so that neither template nor asset holds it. Reading it at run time would cost
        // each cold start a request, for a key that only keeps cursors from being forged.
        CURSOR_SECRET: data.cursorSecret.secretValue.unsafeUnwrap(),
      },
    });
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: tableActions,
        resources: [data.table.tableArn, ...tableDefinition.indexes.map((index) => `${data.table.tableArn}/index/${index.name}`)],
      }),
    );
    return lambda;
  }

  private httpApi(graphql: Lambda): HttpApi {
    const api = new HttpApi(this, "HttpApi");
    api.addRoutes({
      path: "/graphql",
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration("Graphql", graphql),
    });

    const { requestsPerSecond } = this.props.stage;
    const stage = api.defaultStage!.node.defaultChild as CfnStage;
    stage.defaultRouteSettings = { throttlingRateLimit: requestsPerSecond, throttlingBurstLimit: 2 * requestsPerSecond };
    stage.accessLogSettings = {
      destinationArn: this.logs("AccessLogs").logGroupArn,
      format: JSON.stringify({
        requestId: "$context.requestId",
        time: "$context.requestTime",
        ip: "$context.identity.sourceIp",
        method: "$context.httpMethod",
        path: "$context.path",
        status: "$context.status",
        milliseconds: "$context.responseLatency",
        error: "$context.integrationErrorMessage",
      }),
    };
    return api;
  }

  private followStream(stream: Lambda, deadLetters: Queue): void {
    stream.addEventSource(
      new DynamoEventSource(this.props.data.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: tableDefinition.streamBatchSize,
        filters: [FilterCriteria.filter({ dynamodb: { Keys: { sk: { S: FilterRule.isEqual(tableDefinition.recordSortKey) } } } })],
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(deadLetters),
      }),
    );
  }

  private tick(schedule: Lambda, deadLetterQueue: Queue): void {
    new Rule(this, "Tick", {
      description: "Escalates what is overdue and expires what has expired",
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(schedule, { retryAttempts: 2, maxEventAge: Duration.minutes(10), deadLetterQueue })],
    });
  }

  private allowFiles(graphql: Lambda): void {
    const { files } = this.props.data;
    graphql.addToRolePolicy(
      new PolicyStatement({
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [files.arnForObjects("*")],
      }),
    );
    // Without it S3 answers 403 instead of 404 for a file that never came.
    graphql.addToRolePolicy(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [files.bucketArn] }));
  }

  private logs(id: string): LogGroup {
    return new LogGroup(this, id, { retention: this.props.stage.logDays, removalPolicy: RemovalPolicy.DESTROY });
  }
}
