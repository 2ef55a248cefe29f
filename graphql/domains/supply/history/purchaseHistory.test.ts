import { QueryCommand, DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createQuietTable, dropTable } from "../../../../infra/local/table.ts";
import { Cast, recordOf } from "../../../demo/cast.ts";
import { projectionOf } from "../../../platform/projection/project.ts";
import { buildProductSchema } from "../../../schema/schema.ts";
import { auditPrefix } from "../../../table/keys.ts";
import { money } from "../../../table/money.ts";
import { fromItem, Table, toItem } from "../../../table/table.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Product } from "../../catalogue/product/product.ts";
import { recordPurchaseHistory, type PurchaseHistory } from "./purchaseHistory.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Supplier } from "../supplier/supplier.ts";
import { supplierFigure } from "../supplier/supplierFigures.ts";
import { pricesOf } from "../ordering/supplierPrice.ts";
import { readAll } from "../../../table/list.ts";

const tableName = "purchase-history";
const client = new DynamoDBClient({});
let cast: Cast;
let supplier: Supplier;
let product: Product;

beforeAll(async () => {
  buildProductSchema();
  await createQuietTable(tableName, client);
  cast = new Cast(new Table(tableName, client));
  await cast.admitMachine({ clientId: "migration", name: "Migration", role: "migration" });
  await cast.admitEmployee({ subject: "purchaser", name: "Wang Li", staffNumber: "E1", roles: ["purchaser"] });
  supplier = await cast.create("migration", Supplier, { code: "OLD-1", name: "Of the past" });
  product = await cast.create("migration", Product, { code: "OLD-P1", genericName: "HIV kit", dosageForm: "Test kit", pack: "20 Tests", unitsPerPack: 20, manufacturer: "Somebody", category: "DIAGNOSTIC" });
});
afterAll(() => dropTable(tableName, client));

const usd = (amount: number) => money(amount, "USD");

const line = (changes: object = {}) => ({ productId: product.id, quantity: 10, unitPrice: usd(1_250), amount: usd(12_500), expectedOn: "2010-05-01", receivedOn: "2010-04-28", deliveryNote: "ASN-1", ...changes });

const purchase = (sourceReference: string, changes: object = {}): PurchaseHistory =>
  ({ sourceReference, supplierId: supplier.id, orderedOn: "2010-01-15", lines: [line(), line({ quantity: 5, amount: usd(6_240), receivedOn: "2010-06-01", deliveryNote: "ASN-2" }), line({ quantity: 1, amount: usd(1_250) })], ...changes }) as PurchaseHistory;

const record = async (input: PurchaseHistory, subject = "migration") => recordPurchaseHistory(await cast.as(subject), input);
const refusals = async (input: PurchaseHistory, subject?: string) => {
  const before = await everything();
  const { record: answered, findings } = await record(input, subject);
  expect(answered).toBeNull();
  expect(await everything()).toEqual(before);
  return findings.map(({ code, field }) => (field ? `${code} ${field}` : code)).sort();
};

async function everything() {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
  return Items.map(fromItem).sort((a, b) => (JSON.stringify([a.pk, a.sk]) < JSON.stringify([b.pk, b.sk]) ? -1 : 1));
}

async function receiptsOf(order: PurchaseOrder) {
  const found: GoodsReceipt[] = [];
  for await (const receipt of readAll(cast.table, GoodsReceipt, { filter: { purchaseOrderId: { eq: order.id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(receipt);
  return found.sort((a, b) => (a.number < b.number ? -1 : 1));
}

describe("a purchase of the past", () => {
  test("becomes a closed order with one receipt per delivery, numbered by their own dates, without stock", async () => {
    const order = recordOf(await record(purchase("OLD-100")));
    expect(order).toMatchObject({ status: "CLOSED", historical: true, number: "PO20100115-0001", orderedOn: "2010-01-15", expectedOn: "2010-05-01", total: usd(19_990), version: 1 });
    expect(order.lines.map(({ quantity, receivedQuantity, amount }) => [quantity, receivedQuantity, amount.amount])).toEqual([[10, 10, 12_500], [5, 5, 6_240], [1, 1, 1_250]]);

    const receipts = await receiptsOf(order);
    expect(receipts.map(({ number, status, receivedOn, deliveryNote, lines }) => [number, status, receivedOn, deliveryNote, lines.map(({ orderLine }) => orderLine)])).toEqual([
      ["GR20100428-0001", "CONFIRMED", "2010-04-28", "ASN-1", [1, 3]],
      ["GR20100601-0001", "CONFIRMED", "2010-06-01", "ASN-2", [2]],
    ]);
    const kinds = new Set((await everything()).map(({ pk }) => String(pk).split("_")[0]!));
    expect([...kinds].filter((kind) => ["batch", "mov", "bal", "insp"].includes(kind))).toEqual([]);
  });

  test("counts towards the supplier's figures and prices as an order of its day", async () => {
    const order = recordOf(await record(purchase("OLD-101")));
    const contributions = [order, ...(await receiptsOf(order))].map((one) => projectionOf(one).contributions);
    const sumOf = (figure: string) => contributions.reduce((sum, one) => sum + (one[figure] ?? 0), 0);
    expect([sumOf(supplierFigure.orders(supplier.id)), sumOf(supplierFigure.volume(supplier.id, "USD"))]).toEqual([1, 19_990]);
    expect([sumOf(supplierFigure.deliveredLines(supplier.id)), sumOf(supplierFigure.onTimeLines(supplier.id))]).toEqual([3, 2]);
    expect(pricesOf(order)).toMatchObject([{ orderedOn: "2010-01-15", unitPrice: usd(1_250), quantity: 10 }, { quantity: 5 }, { quantity: 1 }]);
  });

  test("has an audit entry for each of its documents, by the migration client", async () => {
    const order = recordOf(await record(purchase("OLD-102")));
    for (const { id } of [order, ...(await receiptsOf(order))]) {
      const { Items = [] } = await client.send(new QueryCommand({ TableName: tableName, KeyConditionExpression: "pk = :pk AND begins_with(sk, :audit)", ExpressionAttributeValues: toItem({ ":pk": id, ":audit": auditPrefix }) }));
      expect(Items.map(fromItem)).toMatchObject([{ action: "recordHistory", actorName: "Migration", version: 1 }]);
    }
  });

  test("is the same when it is sent again, and nothing changes", async () => {
    const first = recordOf(await record(purchase("OLD-103")));
    const before = await everything();
    expect(recordOf(await record(purchase("OLD-103", { remark: null }))).id).toBe(first.id);
    expect(await everything()).toEqual(before);
  });

  test("is one however many send it at once", async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => record(purchase("OLD-104", { orderedOn: "2010-02-02" }))));
    expect(new Set(outcomes.map((outcome) => recordOf(outcome).number))).toEqual(new Set(["PO20100202-0001"]));
  });

  test("gets numbers without a gap beside others of its day", async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, i) => record(purchase(`OLD-105-${i}`, { orderedOn: "2010-02-03" }))));
    expect(outcomes.map((outcome) => recordOf(outcome).number).sort()).toEqual(Array.from({ length: 6 }, (_, i) => `PO20100203-000${i + 1}`));
  });

  test("may hold a product twice", async () => {
    expect(recordOf(await record(purchase("OLD-106", { lines: [line(), line()] }))).lines).toHaveLength(2);
  });
});

