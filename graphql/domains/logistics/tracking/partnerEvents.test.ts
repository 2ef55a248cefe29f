/** Events for the API clients of a hospital and a supplier during business: each once, and only to the party concerned. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, buyer, confirmedOrder, line, listed, place, qualifiedSupplier, sentOrder, shipped, batchAtLocation, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { bodyOf } from "../../../platform/event/eventPayload.ts";
import { eventType, eventTypes, statesOf } from "../../../platform/event/eventType.ts";
import { eventsOffered, registerEndpoint } from "../../../platform/event/registerEndpoint.ts";
import { changesFor } from "../../../platform/event/changes.ts";
import { notifyParties } from "../../../platform/event/notifyParties.ts";
import type { WebhookDelivery } from "../../../platform/event/webhookDelivery.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { schemaOf } from "../../../schema/audience.ts";
import { fromRecordItem } from "../../../table/record.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { OrderConfirmation } from "../../supply/ordering/orderConfirmation.ts";
import { ShipmentNotice } from "../../supply/ordering/shipmentNotice.ts";
import { CashReceipt } from "../../sales/receivables/cashReceipt.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { Receivable } from "../../sales/receivables/receivable.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { TrackingEvent } from "./trackingEvent.ts";

let stage: Stage;
let product: Product;
const begun = new Map<string, string>();

beforeAll(async () => {
  process.env.WEBHOOK_KEY = "a key for these tests";
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "finance", "purchaser", "supplyLead", "systemAdministrator");
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

async function follow(machine: string, partyId: string): Promise<void> {
  await stage.connect(machine, partyId);
  begun.set(machine, (await changesFor(await stage.as(machine), { first: 0 })).headCursor);
}

/** The stream contains every record. */
async function streamTells(): Promise<void> {
  const records = (await stage.everything()).filter(({ sk }) => sk === "record").map(({ pk }) => String(pk));
  await notifyParties(stage.table, await Promise.all(records.map(async (id) => ({ after: await stage.fresh(id) }))));
}

async function receivedBy(machine: string): Promise<{ type: string; id: string; version: number }[]> {
  const { nodes } = await changesFor(await stage.as(machine), { after: begun.get(machine), first: 200 });
  return nodes.flatMap(({ events, recordId, version }) => events.map(({ type }) => ({ type, id: recordId, version })));
}

/** Everything that is to be sent to endpoints, as it was planned. */
const planned = async (): Promise<WebhookDelivery[]> =>
  (await stage.everything()).filter(({ sk, endpointId }) => sk === "record" && endpointId).map((item) => fromRecordItem<WebhookDelivery>(item));

const names = (events: readonly { type: string }[]): string[] => events.map(({ type }) => type).sort();

test("a hospital is notified of its order, its delivery and what it owes, and the carrier of what it carries; others of nothing", async () => {
  const [hospital, other] = [await buyer(stage), await buyer(stage)];
  await follow("hospital", hospital.id);
  await follow("other hospital", other.id);
  await follow("carrier", (await usualCarrier(stage)).id);
  await follow("other carrier", (await approvedCarrier(stage)).id);
  for (const machine of ["hospital", "carrier", "other carrier"]) {
    const { findings } = await registerEndpoint(await stage.as(machine), { url: `https://${machine.replace(" ", "-")}.example/events`, eventTypes: ["delivery.shipped"] });
    expect(findings).toEqual([]);
  }
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 50, expiresIn: 300 });
  const order = await confirmedOrder(stage, hospital, [line(product, 10, 900)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [allocated] = await listed(stage, Delivery, "salesOrderId", order.id);
  const delivery = await shipped(stage, allocated!);
  await stage.create("carrier", TrackingEvent, { deliveryId: delivery.id, kind: "DAMAGED", happenedAt: stage.now.toISOString(), place: "正定", remark: "外箱受潮", reference: "E-1" });
  await stage.act("carrier", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today });
  const [owed] = await listed(stage, Receivable, "customerId", hospital.id, "dueOn");
  const paid = await stage.create<CashReceipt>("finance", CashReceipt, { customerId: hospital.id, amount: owed!.open, receivedOn: stage.today, bankReference: "BANK-1", matches: [{ receivableId: owed!.id, amount: owed!.open }] });
  const payments = async () => (await stage.partnerAnswer("hospital", "{ cashReceipts { nodes { id } } settlements { nodes { cashReceiptId } } }")) as Record<"cashReceipts" | "settlements", { nodes: object[] }>;
  // What finance is still entering is the house's own.
  expect(await payments()).toEqual({ cashReceipts: { nodes: [] }, settlements: { nodes: [] } });
  await stage.act("finance", CashReceipt, "post", paid);
  expect(await payments()).toEqual({ cashReceipts: { nodes: [{ id: paid.id }] }, settlements: { nodes: [{ cashReceiptId: paid.id }] } });
  await streamTells();

  const events = await receivedBy("hospital");
  expect(names(events)).toEqual(["cashReceipt.posted", "delivery.shipped", "delivery.signed", "receivable.opened", "receivable.settled", "salesOrder.completed", "salesOrder.confirmed", "salesOrder.shipped", "trackingEvent.recorded"]);
  expect(names(await receivedBy("carrier"))).toEqual(["delivery.shipped", "delivery.signed", "deliveryException.raised", "trackingEvent.recorded"]);
  for (const stranger of ["other hospital", "other carrier"]) expect(await receivedBy(stranger)).toEqual([]);
  await streamTells();
  expect(await receivedBy("hospital")).toEqual(events);

  // What a webhook would carry is what the hospital sees of the record, at that version.
  const { principal } = await stage.as("hospital");
  const schema = schemaOf("partner");
  for (const { type, id, version } of events) {
    const event = { eventId: "evt_1", eventType: type, happenedAt: stage.now.toISOString(), recordId: id, recordVersion: version } as WebhookDelivery;
    const body = JSON.parse((await bodyOf(schema, stage.table, principal, event, await stage.fresh(id), stage.now))!) as { data: { id: string; status: string } };
    expect(body.data.id, type).toBe(id);
    const states = statesOf(eventType(type)!);
    expect(states.length > 0 ? states : [undefined], type).toContain(body.data.status);
    const stranger = (await stage.as("other hospital")).principal;
    expect(await bodyOf(schema, stage.table, stranger, event, await stage.fresh(id), stage.now), type).toBeUndefined();
  }

  // One event goes to the endpoints of both, to each with what it may see: to the carrier packs and batches, and no price.
  const toSend = await planned();
  expect(toSend.map(({ partyId }) => partyId).sort()).toEqual([hospital.id, delivery.carrierId].sort());
  expect(new Set(toSend.map(({ eventId }) => eventId)).size).toBe(1);
  const shownTo = async (machine: string) => {
    const { principal: client } = await stage.as(machine);
    const event = toSend.find(({ partyId }) => partyId === client.boundToId) ?? toSend[0]!;
    return JSON.parse((await bodyOf(schema, stage.table, client, event, await stage.fresh(delivery.id), stage.now)) ?? "{}").data;
  };
  const packs = { batchNumber: delivery.lines[0]!.batchNumber, quantity: 10 };
  expect(await shownTo("hospital")).toMatchObject({ total: { amount: 9_000 }, lines: [{ ...packs, unitPrice: { amount: 900 } }] });
  expect(await shownTo("carrier")).toMatchObject({ consigneeName: hospital.name, total: null, lines: [{ ...packs, unitPrice: null, amount: null }] });
  expect(await shownTo("other carrier")).toBeUndefined();
});

