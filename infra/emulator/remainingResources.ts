import type { Emulator } from "./emulator.ts";

/** Paths of the names in the output of AWS's command line, for each kind of resource that holds data or costs money. */
const lists: readonly [names: string, ...command: string[]][] = [
  ["TableNames[]", "dynamodb", "list-tables"],
  ["Buckets[].Name", "s3api", "list-buckets"],
  ["Functions[].FunctionName", "lambda", "list-functions"],
  ["EventSourceMappings[].FunctionArn", "lambda", "list-event-source-mappings"],
  ["UserPools[].Name", "cognito-idp", "list-user-pools", "--max-results", "10"],
  ["logGroups[].logGroupName", "logs", "describe-log-groups"],
  ["QueueUrls[]", "sqs", "list-queues"],
  ["Topics[].TopicArn", "sns", "list-topics"],
  ["Rules[].Name", "events", "list-rules"],
  ["MetricAlarms[].AlarmName", "cloudwatch", "describe-alarms"],
  ["DashboardEntries[].DashboardName", "cloudwatch", "list-dashboards"],
  ["DistributionList.Items[].Comment", "cloudfront", "list-distributions"],
  ["WebACLs[].Name", "wafv2", "list-web-acls", "--scope", "CLOUDFRONT"],
  ["SecretList[].Name", "secretsmanager", "list-secrets"],
  ["Items[].Name", "apigatewayv2", "get-apis"],
  ["Roles[].RoleName", "iam", "list-roles"],
];

/** What stays by intent and is listed in docs/operations.md: Lambda itself writes the logs of CDK's functions that empty buckets. */
const listed = /^\/aws\/lambda\/PharmOps-\w+-(Data|Front)-CustomS3AutoDeleteObjects/;

/** Whatever of the product the emulator still has, and nobody has said that it stays. */
export const remainingResources = ({ aws }: Emulator): string[] =>
  lists.flatMap(([names, ...command]) => aws<string[] | null>(...command, "--query", names) ?? []).filter((name) => /pharmops/i.test(name) && !listed.test(name));
