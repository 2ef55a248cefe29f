/** Leads: with consent, each person once, and the orders that they lead to. 三(三), PIPL */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { approvedProduct, buyer, confirmedOrder, line, listed } from "../../../test/company.ts";
import { approvedCampaign, approvedExpense, cny, marketingStaff, payment, planInForce } from "../../../test/marketing.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { declaredWork } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Expense } from "../campaigns/expense.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { PromotionChannel } from "../channels/promotionChannel.ts";
import { channelResultsOf } from "./channelResults.ts";
import { costPerLead, resultsOf, returnOnSpend } from "./campaignResults.ts";
import { Lead } from "./lead.ts";
import { LeadAttribution, leadFor } from "./leadAttribution.ts";

let stage: Stage;
let campaign: Campaign;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff(...marketingStaff, "salesLead", "salesRepresentative", "purchaser");
  campaign = await approvedCampaign(stage, await planInForce(stage), { startsOn: "2026-03-01", endsOn: "2026-11-30" });
});
afterAll(() => stage.close());

const leadInput = (values: object = {}) => ({ campaignId: campaign.id, organisation: "城南药房", contactName: "孙药师", phone: "13900001111", receivedOn: stage.today, consentForm: "WRITTEN", ...values });
const received = (values: object = {}): Promise<Lead> => stage.create("marketingSpecialist", Lead, leadInput(values));

describe("a lead", () => {
  test("that is still new after three days is told to the campaign's owner, once; a duplicate and one that was qualified are not", async () => {
    const [quiet, touched] = [await received({ phone: "13900007771" }), await received({ phone: "13900007772" })];
    const twin = await received({ phone: "13900007771" });
    await stage.act("marketingSpecialist", Lead, "qualify", touched);
    const work = declaredWork().find(({ name }) => name === "leads.untouched")!;
    const tick = (days: number) => work.run(stage.at(addDays(stage.today, days)).request(systemPrincipal));
    const told = async () => {
      const { myNotices } = await stage.answer("marketingSpecialist", "{ myNotices(first: 100) { nodes { kind aboutId } } }");
      return (myNotices.nodes as { kind: string; aboutId: string }[]).filter(({ kind, aboutId }) => kind === "LEAD_UNTOUCHED" && [quiet, touched, twin].some(({ id }) => id === aboutId)).map(({ aboutId }) => aboutId);
    };
    await tick(2);
    expect(await told()).toEqual([]);
    for (const days of [3, 4]) await tick(days);
    expect(await told()).toEqual([quiet.id]);
  });

  test("is not kept without consent, nor without a way to reach the person", async () => {
    await stage.cannotCreate("marketingSpecialist", Lead, leadInput({ consentForm: null }), "REQUIRED");
    await stage.cannotCreate("marketingSpecialist", Lead, leadInput({ phone: null }), "LEAD_WITHOUT_CONTACT");
    await stage.cannotCreate("marketingSpecialist", Lead, leadInput({ receivedOn: "2026-02-28" }), "LEAD_BEFORE_CAMPAIGN");
    await stage.cannotCreate("finance", Lead, leadInput(), "ACCESS_DENIED");
  });

  test("is a duplicate of an earlier one of the same phone or address within 180 days", async () => {
    const first = await received({ phone: "139-0000-2222", email: "Wang@example.com", receivedOn: "2026-05-01" });
    const [byPhone, byMail, later] = [await received({ phone: "13900002222", receivedOn: "2026-10-27" }), await received({ phone: null, email: "wang@example.com", receivedOn: "2026-06-01" }), await received({ phone: "13900002222", receivedOn: "2026-10-28" })];
    expect([byPhone, byMail, later].map(({ duplicateOfId }) => duplicateOfId)).toEqual([first.id, first.id, undefined]);
    await stage.cannot("marketingSpecialist", Lead, "qualify", byPhone, {}, "LEAD_IS_DUPLICATE");
  });

  test("loses its contact data at once when the person withdraws, and nothing else", async () => {
    const lead = await received({ phone: "13900003333", email: "li@example.com", mailConsent: true });
    await stage.act("salesRepresentative", Lead, "withdrawConsent", lead, { receivedBy: "电话" });
    const kept = await stage.fresh<Lead>(lead);
    expect(kept).toMatchObject({ contactName: "—", withdrawnOn: stage.today, mailConsent: false, organisation: "城南药房", status: "NEW" });
    expect([kept.phone, kept.email, kept.personalKeys]).toEqual([undefined, undefined, undefined]);
    expect(JSON.stringify((await stage.everything()).filter(({ pk }) => pk === lead.id))).not.toMatch(/13900003333|li@example/);
    await stage.cannot("salesRepresentative", Lead, "withdrawConsent", lead, { receivedBy: "电话" }, "CONSENT_ALREADY_WITHDRAWN");
    await stage.cannot("salesRepresentative", Lead, "qualify", lead, {}, "CONSENT_ALREADY_WITHDRAWN");
  });
});