test("a supplier is notified of the outcome of its proposals and announcements", async () => {
  const supplier = await qualifiedSupplier(stage);
  await follow("supplier", supplier.id);
  await follow("other supplier", (await qualifiedSupplier(stage)).id);
  const order = await sentOrder(stage, supplier, [line(product, 10)]);
  const less = { orderLine: 1, quantity: 8, expectedOn: addDays(stage.today, 10), reason: "缺货" };
  const refused = await stage.create("supplier", OrderConfirmation, { purchaseOrderId: order.id, lines: [less] });
  await stage.act("purchaser", OrderConfirmation, "refuse", refused, { reason: "不同意" });
  await stage.act("purchaser", OrderConfirmation, "accept", await stage.create("supplier", OrderConfirmation, { purchaseOrderId: order.id, lines: [less] }));
  const notice = await stage.create("supplier", ShipmentNotice, {
    purchaseOrderId: order.id,
    shippedOn: stage.today,
    expectedOn: addDays(stage.today, 2),
    lines: [{ orderLine: 1, batchNumber: "LOT-1", producedOn: addDays(stage.today, -30), expiresOn: addDays(stage.today, 500), quantity: 8 }],
  });
  await stage.act("purchaser", ShipmentNotice, "withdraw", notice, { reason: "重发" });
  await streamTells();
  expect(names(await receivedBy("supplier"))).toEqual(["orderConfirmation.accepted", "orderConfirmation.refused", "purchaseOrder.sent", "shipmentNotice.announced", "shipmentNotice.withdrawn"]);
  expect(await receivedBy("other supplier")).toEqual([]);
});

test("every event names actions and states that there are, says in both languages what it means, and is offered to some party", async () => {
  const offered = (await Promise.all(["hospital", "supplier", "carrier"].map(async (machine) => eventsOffered((await stage.as(machine)).principal)))).flat();
  // Administrators are shown what the client that they register an endpoint for can be notified of.
  const shownTo = async (asker: string, clientId?: string) => (await stage.answer(asker, "query ($clientId: ID) { eventTypes(clientId: $clientId) { name } }", { clientId })).eventTypes.map(({ name }: { name: string }) => name);
  expect(await shownTo("systemAdministrator", await stage.idOf("supplier"))).toEqual(eventsOffered((await stage.as("supplier")).principal));
  expect(await shownTo("systemAdministrator")).toEqual(eventTypes().map(({ name }) => name));
  expect(await shownTo("hospital", await stage.idOf("supplier"))).toEqual(eventsOffered((await stage.as("hospital")).principal));
  const page = (language: "zh" | "en"): string => readFileSync(new URL(`../../../../admin/developers/pages/webhooks.${language}.md`, import.meta.url), "utf8");
  const pages = { zh: page("zh"), en: page("en") };
  for (const type of eventTypes()) {
    if (type.on !== "clock") expect(() => statesOf(type), type.name).not.toThrow();
    expect([type.zh, type.about.zh].every((text) => /[一-龥]/.test(text)), type.name).toBe(true);
    expect(offered, type.name).toContain(type.name);
    for (const language of ["zh", "en"] as const) expect(pages[language], `${type.name} on the developers' page`).toContain(`| \`${type.name}\` | ${type.about[language]} |`);
  }
});
