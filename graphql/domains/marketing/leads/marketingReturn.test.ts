/** Cost per lead and return on spend follow from what was paid, received and attributed in ninety days. 三(三), 七 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { Context } from "../../../platform/context.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { Stage } from "../../../test/stage.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Campaign } from "../campaigns/campaign.ts";
import { Expense } from "../campaigns/expense.ts";
import { Lead } from "./lead.ts";
import { LeadAttribution } from "./leadAttribution.ts";
import { MarketingReturn } from "./marketingReturn.ts";

let stage: Stage;
const cny = (amount: number) => money(amount, "CNY");
const paid = (paidOn: string, amount: number, values: object = {}) => stage.seed(Expense, { paidOn, paid: cny(amount), amount: cny(amount), campaignId: "camp_1", status: "PAID", duties: [], ...values } as never);
const received = (receivedOn: string, values: object = {}) => stage.seed(Lead, { receivedOn, campaignId: "camp_1", organisation: "城南药房", contactName: "孙药师", status: "NEW", duties: [], ...values } as never);

/** Twenty packs for 400.00 of a product, of which two came back. */
async function ordered(orderedOn: string, productId: string, campaignId: string): Promise<void> {
  const order = await stage.seed(SalesOrder, { number: `SO-${orderedOn}`, customerId: "cus_1", orderedOn, total: cny(40_000), lines: [{ productId, quantity: 20, cancelledQuantity: 0, returnedQuantity: 2, amount: cny(40_000) }], status: "CONFIRMED", duties: [] } as never);
  await stage.seed(LeadAttribution, { salesOrderId: order.id, leadId: "lead_1", campaignId, customerId: "cus_1", orderedOn } as never);
}

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("marketingLead", "picker");
  // Twelve valid leads and two that are not; 200.00 spent, and 500.00 that came back.
  for (let i = 0; i < 12; i++) await received("2026-11-05");
  await received("2026-11-05", { status: "INVALID" });
  await received("2026-08-24");
  await paid("2026-11-10", 20_000);
  await paid("2026-11-11", 50_000, { reversedOn: "2026-11-12" });
  await paid("2026-08-24", 90_000);
  const campaign = await stage.seed(Campaign, { number: "HD-1", name: "基层推广", products: [{ productId: "prd_1" }], status: "APPROVED", duties: [] } as never);
  await ordered("2026-11-20", "prd_1", campaign.id);
  await ordered("2026-11-21", "prd_2", campaign.id);
  await ordered("2026-08-24", "prd_1", campaign.id);
  for (const target of [Expense, Lead]) await stage.project(target as never);
});
afterAll(() => stage.close());

test("of ninety days count what was paid and stayed paid, valid leads, and promoted products that stayed with customers", async () => {
  const work = declaredWork().find(({ name }) => name === "marketingReturn")!;
  for (const run of [1, 2]) await work.run(new Context(stage.table, systemPrincipal, "zh", `clock-${run}`, stage.at("2026-11-23").now));
  await stage.project(MarketingReturn);
  const { marketingReturns } = await stage.answer("marketingLead", "{ marketingReturns { nodes { takenOn spent { amount } validLeads revenue { amount } } } }");
  expect(marketingReturns.nodes).toEqual([{ takenOn: "2026-11-22", spent: { amount: 20_000 }, validLeads: 12, revenue: { amount: 36_000 } }]);
});

test("200.00 for twelve leads are 16.66 each, and 360.00 of revenue return 80 %", async () => {
  const read = (subject: string) => stage.answer(subject, "{ cost: kpiReadings(kpi: costPerLead) { readings { period value } } returned: kpiReadings(kpi: returnOnSpend) { readings { value } } }");
  expect(await read("marketingLead")).toEqual({ cost: { readings: [{ period: "2026-11-22", value: 1_666 }] }, returned: { readings: [{ value: 8_000 }] } });
  expect(await read("picker")).toEqual({ cost: null, returned: null });
});
