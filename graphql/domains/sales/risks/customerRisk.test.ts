import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, bareCustomer, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { money } from "../../../table/money.ts";
import type { Customer } from "../customers/customer.ts";
import { CustomerAccount } from "../receivables/customerAccount.ts";
import { Notice } from "../../../platform/notification/notice.ts";
import { CustomerRisk } from "./customerRisk.ts";
import { RiskThresholds } from "./riskThresholds.ts";
import { Receivable } from "../receivables/receivable.ts";
import { recordSalesHistory } from "../history/salesHistory.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesLead", "salesRepresentative", "purchaser", "departmentManager");
  await stage.admitMachine({ clientId: "migration", name: "Migration", role: "migration" });
});
afterAll(() => stage.close());

const cny = (amount: number) => money(amount, "CNY");
const risksOf = async ({ id }: Customer) => (await listed(stage, CustomerRisk, "customerId", id, "foundOn")).filter(({ standing }) => standing);

const owes = (customer: Customer, amount: number, dueOn: string) =>
  stage.seed(Receivable, { customerId: customer.id, salesOrderId: "so_1", deliveryId: "dlv_1", shippedOn: "2026-09-01", dueOn, amount: cny(amount), settled: cny(0), credited: cny(0), writtenOff: cny(0), open: cny(amount), outstanding: true, status: "OPEN", duties: [] });

async function buys(customer: Customer, productId: string, month: string, quantity: number): Promise<void> {
  const day = `${month}-10`;
  const line = { productId, quantity, unitPrice: cny(100), amount: cny(100 * quantity), expectedOn: day, receivedOn: day };
  const { findings } = await recordSalesHistory(await stage.as("migration"), { sourceReference: `${customer.code}-${month}`, customerId: customer.id, orderedOn: day, lines: [line] } as never);
  expect(findings).toEqual([]);
}

test("every risk is found with its evidence, stays active while its cause exists, and is cleared the day after", { timeout: 180_000 }, async () => {
  const customer = await bareCustomer(stage, { creditLimit: cny(10_000), licensedUntil: "2026-12-20", representativeId: await stage.idOf("salesRepresentative") });
  const sound = await bareCustomer(stage, { creditLimit: cny(10_000), licensedUntil: "2028-01-01" });
  const product = await approvedProduct(stage);
  const oldest = await owes(customer, 4_000, "2026-10-01");
  await owes(customer, 1_000, "2026-11-22");
  await owes(sound, 9_000, "2026-11-23");
  const account = await stage.seed(CustomerAccount, { customerId: customer.id, name: customer.name, receivable: cny(5_000), onAccount: cny(0), committed: cny(6_000) });
  for (const month of ["2026-05", "2026-06", "2026-07"]) for (const one of [customer, sound]) await buys(one, product.id, month, 100);
  for (const month of ["2026-08", "2026-09", "2026-10"]) for (const one of [customer, sound]) await buys(one, product.id, month, one === sound ? 71 : 50);
  await stage.project();

  await tick(stage.now, stage.table);
  expect(Object.fromEntries((await risksOf(customer)).map(({ kind, amount, date, fall, evidenceId }) => [kind, [amount?.amount, date, fall, evidenceId]]))).toEqual({
    OVERDUE: [5_000, "2026-10-01", undefined, oldest.id],
    OVER_LIMIT: [1_000, undefined, undefined, account.id],
    LICENCE_EXPIRING: [undefined, "2026-12-20", undefined, customer.id],
    FALLING_PURCHASES: [15_000, undefined, 5_000, customer.id],
  });
  expect(await risksOf(sound)).toEqual([]);
  // The person responsible for the customer is notified of each risk once.
  const notified = async () => (await listed(stage, Notice, "bellOfId", await stage.idOf("salesRepresentative"), "createdAt")).filter(({ kind }) => kind === "STANDING_ALERT");
  await stage.project(CustomerRisk);
  expect((await notified()).map(({ title }) => title)).toEqual(Array(4).fill(customer.name));

  // The same day again nothing is looked for; the next day what is no more is cleared, and what is stays since when it was.
  await stage.seedEdit(account, { committed: cny(0) });
  const before = await stage.snapshot();
  await tick(stage.now, stage.table);
  expect(await stage.snapshot()).toBe(before);
  await tick(stage.at("2026-11-24").now, stage.table);
  expect((await risksOf(customer)).map(({ kind, foundOn }) => `${kind} ${foundOn}`).sort()).toEqual(["FALLING_PURCHASES 2026-11-23", "LICENCE_EXPIRING 2026-11-23", "OVERDUE 2026-11-23"]);
  expect((await risksOf(sound)).map(({ kind }) => kind)).toEqual(["OVERDUE"]);
  const overLimit = async () => (await listed(stage, CustomerRisk, "customerId", customer.id, "foundOn")).find(({ kind }) => kind === "OVER_LIMIT")!;
  expect(await overLimit()).toMatchObject({ standing: false, foundOn: "2026-11-23", endedOn: "2026-11-24" });
  await stage.project(CustomerRisk);
  expect(await notified()).toHaveLength(4);

  // A relapse raises the same alert anew, and is told again.
  await stage.seedEdit(account, { committed: cny(6_000) });
  await tick(stage.at("2026-11-25").now, stage.table);
  const raised = await overLimit();
  expect([raised.standing, raised.foundOn, raised.endedOn]).toEqual([true, "2026-11-25", undefined]);
  await stage.project(CustomerRisk);
  expect(await notified()).toHaveLength(5);

  // From their first day other thresholds count: 29 % fewer purchases are a risk, a licence with 24 days left is none.
  const thresholds = await stage.create("salesLead", RiskThresholds, { validFrom: "2026-11-26", reason: "加强管理", licenceDays: 10, comparedMonths: 3, decline: 2_900 });
  await stage.act("salesLead", RiskThresholds, "submit", thresholds);
  await stage.act("departmentManager", RiskThresholds, "approve", thresholds);
  await tick(stage.at("2026-11-26").now, stage.table);
  expect((await risksOf(customer)).map(({ kind }) => kind).sort()).toEqual(["FALLING_PURCHASES", "OVERDUE", "OVER_LIMIT"]);
  expect((await risksOf(sound)).map(({ kind, fall }) => [kind, fall]).sort()).toEqual([["FALLING_PURCHASES", 2_900], ["OVERDUE", undefined]]);
});

test("thresholds are proposed by those who lead sales or finance", async () => {
  await stage.cannotCreate("salesRepresentative", RiskThresholds, { validFrom: "2027-01-01", reason: "放宽", licenceDays: 10, comparedMonths: 3, decline: 5_000 }, "ACCESS_DENIED");
});

test("is read by anyone who answers for customers, of a representative's own only, and by nobody else", async () => {
  const count = async (subject: string) => (await stage.answer(subject, "{ customerRisks { nodes { customerId } } }")).customerRisks.nodes.length;
  expect([await count("salesLead"), await count("salesRepresentative")]).toEqual([6, 4]);
  expect((await stage.ask("purchaser", "{ customerRisks { nodes { id } } }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});
