/** How far the plan of the year is attained follows from its targets up to the day and from what was sold by then. 四(一), 七 */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "../../../table/list.ts";
import { money } from "../../../table/money.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { approvedProduct } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Region } from "../regions/region.ts";
import { SalesOrderLine } from "../orders/salesOrderLine.ts";
import { PlanProgress, targetUpTo } from "./planProgress.ts";
import { SalesPlan } from "./salesPlan.ts";

let stage: Stage;
const clock = (day: string) => declaredWork().find(({ name }) => name === "planProgress")!.run(new Context(stage.table, systemPrincipal, "zh", `clock-${day}`, stage.at(day).now));
const taken = async (): Promise<PlanProgress[]> => {
  const found: PlanProgress[] = [];
  for await (const one of readAll(stage.table, PlanProgress, {})) found.push(one);
  return found;
};

beforeAll(async () => {
  stage = await Stage.open("2027-03-01");
  await stage.staff("salesLead", "departmentManager", "purchaser", "picker");
});
afterAll(() => stage.close());

test("without a plan in force there is nothing to measure", async () => {
  await clock("2027-03-02");
  expect(await taken()).toEqual([]);
});

test("months that are over count whole, the running one by its working days", async () => {
  const [rep, region, product] = [await stage.hire("rep", "salesRepresentative"), await stage.create<Region>("salesLead", Region, { code: "EAST", name: "华东" }), await approvedProduct(stage)];
  let plan = await stage.create<SalesPlan>("salesLead", SalesPlan, { year: 2027, strategy: "以二级医院为主，巩固抗生素" });
  plan = await stage.act("salesLead", SalesPlan, "addBranches", plan, { branches: [{ regionId: region.id, productId: product.id, representativeId: rep.id }] });
  for (const [period, value] of [["2027-01", 1_000_00], ["2027-02", 2_000_00], ["2027-03", 2_300_00]] as const) plan = await stage.act("salesLead", SalesPlan, "setTarget", plan, { period, measure: "AMOUNT", value });
  await stage.act("salesLead", SalesPlan, "submit", plan);
  await stage.act("departmentManager", SalesPlan, "approve", plan);
  await stage.act("salesLead", SalesPlan, "putInForce", plan);
  for (const [i, [orderedOn, amount]] of ([["2026-12-31", 9_000_00], ["2027-01-04", 1_500_00], ["2027-03-01", 1_585_00], ["2027-03-02", 9_000_00]] as const).entries()) {
    await stage.seed(SalesOrderLine, { orderedOn, amount: money(amount, "CNY"), salesOrderId: "so_1", line: i + 1, customerId: "cus_1", productId: product.id, quantity: 1 } as never);
  }
  await stage.project(SalesOrderLine);
  await clock("2027-03-03");
  const [progress] = await taken();
  // To the end of 2 March: 3,000.00 and two of 23 working days.
  expect(progress).toMatchObject({ takenOn: "2027-03-02", target: { amount: 3_200_00 }, sold: { amount: 12_085_00 } });
});

test("is read as a share by those who read the plan", async () => {
  await stage.project(PlanProgress);
  const read = async (subject: string) => (await stage.at("2027-03-03").answer(subject, "{ kpiReadings(kpi: salesAttainment) { readings { period value band } } }")).kpiReadings;
  // 12,085.00 of 3,200.00
  expect(await read("salesLead")).toEqual({ readings: [{ period: "2027-03-02", value: 37_765, band: "GOOD" }] });
  expect(await read("picker")).toBeNull();
});

test("never falls from day to day, and comes to the whole target of a month at its end", () => {
  const targets = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(targets, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 23 }), (months, month, all) => {
      const day = `2027-${String(month).padStart(2, "0")}-10`;
      const values = Array.from({ length: all + 1 }, (_, passed) => targetUpTo(months, day, { passed, all }));
      const before = months.slice(0, month - 1).reduce((sum, one) => sum + one, 0);
      expect([values[0], values[all]]).toEqual([before, before + months[month - 1]!]);
      expect(values).toEqual(values.toSorted((one, other) => one - other));
    }),
  );
});
