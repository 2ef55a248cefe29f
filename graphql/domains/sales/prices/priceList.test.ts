/** Prices without a contract: approval, precedence, four decimals exact to the fen, floors, and free goods. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, line, listed, place, salesInput, shipped, signedContract } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import type { Location } from "../../supply/places/location.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import type { Customer } from "../customers/customer.ts";
import { CustomerGroup } from "../customers/customerGroup.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { invoiceable } from "../invoices/invoicedQuantity.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { countedLines } from "../orders/salesOrderLine.ts";
import { unshippedValue } from "../orders/orderProgress.ts";
import { accountId, type CustomerAccount } from "../receivables/customerAccount.ts";
import { Receivable } from "../receivables/receivable.ts";
import { SalesReturn } from "../returns/salesReturn.ts";
import { PriceList } from "./priceList.ts";

let stage: Stage;
let product: Product;
let customer: Customer;
let group: CustomerGroup;
let shelf: Location;
let returns: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "departmentManager", "deputyManager", "picker", "outboundChecker", "logisticsCoordinator", "receiver", "inspector", "finance");
  group = await stage.create("salesLead", CustomerGroup, { name: "县域医院" });
  [shelf, returns] = [await place(stage, "STORAGE"), await place(stage, "RETURNS")];
});
afterAll(() => stage.close());
beforeEach(async () => {
  product = await approvedProduct(stage);
  customer = await buyer(stage, { groupId: group.id });
});

const input = (price: number, values: object = {}) => ({ title: "价格表", startsOn: stage.today, endsOn: addDays(stage.today, 30), lines: [{ productId: product.id, price }], ...values });
const draft = (price: number, values: object = {}): Promise<PriceList> => stage.create("salesLead", PriceList, input(price, values));

async function approved(price: number, values: object = {}): Promise<PriceList> {
  const list = await draft(price, values);
  await stage.act("salesLead", PriceList, "submit", list);
  return stage.act("departmentManager", PriceList, "approve", list);
}

const unpriced = (quantity: number) => ({ productId: product.id, quantity });
const drafted = (lines: readonly object[], values: object = {}): Promise<SalesOrder> => stage.create("salesLead", SalesOrder, salesInput(stage, customer, lines as never, values));
const confirmed = async (lines: readonly object[]): Promise<SalesOrder> => stage.act("salesLead", SalesOrder, "confirm", await drafted(lines));
const priceNow = async (): Promise<number> => {
  const [{ unitPrice, exactPrice }] = (await drafted([unpriced(1)])).lines as [SalesOrder["lines"][number]];
  return exactPrice ?? unitPrice.amount * 100;
};
const allocated = async (order: SalesOrder): Promise<Delivery> => {
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return (await listed(stage, Delivery, "salesOrderId", order.id)).find(({ status }) => status === "ALLOCATED")!;
};
const account = (): Promise<CustomerAccount> => stage.fresh<CustomerAccount>(accountId(customer.id, "CNY"));

describe("a price list", () => {
  test("is drafted by the sales lead and approved by the department manager only", async () => {
    await stage.cannotCreate("salesRepresentative", PriceList, input(10_000), "ACCESS_DENIED");
    const list = await draft(10_000);
    await stage.act("salesLead", PriceList, "submit", list);
    await stage.cannot("salesLead", PriceList, "approve", list, {}, "ACCESS_DENIED");
    await stage.cannotCreate("salesLead", SalesOrder, salesInput(stage, customer, [unpriced(1)] as never), "PRICE_MISSING");
    await stage.act("departmentManager", PriceList, "approve", list);
    expect(await priceNow()).toBe(10_000);
  });

  test("answers what an order would take over, with all its decimals, to those who may enter the order and nobody else", async () => {
    await approved(10_000);
    const list = await approved(9_876, { customerId: customer.id });
const other = await approvedProduct(stage);
    const asked = (who: string) => stage.answer(who, "query ($customerId: ID!, $productIds: [ID!]!) { orderPrices(customerId: $customerId, productIds: $productIds) { productId unitPrice { amount currency } exactPrice source number } }", { customerId: customer.id, productIds: [product.id, other.id, product.id] });
    expect((await asked("salesLead")).orderPrices).toEqual([{ productId: product.id, unitPrice: { amount: 99, currency: "CNY" }, exactPrice: 9_876, source: "LIST", number: list.number }]);
    expect(await priceNow()).toBe(9_876);
    // The customer is another representative's.
    expect((await asked("salesRepresentative")).orderPrices).toEqual([]);
  });

  test.each([
    ["customer and group at once", () => ({ customerId: customer.id, groupId: group.id }), ["CUSTOMER_OR_GROUP"]],
    ["an end before its start", () => ({ endsOn: addDays(stage.today, -1) }), ["ENDS_BEFORE_START"]],
    ["a product twice", () => ({ lines: [{ productId: product.id, price: 1 }, { productId: product.id, price: 2 }] }), ["PRODUCT_PRICED_TWICE"]],
    ["a price of nothing", () => ({ lines: [{ productId: product.id, price: 0 }] }), ["TOO_SMALL"]],
    ["a floor above the price", () => ({ lines: [{ productId: product.id, price: 10, floor: 11 }] }), ["FLOOR_ABOVE_PRICE"]],
    ["a floor for one customer", () => ({ customerId: customer.id, lines: [{ productId: product.id, price: 10, floor: 9 }] }), ["FLOOR_FOR_SOME"]],
  ])("refuses %s", async (_, values, codes) => {
    await stage.cannotCreate("salesLead", PriceList, input(10_000, values()), ...codes);
  });

  test("never overlaps another for the same customers: its last day is inclusive, the next begins on the day after", async () => {
    const list = await approved(10_000);
    const other = await draft(11_000, { startsOn: addDays(stage.today, 30), endsOn: addDays(stage.today, 60) });
    await stage.cannot("salesLead", PriceList, "submit", other, {}, "PRICES_OVERLAP");
    await stage.update("salesLead", PriceList, other, { startsOn: addDays(stage.today, 31) });
    await stage.act("salesLead", PriceList, "submit", other);
    await stage.act("departmentManager", PriceList, "approve", other);
    await approved(9_000, { customerId: customer.id });
    const later = stage.at(addDays(stage.today, 30));
    expect((await later.create("salesLead", SalesOrder, salesInput(later, await buyer(later), [unpriced(1)] as never))).lines[0]!.unitPrice.amount).toBe(100);
    const after = stage.at(addDays(stage.today, 31));
    expect((await after.create("salesLead", SalesOrder, salesInput(after, await buyer(after), [unpriced(1)] as never))).lines[0]!.unitPrice.amount).toBe(110);
    await stage.act("departmentManager", PriceList, "retire", list, { reason: "调价" });
    await approved(12_000);
  });

  test("can be withdrawn by its submitter until it is decided", async () => {
    const list = await draft(10_000);
    await stage.act("salesLead", PriceList, "submit", list);
    expect((await stage.act<PriceList>("salesLead", PriceList, "withdraw", list)).status).toBe("DRAFT");
    await stage.act("salesLead", PriceList, "submit", list);
    await stage.act("departmentManager", PriceList, "approve", list);
    await stage.cannot("salesLead", PriceList, "withdraw", list, {}, "WRONG_STATE");
    await stage.act("departmentManager", PriceList, "retire", list, { reason: "调价" });
  });

  test("of two that are approved at the same moment, one is refused", async () => {
    const both = [await draft(10_000, { customerId: customer.id }), await draft(11_000, { customerId: customer.id })];
    for (const one of both) await stage.act("salesLead", PriceList, "submit", one);
    const outcomes = await Promise.all(both.map((one) => stage.tryTo("departmentManager", PriceList, "approve", one)));
    expect(outcomes.filter(({ record }) => record)).toHaveLength(1);
  });

  test("comes after contracts, unless it was won in a tender; the customer's own before its group's, and that before the one for all", async () => {
    await approved(10_000);
    expect(await priceNow()).toBe(10_000);
    await approved(9_000, { groupId: group.id });
    expect(await priceNow()).toBe(9_000);
    await approved(8_000, { customerId: customer.id });
    expect(await priceNow()).toBe(8_000);
    await signedContract(stage, customer, [line(product, 100, 70)]);
    expect(await priceNow()).toBe(7_000);
    await approved(6_000, { award: true });
    expect(await priceNow()).toBe(6_000);
    await approved(5_500, { award: true, customerId: customer.id });
    expect(await priceNow()).toBe(5_500);
  });
});

describe("an order without a contract", () => {
  test("has its price from the list without an override; 1,000 packs at 7.498 are 7,498.00", async () => {
    await approved(74_980);
    const order = await confirmed([unpriced(1_000)]);
    expect(order).toMatchObject({ status: "CONFIRMED", lines: [{ unitPrice: { amount: 750 }, exactPrice: 74_980, amount: { amount: 749_800 } }], total: { amount: 749_800 } });
    expect((await account()).committed.amount).toBe(749_800);
  });

  test("keeps its price from its confirmation on, even if the list changes", async () => {
    const list = await approved(74_980);
    const [order, open] = [await confirmed([unpriced(10)]), await drafted([unpriced(10)])];
    await stage.act("departmentManager", PriceList, "retire", list, { reason: "调价" });
    await approved(80_000);
    expect(await stage.fresh(order)).toMatchObject({ lines: [{ exactPrice: 74_980 }] });
    const findings = await stage.cannot("salesLead", SalesOrder, "confirm", open, {}, "PRICE_DIFFERS_FROM_LIST");
    expect(findings[0]!.message.en).toContain("is priced 7.4980 CNY");
    await stage.update("salesLead", SalesOrder, open, { lines: [unpriced(10)] });
    await stage.act("salesLead", SalesOrder, "confirm", open);
  });

  test("at another price needs the manager, and below the floor again", async () => {
    await approved(74_980, { lines: [{ productId: product.id, price: 74_980, floor: 70_000 }] });
    const order = await drafted([line(product, 10, 699)]);
    await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "PRICE_DIFFERS_FROM_LIST", "BELOW_FLOOR");
    const reason = "清库存，已报备";
    await stage.act("departmentManager", SalesOrder, "override", order, { gates: ["CONTRACT"], reason });
    await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "BELOW_FLOOR");
    await stage.act("departmentManager", SalesOrder, "override", order, { gates: ["FLOOR"], reason });
    await stage.act("salesLead", SalesOrder, "confirm", order);
    // A contract that the sales lead alone approved does not go below it either; a list that the manager approved does.
    const [agreed, special] = [await buyer(stage), await buyer(stage)];
    await signedContract(stage, agreed, [line(product, 100, 690)]);
    const under = await stage.create("salesLead", SalesOrder, salesInput(stage, agreed, [line(product, 1, 690)]));
    await stage.cannot("salesLead", SalesOrder, "confirm", under, {}, "BELOW_FLOOR");
    await approved(60_000, { customerId: special.id });
    await stage.act("salesLead", SalesOrder, "confirm", await stage.create("salesLead", SalesOrder, salesInput(stage, special, [unpriced(1)] as never)));
  });

  test("is refused without a price, and at a price of zero", async () => {
    await stage.cannotCreate("salesLead", SalesOrder, salesInput(stage, customer, [unpriced(1)] as never), "PRICE_MISSING");
    await stage.cannotCreate("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1, 0)]), "PRICE_MISSING");
    await stage.cannot("salesLead", SalesOrder, "confirm", await drafted([line(product, 1, 100)]), {}, "NOT_UNDER_CONTRACT");
  });

  test("ships in parts that add up to its amount, to the fen, and is credited in parts that do", async () => {
    await approved(3_333);
    const order = await confirmed([unpriced(3)]);
    expect(order.total.amount).toBe(100);
    const sent: Delivery[] = [];
    for (let i = 0; i < 3; i++) {
      await batchAtLocation(stage, product, shelf, { quantity: 1, expiresIn: 100 });
      sent.push(await shipped(stage, await allocated(order)));
      expect((await account()).committed.amount).toBe(unshippedValue(await stage.fresh(order)));
    }
    const totals = (await Promise.all(sent.map((one) => stage.fresh(one)))).map(({ total }) => total.amount);
    expect(totals).toEqual([33, 34, 33]);
    expect((await account()).committed.amount).toBe(0);
  });

  test("that comes back pack by pack is credited with its exact amount", async () => {
    await approved(1_667);
    await batchAtLocation(stage, product, shelf, { quantity: 3, expiresIn: 100 });
    const delivery = await shipped(stage, await allocated(await confirmed([unpriced(3)])));
    const credited: number[] = [];
    for (let i = 0; i < 3; i++) {
      const back = await stage.create("salesLead", SalesReturn, { deliveryId: delivery.id, returnReason: "破损", lines: [{ deliveryLine: 1, quantity: 1 }] });
      await stage.seedEdit(back, { status: "APPROVED" });
      await stage.act("receiver", SalesReturn, "receive", back, { locationId: returns.id });
      await stage.act("inspector", SalesReturn, "inspect", back, { findings: [{ line: 1, qualifiedQuantity: 1, storageLocationId: shelf.id, rejectedQuantity: 0 }] });
      credited.push((await stage.fresh(back)).total.amount);
    }
    expect(credited.reduce((sum, one) => sum + one)).toBe(50);
    const [receivable] = await listed(stage, Receivable, "salesOrderId", delivery.salesOrderId, "dueOn");
    expect(receivable!.open.amount).toBe(0);
  });
});

describe("free goods", () => {
  test("are a line of their own at no charge, shipped with the paid line; they count in stock, but not in price statistics or invoices", async () => {
    await approved(10_000);
    const batch = await batchAtLocation(stage, product, shelf, { quantity: 12, expiresIn: 100 });
    const order = await confirmed([unpriced(10), { ...unpriced(2), freeWithLine: 1 }]);
    expect(order).toMatchObject({ total: { amount: 1_000 }, lines: [{ quantity: 10 }, { quantity: 2, unitPrice: { amount: 0 }, amount: { amount: 0 }, vat: { amount: 0 } }] });
    const delivery = await allocated(order);
    expect(delivery.lines).toMatchObject([{ orderLine: 1, quantity: 10 }, { orderLine: 2, quantity: 2, amount: { amount: 0 } }]);
    expect(await stage.fresh<StockBalance>(balanceId(batch.id, shelf.id))).toMatchObject({ onHand: 12, allocated: 12 });
    const gone = await shipped(stage, delivery);
    expect(await stage.fresh<StockBalance>(balanceId(batch.id, shelf.id))).toMatchObject({ onHand: 0, allocated: 0 });
    expect(gone).toMatchObject({ total: { amount: 1_000 } });
    expect(gone.lines.map(invoiceable)).toEqual([10, 0]);
    expect(countedLines(await stage.fresh(order))).toMatchObject([{ quantity: 10, amount: { amount: 1_000 } }]);
  });

  test("can be released and short-picked beside the paid packs of the same batch", async () => {
    await approved(10_000);
    const batch = await batchAtLocation(stage, product, shelf, { quantity: 12, expiresIn: 100 });
    const order = await confirmed([unpriced(10), { ...unpriced(2), freeWithLine: 1 }]);
    await stage.act("salesLead", Delivery, "release", await allocated(order), { reason: "改期" });
    expect(await stage.fresh<StockBalance>(balanceId(batch.id, shelf.id))).toMatchObject({ allocated: 0 });
    const again = await allocated(order);
    await stage.act("picker", Delivery, "reportShort", again, { short: [{ line: 2, found: 1, reason: "货位不足" }] });
    expect((await stage.fresh(again)).lines).toMatchObject([{ orderLine: 1, quantity: 10 }, { orderLine: 2, quantity: 1 }]);
    await stage.act("picker", Delivery, "pick", again, confirmedLines(await stage.fresh(again)));
  });

  test("belong to a paid line and have no price of their own", async () => {
    await approved(10_000);
    const tried = (lines: readonly object[]) => salesInput(stage, customer, lines as never);
    await stage.cannotCreate("salesLead", SalesOrder, tried([{ ...unpriced(2), freeWithLine: 1 }]), "FREE_WITH_NOTHING");
    await stage.cannotCreate("salesLead", SalesOrder, tried([unpriced(1), { ...unpriced(2), freeWithLine: 3 }]), "FREE_WITH_NOTHING");
    await stage.cannotCreate("salesLead", SalesOrder, tried([unpriced(1), { ...line(product, 2, 50), freeWithLine: 1 }]), "FREE_HAS_PRICE");
    await stage.cannotCreate("salesLead", SalesOrder, tried([unpriced(1), { ...unpriced(2), freeWithLine: 1 }, { ...unpriced(2), freeWithLine: 1 }]), "SAME_PRODUCT_TWICE");
  });
});

test("property: an order always commits the sum of its parts, for any steps of shipping and cancelling", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 999 }), fc.nat(), fc.nat(), (exact, quantity, one, other) => {
      const shippedQuantity = one % (quantity + 1);
      const cancelledQuantity = other % (quantity - shippedQuantity + 1);
      const order = { lines: [{ quantity, shippedQuantity, cancelledQuantity, amount: money(Math.round((exact * quantity) / 100), "CNY") }] } as unknown as SalesOrder;
      const left = unshippedValue(order);
      expect(left).toBeGreaterThanOrEqual(0);
      if (shippedQuantity + cancelledQuantity === quantity) expect(left).toBe(0);
    }),
  );
});
