import { Duration, Stack, type App, type StackProps } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { ComparisonOperator } from "aws-cdk-lib/aws-cloudwatch";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as Lambda } from "aws-cdk-lib/aws-lambda";
import { MonitoringFacade, SnsAlarmActionStrategy, type CustomAlarmThreshold } from "cdk-monitoring-constructs";
import { type FunctionName, functionNames } from "../../functions/bundle.ts";
import { Notices } from "../constructs/notices.ts";
import type { Stage } from "../stage.ts";
import { type ApiStack, functions, streamReaders } from "./api.ts";
import type { DataStack } from "./data.ts";
import type { FrontStack } from "./front.ts";

export interface MonitoringStackProps extends StackProps {
  stage: Stage;
  front: FrontStack;
  data: DataStack;
  api: ApiStack;
}

/** Above this, what people see of counts and figures is noticeably old. */
const staleMilliseconds = Duration.minutes(5).toMilliseconds();

/** One dashboard and every alarm; docs/operations.md says what each means and what to do. */
export class MonitoringStack extends Stack {
  private readonly notices: Notices;

  constructor(app: App, id: string, { stage, front, data, api, ...props }: MonitoringStackProps) {
    super(app, id, props);
    this.notices = new Notices(this, "Notices", { email: stage.alarms.email });
    const slow = { maxLatency: Duration.millis(stage.alarms.slowMilliseconds) };

    const facade = this.facade();
    facade
      .addLargeHeader("API")
      .monitorApiGatewayV2HttpApi({
        api: front.api,
        humanReadableName: "Requests",
        add5xxCountAlarm: { Errors: { ...this.alarm("ApiErrors", "API Gateway answered with a status of 500 or above"), maxErrorCount: 0 } },
        addLatencyP99Alarm: { Slow: { ...this.alarm("ApiSlow", "One request of a hundred takes longer than the stage allows", 3), ...slow } },
      })
      .monitorCustom({
        alarmFriendlyName: "Faults",
        humanReadableName: "Faults",
        metricGroups: [
          {
            title: "Answers with a fault of ours",
            metrics: [
              {
                alarmFriendlyName: "Faults",
                metric: api.faults,
                addAlarm: { Faults: { ...this.alarm("Faults", "The API answered with a fault; its request id finds the line in the log"), ...atLeastOne } },
              },
            ],
          },
        ],
      })
      .addLargeHeader("Functions");
    for (const name of functionNames) this.watch(facade, name, api.functions[name]);
    facade
      .addLargeHeader("Projections and the clock")
      .monitorCustom({
        alarmFriendlyName: "Deliveries",
        humanReadableName: "Deliveries",
        metricGroups: [
          {
            title: "Failed deliveries",
            metrics: [
              {
                alarmFriendlyName: "Clock",
                metric: api.failedTicks,
                addAlarm: { Failed: { ...this.alarm("ClockNotDelivered", "EventBridge could not deliver a tick of the clock"), ...atLeastOne } },
              },
              {
                alarmFriendlyName: "Clock work",
                metric: api.failedClockWork,
                addAlarm: { Failed: { ...this.alarm("ClockWorkFailed", "A piece of clock work failed; the others were done"), ...atLeastOne } },
              },
              {
                alarmFriendlyName: "Stream",
                metric: api.failedRecords,
                addAlarm: { Failed: { ...this.alarm("ProjectionFailed", "A change could not be projected and is tried again"), ...atLeastOne } },
              },
              {
                alarmFriendlyName: "Messages",
                metric: api.failedDeliveries,
                addAlarm: { Failed: { ...this.alarm("NoticeGivenUp", "A notice could not be delivered to a mailbox or a chat"), ...atLeastOne } },
              },
              {
                alarmFriendlyName: "Events",
                metric: api.failedWebhooks,
                addAlarm: { Failed: { ...this.alarm("WebhookGivenUp", "An event could not be delivered to a partner's endpoint"), ...atLeastOne } },
              },
              {
                alarmFriendlyName: "Endpoints",
                metric: api.pausedEndpoints,
                addAlarm: { Failed: { ...this.alarm("EndpointPaused", "A partner's endpoint took nothing for a day, or said that it is gone, and was paused"), ...atLeastOne } },
              },
            ],
          },
        ],
      })
      .monitorSqsQueue({
        queue: api.deadLetters,
        humanReadableName: "Dead letters",
        addQueueMaxSizeAlarm: { Any: { ...this.alarm("DeadLetters", "The queue of dead letters is not empty"), maxMessageCount: 0 } },
      })
      .addLargeHeader("Table and notices")
      .monitorDynamoTable({
        table: data.table,
        humanReadableName: "Table",
        addReadThrottledEventsCountAlarm: { Reads: { ...this.alarm("TableReadsThrottled", "DynamoDB refused reads"), maxThrottledEventsThreshold: 0 } },
        addWriteThrottledEventsCountAlarm: { Writes: { ...this.alarm("TableWritesThrottled", "DynamoDB refused writes"), maxThrottledEventsThreshold: 0 } },
        addSystemErrorCountAlarm: { Errors: { ...this.alarm("TableErrors", "DynamoDB itself failed"), maxErrorCount: 0 } },
      })
      .monitorSnsTopic({
        topic: this.notices.topic,
        humanReadableName: "Notices",
        addMessageNotificationsFailedAlarm: { Failed: { ...this.alarm("NoticesNotDelivered", "A notice of an alarm reached nobody"), maxNotificationsFailedCount: 0 } },
      });

    if (stage.alarms.budget) this.budget(stage.alarms.budget);
  }

