/** Sales statistics equal the plain sum over order lines, whatever happens to the orders; and each opens those lines. 四(四)4 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, bareCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { projectRecords } from "../../../platform/projection/project.ts";
import { rebuild } from "../../../platform/projection/rebuild.ts";
import { verify } from "../../../platform/projection/verify.ts";
import { figureKey } from "../../../table/keys.ts";
import { money } from "../../../table/money.ts";
import { toItem, type Item } from "../../../table/table.ts";
import { monthsOf, monthName } from "../plans/planPeriod.ts";
import { memberFigure, type SalesDimension } from "./salesFigures.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { SalesPlan } from "../plans/salesPlan.ts";
import type { SalesBy } from "./salesStatistics.ts";

let stage: Stage;
let repId: string;
const ids: Record<SalesDimension, string[]> = { regionId: ["reg_1", "reg_2"], productId: [], representativeId: [], customerId: [] };

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "departmentManager", "finance", "warehouseKeeper");
  for (const name of ["rep", "other"]) ids.representativeId.push((await stage.hire(name, "salesRepresentative")).id);
  repId = ids.representativeId[0]!;
  for (let i = 0; i < 3; i++) ids.productId.push((await approvedProduct(stage)).id);
  for (let i = 0; i < 2; i++) ids.customerId.push((await bareCustomer(stage)).id);
});
afterAll(() => stage.close());

const isLine = ({ pk, sk }: Item) => sk === "record" && String(pk).startsWith("sol_");

/** Tells the projections of everything, of lines that are no more as well. */
async function settle(): Promise<void> {
  const before = (await stage.everything()).filter(isLine);
  await stage.project();
  const left = new Set((await stage.everything()).filter(isLine).map(({ pk }) => pk));
  const gone = before.filter(({ pk }) => !left.has(pk));
  const removals = gone.map((image, i) => ({ dynamodb: { OldImage: toItem(image), SequenceNumber: `gone-${i}` } }));
  expect(await projectRecords(removals as never, stage.table)).toEqual({ failed: [] });
}

const index = (most: number) => fc.integer({ min: 0, max: most });
const orderedLine = fc.record({ product: index(2), quantity: fc.integer({ min: 1, max: 500 }), price: fc.integer({ min: 1, max: 99_999 }), cancelled: index(3), returned: index(3) });
const anOrder = fc.record({
  region: index(1),
  customer: index(1),
  /** The last one is nobody. */
  representative: index(2),
  orderedOn: fc.constantFrom("2025-01-31", "2025-11-30", "2026-01-01", "2026-02-28", "2026-11-01", "2026-11-23"),
  currency: fc.constantFrom("CNY", "CNY", "CNY", "USD"),
  status: fc.constantFrom("DRAFT", "CONFIRMED", "SHIPPED", "COMPLETED"),
  later: fc.constantFrom("CANCELLED", "PARTLY_SHIPPED", "COMPLETED", "CONFIRMED"),
  lines: fc.array(orderedLine, { minLength: 1, maxLength: 3 }),
});
type AnOrder = typeof anOrder extends fc.Arbitrary<infer T> ? T : never;

/** One of each representative that stays as it was entered: whatever is drawn beside them, regions and representatives have sold something. */
const standing: AnOrder[] = [0, 1].map((i) => ({
  region: i,
  customer: i,
  representative: i,
  orderedOn: "2026-11-01",
  currency: "CNY",
  status: "CONFIRMED",
  later: "CONFIRMED",
  lines: [{ product: i, quantity: 7, price: 1_999, cancelled: 0, returned: 0 }],
}));

const seedOrder = ({ region, customer, representative, orderedOn, currency, status, lines }: AnOrder): Promise<SalesOrder> =>
  stage.seed(SalesOrder, {
    regionId: ids.regionId[region]!,
    customerId: ids.customerId[customer]!,
    representativeId: ids.representativeId[representative],
    orderedOn: status === "DRAFT" ? undefined : orderedOn,
    requestedOn: orderedOn,
    status: status as SalesOrder["status"],
    transport: "AMBIENT",
    duties: [],
    overrides: [],
    backOrdered: false,
    historical: false,
    total: money(lines.reduce((total, { quantity, price }) => total + quantity * price, 0), currency),
    lines: lines.map(({ product, quantity, price }) => ({ productId: ids.productId[product]!, quantity, unitPrice: money(price, currency), amount: money(quantity * price, currency), allocatedQuantity: 0, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 })),
  });

/** Some of it is cancelled, some comes back, some orders end. */
async function live(order: SalesOrder, { later, lines, orderedOn }: AnOrder): Promise<void> {
  await stage.seedEdit(order, {
    status: later as SalesOrder["status"],
    orderedOn,
    lines: order.lines.map((one, i) => {
      const cancelledQuantity = Math.floor((one.quantity * lines[i]!.cancelled) / 3);
      return { ...one, cancelledQuantity, returnedQuantity: Math.floor(((one.quantity - cancelledQuantity) * lines[i]!.returned) / 3) };
    }),
  });
}

