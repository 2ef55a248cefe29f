/** A plan of thousands of monthly targets: time to load a level of its tree, and time of an edit. */
import { Cast } from "../graphql/demo/cast.ts";
import { Region } from "../graphql/domains/sales/regions/region.ts";
import { lineFigures } from "../graphql/domains/sales/statistics/salesFigures.ts";
import type { SalesOrderLine } from "../graphql/domains/sales/orders/salesOrderLine.ts";
import { SalesPlan } from "../graphql/domains/sales/plans/salesPlan.ts";
import { Product } from "../graphql/domains/catalogue/product/product.ts";
import { figureKey } from "../graphql/table/keys.ts";
import { money } from "../graphql/table/money.ts";
import { Table } from "../graphql/table/table.ts";
import { UnitOfWork } from "../graphql/table/unitOfWork.ts";
import { interleave, type Contender } from "./interleave.ts";
import { ask, builtFunction, loaded, type GraphqlHandler } from "./lambda.ts";
import { MeteredTable } from "./meteredTable.ts";
import { unitsOf } from "./meteredRequest.ts";
import { count, milliseconds, type Report } from "./report.ts";
import { assertDone } from "./requests.ts";
import { startSurroundings } from "./surroundings.ts";
import "../graphql/schema/schema.ts";

interface Shape {
  regions: number;
  products: number;
  representatives: number;
}

/** Three levels of branches times twelve months: 5,040 leaves. */
const shapes: readonly Shape[] = [
  { regions: 10, products: 14, representatives: 3 },
];
const smokeShapes: readonly Shape[] = [{ regions: 2, products: 2, representatives: 1 }];

const leavesOf = ({ regions, products, representatives }: Shape): number => regions * products * representatives * 12;

const times = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const year = new Date().getUTCFullYear();

interface Planned {
  shape: Shape;
  planId: string;
  regionId: string;
  productId: string;
  representativeId: string;
}

/** The prerequisites of a plan, entered by the sales lead, and last year's sales as projected figures. */
async function plan(table: Table, shape: Shape, ofYear: number): Promise<Planned> {
  const cast = new Cast(table, new Date());
  const [regions, products, representatives] = await Promise.all([
    seed(table, "reg", shape, shape.regions, (id, i) => [Region, { id, code: id.toUpperCase().replaceAll("_", "-"), name: `区域${i}` }]),
    seed(table, "prod", shape, shape.products, (id, i) => [Product, { id, code: id.toUpperCase().replaceAll("_", "-"), name: `药品${i}`, status: "APPROVED", duties: [] }]),
    Promise.all(times(shape.representatives).map((i) => representative(cast, `rep-${i}`))),
  ]);
  const branches = regions.flatMap((regionId) => products.flatMap((productId) => representatives.map((representativeId) => ({ regionId, productId, representativeId }))));
  await sell(table, branches, ofYear);
  const { id: planId } = await cast.create("sales-lead", SalesPlan, { year: ofYear });
  for (let start = 0; start < branches.length; start += 500) await cast.act("sales-lead", SalesPlan, "addBranches", { id: planId } as SalesPlan, { branches: branches.slice(start, start + 500) });
  await cast.act("sales-lead", SalesPlan, "setTarget", { id: planId } as SalesPlan, { period: String(ofYear), measure: "AMOUNT", value: 9_999_999_999_99, monthsBy: "EVEN" });
  return { shape, planId, regionId: regions[0]!, productId: products[0]!, representativeId: representatives[0]! };
}

async function seed(table: Table, prefix: string, shape: Shape, howMany: number, of: (id: string, i: number) => [typeof Region | typeof Product, object]): Promise<string[]> {
  const ids = times(howMany).map((i) => `${prefix}_BENCH${leavesOf(shape)}N${i}`);
  for (const [i, id] of ids.entries()) {
    const uow = new UnitOfWork(table, { actorId: "system", actorName: "system", at: new Date().toISOString(), requestId: "bench" }, `${year}-01-01`);
    const [target, values] = of(id, i);
    uow.create(target as never, values as never);
    await uow.commit({ action: "create" });
  }
  return ids;
}

async function representative(cast: Cast, subject: string): Promise<string> {
  await cast.admitEmployee({ subject, name: subject, staffNumber: subject, roles: ["salesRepresentative"] });
  return (await cast.as(subject)).principal.id;
}

