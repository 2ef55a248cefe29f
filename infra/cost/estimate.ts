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

/** Assumptions about one request and one change; nothing here is measured in a cloud. */
const shape = {
  graphqlSeconds: 0.12,
  graphqlGb: 1,
  /** Stream and clock together, per change. */
  projectionSeconds: 0.05,
  projectionGb: 0.5,
  /** Consistent reads of a few items of 1–4 KB. */
  readUnitsPerRequest: 8,
  /** A record of 2 KB in the table and in half of the indexes, in a transaction (twice the units), and its audit entry; one more for the hash that the day's anchor covers. */
  writeUnitsPerChange: 2 * (2 + 2) + (listIndexCount / 2) * 2 + 6 + 1,
  kbPerRequest: 6,
  logKbPerRequest: 1.2,
  alarms: 29,
  ownMetrics: 3,
  firewallRules: 4,
  /** X-Ray samples one request a second and a twentieth of the rest. */
  traced: 0.05,
};

const million = 1_000_000;
const cost = (name: keyof typeof prices, quantity: number): number => prices[name].usd * quantity;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Dollars a month, by what they are paid for. */
export function monthly({ people, requests, changes, tableGb, filesGb }: Size): Record<string, number> {
  const gbSeconds = requests * shape.graphqlSeconds * shape.graphqlGb + changes * shape.projectionSeconds * shape.projectionGb;
  const millions = requests / million;
  return {
    Functions: cost("computing", gbSeconds) + cost("calls", (requests + changes) / million),
    "HTTP API": cost("requests", millions),
    "Table, requests": cost("readUnits", millions * shape.readUnitsPerRequest) + cost("writeUnits", (changes / million) * shape.writeUnitsPerChange),
    "Table, storage and recovery": cost("tableStorage", tableGb) + cost("recovery", tableGb),
    Files: cost("files", filesGb),
    // A million KB is a GB.
    CloudFront: cost("transfer", millions * shape.kbPerRequest) + cost("edgeRequests", millions),
    "Logs and traces": cost("logs", millions * shape.logKbPerRequest) + cost("traces", millions * shape.traced),
    "Alarms, metrics, dashboard": cost("alarms", shape.alarms) + cost("metrics", shape.ownMetrics) + cost("dashboards", 1),
    Firewall: cost("firewall", 1) + cost("firewallRules", shape.firewallRules) + cost("firewallRequests", millions),
    "Sign-in": cost("people", people),
    // The key that signs each day's anchor; its thirty signatures and files a month are cents.
    "Secrets and keys": cost("secrets", 3) + cost("signingKey", 2),
  };
}

/** The table of docs/operations.md; a test holds the two together. */
export function costTable(): string {
  const columns = sizes.map(monthly);
  const row = (name: string, values: (number | string)[]) => `| ${name} | ${values.join(" | ")} |`;
  const dollars = (name: string, values: number[]) => row(name, values.map((value) => value.toFixed(2)));
  const assumed = (name: string, quantity: (size: Size) => number) => row(`*${name}*`, sizes.map((size) => quantity(size).toLocaleString("en")));
  return [
    row("US dollars a month", sizes.map(({ name }) => name)),
    row("---", sizes.map(() => "---:")),
    assumed("people", ({ people }) => people),
    assumed("partners' machines", ({ partners }) => partners),
    assumed("requests", ({ requests }) => requests),
    assumed("of them changes", ({ changes }) => changes),
    assumed("GB in the table", ({ tableGb }) => tableGb),
    assumed("GB of files", ({ filesGb }) => filesGb),
    ...Object.keys(columns[0]!).map((name) => dollars(name, columns.map((column) => column[name]!))),
    dollars("**Sum**", columns.map((column) => sum(Object.values(column)))),
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) console.log(costTable());
