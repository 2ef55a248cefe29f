/**
 * List prices in US dollars for us-east-1, without free tiers and discounts: the one home of every price. Other regions
 * cost more, usually by a tenth to a quarter.
 *
 * AWS's pages were out of reach when these were written down, so they are what was generally known of the list in the
 * middle of 2025. The requests of DynamoDB alone were compared with something (airbyte.com, "DynamoDB Pricing",
 * 2025-07-21). Compare each with the page it names before you rely on a sum, and change `asOf`.
 */
export const asOf = "2025-07";

export interface Price {
  usd: number;
  /** What it is the price of. */
  unit: string;
  /** Where AWS publishes it. */
  page: string;
}

const at = (page: string) => (usd: number, unit: string): Price => ({ usd, unit, page: `https://aws.amazon.com/${page}/` });

const lambda = at("lambda/pricing");
const apiGateway = at("api-gateway/pricing");
const dynamodb = at("dynamodb/pricing/on-demand");
const s3 = at("s3/pricing");
const cloudFront = at("cloudfront/pricing/pay-as-you-go");
const cloudWatch = at("cloudwatch/pricing");
const xray = at("xray/pricing");
const waf = at("waf/pricing");
const secrets = at("secrets-manager/pricing");
const kms = at("kms/pricing");
const cognito = at("cognito/pricing");

export const prices = {
  computing: lambda(0.0000133334, "GB-second on arm64"),
  calls: lambda(0.2, "million calls of functions"),
  requests: apiGateway(1, "million requests to an HTTP API"),
  writeUnits: dynamodb(0.625, "million write units, on demand"),
  readUnits: dynamodb(0.125, "million read units, on demand"),
  tableStorage: dynamodb(0.25, "GB and month of the table and its indexes"),
  recovery: dynamodb(0.2, "GB and month of point-in-time recovery"),
  files: s3(0.023, "GB and month"),
  transfer: cloudFront(0.085, "GB sent to the internet"),
  edgeRequests: cloudFront(1, "million HTTPS requests"),
  logs: cloudWatch(0.5, "GB of logs taken in"),
  metrics: cloudWatch(0.3, "metric of our own and month"),
  alarms: cloudWatch(0.1, "alarm and month"),
  dashboards: cloudWatch(3, "dashboard and month"),
  traces: xray(5, "million traces recorded"),
  firewall: waf(5, "web ACL and month"),
  firewallRules: waf(1, "rule and month"),
  firewallRequests: waf(0.6, "million requests inspected"),
  secrets: secrets(0.4, "secret and month"),
  signingKey: kms(1, "key and month"),
  people: cognito(0.015, "person who signs in within the month, Essentials plan"),
} satisfies Record<string, Price>;