describe("an order", () => {
  const leadOf = ({ id }: Customer, receivedOn: string, values: object = {}) => received({ customerId: id, phone: undefined, email: `${receivedOn}.${id.slice(-6).toLowerCase()}@example.com`, receivedOn, ...values });

  test.each([
    ["on the day of the lead", 0, true],
    ["on the last of 180 days", 179, true],
    ["a day later", 180, false],
  ])("is attributed to it %s", async (_, days, isFound) => {
    const customer = await buyer(stage);
    const lead = await leadOf(customer, "2026-05-01");
    expect((await leadFor(customer.id, addDays("2026-05-01", days), await stage.as("marketingLead")))?.id).toBe(isFound ? lead.id : undefined);
  });

  test("counts for the earliest valid lead, once it is confirmed and for good", async () => {
    const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
    const invalid = await leadOf(customer, "2026-09-01");
    await stage.act("marketingSpecialist", Lead, "invalidate", invalid, { reason: "误登" });
    const [first, second] = [await leadOf(customer, "2026-09-02"), await leadOf(customer, "2026-10-01")];
    const order = await confirmedOrder(stage, customer, [line(product, 10)]);
    expect(await listed(stage, LeadAttribution, "leadId", first.id, "orderedOn")).toMatchObject([{ salesOrderId: order.id, campaignId: campaign.id, customerId: customer.id, orderedOn: stage.today }]);
    expect([(await stage.fresh<Lead>(first)).status, (await stage.fresh<Lead>(second)).status]).toEqual(["WON", "NEW"]);
    const other = await confirmedOrder(stage, await buyer(stage), [line(product, 10)]);
    expect((await listed(stage, LeadAttribution, "campaignId", campaign.id, "orderedOn")).map(({ salesOrderId }) => salesOrderId)).not.toContain(other.id);
  });
});

describe("what a channel has come to", () => {
  test("counts its own expenses that are paid, its valid leads, and what these have led to", async () => {
    const at = stage.at("2026-11-24");
    const [channel, other] = await Promise.all([1, 2].map((i) => at.create<PromotionChannel>("marketingSpecialist", PromotionChannel, { name: `药学会${i}`, kind: "ASSOCIATION", reviewMonths: 6 })));
    const [customer, product] = [await buyer(at), await approvedProduct(at)];
    const enter = (values: object) => at.create<Lead>("marketingSpecialist", Lead, leadInput({ receivedOn: "2026-11-24", channelId: channel!.id, ...values }));
    await enter({ phone: "13900008881", customerId: customer.id });
    await enter({ phone: "13900008881" });
    await enter({ phone: "13900008882" });
    const expense = (yuan: number, channelId: string) => approvedExpense(at, campaign, yuan, { channelId });
    await at.act("cashier", Expense, "pay", await expense(100, channel!.id), payment(at, 70));
    await at.act("cashier", Expense, "pay", await expense(100, other!.id), payment(at, 100));
    await expense(500, channel!.id);
    await confirmedOrder(at, customer, [line(product, 10, 2_000)]);
    const ctx = await at.as("marketingLead");
    expect(await channelResultsOf(channel!, ctx)).toEqual({ spent: cny(70), validLeads: 2, costPerLead: cny(35), revenue: cny(200), returnOnSpend: 18_571 });
    expect(await channelResultsOf(other!, ctx)).toEqual({ spent: cny(100), validLeads: 0, costPerLead: null, revenue: cny(0), returnOnSpend: -10_000 });
  });
});

describe("what a campaign has come to", () => {
  test("costs per lead and return on spend are exact, rounded down once, and of nothing null", () => {
    expect(costPerLead(10_350_000, 42)).toBe(246_428);
    expect(costPerLead(10_350_000, 0)).toBeNull();
    expect(returnOnSpend(26_800_000 - 1_250_000, 10_350_000)).toBe(14_685);
    expect(returnOnSpend(6_900_000, 10_350_000)).toBe(-3_334);
    expect(returnOnSpend(1, 0)).toBeNull();
  });

  test("counts each person once, and of orders the promoted products, net of what was cancelled and returned", async () => {
    const [product, another] = [await approvedProduct(stage), await approvedProduct(stage)];
    const own = await approvedCampaign(stage, await planInForce(stage, 2027, { quarter: undefined }), { products: [{ productId: product.id }], startsOn: "2027-01-01", endsOn: "2027-12-31" });
    const at = stage.at("2027-01-10");
    const customer = await buyer(at);
    const enter = (values: object) => at.create<Lead>("marketingSpecialist", Lead, leadInput({ campaignId: own.id, receivedOn: "2027-01-10", ...values }));
    await enter({ phone: "13900009991", customerId: customer.id });
    await enter({ phone: "13900009991" });
    await enter({ phone: "13900009992" });
    await at.act("marketingSpecialist", Lead, "invalidate", await enter({ phone: "13900009993" }), { reason: "同行" });
    await at.act("cashier", Expense, "pay", await approvedExpense(at, own, 100), payment(at, 50));
    const order = await confirmedOrder(at, customer, [line(product, 10, 2_000), line(another, 10, 9_000)]);
    await at.seedEdit(await at.fresh<SalesOrder>(order), { lines: order.lines.map((one) => ({ ...one, cancelledQuantity: 2, returnedQuantity: 1 })) });
    const results = await resultsOf(await at.fresh(own), await at.as("marketingLead"));
    expect(results).toMatchObject({ leads: 4, validLeads: 2, qualified: 1, converted: 1, spent: cny(50), costPerLead: cny(25), revenue: money(16_000, "CNY"), returned: money(2_000, "CNY"), returnOnSpend: 18_000 });
    const { campaign: shown } = await at.answer("marketingLead", `query($id: ID!) { campaign(id: $id) { results { validLeads returnOnSpend costPerLead { amount } } } }`, { id: own.id });
    expect(shown.results).toEqual({ validLeads: 2, returnOnSpend: 18_000, costPerLead: { amount: 2_500 } });
  });
});
