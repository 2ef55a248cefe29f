/** What the operations consume of the table, and what a million of each and an idle month cost. */
import { PurchaseOrder } from "../graphql/domains/supply/purchaseOrder.ts";
import { projectRecords } from "../graphql/platform/projection/project.ts";
import type { NodeClass } from "../graphql/table/entity.ts";
import { readPage } from "../graphql/table/list.ts";
import type { Node } from "../graphql/table/node.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { Table, toItem } from "../graphql/table/table.ts";
import { prices } from "../infra/cost/prices.ts";
import { MeteredTable, type Units } from "./meteredTable.ts";
import { unitsOf } from "./meteredRequest.ts";
import type { Report } from "./report.ts";
import { newOrder, requests } from "./requests.ts";
import { admitPeople, seedCompany } from "./seed/company.ts";
import { surround } from "./surroundings.ts";

const million = 1_000_000;

/** A request's function, billed by the millisecond: assumed, as DynamoDB on one machine says nothing of Lambda's pace. */
const assumed = { functionSeconds: 0.05, functionGb: 1, projectionSeconds: 0.05, projectionGb: 0.5 };

/** What stands there when nobody calls: see infra/stacks. */
const idle = { tableGb: 1, alarms: 20, metrics: 3, firewallRules: 4, clockCalls: 12 * 24 * 30, clockSeconds: 0.1, clockGb: 0.5, clockReadUnits: 4 };

interface Operation {
  name: string;
  request: Units;
  /** What the stream's function consumes to project one such change, delivered alone. */
  projection: Units;
}

const nothing: Units = { read: 0, write: 0 };

/** Units to project the newest purchase order, as it stands. */
async function projectNewest(metered: MeteredTable): Promise<Units> {
  const { edges } = await readPage(metered, PurchaseOrder as NodeClass<PurchaseOrder>, { first: 1, orderBy: { sort: "createdAt", descending: true } });
  return project(metered, edges[0]!.node);
}

async function project(metered: MeteredTable, record: Node): Promise<Units> {
  metered.take();
  const { failed } = await projectRecords([{ dynamodb: { NewImage: toItem(toRecordItem(record)) as never, SequenceNumber: "1" } }], metered);
  if (failed.length > 0) throw new Error(`${record.id} could not be projected`);
  return metered.take();
}

const functionPrice = (seconds: number, gb: number): number => million * seconds * gb * prices.lambdaArmGbSecond + prices.lambdaMillionRequests;
const tablePrice = ({ read, write }: Units): number => read * prices.dynamoMillionReadUnits + write * prices.dynamoMillionWriteUnits;

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

function row({ name, request, projection }: Operation): string[] {
  const table = tablePrice(request) + tablePrice(projection);
  const functions = functionPrice(assumed.functionSeconds, assumed.functionGb) + (projection.write > 0 ? functionPrice(assumed.projectionSeconds, assumed.projectionGb) : 0);
  const total = table + functions + prices.httpApiMillionRequests;
  return [name, String(request.read), String(request.write), String(projection.read), String(projection.write), dollars(table), dollars(functions), dollars(prices.httpApiMillionRequests), dollars(total)];
}

function idleMonth(): number {
  const storage = idle.tableGb * (prices.dynamoGbMonth + prices.dynamoRecoveryGbMonth);
  const clock = (idle.clockCalls / million) * (functionPrice(idle.clockSeconds, idle.clockGb) + idle.clockReadUnits * prices.dynamoMillionReadUnits);
  const watching = idle.alarms * prices.alarmMonth + idle.metrics * prices.metricMonth + prices.dashboardMonth;
  const firewall = prices.firewallMonth + idle.firewallRules * prices.firewallRuleMonth;
  return storage + clock + watching + firewall + prices.secretMonth;
}

async function measure(metered: MeteredTable, approvals: string[], input: (turn: number) => object): Promise<Operation[]> {
  const ask = (source: string, variables: object, subject = "purchaser") => unitsOf(metered, subject, source, variables);
  const id = approvals.pop();
  // What a process remembers, such as the last number given, is learnt once before.
  for (const turn of [0, 1]) await ask(requests.create, { input: input(turn) });
  await ask(requests.approve, { id: approvals.pop() }, "supply-lead");
  await projectNewest(metered);

  const create = await ask(requests.create, { input: input(2) });
  const created = await projectNewest(metered);
  const approve = await ask(requests.approve, { id }, "supply-lead");
  return [
    { name: "get with reference", request: await ask(requests.get, { id }), projection: nothing },
    { name: "list of 25, filtered, sorted, with reference", request: await ask(requests.page, { first: 25 }), projection: nothing },
    { name: "the same with count", request: await ask(requests.counted, { first: 25 }), projection: nothing },
    { name: "create", request: create, projection: created },
    { name: "approve", request: approve, projection: created },
  ];
}

export async function measureCost(): Promise<Report> {
  const surroundings = await surround({ tableName: "bench-cost" });
  try {
    await admitPeople(new Table(surroundings.tableName));
    const company = await seedCompany(surroundings.tableName, { approved: 100, submitted: 3 });
    const operations = await measure(new MeteredTable(surroundings.tableName), company.submitted, (turn) => newOrder(company, turn));
    return {
      name: "cost",
      document: "cost.md",
      columns: ["a million times", "read units each", "write units each", "projected: read", "projected: write", "table", "functions", "HTTP API", "sum"],
      rows: operations.map(row),
      notes: [`An idle month: ${dollars(idleMonth())}.`],
    };
  } finally {
    await surroundings.stop();
  }
}
