/** What happens around a record is told on its timeline, by the documents themselves, and follows them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, draftOrder, line, place, qualifiedSupplier, verified } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { Qualification } from "../../domains/catalogue/qualification/qualification.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { attributesOf } from "../../table/attribute.ts";
import { allEntities, entityOf } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { timelineOf } from "./timeline.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("purchaser", "receiver", "qaOfficer");
});
afterAll(() => stage.close());

/** Values of the enumeration that an entry's attribute is of. */
const valuesOf = (entry: Function, name: string): string[] => Object.keys(enumerationOf(attributesOf(entry).find((one) => one.name === name)!.type())!.values);

const additions = allEntities().flatMap((entity) => (entity.timeline ?? []).map((addition) => ({ entity, addition })));
const withTimeline = allEntities().filter(({ name }) => timelineOf(name));

test.each(additions)("$entity.name adds kinds and events that the timeline knows", ({ entity, addition: { of, kind, at } }) => {
  const reference = attributesOf(entity.target).find(({ name }) => name === of)?.reference;
  const owners = of === "id" ? [entity] : withTimeline.filter(({ target, name }) => (reference!.holds ? name !== entity.name : reference!.to() === target));
  expect(owners.length).toBeGreaterThan(0);
  for (const { name } of owners) {
    const { entry } = timelineOf(name)!;
    expect(valuesOf(entry, "kind"), name).toContain(kind);
    expect(valuesOf(entry, "event"), name).toEqual(expect.arrayContaining(Object.keys(at)));
  }
});

const summaryOf = (nodes: { happenedOn: string; event: string; title: string }[]) => nodes.map(({ happenedOn, event, title }) => `${happenedOn} ${event} ${title}`);

async function historyOf(id: string, subject = "purchaser") {
  await stage.project();
  const { supplierHistory } = await stage.answer(subject, "query ($id: ID!) { supplierHistory(filter: { supplierId: { eq: $id } }, orderBy: HAPPENED_ON_DESC) { nodes { happenedOn event title amount { amount } } } }", { id });
  return supplierHistory.nodes;
}

test("a supplier's tells what was verified and ordered; an event that is taken back is gone", async () => {
  const supplier = await qualifiedSupplier(stage, { createdAt: "2026-01-02T02:00:00Z" });
  const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 10)]);
  const approval = { route: "qualification", submittedById: await stage.idOf("purchaser"), steps: [{ status: "APPROVED", decidedAt: "2026-03-04T20:00:00Z" }] } as Qualification["approval"];
  const licence = await verified(stage, supplier, "GSP_CERTIFICATE", { approval });
  await stage.seedEdit(order, { orderedOn: "2026-05-06" });
  const all = [`2026-05-06 ORDERED ${order.number}`, `2026-03-05 VERIFIED ${licence.title}`, `2026-01-02 ENTERED ${supplier.name}`];
  expect(summaryOf(await historyOf(supplier.id))).toEqual(all);
  await stage.seedEdit<PurchaseOrder>(order, { orderedOn: undefined });
  expect(summaryOf(await historyOf(supplier.id))).toEqual(all.slice(1));
});

test("amounts are for those who see them in the documents", async () => {
  const supplier = await qualifiedSupplier(stage);
  const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 10, 1_000)]);
  await stage.seedEdit(order, { orderedOn: "2026-05-06" });
  const amountFor = async (subject: string) => (await historyOf(supplier.id, subject)).find(({ event }: { event: string }) => event === "ORDERED").amount;
  expect([await amountFor("purchaser"), await amountFor("receiver")]).toEqual([{ amount: 10_000 }, null]);
});

test("a product's tells the batches that arrived", async () => {
  const product = await approvedProduct(stage);
  const batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 5, expiresIn: 300 });
  await stage.project();
  const { productHistory } = await stage.answer("receiver", "query ($id: ID!) { productHistory(filter: { productId: { eq: $id }, kind: { eq: BATCH } }) { nodes { happenedOn event title source { id } } } }", { id: product.id });
  expect(productHistory.nodes).toEqual([{ happenedOn: "2026-11-23", event: "RECEIVED", title: batch.batchNumber, source: { id: batch.id } }]);
});

test("events of a record without a timeline appear nowhere", () => {
  expect(timelineOf(entityOf(PurchaseOrder).name)).toBeUndefined();
});
