/** What an installation costs in a month: `npm run cost` prints the table of docs/operations.md. */
import { listIndexCount } from "../../graphql/table/definition.ts";
import { prices } from "./prices.ts";

export interface Size {
  name: string;
  people: number;
  partners: number;
  /** Requests to the API in a month. */
  requests: number;
  /** Changes of records in a month; each also writes an audit entry and figures. */
  changes: number;
  tableGb: number;
  filesGb: number;
}

export const sizes: readonly Size[] = [
  { name: "small: one warehouse", people: 20, partners: 2, requests: 300_000, changes: 30_000, tableGb: 2, filesGb: 20 },
  { name: "medium: a regional distributor", people: 150, partners: 10, requests: 4_000_000, changes: 400_000, tableGb: 30, filesGb: 300 },
  { name: "large: a national distributor", people: 1000, partners: 40, requests: 40_000_000, changes: 4_000_000, tableGb: 300, filesGb: 3000 },
];

/** Assumptions about one request and one change. */
const shape = {
  graphqlSeconds: 0.12,
  graphqlGb: 1,
  /** Stream and clock together, per change. */
  projectionSeconds: 0.05,
  projectionGb: 0.5,
  /** Consistent reads of a few items of 1–4 KB. */
  readUnitsPerRequest: 8,
  /** A record of 2 KB in the table and in half of the indexes, in a transaction (twice the units), and its audit entry. */
  writeUnitsPerChange: 2 * (2 + 2) + (listIndexCount / 2) * 2 + 6,
  kbPerRequest: 6,
  logKbPerRequest: 1.2,
  tokensPerPartner: 1000,
  alarms: 20,
  ownMetrics: 3,
  firewallRules: 4,
  /** X-Ray samples one request a second and a twentieth of the rest. */
  traced: 0.05,
};

const million = 1_000_000;

export function monthly({ people, partners, requests, changes, tableGb, filesGb }: Size): Record<string, number> {
  const graphql = requests * shape.graphqlSeconds * shape.graphqlGb;
  const projections = changes * shape.projectionSeconds * shape.projectionGb;
  return {
    Functions: (graphql + projections) * prices.lambdaArmGbSecond + ((requests + changes) / million) * prices.lambdaMillionRequests,
    "HTTP API": (requests / million) * prices.httpApiMillionRequests,
    "Table, requests":
      ((requests * shape.readUnitsPerRequest) / million) * prices.dynamoMillionReadUnits +
      ((changes * shape.writeUnitsPerChange) / million) * prices.dynamoMillionWriteUnits,
    "Table, storage and recovery": tableGb * (prices.dynamoGbMonth + prices.dynamoRecoveryGbMonth),
    Files: filesGb * prices.s3GbMonth,
    CloudFront: ((requests * shape.kbPerRequest) / million) * prices.cloudFrontGb + (requests / million) * prices.cloudFrontMillionRequests,
    "Logs and traces": ((requests * shape.logKbPerRequest) / million) * prices.logsGb + ((requests * shape.traced) / million) * prices.tracesMillion,
    "Alarms, metrics, dashboard": shape.alarms * prices.alarmMonth + shape.ownMetrics * prices.metricMonth + prices.dashboardMonth,
    Firewall: prices.firewallMonth + shape.firewallRules * prices.firewallRuleMonth + (requests / million) * prices.firewallMillionRequests,
    "Sign-in":
      people * prices.cognitoPerson +
      partners * (prices.cognitoMachineClient + (shape.tokensPerPartner / 1000) * prices.cognitoThousandMachineTokens),
    Secret: prices.secretMonth,
  };
}

export function costTable(): string {
  const columns = sizes.map(monthly);
  const row = (name: string, values: number[]) => `| ${name} | ${values.map((value) => value.toFixed(2)).join(" | ")} |`;
  return [
    `| US dollars a month | ${sizes.map(({ name }) => name).join(" | ")} |`,
    `| --- |${" ---: |".repeat(sizes.length)}`,
    ...Object.keys(columns[0]!).map((name) => row(name, columns.map((column) => column[name]!))),
    row("**Sum**", columns.map((column) => Object.values(column).reduce((sum, value) => sum + value, 0))),
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) console.log(costTable());