describe("is refused", () => {
  test("with everything that is wrong at once", async () => {
    const lines = [
      line({ unitPrice: usd(0), amount: usd(0) }),
      line({ amount: usd(12_601) }),
      line({ receivedOn: "2010-01-14", expectedOn: "2010-01-14" }),
      line({ receivedOn: "2999-01-01", unitPrice: money(1_250, "CNY") }),
      line({ quantity: 0, productId: "prod_unknown" }),
      {},
    ];
    expect(await refusals(purchase("NO-1", { lines }))).toEqual(
      [
        "TOO_SMALL lines.0.unitPrice",
        "TOO_SMALL lines.0.amount",
        "AMOUNT_DIFFERS lines.1.amount",
        "EXPECTED_BEFORE_ORDERED lines.2.expectedOn",
        "RECEIVED_BEFORE_ORDERED lines.2.receivedOn",
        "RECEIVED_IN_FUTURE lines.3.receivedOn",
        "ONE_CURRENCY lines.3.unitPrice",
        "TOO_SMALL lines.4.quantity",
        "UNKNOWN_REFERENCE lines.4.productId",
        ...["productId", "quantity", "unitPrice", "amount", "expectedOn", "receivedOn"].map((name) => `REQUIRED lines.5.${name}`),
      ].sort(),
    );
  });

  test("without any data", async () => {
    expect(await refusals({} as PurchaseHistory)).toEqual(["REQUIRED lines", "REQUIRED orderedOn", "REQUIRED sourceReference", "REQUIRED supplierId"]);
  });

  test("where the amount differs from quantity times price by more than one dollar, and not at one dollar", async () => {
    expect(await refusals(purchase("NO-2", { lines: [line({ amount: usd(12_601) })] }))).toEqual(["AMOUNT_DIFFERS lines.0.amount"]);
    expect(await refusals(purchase("NO-2", { lines: [line({ amount: usd(12_399) })] }))).toEqual(["AMOUNT_DIFFERS lines.0.amount"]);
    expect(recordOf(await record(purchase("YES-2", { lines: [line({ amount: usd(12_600) })] }))).total).toEqual(usd(12_600));
    expect(recordOf(await record(purchase("YES-3", { lines: [line({ amount: usd(12_400) })] }))).total).toEqual(usd(12_400));
  });

  test("where a sum would no longer be exact", async () => {
    expect(await refusals(purchase("NO-3", { lines: [line({ quantity: 100_000_000, unitPrice: usd(100_000_000_000) })] }))).toEqual(["AMOUNT_TOO_LARGE lines.0.quantity"]);
  });

  test("where the same reference is with other content, and says with which", async () => {
    const order = recordOf(await record(purchase("OLD-200")));
    const { findings } = await record(purchase("OLD-200", { lines: [line(), line({ quantity: 5, amount: usd(6_241), receivedOn: "2010-06-02", deliveryNote: "ASN-2" }), line({ quantity: 1, amount: usd(1_250) })] }));
    expect(findings).toMatchObject([{ code: "HISTORY_DIFFERS", record: { id: order.id } }]);
    expect(findings[0]!.message.en).toBe(`This reference is already recorded as ${order.number}, with other values of: lines.1.amount.amount, receivedOn, total.amount`);
    expect(await refusals(purchase("OLD-200", { lines: [line()] }))).toEqual(["HISTORY_DIFFERS"]);
    expect(await refusals(purchase("OLD-200", { orderedOn: "2010-01-16" }))).toEqual(["HISTORY_DIFFERS"]);
  });

  test("where it comes from anyone but the migration client", async () => {
    expect(await refusals(purchase("NO-4"), "purchaser")).toEqual(["ACCESS_DENIED"]);
  });
});