/** What verify finds, but for the customers' accounts: these orders were seeded, so nobody committed credit for them. */
async function wrongFigures() {
  return (await verify(stage.table, quietly)).differences.filter(({ about }) => !about.startsWith("cacc_"));
}

const orders = async (): Promise<SalesOrder[]> => (await stage.everything()).filter(({ pk, sk }) => sk === "record" && String(pk).startsWith("so_")) as unknown as SalesOrder[];

/** What statistics must say of these orders, added up by hand. */
function byHand(of: readonly SalesOrder[], dimension: SalesDimension, months: readonly string[], currency = "CNY"): Record<string, [amount: number, quantity: number]> {
  const sums: Record<string, [number, number]> = {};
  for (const order of of.filter(({ orderedOn, status }) => orderedOn && status !== "CANCELLED" && status !== "DRAFT" && months.includes(orderedOn.slice(0, 7)))) {
    for (const { productId, quantity, unitPrice, cancelledQuantity, returnedQuantity } of order.lines) {
      const net = quantity - cancelledQuantity - returnedQuantity;
      const member = dimension === "productId" ? productId : (order[dimension] ?? "none");
      const sum = (sums[member] ??= [0, 0]);
      if (unitPrice.currency === currency) sum[0] += net * unitPrice.amount;
      sum[1] += net;
    }
  }
  return Object.fromEntries(Object.entries(sums).filter(([, [, quantity]]) => quantity > 0));
}

const dimensions: [SalesBy, SalesDimension][] = [["REGION", "regionId"], ["PRODUCT", "productId"], ["REPRESENTATIVE", "representativeId"], ["CUSTOMER", "customerId"]];

interface Counted {
  amount: { amount: number };
  quantity: number;
}
type CountedMonths = Counted & { months: Counted[] };

const figures = "amount { amount } quantity months { amount { amount } quantity }";
const periods = ["2026", "2026-Q1", "2025-11"];
const monthsIn = (period: string): string[] => monthsOf(period, Number(period.slice(0, 4)))!.map((month) => monthName(Number(period.slice(0, 4)), month));
const pair = ({ amount, quantity }: Counted): [number, number] => [amount.amount, quantity];
const added = (pairs: readonly (readonly [number, number])[]): [number, number] => pairs.reduce<[number, number]>(([amount, quantity], [a, q]) => [amount + a, quantity + q], [0, 0]);

async function expectStatisticsToBeSums(): Promise<void> {
  const queries = periods.flatMap((period, i) => dimensions.map(([by, dimension]) => ({ name: `${by}_${i}`, by, dimension, period })));
  const [asTheyStand, answer] = await Promise.all([orders(), stage.answer("finance", `{ ${queries.map(({ name, by, period }) => `${name}: salesStatistics(by: ${by}, period: "${period}") { ${figures} members { id ${figures} } }`).join(" ")} }`)]);
  for (const { name, dimension, period } of queries) {
    const whole = answer[name] as CountedMonths & { members: (CountedMonths & { id: string })[] };
    const sums = byHand(asTheyStand, dimension, monthsIn(period));
    expect(Object.fromEntries(whole.members.map((member) => [member.id, pair(member)])), `${name} ${period}`).toEqual(sums);
    expect(pair(whole)).toEqual(added(Object.values(sums)));
    for (const one of [...whole.members, whole]) expect(pair(one)).toEqual(added(one.months.map(pair)));
  }
}

/** The list behind a figure adds up to it, also for orders without a representative. */
async function expectLinesBehind(asTheyStand: readonly SalesOrder[], dimension: SalesDimension): Promise<void> {
  const sums = byHand(asTheyStand, dimension, ["2026-11"]);
  const members = [...ids[dimension], "none"];
  const answer = await stage.answer("finance", `{ ${members.map((id, i) => `m${i}: salesOrderLines(first: 200, filter: { ${dimension}: { eq: "${id}" }, orderedOn: { from: "2026-11-01", to: "2026-11-30" } }) { nodes { quantity amount { amount currency } } }`).join(" ")} }`);
  for (const [i, id] of members.entries()) {
    const nodes = answer[`m${i}`].nodes as { quantity: number; amount: { amount: number; currency: string } }[];
    expect(added(nodes.map(({ quantity, amount }) => [amount.currency === "CNY" ? amount.amount : 0, quantity]))).toEqual(sums[id] ?? [0, 0]);
  }
}

const quietly = { parts: 2, settleMs: 0, progress: () => undefined };