  /** Whatever function there is: that it fails, that it is refused, and, where it reads the stream, that it is late. */
  private watch(facade: MonitoringFacade, name: FunctionName, lambdaFunction: Lambda): void {
    const { called } = functions[name];
    const prefix = `${name[0]!.toUpperCase()}${name.slice(1)}`;
    const late = streamReaders[name];
    facade.monitorLambdaFunction({
      lambdaFunction,
      humanReadableName: `Function ${name}`,
      isIterator: late !== undefined,
      addFaultCountAlarm: { Errors: { ...this.alarm(`${prefix}Errors`, `${called} failed or ran out of time`), maxErrorCount: 0 } },
      addThrottlesCountAlarm: { Throttles: { ...this.alarm(`${prefix}Throttles`, `${called} was refused by Lambda: the account runs too many`), maxErrorCount: 0 } },
      ...(late && { addMaxIteratorAgeAlarm: { Late: { ...this.alarm(`${prefix}Late`, late), maxAgeInMillis: staleMilliseconds } } }),
    });
  }

  private facade(): MonitoringFacade {
    const { topic } = this.notices;
    return new MonitoringFacade(this, this.stackName, {
      alarmFactoryDefaults: {
        alarmNamePrefix: this.stackName,
        actionsEnabled: true,
        action: new SnsAlarmActionStrategy({ onAlarmTopic: topic, onOkTopic: topic }),
      },
      metricFactoryDefaults: { namespace: this.stackName },
    });
  }

  /** The name is what docs/operations.md lists; `periods` of five minutes in a row before it goes off. */
  private alarm(name: string, alarmDescriptionOverride: string, periods = 1): CustomAlarmThreshold {
    return {
      alarmNameOverride: `${this.stackName}-${name}`,
      alarmDescriptionOverride,
      datapointsToAlarm: periods,
      evaluationPeriods: periods,
    };
  }

  /** Of the whole account, because that is what is paid for. */
  private budget(amount: number): void {
    const { topic } = this.notices;
    topic.grantPublish(new ServicePrincipal("budgets.amazonaws.com"));
    const notice = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
      notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE" },
      subscribers: [{ subscriptionType: "SNS", address: topic.topicArn }],
    });
    new CfnBudget(this, "Budget", {
      budget: { budgetType: "COST", timeUnit: "MONTHLY", budgetLimit: { amount, unit: "USD" } },
      notificationsWithSubscribers: [notice("ACTUAL", 80), notice("FORECASTED", 100)],
    });
  }
}

const atLeastOne = { threshold: 1, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD };
