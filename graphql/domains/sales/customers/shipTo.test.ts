/** Where goods may go: to addresses of the customer that are on its licence, for what can be stored there; and under which name it is invoiced. GSP 运输与配送 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, salesInput, shipTo, shipToAddress, shipped, signedContract, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Location } from "../../supply/places/location.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Delivery } from "../deliveries/delivery.ts";
import { InvoiceTitle } from "../invoices/invoiceTitle.ts";
import { SalesInvoice } from "../invoices/salesInvoice.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { ShipTo } from "./shipTo.ts";

let stage: Stage;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "qaOfficer", "picker", "outboundChecker", "logisticsCoordinator", "finance");
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

const proposed = (customerId: string, values: object = {}): Promise<ShipTo> => stage.create("salesLead", ShipTo, { customerId, name: "东院", address: "石家庄市东院路 9 号", ...values });

async function checked(order: SalesOrder): Promise<Delivery> {
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  await stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
  return stage.act("outboundChecker", Delivery, "check", delivery!, confirmedLines(delivery!));
}

test("an address is matched by quality alone, and only to one that a valid licence of the customer names; spaces do not count", async () => {
  const customer = await buyer(stage);
  const other = await proposed(customer.id);
  await stage.cannot("salesLead", ShipTo, "match", other, {}, "ACCESS_DENIED");
  await stage.cannot("qaOfficer", ShipTo, "match", other, {}, "ADDRESS_NOT_ON_LICENCE");
  const [licence] = (await listed(stage, Qualification, "ownerId", customer.id)).filter(({ addresses }) => addresses);
  await stage.seedEdit(licence!, { addresses: [shipToAddress, "石家庄市东院路9号"] });
  expect(await stage.act("qaOfficer", ShipTo, "match", other)).toMatchObject({ status: "MATCHED", licenceId: licence!.id });
});

test("a customer's own system proposes addresses of its own and corrects them; quality matches them, and no machine does", async () => {
  const [customer, stranger] = [await buyer(stage), await buyer(stage)];
  await stage.connect("hospitalSystem", customer.id);
  const [licence] = (await listed(stage, Qualification, "ownerId", customer.id)).filter(({ addresses }) => addresses);
  await stage.seedEdit(licence!, { addresses: [shipToAddress, "石家庄市东院路9号"] });
  const address = await stage.create("hospitalSystem", ShipTo, { customerId: customer.id, name: "东院", address: "石家庄市东院路 8 号" });
  await stage.update("hospitalSystem", ShipTo, address, { address: "石家庄市东院路 9 号" });
  await stage.cannot("hospitalSystem", ShipTo, "match", address, {}, "ACCESS_DENIED");
  await stage.cannot("hospitalSystem", ShipTo, "retire", address, { reason: "搬迁" }, "ACCESS_DENIED");
  await stage.cannotCreate("hospitalSystem", ShipTo, { customerId: stranger.id, name: "西院", address: "石家庄市西院路 9 号" }, "UNKNOWN_REFERENCE");
  await stage.act("qaOfficer", ShipTo, "match", address);
  const { shipTos } = await stage.partnerAnswer("hospitalSystem", "{ shipTos { nodes { customerId name status } } }");
  expect(shipTos.nodes).toContainEqual({ customerId: customer.id, name: "东院", status: "MATCHED" });
  expect(new Set((shipTos.nodes as { customerId: string }[]).map(({ customerId }) => customerId))).toEqual(new Set([customer.id]));
  await stage.refused(() => stage.tryUpdate("hospitalSystem", ShipTo, address, { address: "石家庄市东院路 10 号" }), "NOT_EDITABLE");
});

test("an order goes to the usual address unless it says otherwise, and never to another customer's", async () => {
  const [customer, stranger, product] = [await buyer(stage), await buyer(stage), await approvedProduct(stage)];
  await signedContract(stage, customer, [line(product, 100)]);
  const [usual] = await listed(stage, ShipTo, "customerId", customer.id);
  const second = await shipTo(stage, customer, { name: "西院", isUsual: false });
  const [theirs] = await listed(stage, ShipTo, "customerId", stranger.id);
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
  expect(order.shipToId).toBe(usual!.id);
  expect(await stage.update("salesLead", SalesOrder, order, { shipToId: second.id })).toMatchObject({ shipToId: second.id });
  await stage.cannotCreate("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)], { shipToId: theirs!.id }), "SHIP_TO_OF_ANOTHER");
});

test("nothing is confirmed for, or shipped to, an address that is not matched, is retired, cannot store it, or is no longer on the licence", async () => {
  const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
  const [usual] = await listed(stage, ShipTo, "customerId", customer.id);
  await batchAtLocation(stage, product, shelf, { quantity: 20, expiresIn: 300 });
  const delivery = await checked(await confirmedOrder(stage, customer, [line(product, 10)]));
  const ship = { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 };
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));

  await stage.seedEdit(usual!, { storageClasses: ["COLD"] });
  await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "SHIP_TO_CANNOT_STORE", "CONTRACT_EXHAUSTED");
  await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "SHIP_TO_CANNOT_STORE");
  await stage.seedEdit(usual!, { storageClasses: undefined });
  const [licence] = (await listed(stage, Qualification, "ownerId", customer.id)).filter(({ addresses }) => addresses);
  await stage.seedEdit(licence!, { addresses: ["别处"] });
  await stage.cannot("logisticsCoordinator", Delivery, "ship", delivery, ship, "SHIP_TO_NOT_MATCHED");
  await stage.seedEdit(licence!, { addresses: [shipToAddress] });
  expect(await stage.act("logisticsCoordinator", Delivery, "ship", delivery, ship)).toMatchObject({ consigneeAddress: shipToAddress, shipToId: usual!.id });
  await stage.act("salesLead", ShipTo, "retire", usual!, { reason: "搬迁" });
  await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "SHIP_TO_NOT_MATCHED", "CONTRACT_EXHAUSTED");
});

test("a customer without a matched address is sold nothing", async () => {
  const [customer, product] = [await buyer(stage), await approvedProduct(stage)];
  const [usual] = await listed(stage, ShipTo, "customerId", customer.id);
  await stage.seedEdit(usual!, { status: "PROPOSED" });
  await signedContract(stage, customer, [line(product, 100)]);
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
  await stage.cannot("salesLead", SalesOrder, "confirm", order, {}, "SHIP_TO_MISSING");
});

test("its own machine reads its addresses and nobody else's", async () => {
  const [customer, stranger] = [await buyer(stage), await buyer(stage)];
  await stage.connect("hospital", customer.id);
  const { shipTos } = await stage.partnerAnswer("hospital", "{ shipTos { nodes { customerId address status } } }");
  expect(shipTos.nodes).toEqual([{ customerId: customer.id, address: shipToAddress, status: "MATCHED" }]);
  expect(stranger.id).not.toBe(customer.id);
});

test("is invoiced under one of its own names, and taken back under the same", async () => {
  const [customer, stranger, product] = [await buyer(stage), await buyer(stage), await approvedProduct(stage)];
  await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 300 });
  const order = await confirmedOrder(stage, customer, [line(product, 10)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
  await stage.project(Delivery);
  const named = (customerId: string) => stage.create("finance", InvoiceTitle, { customerId, title: `第一医院东院${customerId.slice(-4)}`, taxNumber: "12130100DEMO10001X" });
  const [own, theirs] = [await named(customer.id), await named(stranger.id)];
  await stage.cannotCreate("salesLead", InvoiceTitle, { customerId: customer.id, title: "西院", taxNumber: "12130100DEMO10001X" }, "ACCESS_DENIED");
  await stage.cannotCreate("finance", SalesInvoice, { customerId: customer.id, invoiceTitleId: theirs.id }, "INVOICE_TITLE_OF_ANOTHER");
  const invoice = await stage.create("finance", SalesInvoice, { customerId: customer.id, invoiceTitleId: own.id });
  expect(invoice).toMatchObject({ title: own.title, taxNumber: own.taxNumber });
  await stage.act("finance", SalesInvoice, "request", invoice);
  await stage.act("finance", SalesInvoice, "issue", invoice, { platformNumber: "26117000000000000001", issuedOn: stage.today });
  expect(await stage.create("finance", SalesInvoice, { customerId: customer.id, blueId: invoice.id, redReason: "ISSUED_WRONGLY" })).toMatchObject({ kind: "RED", title: own.title });
});