/** Every branch has sold something in every month. */
async function sell(table: Table, branches: readonly object[], ofYear: number): Promise<void> {
  const figures = new Map<string, number>();
  for (const branch of branches) {
    for (const month of times(12)) {
      const line = { ...branch, customerId: "cust_BENCH", orderedOn: `${ofYear}-${String(month + 1).padStart(2, "0")}-15`, quantity: 7, amount: money(12_345, "CNY") } as SalesOrderLine;
      for (const [name, value] of Object.entries(lineFigures(line))) figures.set(name, (figures.get(name) ?? 0) + value);
    }
  }
  await table.batchWrite([...figures].map(([name, value]) => ({ ...figureKey(name), value })));
}

const level = `query ($id: ID!, $regionId: ID, $productId: ID) { salesPlanLevel(id: $id, measure: AMOUNT, regionId: $regionId, productId: $productId) { closedMonths whole { name cells { period closed target held was sold attainment gap forecast } } branches { regionId productId representativeId name planned cells { period closed target held was sold attainment gap forecast } } } }`;
const set = `mutation ($input: SetTargetSalesPlanInput!) { setTargetSalesPlan(input: $input) { record { id version } problems { code message } } }`;

/** Requests by action of a person; each turn sets another figure. */
const requests: Record<string, (planned: Planned, turn: number) => { query: string; variables: object }> = {
  "open the plan": ({ planId }) => ({ query: level, variables: { id: planId } }),
  "unfold a region": ({ planId, regionId }) => ({ query: level, variables: { id: planId, regionId } }),
  "unfold a product": ({ planId, regionId, productId }) => ({ query: level, variables: { id: planId, regionId, productId } }),
  "set one target, the other months give way": ({ planId, regionId, productId, representativeId }, turn) => ({ query: set, variables: { input: { id: planId, regionId, productId, representativeId, period: `${year}-12`, measure: "AMOUNT", value: 1_000 + turn, absorb: "OTHER_MONTHS" } } }),
  "split the whole year anew": ({ planId }, turn) => ({ query: set, variables: { input: { id: planId, period: String(year), measure: "AMOUNT", value: 9_999_999_000_00 + turn * 7_919, monthsBy: turn % 2 === 0 ? "LAST_YEAR" : "EVEN" } } }),
};

export async function measurePlan({ smoke }: { smoke: boolean }): Promise<Report> {
  const file = await builtFunction("graphql");
  const rows: string[][] = [];
  for (const shape of smoke ? smokeShapes : shapes) rows.push(...(await measureShape(file, shape, smoke)));
  return {
    name: "plan",
    document: "performance.md",
    columns: ["monthly targets", "what", "p50", "p99", "round trips", "read units", "write units"],
    rows,
    notes: ["Whole requests to the built function, one after the other, on DynamoDB Local: token, account, policy, audit entries included. Every branch has sold in every month of the year."],
  };
}

async function measureShape(file: string, shape: Shape, smoke: boolean): Promise<string[][]> {
  const surroundings = await startSurroundings({ tableName: "bench-plan" });
  try {
    const table = new Table(surroundings.tableName);
    await new Cast(table).admitEmployee({ subject: "sales-lead", name: "郑凯", staffNumber: "E0001", roles: ["salesLead"] });
    const planned = await plan(table, shape, year);
    await sell(table, [{ regionId: planned.regionId, productId: planned.productId, representativeId: planned.representativeId }], year - 1);
    const token = await surroundings.token("sales-lead");
    const handler = loaded<GraphqlHandler>(file);
    const contenders = Object.fromEntries(Object.entries(requests).map(([name, of]): [string, Contender] => [name, { call: async (turn) => assertDone(await ask(handler, { ...of(planned, turn), token })) }]));
    const turns = { connections: 1, calls: smoke ? 1 : 8, rounds: smoke ? 1 : 2 };
    await interleave(contenders, { ...turns, rounds: 1 });
    const measured = await interleave(contenders, turns);
    const metered = new MeteredTable(surroundings.tableName);
    const rows: string[][] = [];
    for (const [name, of] of Object.entries(requests)) {
      const { query, variables } = of(planned, 1_000_001);
      const before = metered.roundTrips;
      const units = await unitsOf(metered, "sales-lead", query, variables);
      const { p50, p99 } = measured[name]!;
      rows.push([count(leavesOf(shape)), name, milliseconds(p50), milliseconds(p99), String(metered.roundTrips - before), count(units.read), count(units.write)]);
    }
    return rows;
  } finally {
    await surroundings.stop();
  }
}
