/** Capacity units of the operations, and the cost of a million of each and of an idle month. */
import { PurchaseOrder } from "../graphql/domains/supply/ordering/purchaseOrder.ts";
import { projectRecords } from "../graphql/platform/projection/project.ts";
import { readPage } from "../graphql/table/list.ts";
import { Loader } from "../graphql/table/loader.ts";
import { toRecordItem } from "../graphql/table/record.ts";
import { Table, toItem } from "../graphql/table/table.ts";
import { prices } from "../infra/cost/prices.ts";
import { MeteredTable, type Units } from "./meteredTable.ts";
import { unitsOf } from "./meteredRequest.ts";
import type { Report } from "./report.ts";
import { newOrder, requests } from "./requests.ts";
import { admitPeople, seedCompany } from "./seed/company.ts";
import { startSurroundings } from "./surroundings.ts";

const million = 1_000_000;

/** A request's function, billed by the millisecond: assumed, as DynamoDB on one machine says nothing of Lambda's pace. */
const assumed = { functionSeconds: 0.05, functionGb: 1, projectionSeconds: 0.05, projectionGb: 0.5 };

/** Fixed resources without any calls: see infra/stacks. */
const idle = { tableGb: 1, alarms: 20, metrics: 3, firewallRules: 4, clockCalls: 12 * 24 * 30, clockSeconds: 0.1, clockGb: 0.5, clockReadUnits: 4 };

interface Operation {
  name: string;
  request: Units;
  /** Capacity units of the stream's function to project one such change, delivered alone. */
  projection: Units;
}

const nothing: Units = { read: 0, write: 0 };

/** Units to project records as they are, delivered together as the transaction that wrote them. */
async function project(metered: MeteredTable, ids: readonly string[]): Promise<Units> {
  const records = await new Loader(metered).loadAll(ids);
  metered.take();
  const { failed } = await projectRecords(records.map((record, i) => ({ dynamodb: { NewImage: toItem(toRecordItem(record)) as never, SequenceNumber: String(i) } })), metered);
  if (failed.length > 0) throw new Error(`${ids.join(", ")} could not be projected`);
  return metered.take();
}

const cost = (name: keyof typeof prices, quantity: number): number => prices[name].usd * quantity;

/** Dollars for a million calls of a function. */
const functionPrice = (seconds: number, gb: number): number => cost("computing", million * seconds * gb) + cost("calls", 1);
/** Dollars for a million times these units. */
const tablePrice = ({ read, write }: Units): number => cost("readUnits", read) + cost("writeUnits", write);

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

function row({ name, request, projection }: Operation): string[] {
  const table = tablePrice(request) + tablePrice(projection);
  const functions = functionPrice(assumed.functionSeconds, assumed.functionGb) + (projection.write > 0 ? functionPrice(assumed.projectionSeconds, assumed.projectionGb) : 0);
  const total = table + functions + cost("requests", 1);
  return [name, String(request.read), String(request.write), String(projection.read), String(projection.write), dollars(table), dollars(functions), dollars(cost("requests", 1)), dollars(total)];
}

function idleMonth(): number {
  const storage = cost("tableStorage", idle.tableGb) + cost("recovery", idle.tableGb);
  const clock = (idle.clockCalls / million) * (functionPrice(idle.clockSeconds, idle.clockGb) + tablePrice({ read: idle.clockReadUnits, write: 0 }));
  const watching = cost("alarms", idle.alarms) + cost("metrics", idle.metrics) + cost("dashboards", 1);
  const firewall = cost("firewall", 1) + cost("firewallRules", idle.firewallRules);
  return storage + clock + watching + firewall + cost("secrets", 1) + cost("signingKey", 1);
}

async function newestOrder(metered: MeteredTable): Promise<PurchaseOrder> {
  const { edges } = await readPage(metered, PurchaseOrder, { first: 1, orderBy: { sort: "createdAt", descending: true } });
  return edges[0]!.node;
}

async function measure(metered: MeteredTable, submitted: string[], input: (turn: number) => object): Promise<Operation[]> {
  const ask = (source: string, variables: object, subject = "purchaser") => unitsOf(metered, subject, source, variables);
  const [id, other] = submitted as [string, string];
  // One run beforehand fills the process's caches, such as the last number given.
  await ask(requests.create, { input: input(0) });
  await ask(requests.approve, { id: other }, "supply-lead");
  const order = (await new Loader(metered).load<PurchaseOrder>(id))!;
  const both = [id, order.approval!.steps[0]!.taskId!];
  await project(metered, both);

  const create = await ask(requests.create, { input: input(1) });
  const created = await project(metered, [(await newestOrder(metered)).id]);
  const approve = await ask(requests.approve, { id }, "supply-lead");
  return [
    { name: "get with reference", request: await ask(requests.get, { id }), projection: nothing },
    { name: "list of 25, filtered, sorted, with reference", request: await ask(requests.page, { first: 25 }), projection: nothing },
    { name: "the same with count", request: await ask(requests.counted, { first: 25 }), projection: nothing },
    { name: "create", request: create, projection: created },
    { name: "approve", request: approve, projection: await project(metered, both) },
  ];
}

export async function measureCost(): Promise<Report> {
  const surroundings = await startSurroundings({ tableName: "bench-cost", engine: "dynamodb-local" });
  try {
    await admitPeople(new Table(surroundings.tableName));
    const company = await seedCompany(surroundings.tableName, { approved: 100, submitted: 2 });
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
