/** A hospital's own machine orders through the same gates as the house, for itself alone, and follows what it ordered. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, buyer, confirmedOrder, line, listed, place, salesInput, signedContract, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { SalesOrder } from "./salesOrder.ts";

let stage: Stage;
let hospital: Customer;
let other: Customer;
let product: Product;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead");
  [hospital, other, product] = [await buyer(stage), await buyer(stage), await approvedProduct(stage)];
  await stage.connect("hospital", hospital.id);
  for (const customer of [hospital, other]) await signedContract(stage, customer, [{ ...line(product, 30, 900) }]);
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 50, expiresIn: 300 });
});
afterAll(() => stage.close());

test("orders at its contract's price and sees its deliveries with their batches", async () => {
  const order = await stage.create("hospital", SalesOrder, { ...salesInput(stage, hospital, []), lines: [{ productId: product.id, quantity: 20 }] });
  expect(order).toMatchObject({ customerId: hospital.id, total: { amount: 18_000 } });
  await stage.act("hospital", SalesOrder, "confirm", order);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const { deliveries } = await stage.answer("hospital", "{ deliveries { nodes { status lines { batchNumber quantity } } } }");
  expect(deliveries.nodes).toEqual([{ status: "ALLOCATED", lines: [{ batchNumber: expect.any(String), quantity: 20 }] }]);
});

test("is refused by the gates, allocates nothing itself, and neither orders for another nor sees what another ordered", async () => {
  const order = await stage.create("hospital", SalesOrder, salesInput(stage, hospital, [line(product, 11, 100)]));
  await stage.cannot("hospital", SalesOrder, "confirm", order, {}, "PRICE_DIFFERS_FROM_CONTRACT", "CONTRACT_EXHAUSTED");
  await stage.cannot("hospital", SalesOrder, "override", order, { gates: ["CONTRACT"], reason: "急需" }, "ACCESS_DENIED");
  await stage.cannot("hospital", SalesOrder, "allocate", order, {}, "ACCESS_DENIED");
  await stage.cannotCreate("hospital", SalesOrder, salesInput(stage, other, [line(product, 1, 900)]), "UNKNOWN_REFERENCE");
  const theirs = await confirmedOrder(stage, other, [line(product, 1, 900)]);
  await stage.act("salesLead", SalesOrder, "allocate", theirs);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", theirs.id);
  const answer = await stage.answer("hospital", "query ($order: ID!, $delivery: ID!) { salesOrder(id: $order) { id } delivery(id: $delivery) { id } salesOrders { nodes { customerId } } }", { order: theirs.id, delivery: delivery!.id });
  expect(answer).toMatchObject({ salesOrder: null, delivery: null });
  expect(new Set((answer.salesOrders.nodes as { customerId: string }[]).map(({ customerId }) => customerId))).toEqual(new Set([hospital.id]));
});
