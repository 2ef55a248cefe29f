/** Going live from a folder: nothing before everything is right; then all of it, once, however often it is interrupted. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Table } from "../table/table.ts";
import { startBucket } from "../test/bucket.ts";
import { Stage } from "../test/stage.ts";
import { readAll } from "../table/list.ts";
import type { NodeClass } from "../table/entity.ts";
import type { Node } from "../table/node.ts";
import { Contract } from "../domains/sales/contracts/contract.ts";
import { Customer } from "../domains/sales/customers/customer.ts";
import { PriceList } from "../domains/sales/prices/priceList.ts";
import { Qualification } from "../domains/catalogue/qualification/qualification.ts";
import { Employee } from "../domains/organization/people/employee.ts";
import { OwnCompany } from "../domains/catalogue/company/ownCompany.ts";
import { Product } from "../domains/catalogue/product/product.ts";
import { OpeningBalance } from "../domains/supply/opening/openingBalance.ts";
import { Batch } from "../domains/supply/stock/batch.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";
import { Receivable } from "../domains/sales/receivables/receivable.ts";
import { Payable } from "../domains/supply/payables/payable.ts";
import { enterFolder } from "./enterFolder.ts";
import { writeExample } from "./example.ts";
import { goLive } from "./goLive.ts";
import { readFolder } from "./readFolder.ts";
import { problemReport, progressReport } from "./report.ts";
import { World } from "./world.ts";

const size = { suppliers: 3, customers: 4, products: 12, batches: 15 };

let bucket: Awaited<ReturnType<typeof startBucket>>;
let real: Stage;
let scratch: Stage;
let path: string;

beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(() => bucket.stop());
beforeEach(async () => {
  [real, scratch] = [await Stage.open(), await Stage.open()];
  path = mkdtempSync(join(tmpdir(), "go-live-"));
  writeExample({ folder: path, today: real.today, size });
});
afterEach(async () => {
  rmSync(path, { recursive: true, force: true });
  await Promise.all([real.close(), scratch.close()]);
});

const run = (values: object = {}) => goLive({ path, now: real.now, scratch: scratch.table, table: real.table, decides: true, ...values });
const file = (name: string) => join(path, `${name}.csv`);

/** Changes one cell of a file: the text is there once at least. */
function spoil(name: string, from: string, to: string): void {
  const text = readFileSync(file(name), "utf8");
  expect(text).toContain(from);
  writeFileSync(file(name), text.replace(from, to));
}

async function everyOne<T extends Node>(target: NodeClass<T>, sort = "createdAt"): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll(real.table, target, { orderBy: { sort, descending: false } })) found.push(one);
  return found;
}

/** How many there are of what the folder holds. */
async function inventory(): Promise<Record<string, number>> {
  const kinds = { Supplier, Product, Customer, Qualification, Employee, Contract, PriceList, Batch, Receivable, Payable, OpeningBalance };
  const counted = await Promise.all(Object.entries(kinds).map(async ([name, target]) => [name, (await everyOne(target as unknown as NodeClass)).length] as const));
  return Object.fromEntries(counted);
}

const whole = { Supplier: 3, Product: 12, Customer: 4, Qualification: 31, Employee: 26, Contract: 2, PriceList: 1, Batch: 15, Receivable: 10, Payable: 6, OpeningBalance: 1 };

test("a clean folder is posted whole, through approvals, with its control totals", async () => {
  const { problems, entered } = await run();
  expect(problems).toEqual([]);
  expect(await inventory()).toEqual(whole);
  expect(await everyOne(OwnCompany)).toMatchObject([{ name: "冀源医药有限公司", status: "APPROVED" }]);
  for (const supplier of await everyOne(Supplier)) expect(supplier).toMatchObject({ status: "APPROVED", approval: { steps: [{ role: "qaOfficer", status: "APPROVED" }, { role: "headOfQuality", status: "APPROVED" }] } });
  for (const customer of await everyOne(Customer)) expect(customer).toMatchObject({ status: "ACTIVE", creditLimit: { currency: "CNY" } });
  for (const contract of await everyOne(Contract)) expect(["SIGNED", "PERFORMING"]).toContain(contract.status);
  const [opening] = await everyOne(OpeningBalance);
  expect(opening).toMatchObject({ status: "POSTED", lineCount: 33, postedCount: 33 });
  const report = progressReport(entered!, "zh");
  expect(report).toContain(`期初余额 ${opening!.number} 已过账，控制总数一致`);
  expect(report).toMatch(/期初库存: 15 行 · \d+ · [\d,.]+ CNY/);
}, 120_000);

