/** From an order to its signature: gates, allocation, three people in the warehouse, back orders and locked batches. 四(四)2 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedLines, confirmedOrder, line, listed, place, qualifiedCustomer, salesInput, shipped, signedContract, batchAtLocation, usualCarrier, verified } from "../../../test/company.ts";
import { money } from "../../../table/money.ts";
import { codesOf, Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { transition } from "../../../platform/lifecycle/transition.ts";
import { balanceId } from "../../supply/stock/allocatable.ts";
import { Batch } from "../../supply/stock/batch.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import type { Contract } from "../contracts/contract.ts";
import { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let customer: Customer;
let product: Product;
let shelf: Location;
let cold: Location;
let carrierId: string;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "departmentManager", "picker", "outboundChecker", "logisticsCoordinator", "warehouseKeeper", "qaOfficer", "finance");
  await stage.hire("allrounder", "salesLead", "picker");
  customer = await buyer(stage);
  ({ id: carrierId } = await usualCarrier(stage));
  [shelf, cold] = [await place(stage, "STORAGE"), await place(stage, "STORAGE", "COLD")];
});
afterAll(() => stage.close());
beforeEach(async () => {
  product = await approvedProduct(stage);
});

const stock = (quantity: number, expiresIn: number, of = product, at = shelf): Promise<Batch> => batchAtLocation(stage, of, at, { quantity, expiresIn });
const balance = (batch: Batch, at = shelf): Promise<StockBalance> => stage.fresh<StockBalance>(balanceId(batch.id, at.id));
const deliveries = (order: SalesOrder): Promise<Delivery[]> => listed(stage, Delivery, "salesOrderId", order.id);

async function allocated(order: SalesOrder): Promise<Delivery[]> {
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return deliveries(order);
}

const legal = ["REQUESTED_IN_PAST", "QUALIFICATION_EXPIRED", "OUT_OF_LICENCE_SCOPE", "NEEDS_COLD_CHAIN", "STORAGE_CLASS_UNKNOWN"];
const commercial = ["NOT_UNDER_CONTRACT", "NOT_UNDER_CONTRACT", "CREDIT_LIMIT_EXCEEDED", "RECEIVABLE_OVERDUE"];

/** An order that is late, of a customer with an expired document, no contract, no credit and an overdue bill. */
async function refusedByAll(): Promise<{ order: SalesOrder; later: Stage }> {
  const biological = await approvedProduct(stage, { category: "BIOLOGICAL", storageClass: "COLD" });
  const unknown = await approvedProduct(stage, { storageClass: undefined });
  const debtor = await buyer(stage);
  await stock(5, 300);
  await shipped(stage, (await allocated(await confirmedOrder(stage, debtor, [line(product, 5)])))[0]!);
  const later = stage.at(addDays(stage.today, 61));
  await stage.seedEdit(await stage.fresh(debtor), { creditLimit: undefined });
  const [document] = (await listed(stage, Qualification, "ownerId", debtor.id)).filter(({ kind }) => kind === "BUSINESS_LICENCE");
  await stage.seedEdit(document!, { expiresOn: later.today });
  return { later, order: await stage.create("salesLead", SalesOrder, salesInput(stage, debtor, [line(biological, 1), line(unknown, 1)])) };
}

const places = ({ lines }: Delivery) => lines.map(({ batchNumber, quantity }) => [batchNumber, quantity]);

describe("an order", () => {
  test("goes from its confirmation to the signature, and stock and counts follow", async () => {
    const [early, late] = [await stock(30, 100), await stock(100, 200)];
    const order = await confirmedOrder(stage, customer, [line(product, 50, 1_200)]);
    expect(order).toMatchObject({ status: "CONFIRMED", orderedOn: stage.today, regionId: customer.regionId, total: { amount: 60_000, currency: "CNY" } });

    const [delivery] = await allocated(order);
    expect(delivery).toMatchObject({ status: "ALLOCATED", storageClass: "AMBIENT", total: { amount: 60_000 } });
    expect(places(delivery!).sort()).toEqual([[early.batchNumber, 30], [late.batchNumber, 20]].sort());
    expect(await balance(late)).toMatchObject({ onHand: 100, allocated: 20 });

    await shipped(stage, delivery!);
    expect(await balance(early)).toMatchObject({ onHand: 0, allocated: 0, inStock: false });
    expect(await balance(late)).toMatchObject({ onHand: 80, allocated: 0 });
    expect((await listed(stage, StockMovement, "batchId", late.id)).map(({ kind, quantity, sourceId }) => [kind, quantity, sourceId])).toContainEqual(["SALE", 20, delivery!.id]);
    expect(await stage.fresh(order)).toMatchObject({ status: "SHIPPED", lines: [{ allocatedQuantity: 0, shippedQuantity: 50 }] });

    await stage.act("logisticsCoordinator", Delivery, "sign", delivery!, { signedBy: "药库 王药师", signedOn: stage.today });
    expect(await stage.fresh(order)).toMatchObject({ status: "COMPLETED", lastSignedOn: stage.today });
  });

  test("is entered for one's own customers only, with each product once and in one currency", async () => {
    const input = salesInput(stage, customer, [line(product, 1)]);
    await stage.cannotCreate("salesRepresentative", SalesOrder, input, "ACCESS_DENIED");
    await stage.cannotCreate("salesLead", SalesOrder, { ...input, lines: [line(product, 1), line(product, 2, 100, "USD")] }, "ONE_CURRENCY", "SAME_PRODUCT_TWICE");
    await stage.cannotCreate("salesLead", SalesOrder, { ...input, lines: [{ productId: product.id, quantity: 1 }] }, "PRICE_MISSING");
    const own = await qualifiedCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    await stage.create("salesRepresentative", SalesOrder, salesInput(stage, own, [line(product, 1)]));
  });

  test("takes price and days to pay from the contract in force, and counts against it what is not cancelled", async () => {
    await stock(10, 100);
    const contract = await signedContract(stage, customer, [{ productId: product.id, unitPrice: money(900, "CNY"), quantity: 40 }]);
    const order = await stage.create("salesLead", SalesOrder, { ...salesInput(stage, customer, []), lines: [{ productId: product.id, quantity: 30 }] });
    expect(order).toMatchObject({ contractId: contract.id, lines: [{ unitPrice: { amount: 900 }, amount: { amount: 27_000 } }] });
    await stage.act("salesLead", SalesOrder, "confirm", order);
    expect(await stage.fresh(order)).toMatchObject({ paymentDays: 60 });
    expect((await stage.fresh(contract)).lines[0]!.orderedQuantity).toBe(30);
    const second = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 11, 900)]));
    await stage.cannot("salesLead", SalesOrder, "confirm", second, {}, "CONTRACT_EXHAUSTED");

    await shipped(stage, (await allocated(order))[0]!);
    await stage.act("salesLead", SalesOrder, "cancelRemainder", order, { reason: "客户不再需要" });
    expect((await stage.fresh(contract)).lines[0]!.orderedQuantity).toBe(10);
    await stage.act("salesLead", SalesOrder, "confirm", second);
    await stage.act("salesLead", SalesOrder, "cancel", second, { reason: "客户取消" });
    expect((await stage.fresh(contract)).lines[0]!.orderedQuantity).toBe(10);
  });

  test("tells its contract what has left, through all of its versions; the customer's own machine reads that as well", async () => {
    await stock(10, 100);
    const contract = await signedContract(stage, customer, [{ productId: product.id, unitPrice: money(900, "CNY"), quantity: 40 }]);
    const order = await stage.create("salesLead", SalesOrder, { ...salesInput(stage, customer, []), contractId: contract.id, lines: [{ productId: product.id, quantity: 30 }] });
    await stage.act("salesLead", SalesOrder, "confirm", order);
    const performance = async ({ id }: Contract) => {
      await stage.project(SalesOrder);
      const question = `{ contract(id: "${id}") { performance { agreed ordered shipped remaining } } }`;
      const [ours, theirs] = [await stage.answer("salesLead", question), await stage.partnerAnswer("hospital", question)];
      expect(theirs).toEqual(ours);
      return ours.contract.performance;
    };
    await stage.connect("hospital", customer.id);
    expect(await performance(contract)).toEqual([{ agreed: 40, ordered: 30, shipped: 0, remaining: 10 }]);
    await shipped(stage, (await allocated(order))[0]!);
    expect(await performance(contract)).toEqual([{ agreed: 40, ordered: 30, shipped: 10, remaining: 10 }]);

    const amendment = await signedContract(stage, customer, [], { previousId: contract.id, lines: [{ productId: product.id, unitPrice: money(900, "CNY"), quantity: 60, orderedQuantity: 30 }] });
    await stage.seedEdit(await stage.fresh(contract), { status: "AMENDED" });
    await stock(20, 100);
    await shipped(stage, (await allocated(order))[1]!);
    expect(await performance(amendment)).toEqual([{ agreed: 60, ordered: 30, shipped: 30, remaining: 30 }]);
  });

  test("is refused by every gate at once, with the clause and the remedy of each", async () => {
    const { order, later } = await refusedByAll();
    const findings = await later.cannot("salesLead", SalesOrder, "confirm", order, {}, ...legal, ...commercial);
    for (const { clause, remedy } of findings) expect([clause, remedy?.zh, remedy?.en]).not.toContain(undefined);
  });

  test("is let pass by a manager with a reason where that may be, never past licence or temperature; an edit closes the gates again", async () => {
    const { order, later } = await refusedByAll();
    const override = (...gates: string[]) => ({ gates, reason: "客户急需，已取得付款承诺" });
    await later.cannot("salesLead", SalesOrder, "override", order, override("CREDIT"), "ACCESS_DENIED");
    await later.cannot("departmentManager", SalesOrder, "override", order, override("LICENCE", "TRANSPORT"), "GATE_CANNOT_BE_OVERRIDDEN", "GATE_CANNOT_BE_OVERRIDDEN");
    const passed = await later.act("departmentManager", SalesOrder, "override", order, override("CONTRACT", "CREDIT", "OVERDUE"));
    expect(passed.overrides).toMatchObject(["CONTRACT", "CREDIT", "OVERDUE"].map((gate) => ({ gate, reason: "客户急需，已取得付款承诺", byId: expect.any(String) })));
    await later.cannot("departmentManager", SalesOrder, "override", order, override("CREDIT"), "GATE_NOT_IN_THE_WAY");
    await later.cannot("salesLead", SalesOrder, "confirm", order, {}, ...legal);
    await later.update("salesLead", SalesOrder, order, { lines: [line(product, 1)], requestedOn: later.today });
    await later.cannot("salesLead", SalesOrder, "confirm", order, {}, "QUALIFICATION_EXPIRED", "CONTRACT_EXHAUSTED", "CREDIT_LIMIT_EXCEEDED", "RECEIVABLE_OVERDUE");
  });

  test("that a manager let pass is confirmed by the seller, not by anyone who let it pass", async () => {
    const poor = await qualifiedCustomer(stage);
    await stock(5, 100);
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, poor, [line(product, 2)]));
    await stage.hire("managerWhoSells", "departmentManager", "salesLead");
    await stage.act("managerWhoSells", SalesOrder, "override", order, { gates: ["CONTRACT", "CREDIT"], reason: "预付款在途" });
    await stage.cannot("managerWhoSells", SalesOrder, "confirm", order, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("salesLead", SalesOrder, "confirm", order);
    await shipped(stage, (await allocated(order))[0]!);
  });

  test("can be cancelled while nothing is allocated, and its remainder after a shipment", async () => {
    await stock(10, 100);
    const order = await confirmedOrder(stage, customer, [line(product, 15)]);
    const [delivery] = await allocated(order);
    await stage.cannot("salesLead", SalesOrder, "cancel", order, { reason: "客户取消" }, "STOCK_IS_PROMISED");
    await shipped(stage, delivery!);
    await stage.cannot("salesLead", SalesOrder, "cancel", order, { reason: "客户取消" }, "WRONG_STATE");
    await stage.act("salesLead", SalesOrder, "cancelRemainder", order, { reason: "客户不再需要" });
    expect(await stage.fresh(order)).toMatchObject({ status: "SHIPPED", backOrdered: false, lines: [{ shippedQuantity: 10, cancelledQuantity: 5 }] });
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery!, { signedBy: "药库 王药师", signedOn: stage.today });
    expect((await stage.fresh(order)).status).toBe("COMPLETED");
  });
});

