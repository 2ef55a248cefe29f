/** A delivery and its carrier: who may be given it, and what the delivery keeps of that. 五(三)1, GSP 委托运输 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedCarrier, approvedProduct, buyer, confirmedLines, confirmedOrder, line, listed, place, batchAtLocation } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import { File } from "../../../platform/file/file.ts";
import { MachineClient } from "../../organization/clients/machineClient.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Customer } from "../customers/customer.ts";
import { Delivery } from "./delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";

let stage: Stage;
let customer: Customer;
let delivery: Delivery;
let carrier: Carrier;

const ship = { action: "ship", who: "logisticsCoordinator" } as const;

/** A delivery that a third person has found in order. */
async function checked(quantity = 5): Promise<Delivery> {
  const product = await approvedProduct(stage);
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, quantity, 1_234)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [found] = await listed(stage, Delivery, "salesOrderId", order.id);
  await stage.act("picker", Delivery, "pick", found!, confirmedLines(found!));
  return stage.act("outboundChecker", Delivery, "check", found!, confirmedLines(found!));
}

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "systemAdministrator");
  customer = await buyer(stage, { name: "滹沱河医院", address: "石家庄市和平路 1 号" });
  carrier = await approvedCarrier(stage, { name: "冀中医药物流", storageClasses: ["AMBIENT"] });
  await stage.connect("carrier's machine", carrier.id);
  delivery = await checked();
});
afterAll(() => stage.close());

test.each([
  ["nobody", async () => undefined, "REQUIRED"],
  ["somebody who is no carrier", async () => customer.id, "UNKNOWN_REFERENCE"],
  ["a carrier that quality has blocked", async () => (await approvedCarrier(stage, { status: "BLOCKED" })).id, "CARRIER_NOT_APPROVED"],
  ["a carrier for other goods", async () => (await approvedCarrier(stage, { storageClasses: ["COLD"] })).id, "STORAGE_CLASS_NOT_CARRIED"],
])("is not given to %s", async (_, whom, code) => {
  const carrierId = await whom();
  await stage.cannot(ship.who, Delivery, ship.action, delivery, { carrierId }, code);
});

test("is not given to a carrier from the day on which one of its documents has expired; what it says names the document and the remedy", async () => {
  const other = await approvedCarrier(stage);
  const agreement = (await listed(stage, Qualification, "ownerId", other.id)).find(({ kind }) => kind === "TRANSPORT_AGREEMENT");
  await stage.seedEdit(agreement!, { expiresOn: stage.today });
  const [finding] = await stage.cannot(ship.who, Delivery, ship.action, delivery, { carrierId: other.id }, "QUALIFICATION_EXPIRED");
  expect(finding).toMatchObject({ clause: "五(三)1 · GSP 委托运输", record: { id: agreement!.id }, message: { en: expect.stringContaining("Transport quality agreement TRANSPORT_AGREEMENT-1 expired on") }, remedy: { en: expect.stringContaining("renewed") } });
});

const carriedBy = async (machine: string): Promise<unknown> => (await stage.partnerAnswer(machine, "{ deliveries { nodes { id } } }")).deliveries.nodes;

test("is none of its carrier's business before it is shipped", async () => {
  expect(await carriedBy("carrier's machine")).toEqual([]);
});

test("keeps the names of carrier and address as they were then", async () => {
  await stage.act(ship.who, Delivery, ship.action, delivery, { carrierId: carrier.id, trackingNumber: "JZ-1" });
  await stage.seedEdit(carrier, { name: "冀中供应链" });
  await stage.seedEdit(customer, { address: "保定市裕华路 2 号" });
  const kept = { carrierId: carrier.id, carrierName: "冀中医药物流", consigneeName: "滹沱河医院", consigneeAddress: "石家庄市和平路 1 号", shippedOn: stage.today };
  expect(await stage.fresh(delivery)).toMatchObject({ ...kept, trackingNumber: "JZ-1", status: "SHIPPED" });
  expect((await listed(stage, Delivery, "carrierId", carrier.id, "shippedOn")).map(({ id }) => id)).toEqual([delivery.id]);
});

describe("a carrier's machine", () => {
  test("reads what it carries, and changes nothing of it in the warehouse", async () => {
    expect(await carriedBy("carrier's machine")).toEqual([{ id: delivery.id }]);
    const { findings } = await stage.tryTo("carrier's machine", Delivery, "release", delivery, { reason: "无" });
    expect(findings.map(({ code }) => code)).toContain("ACCESS_DENIED");
  });

  test("is admitted for what carriers do, and for nothing that is a supplier's or a customer's", async () => {
    const input = { name: "接口", role: "partner", boundToId: carrier.id };
    await stage.create("systemAdministrator", MachineClient, { ...input, scopes: ["DELIVERIES_READ", "QUALIFICATIONS_READ", "QUALIFICATIONS_WRITE", "WEBHOOKS_MANAGE"] });
    for (const scope of ["ORDERS_READ", "RECEIVABLES_READ", "RECEIPTS_READ"]) await stage.cannotCreate("systemAdministrator", MachineClient, { ...input, scopes: [scope] }, "SCOPE_NOT_OFFERED");
  });

  test("hands in the renewal of its own documents", async () => {
    const file = await stage.seed(File, { fileName: "协议.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf("carrier's machine"));
    const renewal = { number: "TQA-2", issuedOn: stage.today, fileId: file.id };
    const agreementOf = async (of: Carrier) => (await listed(stage, Qualification, "ownerId", of.id)).find(({ kind }) => kind === "TRANSPORT_AGREEMENT")!;
    const { renewedById } = await stage.act<Qualification>("carrier's machine", Qualification, "renew", await agreementOf(carrier), renewal);
    expect(await stage.fresh<Qualification>(renewedById!)).toMatchObject({ ownerId: carrier.id, kind: "TRANSPORT_AGREEMENT", status: "SUBMITTED" });
    await stage.cannot("carrier's machine", Qualification, "renew", await agreementOf(await approvedCarrier(stage)), renewal, "NO_SUCH_RECORD");
  });
});