test("after any orders, cancellations and returns, every figure is the sum over its lines", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anOrder, { minLength: 5, maxLength: 6 }), async (drawn) => {
      const all = [...standing, ...drawn];
      const seeded = await Promise.all(all.map(seedOrder));
      await settle();
      await expectStatisticsToBeSums();
      for (const [i, order] of seeded.entries()) await live(order, all[i]!);
      await settle();
      await expectStatisticsToBeSums();
    }),
    // Sums of contributions alone are tried hundreds of times in salesFigures.test.ts.
    { numRuns: 1, endOnFailure: true },
  );
  const asTheyStand = await orders();
  for (const [, dimension] of dimensions) await expectLinesBehind(asTheyStand, dimension);
  expect(await wrongFigures()).toEqual([]);
});

test("verify finds a statistic that is wrong, and rebuild restores it", async () => {
  const name = memberFigure("packs", "productId", "2026", ids.productId[0]!);
  await stage.table.put({ ...figureKey(name), value: 999_999 });
  expect(await wrongFigures()).toHaveLength(1);
  await rebuild(stage.table, { ...quietly, lifeSignMs: 60_000, corrected: () => undefined });
  expect(await wrongFigures()).toEqual([]);
  await expectStatisticsToBeSums();
});

test("a plan shows what its branches sold, planned or not, and the pace of the working days", async () => {
  const plan = await stage.create("salesLead", SalesPlan, { year: 2026, strategy: "以二级医院为主，巩固抗生素" });
  const branches = [{ regionId: "reg_1", productId: ids.productId[0], representativeId: repId }];
  const { findings } = await stage.tryTo("salesLead", SalesPlan, "addBranches", plan, { branches });
  expect(findings.map(({ code }) => code)).toEqual(["UNKNOWN_REFERENCE"]);
  const asTheyStand = await orders();
  const sums = byHand(asTheyStand, "regionId", monthsIn("2026"));
  const ask = (who: string, place = "") => stage.answer(who, `{ salesPlanLevel(id: "${plan.id}", measure: AMOUNT${place}) { whole { cells { period sold gap forecast attainment } } branches { regionId productId representativeId planned cells { period sold } } } }`);
  const { salesPlanLevel } = await ask("salesLead");
  const [year] = salesPlanLevel.whole.cells;
  const sold = Object.values(sums).reduce((total, [amount]) => total + amount, 0);
  // 220 of the 248 working days of 2026 have passed on 23 November.
  expect(year).toEqual({ period: "2026", sold, gap: -sold, attainment: null, forecast: Math.floor((sold * 248) / 220) });
  for (const { regionId, planned, cells } of salesPlanLevel.branches) expect([planned, cells[0].sold]).toEqual([false, sums[regionId]![0]]);
  const below = (await ask("salesLead", ', regionId: "reg_1"')).salesPlanLevel;
  expect(below.branches.reduce((total: number, { cells }: { cells: { sold: number }[] }) => total + cells[0]!.sold, 0)).toBe(sums.reg_1![0]);
  expect((await ask("rep")).salesPlanLevel.whole.cells[0].sold).toBe(byHand(asTheyStand, "representativeId", monthsIn("2026"))[repId]![0]);
});

test("a representative lists their own lines and sees their own figures, and none of the company; a warehouse keeper sees neither", async () => {
  const { salesOrderLines } = await stage.answer("rep", "{ salesOrderLines(first: 200) { nodes { representativeId } } }");
  expect(new Set(salesOrderLines.nodes.map(({ representativeId }: { representativeId: string }) => representativeId))).toEqual(new Set([repId]));
  const refused = async (who: string, source: string) => expect((await stage.ask(who, source)).errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  await refused("rep", '{ salesStatistics(by: CUSTOMER, period: "2026") { quantity } }');
  const mine = (await orders()).filter(({ representativeId }) => representativeId === repId);
  for (const period of periods) {
    const answer = await stage.answer("rep", `{ ${dimensions.slice(0, 3).map(([by]) => `${by}: salesStatistics(by: ${by}, period: "${period}") { ${figures} amountBefore { amount } members { id ${figures} } }`).join(" ")} }`);
    for (const [by, dimension] of dimensions.slice(0, 3)) {
      const { members, ...whole } = answer[by] as CountedMonths & { amountBefore: { amount: number }; members: (CountedMonths & { id: string })[] };
      const sums = byHand(mine, dimension, monthsIn(period));
      expect(Object.fromEntries(members.map((member) => [member.id, pair(member)])), `${by} ${period}`).toEqual(sums);
      for (const one of [whole, ...members]) expect(pair(one)).toEqual(added(one.months.map(pair)));
      const before = monthsIn(`${Number(period.slice(0, 4)) - 1}${period.slice(4)}`);
      expect([pair(whole), whole.amountBefore.amount]).toEqual([added(Object.values(sums)), added(Object.values(byHand(mine, dimension, before)))[0]]);
    }
  }
  await refused("warehouseKeeper", '{ salesStatistics(by: REGION, period: "2026") { quantity } }');
  await refused("warehouseKeeper", "{ salesOrderLines { nodes { id } } }");
  const { errors } = await stage.ask("finance", '{ salesStatistics(by: REGION, period: "26") { quantity } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["BAD_USER_INPUT"]);
});
