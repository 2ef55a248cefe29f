/** What somebody sold of what the plans in force ask of them, read by name as an appraisal reads it. 四(二), 十(一)2 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Context } from "../../../platform/context.ts";
import { readAttainment } from "../../../platform/kpi/attainments.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { money } from "../../../table/money.ts";
import { Stage } from "../../../test/stage.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { PlanSheet } from "./planSheet.ts";
import { SalesPlan } from "./salesPlan.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-07-01");
  await stage.hire("rep", "salesRepresentative");
  await stage.hire("other", "salesRepresentative");
});
afterAll(() => stage.close());

/** A plan that asks so much a month, in minor units, of the two representatives together. */
async function planned(year: number, monthly: number, values: object = {}): Promise<void> {
  const plan = await stage.seed(SalesPlan, { number: `SP-${year}`, year, revision: 1, name: `${year} V1`, currency: "CNY", sheets: 1, status: "IN_FORCE", duties: [], ...values });
  const rowOf = async (subject: string) => [`reg_1|prod_1|${await stage.idOf(subject)}`, { amounts: Array(12).fill(monthly).join(), quantities: Array(12).fill(0).join(), amountHolds: 0, quantityHolds: 0 }] as const;
  await stage.seed(PlanSheet, { id: `psh_${plan.id.slice("plan_".length)}.1`, planId: plan.id, part: 1, rows: Object.fromEntries(await Promise.all(["rep", "other"].map(rowOf))) });
}

async function sold(subject: string, orderedOn: string, amount: number, currency = "CNY"): Promise<void> {
  const line = { productId: "prod_2", quantity: 1, unitPrice: money(amount, currency), amount: money(amount, currency), allocatedQuantity: 0, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 };
  await stage.seed(SalesOrder, { regionId: "reg_2", customerId: "cus_1", representativeId: await stage.idOf(subject), orderedOn, requestedOn: orderedOn, status: "CONFIRMED", transport: "AMBIENT", duties: [], overrides: [], backOrdered: false, historical: false, total: money(amount, currency), lines: [line] } as unknown as Partial<SalesOrder>);
}

const read = async (subject: string, from: string, to: string) => readAttainment("SALES_PLAN", { personId: await stage.idOf(subject), from, to }, new Context(stage.table, systemPrincipal, "en", "test", stage.now));

test("is the person's own sales of the months of their part, wherever they sold, of their own targets; over years of the plans in force", async () => {
  await planned(2025, 5_000);
  await planned(2026, 10_000);
  await planned(2024, 10_000, { status: "DRAFT" });
  for (const [on, amount] of [["2025-12-30", 2_500], ["2026-01-10", 9_876], ["2026-06-30", 10_000], ["2026-07-01", 50_000]] as const) await sold("rep", on, amount);
  await sold("rep", "2026-02-01", 70_000, "USD");
  await sold("other", "2026-03-01", 90_000);
  await stage.project();
  // 19,876 of six months' 60,000; neither what others sold, nor another currency, nor another month.
  expect(await read("rep", "2026-01-01", "2026-06-30")).toEqual({ value: 3_312, evidence: "2026 V1 (2026-01 – 2026-06)" });
  expect(await read("rep", "2025-12-01", "2026-01-31")).toEqual({ value: 8_250, evidence: "2025 V1 (2025-12 – 2025-12), 2026 V1 (2026-01 – 2026-01)" });
});

test("is nothing to read where no plan in force sets the person a target, and refuses a name that nobody declared", async () => {
  expect(await read("rep", "2024-01-01", "2024-06-30")).toBeNull();
  await stage.hire("clerk", "officeClerk");
  expect(await read("clerk", "2026-01-01", "2026-06-30")).toBeNull();
  expect(() => readAttainment("NONE", { personId: "emp_1", from: "2026-01-01", to: "2026-06-30" }, new Context(stage.table, systemPrincipal, "en", "test", stage.now))).toThrow("There is no attainment NONE");
});
