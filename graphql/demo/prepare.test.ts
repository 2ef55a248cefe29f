/** A small year of business: lived by the rules, its books balance, its trails and projections are those of daily work. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NodeClass } from "../table/entity.ts";
import { MemoryStore } from "../table/memory/memoryStore.ts";
import { readAll } from "../table/list.ts";
import type { Node } from "../table/node.ts";
import type { Table } from "../table/table.ts";
import { verifyTrail } from "../platform/audit/verify.ts";
import { ApprovalTask } from "../platform/approval/approvalTask.ts";
import { verify } from "../platform/projection/verify.ts";
import { startBucket } from "../test/bucket.ts";
import { SalesInvoice } from "../domains/sales/invoices/salesInvoice.ts";
import { Delivery } from "../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { CashReceipt } from "../domains/sales/receivables/cashReceipt.ts";
import { SalesReturn } from "../domains/sales/returns/salesReturn.ts";
import { Receivable } from "../domains/sales/receivables/receivable.ts";
import { GoodsReceipt } from "../domains/supply/receiving/goodsReceipt.ts";
import { prepareDemo } from "./prepare.ts";

let bucket: Awaited<ReturnType<typeof startBucket>>;
let table: Table;

beforeAll(async () => {
  bucket = await startBucket();
  process.env.TABLE_NAME = "pharmops-year";
  const store = new MemoryStore();
  const size = { suppliers: 3, customers: 4, products: 12, batches: 24, days: 40, sales: 60 };
  for (const item of await prepareDemo({ year: true, size }, () => undefined)) store.put(item);
  table = store.table("pharmops-year");
}, 240_000);
afterAll(() => bucket.stop());

async function statesOf(target: NodeClass): Promise<string[]> {
  const states = new Set<string>();
  for await (const one of readAll(table, target, { orderBy: { sort: "createdAt", descending: false } })) states.add((one as Node & { status: string }).status);
  return [...states];
}

test("no trail, ledger or sum is broken", async () => {
  const { records, breaches } = await verifyTrail(table);
  expect(breaches).toEqual([]);
  expect(records).toBeGreaterThan(1_000);
}, 60_000);

test("figures, search and what is derived are what a rebuild would make of it", async () => {
  const { differences } = await verify(table, { parts: 1, settleMs: 0, progress: () => undefined });
  expect(differences).toEqual([]);
}, 60_000);

test.each([
  ["orders", SalesOrder, ["CONFIRMED", "COMPLETED"]],
  ["deliveries", Delivery, ["ALLOCATED", "SHIPPED", "SIGNED"]],
  ["receivables", Receivable, ["OPEN", "SETTLED"]],
  ["payments", CashReceipt, ["POSTED"]],
  ["invoices", SalesInvoice, ["ISSUED"]],
  ["receipts", GoodsReceipt, ["CONFIRMED"]],
])("has %s that are over, and those that are today's work", async (_, target, states) => {
  expect(await statesOf(target as unknown as NodeClass)).toEqual(expect.arrayContaining(states));
});

test("work waits in the queue of every role that decides", async () => {
  const waiting = new Set<string>();
  for await (const { status, role } of readAll(table, ApprovalTask, { orderBy: { sort: "createdAt", descending: false } })) if (status === "PENDING") waiting.add(role);
  const deciding = ["departmentManager", "deputyManager", "finance", "headOfQuality", "hr", "legal", "marketingLead", "qaOfficer", "salesLead", "supplyLead"];
  expect([...waiting]).toEqual(expect.arrayContaining(deciding));
});

test("no return stays on its way longer than its days", async () => {
  const long = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000).toISOString();
  const stuck: string[] = [];
  for await (const { number, status, createdAt } of readAll(table, SalesReturn, { orderBy: { sort: "createdAt", descending: false } })) if (["RETURN_IN_TRANSIT", "RECEIVED"].includes(status) && createdAt < long) stuck.push(number);
  expect(stuck).toEqual([]);
});
