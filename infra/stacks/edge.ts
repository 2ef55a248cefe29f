import { Duration, Stack, type App, type StackProps } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import { Notices } from "../constructs/notices.ts";
import type { Stage } from "../stage.ts";

export interface EdgeStackProps extends StackProps {
  stage: Stage;
}

/** AWS's own rule groups, in the order in which they are asked. Each blocks, apart from the named rules, which count. */
const managedRules: readonly { name: string; onlyCounted?: readonly string[] }[] = [
  { name: "AWSManagedRulesAmazonIpReputationList" },
  // A GraphQL query with its variables is soon larger than 8 KB, and a cursor in it looks like anything.
  { name: "AWSManagedRulesCommonRuleSet", onlyCounted: ["SizeRestrictions_BODY", "CrossSiteScripting_BODY"] },
  { name: "AWSManagedRulesKnownBadInputsRuleSet" },
];

/** What CloudFront has to find in us-east-1: its firewall, and the watch over its certificate. */
export class EdgeStack extends Stack {
  readonly firewallArn?: string;

  constructor(app: App, id: string, { stage, ...props }: EdgeStackProps) {
    super(app, id, props);
    if (stage.firewall) this.firewallArn = this.firewall(stage.firewall.requestsPerFiveMinutes);
    if (stage.domain) this.watchCertificate(stage.domain.certificateArn, stage.alarms.email);
  }

  private firewall(limit: number): string {
    const seen = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true });
    const firewall = new CfnWebACL(this, "Firewall", {
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: seen("Firewall"),
      rules: [
        {
          name: "TooManyRequests",
          priority: 0,
          action: { block: {} },
          statement: { rateBasedStatement: { limit, aggregateKeyType: "IP" } },
          visibilityConfig: seen("TooManyRequests"),
        },
        ...managedRules.map(({ name, onlyCounted = [] }, i) => ({
          name,
          priority: i + 1,
          overrideAction: { none: {} },
          statement: {
            managedRuleGroupStatement: {
              vendorName: "AWS",
              name,
              ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
            },
          },
          visibilityConfig: seen(name),
        })),
      ],
    });
    return firewall.attrArn;
  }

  /** A certificate that ACM validates by DNS renews itself two months before its end; below that, something is wrong. */
  private watchCertificate(certificateArn: string, email: string[]): void {
    const { topic } = new Notices(this, "Notices", { email });
    new Alarm(this, "CertificateExpires", {
      alarmName: `${this.stackName}-CertificateExpires`,
      alarmDescription: "The certificate of the console's domain ends within a month and has not renewed itself",
      metric: new Metric({
        namespace: "AWS/CertificateManager",
        metricName: "DaysToExpiry",
        dimensionsMap: { CertificateArn: certificateArn },
        statistic: "Minimum",
        period: Duration.days(1),
      }),
      threshold: 30,
      comparisonOperator: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.MISSING,
    }).addAlarmAction(new SnsAction(topic));
  }
}