test("of a dirty folder every problem is named by file, row and field, and nothing is posted", async () => {
  spoil("供应商", "生产企业", "养猪场");
  const products = readFileSync(file("商品"), "utf8").split("\r\n");
  writeFileSync(file("商品"), [...products.slice(0, 3), products[2], ...products.slice(3)].join("\r\n"));
  spoil("证照", "scans/PDYK001.pdf", "scans/none.pdf");
  spoil("期初库存", "A-01", "Z-99");
  spoil("期初应收", "K-002", "K-999");
  appendFileSync(file("货位"), "一号仓库,常温合格区,储存区,很热,A-99-01\r\n");
  rmSync(file("银行账户"));
  const { problems, entered } = await run();
  expect(entered).toBeUndefined();
  expect(Object.values(await inventory()).every((count) => count === 0)).toBe(true);
  const report = problemReport(problems, "zh");
  expect(report).toMatchInlineSnapshot(`
    "共 7 个问题，未过账任何内容：
      bank-accounts.csv · 缺少文件：银行账户.csv 或 bank-accounts.csv
      供应商.csv · 第 2 行 · 类型 · 类型没有“养猪场”这个值
      商品.csv · 第 4 行 · 商品编码 · “P-0002”与第 3 行重复
      期初库存.csv · 第 9 行 · 货位 · 文件夹中没有“Z-99-01”
      期初应收.csv · 第 3 行 · 客户 · 文件夹中没有“K-999”
      证照.csv · 第 26 行 · 扫描件 · 找不到扫描件“scans/none.pdf”
      货位.csv · 第 49 行 · 储存条件 · 储存条件没有“很热”这个值"
  `);
  expect(problemReport(problems, "en")).toContain("bank-accounts.csv · The file is missing");
}, 120_000);

test("what the rules refuse is said of its row: a supplier without its licence, expired stock, totals that differ", async () => {
  const licences = readFileSync(file("证照"), "utf8").split("\r\n");
  writeFileSync(file("证照"), licences.filter((line) => !line.includes("冀AAS002")).join("\r\n"));
  spoil("控制总数", "期初应付,6,", "期初应付,7,");
  const { problems } = await run();
  expect(await everyOne(OpeningBalance)).toEqual([]);
  const report = problemReport(problems, "zh");
  expect(report).toContain("供应商.csv · 第 3 行");
  expect(report).toContain("控制总数.csv · 第 4 行 · 行数 · 期初应付行数：控制总数为 7，各行合计为 6");
}, 120_000);

test("interrupted anywhere, it continues where it ended, without duplicates", async () => {
  const folder = await readFolder(path);
  for (const transactions of [20, 60, 140]) {
    const world = new World({ table: mortal(real, transactions), now: real.now, rehearsal: false, decides: true });
    await expect(enterFolder(world, folder)).rejects.toThrow("killed");
  }
  const { problems } = await run();
  expect(problems).toEqual([]);
  expect(await inventory()).toEqual(whole);
  expect(await run()).toMatchObject({ problems: [] });
  expect(await inventory()).toEqual(whole);
}, 240_000);

test("in a real company its own people decide: it reports what awaits whom, and continues once they have decided", async () => {
  const { problems, entered } = await run({ decides: false });
  expect(problems).toEqual([]);
  expect([...entered!.waiting.keys()]).toContain("departmentManager");
  expect(await everyOne(OpeningBalance)).toEqual([]);
  expect(progressReport(entered!, "en")).toContain("Awaiting approval");
  // Here the people decide, by the hand of the test.
  expect(await run()).toMatchObject({ problems: [] });
  expect(await inventory()).toEqual(whole);
}, 240_000);

/** The company's table, as a process sees it that is killed after so many transactions. */
function mortal(stage: Stage, transactions: number): Table {
  const client = new DynamoDBClient({ maxAttempts: 6 });
  let taken = 0;
  client.middlewareStack.add(
    (next, { commandName }) => async (command) => {
      if (commandName === "TransactWriteItemsCommand" && ++taken > transactions) throw new Error("killed");
      return next(command);
    },
    { step: "initialize" },
  );
  return new Table(stage.table.name, client);
}