describe("allocation", () => {
  test("what is missing is a back order, which a later arrival fills with a second delivery", async () => {
    await stock(10, 100);
    const order = await confirmedOrder(stage, customer, [line(product, 15)]);
    const [first] = await allocated(order);
    expect(await stage.fresh(order)).toMatchObject({ backOrdered: true, filledAtOnce: 10, lines: [{ allocatedQuantity: 10 }] });
    await shipped(stage, first!);
    expect((await stage.fresh(order)).status).toBe("PARTLY_SHIPPED");
    await stock(10, 90);
    const [, second] = await allocated(order);
    expect(second!.lines).toMatchObject([{ quantity: 5 }]);
    expect(await stage.fresh(order)).toMatchObject({ backOrdered: false, filledAtOnce: 10 });
    await shipped(stage, second!);
    expect((await stage.fresh(order)).status).toBe("SHIPPED");
    await stage.cannot("salesLead", SalesOrder, "allocate", order, {}, "WRONG_STATE");
  });

  test("shows beforehand what it will take, and takes that", async () => {
    const [early, late] = [await stock(5, 100), await stock(5, 200)];
    const order = await confirmedOrder(stage, customer, [line(product, 12)]);
    const { allocationPlan } = await stage.answer("salesLead", "query ($id: ID!) { allocationPlan(id: $id) { orderLine wanted missing left picks { batchNumber expiresOn quantity location { code } } } }", { id: order.id });
    expect(allocationPlan).toEqual([
      {
        orderLine: 1,
        wanted: 12,
        missing: 2,
        left: 0,
        picks: [early, late].map(({ batchNumber, expiresOn }) => ({ batchNumber, expiresOn, quantity: 5, location: { code: shelf.code } })),
      },
    ]);
    const [delivery] = await allocated(order);
    expect(places(delivery!).sort()).toEqual([[early.batchNumber, 5], [late.batchNumber, 5]].sort());
  });

  test("keeps the customer's rule for short-dated stock, and makes a delivery for each storage class", async () => {
    const choosy = await buyer(stage, { minimumShelfLifeDays: 180 });
    const chilled = await approvedProduct(stage, { storageClass: "COLD" });
    await stock(9, 179);
    const long = await stock(9, 180);
    await stock(9, 300, chilled, cold);
    const order = await confirmedOrder(stage, choosy, [line(product, 9), line(chilled, 4)], { transport: "COLD_CHAIN" });
    const found = await allocated(order);
    expect(found.map(({ storageClass, lines }) => [storageClass, lines.map(({ quantity }) => quantity)]).sort()).toEqual([["AMBIENT", [9]], ["COLD", [4]]]);
    expect(places(found.find(({ storageClass }) => storageClass === "AMBIENT")!)).toEqual([[long.batchNumber, 9]]);
  });

  test("an order of fifty lines is allocated in one transaction, and shipped as one delivery", { timeout: 60_000 }, async () => {
    const products = await Promise.all(Array.from({ length: 50 }, () => approvedProduct(stage)));
    await Promise.all(products.map((one) => stock(5, 100, one)));
    const order = await confirmedOrder(stage, customer, products.map((one) => line(one, 5)));
    const found = await allocated(order);
    expect(found.map(({ lines }) => lines.length)).toEqual([50]);
    for (const delivery of found) await shipped(stage, delivery);
    expect((await stage.fresh(order)).status).toBe("SHIPPED");
  });

  test("the lines that do not fit into one transaction are left, and allocating again continues with them", { timeout: 60_000 }, async () => {
    await Promise.all(Array.from({ length: 90 }, (_, i) => stock(1, 100 + i)));
    const order = await confirmedOrder(stage, customer, [line(product, 85)]);
    expect((await allocated(order)).map(({ lines }) => lines.length)).toEqual([80]);
    expect(await stage.fresh(order)).toMatchObject({ backOrdered: false, filledAtOnce: 85, lines: [{ allocatedQuantity: 80 }] });
    expect((await allocated(order)).map(({ lines }) => lines.length)).toEqual([80, 5]);
    expect(await stage.fresh(order)).toMatchObject({ lines: [{ allocatedQuantity: 85 }] });
  });

  test("of many orders at once for the same batches none gets what another has, and each is whole", async () => {
    const batches = [await stock(20, 100), await stock(17, 150)];
    // One after the other: they would compete for the customer's account, and it is the stock that this is about.
    const orders: SalesOrder[] = [];
    for (let i = 0; i < 16; i++) orders.push(await confirmedOrder(stage, customer, [line(product, 3)]));
    const outcomes = await Promise.all(orders.map(async ({ id }) => transition(await stage.as("salesLead"), SalesOrder, "allocate", { id })));
    expect(outcomes.flatMap(codesOf)).toEqual([]);
    const lines = (await Promise.all(orders.map(deliveries))).flat().flatMap((delivery) => delivery.lines);
    for (const batch of batches) expect((await balance(batch)).allocated).toBe(lines.filter(({ batchId }) => batchId === batch.id).reduce((sum, { quantity }) => sum + quantity, 0));
    expect(lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(37);
  });

  test("is released completely, and may be allocated to another order", async () => {
    const batch = await stock(10, 100);
    const order = await confirmedOrder(stage, customer, [line(product, 10)]);
    const [delivery] = await allocated(order);
    const other = await confirmedOrder(stage, customer, [line(product, 4)]);
    expect(await allocated(other)).toEqual([]);
    await stage.act("warehouseKeeper", Delivery, "release", delivery!, { reason: "客户推迟" });
    expect(await balance(batch)).toMatchObject({ onHand: 10, allocated: 0 });
    expect(await stage.fresh(order)).toMatchObject({ status: "CONFIRMED", lines: [{ allocatedQuantity: 0 }] });
    expect((await allocated(other))[0]!.lines).toMatchObject([{ quantity: 4 }]);
    await stage.act("salesLead", SalesOrder, "cancel", order, { reason: "客户取消" });
  });
});

describe("a delivery", () => {
  async function begun(quantity = 10): Promise<{ order: SalesOrder; delivery: Delivery; batch: Batch }> {
    const batch = await stock(quantity, 100);
    const order = await confirmedOrder(stage, customer, [line(product, quantity)]);
    return { order, delivery: (await allocated(order))[0]!, batch };
  }

  test("is picked and checked line by line, and goes back to the picker with a reason", async () => {
    await stock(3, 90);
    const { delivery } = await begun();
    await stage.cannot("picker", Delivery, "pick", delivery, { confirmedLines: [2] }, "LINES_NOT_DONE");
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.cannot("outboundChecker", Delivery, "check", delivery, { confirmedLines: [1] }, "LINES_NOT_DONE");
    await stage.act("outboundChecker", Delivery, "sendBack", delivery, { reason: "批号不符" });
    expect((await stage.fresh(delivery)).status).toBe("ALLOCATED");
  });

  test("is neither picked by its seller nor checked by seller or picker", async () => {
    await stock(5, 100);
    await signedContract(stage, customer, [line(product, 2)]);
    const order = await stage.create("allrounder", SalesOrder, salesInput(stage, customer, [line(product, 2)]));
    await stage.act("allrounder", SalesOrder, "confirm", order);
    const [delivery] = await allocated(order);
    await stage.cannot("allrounder", Delivery, "pick", delivery!, confirmedLines(delivery!), "DUTIES_MUST_BE_SEPARATE");
    await stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
    await stage.cannot("picker", Delivery, "check", delivery!, confirmedLines(delivery!), "ACCESS_DENIED");
    await stage.cannot("salesLead", Delivery, "check", delivery!, confirmedLines(delivery!), "ACCESS_DENIED");
  });

  test("of a batch that is locked meanwhile is neither checked nor shipped until it is reallocated", async () => {
    const { order, delivery, batch } = await begun();
    const other = await stock(6, 200);
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.act("picker", Batch, "hold", batch, { reason: "厂家召回" });
    const [finding] = await stage.cannot("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery), "BATCH_HELD");
    expect(finding).toMatchObject({ message: { en: expect.stringContaining("厂家召回") }, remedy: { en: expect.stringContaining("Reallocate") }, record: { id: batch.id } });

    await stage.act("outboundChecker", Delivery, "reallocate", delivery);
    const replaced = await stage.fresh(delivery);
    expect(replaced).toMatchObject({ status: "ALLOCATED", lines: [{ batchNumber: other.batchNumber, quantity: 6 }], total: { amount: 6_000 } });
    expect(await balance(batch)).toMatchObject({ onHand: 10, allocated: 0 });
    expect(await stage.fresh(order)).toMatchObject({ backOrdered: true, lines: [{ allocatedQuantity: 6 }] });
    await stage.cannot("outboundChecker", Delivery, "reallocate", delivery, {}, "NOTHING_TO_REALLOCATE");
    await shipped(stage, replaced);
  });

  test("of nothing but locked stock ends when it is reallocated and there is no other", async () => {
    const { order, delivery, batch } = await begun();
    await stage.act("picker", Batch, "hold", batch, { reason: "召回" });
    await stage.act("warehouseKeeper", Delivery, "reallocate", delivery);
    expect(await stage.fresh(delivery)).toMatchObject({ status: "RELEASED", lines: [] });
    expect(await stage.fresh(order)).toMatchObject({ status: "CONFIRMED", backOrdered: true, lines: [{ allocatedQuantity: 0 }] });
  });

  test("leaves neither expired nor too short-dated, nor to a customer whose licence has expired meanwhile", async () => {
    const { delivery } = await begun();
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
    const later = stage.at(addDays(stage.today, 100));
    await later.cannot("logisticsCoordinator", Delivery, "ship", delivery, { carrierId }, "BATCH_TOO_SHORT_DATED");
    const [licence] = (await listed(stage, Qualification, "ownerId", customer.id)).filter(({ kind }) => kind === "BUSINESS_LICENCE");
    await stage.seedEdit(licence!, { expiresOn: stage.today });
    await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, { carrierId }, "QUALIFICATION_EXPIRED");
    await verified(stage, customer, "BUSINESS_LICENCE");
    await stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId });
  });

  test.each([
    [undefined, ["NEEDS_DEPARTURE_TEMPERATURE"]],
    [81, ["DEPARTURE_TEMPERATURE_OUT_OF_RANGE"]],
    [80, []],
  ])("of cold goods at %s tenths of a degree is refused with %s", async (departureTemperature, codes) => {
    const chilled = await approvedProduct(stage, { storageClass: "COLD" });
    await stock(5, 100, chilled, cold);
    const order = await confirmedOrder(stage, customer, [line(chilled, 5)], { transport: "COLD_CHAIN" });
    const [delivery] = await allocated(order);
    await stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
    await stage.act("outboundChecker", Delivery, "check", delivery!, confirmedLines(delivery!));
    expect(codesOf(await stage.tryTo("logisticsCoordinator", Delivery, "ship", delivery!, { carrierId, departureTemperature }))).toEqual(codes);
  });

  test("is signed for between its shipment and today", async () => {
    const { delivery } = await begun();
    await shipped(stage, delivery);
    for (const days of [-1, 1]) await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: addDays(stage.today, days) }, "SIGNED_OUT_OF_TIME");
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today });
  });
});
