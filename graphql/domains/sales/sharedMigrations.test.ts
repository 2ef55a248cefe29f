/** Payments and settlements of before are their customer's to read once the migrations have come by; drafts stay ours. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareCustomer } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { migrate } from "../../platform/migration/migrate.ts";
import { money } from "../../table/money.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";
import { Settlement, type PostingStatus } from "./receivables/settlement.ts";
import { sharedMoneyMigrations } from "./sharedMigrations.ts";

let stage: Stage;
let customerId: string;

beforeAll(async () => {
  stage = await Stage.open();
  customerId = (await bareCustomer(stage)).id;
  await stage.connect("customer", customerId);
});
afterAll(() => stage.close());

const payment = (number: string, status: PostingStatus) => stage.seed(CashReceipt, { number, customerId, amount: money(100, "CNY"), receivedOn: stage.today, bankReference: number, matches: [], status, duties: [] } as Partial<CashReceipt>);
const settlement = (number: string, status: PostingStatus) => stage.seed(Settlement, { number, customerId, lines: [], total: money(0, "CNY"), status, duties: [] } as Partial<Settlement>);
const seen = async () => {
  const { cashReceipts, settlements } = await stage.partnerAnswer("customer", "{ cashReceipts { nodes { number } } settlements { nodes { number } } }");
  return [...cashReceipts.nodes, ...settlements.nodes].map(({ number }: { number: string }) => number).sort();
};

test("what was posted before, and reversed since, is shown to its customer afterwards, and no draft is touched", async () => {
  const drafts = await Promise.all([payment("CR-DRAFT", "DRAFT"), settlement("ST-DRAFT", "DRAFT")]);
  for (const status of ["POSTED", "REVERSED"] as const) await Promise.all([payment(`CR-${status}`, status), settlement(`ST-${status}`, status)]);
  expect(await seen()).toEqual([]);
  expect(await migrate(stage.table, sharedMoneyMigrations, new Date("9999-01-01"))).toEqual([]);
  expect(await seen()).toEqual(["CR-POSTED", "CR-REVERSED", "ST-POSTED", "ST-REVERSED"]);
  for (const { id, version } of drafts) expect((await stage.fresh(id)).version).toBe(version);
});
