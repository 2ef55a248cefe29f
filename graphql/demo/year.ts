/**
 * The large demo: a distributor with fourteen months behind it. Its master data, contracts, prices, stock and debts come
 * from a go-live folder, as those of a real company do; the trade of the months before is recorded as history, because
 * that is what it is. The small demo is loaded besides, with today's work of everybody. Deterministic for a given day.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pLimit from "p-limit";
import { migrationKey, uniqueKey } from "../table/keys.ts";
import { money } from "../table/money.ts";
import { Table } from "../table/table.ts";
import "../schema/schema.ts";
import { addDays } from "../platform/businessDate.ts";
import { tableName } from "../platform/configuration.ts";
import type { Context } from "../platform/context.ts";
import { recordSalesHistory } from "../domains/sales/history/salesHistory.ts";
import { recordPurchaseHistory } from "../domains/supply/history/purchaseHistory.ts";
import { enterFolder } from "../golive/enterFolder.ts";
import { random, writeExample } from "../golive/example.ts";
import { medicines, type Medicine } from "../golive/exampleNames.ts";
import { readFolder } from "../golive/readFolder.ts";
import { problemReport } from "../golive/report.ts";
import { World } from "../golive/world.ts";
import { migrationClient } from "./accounts.ts";
import { Cast } from "./cast.ts";

const size = { suppliers: 30, customers: 60, products: 300, batches: 900 };

/** The company of the small demo: there is one company only. */
const company = { name: "示例医药有限公司", registrationNumber: "91130100DEMO0000XY", licence: "冀AA3110001" };

/** Days of trade before the day of going live. */
const days = 425;
const sales = 2_000;
const purchases = 360;

/** Requests under way at once. */
const atOnce = 12;

export async function loadYear(report: (message: string) => void): Promise<void> {
  const table = new Table(tableName());
  const mark = migrationKey("demo-year");
  if (await table.get(mark)) return;
  const cast = new Cast(table);
  await takeOver(table, cast.now, report);
  const ids = await idsOf(table);
  const migration = await cast.as(migrationClient);
  const limit = pLimit(atOnce);
  // What a change relies on is kept in its request, so each is one.
  await Promise.all(yearOfTrade(cast.today).map((trade) => limit(() => recordTrade(trade, ids, migration.of(migration.principal)))));
  report(`${sales} 笔历史销售 past sales, ${purchases} 笔历史采购 past purchases`);
  await table.putUnlessChanged({ ...mark, version: 1, startedAt: cast.now.toISOString(), finishedAt: new Date().toISOString() }, undefined);
}

async function takeOver(table: Table, now: Date, report: (message: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-year-"));
  try {
    writeExample({ folder, today: new Cast(table, now).today, size, company });
    const read = await readFolder(folder);
    const { problems, counts, opening } = await enterFolder(new World({ table, now, rehearsal: false, decides: true }), read);
    const all = [...read.problems, ...problems];
    if (all.length > 0 || opening?.status !== "POSTED") throw new Error(problemReport(all, "en"));
    report(`${counts.get("suppliers")} 家供应商 suppliers, ${counts.get("customers")} 家客户 customers, ${counts.get("products")} 个商品 products, ${counts.get("openingStock")} 个批次 batches`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ids {
  suppliers: readonly string[];
  customers: readonly string[];
  products: readonly string[];
}

async function idsOf(table: Table): Promise<Ids> {
  const find = async (entity: string, prefix: string, count: number, digits: number): Promise<string[]> => {
    const keys = Array.from({ length: count }, (_, i) => uniqueKey(entity, "code", `${prefix}${String(i + 1).padStart(digits, "0")}`));
    const claims = await Promise.all(keys.map((key) => table.get(key)));
    return claims.map((claim) => String(claim!.recordId));
  };
  const [suppliers, customers, products] = await Promise.all([find("Supplier", "S-", size.suppliers, 3), find("Customer", "K-", size.customers, 3), find("Product", "P-", size.products, 4)]);
  return { suppliers: suppliers!, customers: customers!, products: products! };
}

/** Colds in winter, allergies and upset stomachs in summer. */
function seasonal({ season }: Medicine, month: number): number {
  if (season === "WINTER") return month >= 11 || month <= 2 ? 2.2 : 0.8;
  if (season === "SUMMER") return month >= 6 && month <= 8 ? 2 : 0.8;
  return 1;
}

const medicineOf = (product: number): Medicine => medicines[product % medicines.length]!;
const priceOf = (product: number, share: number): number => Math.round(medicineOf(product).cost * share);

/** Sundays are quiet, and business has grown: the oldest days have three orders where the newest have four. */
function dayOfOrder(next: (below: number) => number, today: string): string {
  for (;;) {
    const ago = next(days);
    const on = addDays(today, -ago - 10);
    const isOpen = new Date(`${on}T00:00:00Z`).getUTCDay() !== 0 || next(6) === 0;
    if (isOpen && next(4 * days) >= ago) return on;
  }
}

interface TradeLine {
  product: number;
  quantity: number;
  unitPrice: number;
}

/** A purchase or a sale of the past; parties and products by their places in the folder. */
export interface Trade {
  reference: string;
  isSale: boolean;
  party: number;
  orderedOn: string;
  expectedOn: string;
  receivedOn: string;
  lines: TradeLine[];
}

/** What was traded before this day. */
export function yearOfTrade(today: string): Trade[] {
  const next = random(20_250_930);
  const trade = (i: number, isSale: boolean): Trade => {
    const orderedOn = dayOfOrder(next, today);
    const month = Number(orderedOn.slice(5, 7));
    const expectedOn = addDays(orderedOn, isSale ? 3 : 6);
    // One in nine comes late, by up to four days.
    const receivedOn = addDays(expectedOn, next(9) === 0 ? 1 + next(4) : -next(2));
    const first = next(size.products);
    const lines = Array.from({ length: 1 + next(4) }, (_, n): TradeLine => {
      const product = (first + n * 37) % size.products;
      const quantity = Math.max(1, Math.round((isSale ? 20 + next(180) : 200 + next(800)) * seasonal(medicineOf(product), month)));
      return { product, quantity, unitPrice: priceOf(product, isSale ? 1.35 + next(15) / 100 : 1) };
    });
    // The first customers are the large ones.
    const party = isSale ? Math.floor((next(1_000) * next(1_000) * size.customers) / 1_000_000) : next(size.suppliers);
    return { reference: `${isSale ? "XS" : "CG"}-${String(i + 1).padStart(5, "0")}`, isSale, party, orderedOn, expectedOn, receivedOn, lines };
  };
  return [...Array.from({ length: sales }, (_, i) => trade(i, true)), ...Array.from({ length: purchases }, (_, i) => trade(i, false))];
}

async function recordTrade({ reference: sourceReference, isSale, party, orderedOn, expectedOn, receivedOn, lines }: Trade, { suppliers, customers, products }: Ids, ctx: Context): Promise<void> {
  const traded = lines.map(({ product, quantity, unitPrice }) => ({ productId: products[product]!, quantity, unitPrice: money(unitPrice, "CNY"), amount: money(quantity * unitPrice, "CNY"), expectedOn, receivedOn }));
  const history = { sourceReference, orderedOn, lines: traded };
  const { findings } = isSale ? await recordSalesHistory(ctx, { ...history, customerId: customers[party]! }) : await recordPurchaseHistory(ctx, { ...history, supplierId: suppliers[party]! });
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message.en).join("; "));
}
