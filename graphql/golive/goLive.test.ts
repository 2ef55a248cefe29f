/** Going live from a folder: nothing before everything is right; then all of it, once, however often it is interrupted. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { ulid } from "ulid";
import type { Table } from "../table/table.ts";
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
import { Carrier } from "../domains/supply/carrier/carrier.ts";
import { PurchaseOrder } from "../domains/supply/ordering/purchaseOrder.ts";
import { Supplier } from "../domains/supply/supplier/supplier.ts";
import { AuthorisedPerson } from "../domains/catalogue/persons/authorisedPerson.ts";
import { PackLevel } from "../domains/catalogue/product/packLevel.ts";
import { CustomerGroup } from "../domains/sales/customers/customerGroup.ts";
import { ShipTo } from "../domains/sales/customers/shipTo.ts";
import { Delivery } from "../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { CompanySeal } from "../platform/paper/companySeal.ts";
import { Receivable } from "../domains/sales/receivables/receivable.ts";
import { Payable } from "../domains/supply/payables/payable.ts";
import { money } from "../table/money.ts";
import { addDays } from "../platform/businessDate.ts";
import { demoAccounts } from "../demo/accounts.ts";
import { Cast } from "../demo/cast.ts";
import { MemoryStore } from "../table/memory/memoryStore.ts";
import { enterFolder } from "./enterFolder.ts";
import { writeExample } from "./example.ts";
import { goLive } from "./goLive.ts";
import { readFolder } from "./readFolder.ts";
import { problemReport, progressReport } from "./report.ts";
import { World } from "./world.ts";

const size = { suppliers: 3, customers: 4, products: 12, batches: 15 };

let bucket: Awaited<ReturnType<typeof startBucket>>;
let real: Cast;
let path: string;

beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(() => bucket.stop());
beforeEach(async () => {
  process.env.TABLE_NAME = `live-${ulid()}`;
  real = new Cast(new MemoryStore().table(process.env.TABLE_NAME), new Date("2026-11-23T02:00:00Z"));
  path = mkdtempSync(join(tmpdir(), "go-live-"));
  writeExample({ folder: path, today: real.today, size });
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const run = (values: object = {}) => goLive({ path, now: real.now, table: real.table, decides: true, ...values });
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
  const kinds = { Supplier, Product, Customer, Qualification, Employee, Contract, PriceList, Batch, Receivable, Payable, OpeningBalance, CompanySeal, Carrier, AuthorisedPerson, ShipTo, PackLevel, CustomerGroup };
  const counted = await Promise.all(Object.entries(kinds).map(async ([name, target]) => [name, (await everyOne(target as unknown as NodeClass)).length] as const));
  return Object.fromEntries(counted);
}

const whole = { Supplier: 3, Product: 12, Customer: 4, Qualification: 35, Employee: demoAccounts.length + 1, Contract: 2, PriceList: 2, Batch: 15, Receivable: 10, Payable: 6, OpeningBalance: 1, CompanySeal: 5, Carrier: 2, AuthorisedPerson: 15, ShipTo: 4, PackLevel: 24, CustomerGroup: 2 };

test("a clean folder is posted whole, through approvals, with its control totals", async () => {
  const stage = await Stage.open();
  onTestFinished(() => stage.close());
  real = stage;
  const { problems, entered } = await run();
  expect(problems).toEqual([]);
  expect(await inventory()).toEqual(whole);
  expect(await everyOne(OwnCompany)).toMatchObject([{ name: "冀源医药有限公司", status: "APPROVED" }]);
  for (const supplier of await everyOne(Supplier)) expect(supplier).toMatchObject({ status: "APPROVED", approval: { steps: [{ role: "qaOfficer", status: "APPROVED" }, { role: "headOfQuality", status: "APPROVED" }] } });
  for (const customer of await everyOne(Customer)) expect(customer).toMatchObject({ status: "ACTIVE", creditLimit: { currency: "CNY" } });
  for (const seal of await everyOne(CompanySeal)) expect(seal).toMatchObject({ status: "APPROVED", approval: { steps: [{ role: "headOfQuality", status: "APPROVED" }, { role: "departmentManager", status: "APPROVED" }] } });
  for (const person of await everyOne(AuthorisedPerson)) expect(person).toMatchObject({ status: "VERIFIED", idNumber: expect.stringMatching(/^\*{14}/) as string });
  for (const shipTo of await everyOne(ShipTo)) expect(shipTo.status).toBe("MATCHED");
  for (const contract of await everyOne(Contract)) expect(["SIGNED", "PERFORMING"]).toContain(contract.status);
  const [opening] = await everyOne(OpeningBalance);
  expect(opening).toMatchObject({ status: "POSTED", lineCount: 33, postedCount: 33 });
  const report = progressReport(entered!, "zh");
  expect(report).toContain(`期初余额 ${opening!.number} 已过账，控制总数一致`);
  expect(report).toMatch(/期初库存: 15 行 · \d+ · [\d,.]+ CNY/);
}, 120_000);

test("the next day the company buys, sells and ships, without entering anything else", async () => {
  await run();
  const next = real.daysAgo(-1);
  const [product] = await everyOne(Product, "name");
  const [customer] = await everyOne(Customer, "name");
  const [carrier] = await everyOne(Carrier, "name");
  for (const supplier of await everyOne(Supplier, "name")) {
    const draft = await next.create("purchaser", PurchaseOrder, { supplierId: supplier.id, expectedOn: addDays(next.today, 7), interestsDeclared: true, lines: [{ productId: product!.id, caseCount: 1, unitPrice: money(900, "CNY") }] });
    const order = await next.act("purchaser", PurchaseOrder, "submit", draft);
    expect(order).toMatchObject({ status: "SUBMITTED", lines: [{ quantity: 100 }] });
  }
  const order = await next.create("sales-representative", SalesOrder, { customerId: customer!.id, requestedOn: addDays(next.today, 3), transport: "AMBIENT", lines: [{ productId: product!.id, quantity: 10 }] });
  await next.act("sales-representative", SalesOrder, "confirm", order);
  await next.act("sales-representative", SalesOrder, "allocate", order);
  const [delivery] = await everyOne(Delivery);
  await next.act("picker", Delivery, "pick", delivery!, { confirmedLines: [1] });
  await next.act("outbound-checker", Delivery, "check", delivery!, { confirmedLines: [1] });
  expect(await next.act("logistics-coordinator", Delivery, "ship", delivery!, { carrierId: carrier!.id, trackingNumber: "JZ1" })).toMatchObject({ status: "SHIPPED" });
}, 120_000);

test.each([
  ["a seal that is no image", () => spoil("印章", "scans/seal.png", "scans/PDYK001.pdf"), "印章.csv · 第 2 行 · 印模图片 · 印模必须是 PNG 或 JPEG 图片"],
  ["a seal that has ended", () => spoil("印章", "2029-05-11", "2026-11-20"), "印章.csv · 第 2 行 · 截止日期 2026-11-20 已过"],
  ["a number that is no ID number", () => spoil("授权委托人", "130102197001100003", "130102197001100004"), "授权委托人.csv · 第 2 行 · 身份证号 · 身份证号校验位不符"],
  ["a person of nobody", () => spoil("授权委托人", "S-001,", "S-777,"), "授权委托人.csv · 第 2 行 · 授权单位编码 · 供应商、客户中没有或不止一个编码为“S-777”的"],
  ["a seller of a customer", () => spoil("授权委托人", "销售人员", "采购人员"), "授权委托人.csv · 第 2 行 · 授权事项 · 销售人员由供应商授权"],
  ["a letter that is not there", () => spoil("授权委托人", "scans/letter-S-001-SELLER.pdf", "scans/none.pdf"), "授权委托人.csv · 第 2 行 · 授权委托书 · 找不到扫描件“scans/none.pdf”"],
  ["an address on no licence", () => spoil("收货地址", "人民路 1 号", "人民路 9 号"), "收货地址.csv · 第 2 行 · 客户有效证照的地址中没有"],
  ["a case that inner packs do not fill", () => spoil("包装层级", "件,100,", "件,105,"), "包装层级.csv · 第 3 行 · 含盒数 · 一件 105 盒不能由每中包 10 盒装满"],
  ["a carrier without its agreement", () => spoil("证照", "委托运输质量保证协议", "营业执照"), "承运商.csv · 第 2 行"],
  ["a price for a group that is none", () => spoil("价格", "连锁药店优惠价,连锁药店,", "连锁药店优惠价,诊所,"), "价格.csv · 第 14 行 · 客户分组 · 文件夹中没有“诊所”"],
])("of what selling needs, %s is told of its row", async (_, spoilIt, told) => {
  spoilIt();
  const { problems } = await run({ table: undefined });
  expect(problemReport(problems, "zh")).toContain(told);
}, 60_000);

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
      期初库存.csv · 第 4 行 · 货位 · 文件夹中没有“Z-99-02”
      期初应收.csv · 第 3 行 · 客户 · 文件夹中没有“K-999”
      证照.csv · 第 30 行 · 扫描件 · 找不到扫描件“scans/none.pdf”
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
function mortal({ table }: Cast, transactions: number): Table {
  let taken = 0;
  return Object.assign(Object.create(table) as Table, {
    transact: async (actions: Parameters<Table["transact"]>[0]) => {
      if (++taken > transactions) throw new Error("killed");
      await table.transact(actions);
    },
  });
}
