/** What a supplier's own machine does: confirm an order, announce a shipment, renew a licence. By the rules of everybody. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedProduct, arrival, draftReceipt, line, listed, place, qualifiedSupplier, receiptInput, sentOrder, verified } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { File } from "../../../platform/file/file.ts";
import { announcementsOf } from "../../../platform/notification/announce.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { OrderConfirmation } from "../ordering/orderConfirmation.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import type { Supplier } from "./supplier.ts";

let stage: Stage;
let a: Supplier;
let b: Supplier;
let product: Product;
let other: Product;
let order: PurchaseOrder;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "qaOfficer", "headOfQuality");
  [a, b, product, other] = [await qualifiedSupplier(stage), await qualifiedSupplier(stage), await approvedProduct(stage), await approvedProduct(stage)];
  await stage.connect("machine-a", a.id);
  await stage.connect("machine-b", b.id);
});
afterAll(() => stage.close());
beforeEach(async () => {
  order = await sentOrder(stage, a, [line(product, 100), line(other, 50)]);
});

describe("an order", () => {
  const confirmationInput = (values: object[] = [{}, {}]) => ({
    purchaseOrderId: order.id,
    lines: values.map((one, i) => ({ orderLine: i + 1, quantity: i === 0 ? 100 : 50, expectedOn: order.expectedOn, ...one })),
  });
  const confirm = (values?: object[]) => stage.create<OrderConfirmation>("machine-a", OrderConfirmation, confirmationInput(values));
  const agreed = async () => (await stage.fresh(order)).lines.map(({ confirmedQuantity, confirmedFor }) => [confirmedQuantity, confirmedFor]);

  test("confirmed as it was sent is agreed on at once", async () => {
    const confirmation = await confirm();
    expect(confirmation).toMatchObject({ status: "ACCEPTED", supplierId: a.id, number: expect.stringMatching(/^OC/) });
    expect(await agreed()).toEqual([[100, order.expectedOn], [50, order.expectedOn]]);
    expect((await stage.fresh(order)).lines.map(({ quantity }) => quantity)).toEqual([100, 50]);
  });

  test("with less, later or not at all needs a reason, and counts when the purchaser accepts it", async () => {
    const later = addDays(order.expectedOn, 5);
    const changes = [{ quantity: 60, reason: "产能不足" }, { quantity: 0, expectedOn: null, reason: "停产" }];
    await stage.cannotCreate("machine-a", OrderConfirmation, confirmationInput([{ quantity: 60 }, { expectedOn: later }]), "NEEDS_REASON", "NEEDS_REASON");
    const confirmation = await confirm(changes);
    expect(confirmation.status).toBe("PROPOSED");
    expect(await agreed()).toEqual([[undefined, undefined], [undefined, undefined]]);
    await stage.cannot("machine-a", OrderConfirmation, "accept", confirmation, {}, "ACCESS_DENIED");
    await stage.cannotCreate("machine-a", OrderConfirmation, confirmationInput(), "CONFIRMATION_UNDECIDED");
    await stage.act("purchaser", OrderConfirmation, "accept", confirmation);
    expect(await agreed()).toEqual([[60, order.expectedOn], [0, null]]);
  });

  test("that the purchaser insists on is unchanged, and the supplier reads the reason", async () => {
    const confirmation = await confirm([{ quantity: 60, reason: "产能不足" }, {}]);
    await stage.act("purchaser", OrderConfirmation, "refuse", confirmation, { reason: "合同数量" });
    const { orderConfirmation } = await stage.partnerAnswer("machine-a", "query ($id: ID!) { orderConfirmation(id: $id) { status refusal } }", { id: confirmation.id });
    expect(orderConfirmation).toEqual({ status: "REFUSED", refusal: "合同数量" });
    expect((await confirm()).status).toBe("ACCEPTED");
  });

  test("is confirmed whole: every line once, no more than ordered, not for yesterday", async () => {
    await stage.cannotCreate("machine-a", OrderConfirmation, { ...confirmationInput(), lines: confirmationInput().lines.slice(0, 1) }, "EVERY_LINE_ONCE");
    await stage.cannotCreate("machine-a", OrderConfirmation, confirmationInput([{}, { orderLine: 1 }]), "EVERY_LINE_ONCE");
    await stage.cannotCreate("machine-a", OrderConfirmation, confirmationInput([{ quantity: 101, reason: "多" }, { expectedOn: addDays(stage.today, -1) }]), "MORE_THAN_ORDERED", "NEEDS_DATE");
  });

  test("is nobody else's to confirm, and to another supplier it does not exist", async () => {
    const refusals = await Promise.all([order.id, "po_none"].map((purchaseOrderId) => stage.tryCreate("machine-b", OrderConfirmation, { ...confirmationInput(), purchaseOrderId })));
    expect(refusals.map(({ findings }) => findings)).toEqual([refusals[1]!.findings, refusals[1]!.findings]);
    expect(refusals[0]!.findings).toMatchObject([{ code: "UNKNOWN_REFERENCE", field: "purchaseOrderId" }]);
    await stage.cannotCreate("receiver", OrderConfirmation, confirmationInput(), "ACCESS_DENIED");
  });

  test("is not seen before it was sent, nor confirmed once it is closed", async () => {
    const draft = await stage.create<PurchaseOrder>("purchaser", PurchaseOrder, { supplierId: a.id, expectedOn: order.expectedOn, interestsDeclared: true, lines: [line(product, 1)] });
    expect((await stage.partnerAnswer("machine-a", "query ($id: ID!) { purchaseOrder(id: $id) { id } }", { id: draft.id })).purchaseOrder).toBeNull();
    const open = await confirm([{ quantity: 60, reason: "产能不足" }, {}]);
    await stage.act("purchaser", PurchaseOrder, "cancel", order, { reason: "不再需要" });
    await stage.cannotCreate("machine-a", OrderConfirmation, confirmationInput(), "ORDER_NOT_OPEN");
    await stage.cannot("purchaser", OrderConfirmation, "accept", open, {}, "ORDER_NOT_OPEN");
  });

  test("only the purchaser of the order is notified of the supplier's answer, once", async () => {
    const confirmation = await stage.create<OrderConfirmation>("machine-a", OrderConfirmation, confirmationInput());
    const own = await stage.create<ShipmentNotice>("purchaser", ShipmentNotice, {
      purchaseOrderId: order.id,
      shippedOn: stage.today,
      expectedOn: addDays(stage.today, 2),
      lines: [{ orderLine: 1, batchNumber: "LOT-9", producedOn: addDays(stage.today, -30), expiresOn: addDays(stage.today, 500), quantity: 1 }],
    });
    const announcements = [confirmation, own].flatMap((after) => announcementsOf({ after }));
    await notify(stage.table, announcements);
    await notify(stage.table, announcements);
    const noticesOf = async (subject: string) => (await stage.answer(subject, "{ myNotices(first: 50) { nodes { kind text aboutId } } }")).myNotices.nodes.filter(({ kind }: { kind: string }) => kind === "SUPPLIER_ANSWERED");
    // What they entered themselves for the supplier is no news.
    expect(await noticesOf("purchaser")).toEqual([{ kind: "SUPPLIER_ANSWERED", text: `供应商提交了订单确认 ${confirmation.number}`, aboutId: confirmation.id }]);
    expect(await noticesOf("receiver")).toEqual([]);
  });
});

describe("a shipment", () => {
  const announced = (values: object = {}, ofLine: object = {}) => ({
    purchaseOrderId: order.id,
    shippedOn: stage.today,
    expectedOn: addDays(stage.today, 2),
    carrierName: "顺丰",
    trackingNumber: "SF-1",
    deliveryNote: "DN-7",
    lines: [{ orderLine: 1, batchNumber: "LOT-1", producedOn: addDays(stage.today, -30), expiresOn: addDays(stage.today, 500), quantity: 80, ...ofLine }],
    ...values,
  });
  const announce = () => stage.create<ShipmentNotice>("machine-a", ShipmentNotice, announced());

  test("is announced with its batches, and becomes one receipt with all of them", async () => {
    const notice = await announce();
    expect(notice).toMatchObject({ status: "ANNOUNCED", supplierId: a.id, lines: [{ productId: product.id }] });
    const location = await place(stage, "RECEIVING");
    const lines = notice.lines.map(({ orderLine, batchNumber, producedOn, expiresOn, quantity }) => ({ orderLine, batchNumber, producedOn, expiresOn, deliveredQuantity: quantity }));
    const input = receiptInput(stage, order, location, lines, { shipmentNoticeId: notice.id });
    const receipt = await stage.create<GoodsReceipt>("receiver", GoodsReceipt, input);
    expect((await stage.fresh(notice)).status).toBe("ARRIVED");
    await stage.cannotCreate("receiver", GoodsReceipt, input, "NOTICE_USED");
    await stage.cannot("machine-a", ShipmentNotice, "withdraw", notice, { reason: "误发" }, "WRONG_STATE");
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
    expect((await stage.fresh(order)).lines[0]!.receivedQuantity).toBe(80);
  });

  test("can be received again when its first receipt was cancelled", async () => {
    const notice = await announce();
    const input = receiptInput(stage, order, await place(stage, "RECEIVING"), [{ orderLine: 1, batchNumber: "LOT-7", producedOn: stage.today, expiresOn: addDays(stage.today, 99), deliveredQuantity: 1 }], { shipmentNoticeId: notice.id });
    await stage.act("receiver", GoodsReceipt, "cancel", await stage.create<GoodsReceipt>("receiver", GoodsReceipt, input), { reason: "登记错误" });
    expect((await stage.fresh(notice)).status).toBe("ANNOUNCED");
    const another = await sentOrder(stage, a, [line(product, 5)]);
    await stage.cannotCreate("receiver", GoodsReceipt, { ...input, purchaseOrderId: another.id }, "NOTICE_OF_ANOTHER_ORDER");
  });

  test.each<[string, object, object, ...string[]]>([
    ["more than the order expects", {}, { quantity: 101 }, "MORE_THAN_EXPECTED"],
    ["a line that the order does not have", {}, { orderLine: 3 }, "NO_SUCH_ORDER_LINE"],
    ["a batch that is over", {}, { expiresOn: "2026-11-01" }, "EXPIRED_ON_ARRIVAL"],
    ["a batch that ends before it begins", {}, { producedOn: "2026-11-01", expiresOn: "2026-11-01" }, "EXPIRES_BEFORE_PRODUCTION", "EXPIRED_ON_ARRIVAL"],
    ["what has not left yet", { shippedOn: "2026-12-01", expectedOn: "2026-12-02" }, {}, "SHIPPED_IN_FUTURE"],
    ["an arrival before it left", { expectedOn: "2026-11-01" }, {}, "ARRIVES_BEFORE_IT_LEAVES"],
    ["an order of another", { purchaseOrderId: "po_none" }, {}, "UNKNOWN_REFERENCE"],
  ])("is refused with %s", (_, values, ofLine, ...codes) => stage.cannotCreate("machine-a", ShipmentNotice, announced(values, ofLine), ...codes).then(() => undefined));

  test("is corrected and withdrawn by its supplier, and by no other", async () => {
    const notice = await announce();
    await stage.refused(() => stage.tryUpdate("machine-b", ShipmentNotice, notice, { trackingNumber: "X" }), "NO_SUCH_RECORD");
    expect((await stage.update("machine-a", ShipmentNotice, notice, { trackingNumber: "SF-2" })).trackingNumber).toBe("SF-2");
    await stage.act("machine-a", ShipmentNotice, "withdraw", notice, { reason: "车辆故障" });
    await stage.cannotCreate("machine-b", ShipmentNotice, announced(), "UNKNOWN_REFERENCE");
  });
});

describe("a licence", () => {
  const stored = async (subject: string) => stage.seed(File, { fileName: "新证.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf(subject));
  const renewal = (fileId: string) => ({ number: "NEW-1", issuedOn: "2026-11-01", expiresOn: "2031-11-01", fileId });

  test("is renewed by a new one that goes to quality; both count in their time", async () => {
    const old = await verified(stage, a, "GSP_CERTIFICATE");
    const file = await stored("machine-a");
    const { renewedById } = await stage.act<Qualification>("machine-a", Qualification, "renew", old, renewal(file.id));
    const fresh = await stage.fresh<Qualification>(renewedById!);
    expect(fresh).toMatchObject({ status: "SUBMITTED", renewsId: old.id, ownerId: a.id, kind: "GSP_CERTIFICATE", createdById: await stage.idOf("machine-a") });
    await stage.cannot("machine-a", Qualification, "renew", old, renewal(file.id), "RENEWAL_UNDER_REVIEW");
    await stage.cannot("machine-a", Qualification, "approve", fresh, {}, "ACCESS_DENIED");
    await stage.act("qaOfficer", Qualification, "approve", fresh);
    expect((await stage.fresh<Qualification>(fresh)).status).toBe("VERIFIED");
    expect((await stage.fresh<Qualification>(old)).status).toBe("VERIFIED");
    expect((await listed(stage, Qualification, "ownerId", a.id)).length).toBeGreaterThan(4);
  });

  test("that quality returns is corrected and submitted by the person who handed it in; what others drafted is not the partner's", async () => {
    const old = await verified(stage, a, "SALES_AUTHORISATION");
    const { renewedById } = await stage.act<Qualification>("machine-a", Qualification, "renew", old, renewal((await stored("machine-a")).id));
    const fresh = await stage.fresh<Qualification>(renewedById!);
    await stage.act("qaOfficer", Qualification, "reject", fresh, { reason: "扫描件不清" });
    await stage.update("machine-a", Qualification, fresh, { number: "NEW-2" });
    await stage.act("machine-a", Qualification, "submit", fresh);
    const ours = await verified(stage, a, "GSP_CERTIFICATE", { status: "DRAFT" });
    await stage.refused(() => stage.tryUpdate("machine-a", Qualification, ours, { number: "MINE" }), "ACCESS_DENIED");
  });

  test("is not renewed with another's file, nor by another", async () => {
    const old = await verified(stage, a, "GSP_CERTIFICATE");
    await stage.cannot("machine-a", Qualification, "renew", old, renewal((await stored("machine-b")).id), "UNKNOWN_REFERENCE");
    await stage.cannot("machine-b", Qualification, "renew", old, renewal((await stored("machine-b")).id), "NO_SUCH_RECORD");
  });
});

test("a scope is needed for each: a client that only reads orders confirms, announces and renews nothing", async () => {
  await stage.admitMachine({ clientId: "reader", name: "reader", role: "partner", boundToId: a.id, scopes: ["ORDERS_READ", "QUALIFICATIONS_READ"] });
  const lines = [1, 2].map((orderLine) => ({ orderLine, quantity: orderLine === 1 ? 100 : 50, expectedOn: order.expectedOn }));
  await stage.cannotCreate("reader", OrderConfirmation, { purchaseOrderId: order.id, lines }, "ACCESS_DENIED");
  expect((await stage.tryCreate("reader", ShipmentNotice, { purchaseOrderId: order.id })).findings.map(({ code }) => code)).toContain("ACCESS_DENIED");
  const old = await verified(stage, a, "GSP_CERTIFICATE");
  expect((await stage.tryTo("reader", Qualification, "renew", old, {})).findings.map(({ code }) => code)).toContain("ACCESS_DENIED");
});

test("a receipt is the supplier's once it is confirmed, and not while it is being counted", async () => {
  const receipt = await draftReceipt(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 5)]);
  const seen = async () => (await stage.partnerAnswer("machine-a", "query ($id: ID!) { goodsReceipt(id: $id) { status } goodsReceipts(first: 200) { nodes { id } } }", { id: receipt.id })) as { goodsReceipt: { status: string } | null; goodsReceipts: { nodes: { id: string }[] } };
  const before = await seen();
  expect(before.goodsReceipt).toBeNull();
  expect(before.goodsReceipts.nodes).not.toContainEqual({ id: receipt.id });
  await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  const after = await seen();
  expect(after.goodsReceipt).toEqual({ status: "CONFIRMED" });
  expect(after.goodsReceipts.nodes).toContainEqual({ id: receipt.id });
});
