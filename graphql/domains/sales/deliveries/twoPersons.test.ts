/** Medicines under special control: two people receive, check and sign for them. GSP 特殊管理药品 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, authorised, batchAtLocation, buyer, confirmedLines, confirmedOrder, draftReceipt, line, listed, place, qualifiedSupplier, receiverName, sentOrder, usualCarrier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { controlledProducts } from "../../catalogue/api.ts";
import { ProductCategory } from "../../catalogue/product/productEnums.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { PurchaseReturn } from "../../supply/returns/purchaseReturn.ts";
import type { Customer } from "../customers/customer.ts";
import { SalesOrder } from "../orders/salesOrder.ts";
import { Delivery } from "./delivery.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "qaOfficer", "receiver", "inspector", "warehouseKeeper", "salesLead", "picker", "outboundChecker", "logisticsCoordinator");
  await stage.hire("second receiver", "receiver");
  await stage.hire("second checker", "outboundChecker");
  customer = await buyer(stage);
  await authorised(stage, customer, "RECEIVER", { name: "李药师" });
  await stage.connect("hospital", customer.id);
});
afterAll(() => stage.close());

async function received(category: ProductCategory): Promise<GoodsReceipt> {
  const order = await sentOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage, { category }), 10)]);
  return draftReceipt(stage, order, await place(stage, "RECEIVING"), [arrival(stage, 10)]);
}

async function picked(category: ProductCategory): Promise<Delivery> {
  const product = await approvedProduct(stage, { category });
  await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 20, expiresIn: 300 });
  const order = await confirmedOrder(stage, customer, [line(product, 5)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const [delivery] = await listed(stage, Delivery, "salesOrderId", order.id);
  return stage.act("picker", Delivery, "pick", delivery!, confirmedLines(delivery!));
}

async function onItsWay(category: ProductCategory): Promise<Delivery> {
  const delivery = await picked(category);
  if (category === "NARCOTIC") await stage.act("second checker", Delivery, "witness", delivery, confirmedLines(delivery));
  await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
  return stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: (await usualCarrier(stage)).id, departureTemperature: 50 });
}

const signature = (more: object = {}) => ({ signedBy: receiverName, signedOn: stage.today, ...more });

describe("a receipt", () => {
  test("is confirmed by somebody other than its second person, and not without one", async () => {
    const receipt = await received("NARCOTIC");
    const [finding] = await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "NEEDS_SECOND_PERSON");
    expect(finding).toMatchObject({ clause: "GSP 特殊管理药品 · 双人", remedy: { zh: "请另一位同事先作“第二人核对”" } });
    expect(await listed(stage, Batch, "receiptId", receipt.id)).toEqual([]);
    await stage.cannot("purchaser", GoodsReceipt, "witness", receipt, {}, "ACCESS_DENIED");
    await stage.act("second receiver", GoodsReceipt, "witness", receipt);
    await stage.cannot("second receiver", GoodsReceipt, "confirm", receipt, {}, "DUTIES_MUST_BE_SEPARATE");
    expect(await stage.act("receiver", GoodsReceipt, "confirm", receipt)).toMatchObject({ status: "CONFIRMED", witnessedById: await stage.idOf("second receiver") });
  });

  test("that was changed is confirmed again by a second person", async () => {
    const receipt = await received("NARCOTIC");
    await stage.act("second receiver", GoodsReceipt, "witness", receipt);
    await stage.update("receiver", GoodsReceipt, receipt, { deliveryNote: "SH-2" });
    await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "NEEDS_SECOND_PERSON");
    await stage.act("warehouseKeeper", GoodsReceipt, "witness", receipt);
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });

  test("of goods that one person confirms needs no other", async () => {
    const receipt = await received("CHEMICAL");
    await stage.cannot("second receiver", GoodsReceipt, "witness", receipt, {}, "NOT_UNDER_SPECIAL_CONTROL");
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });

  test("is of two people for narcotics, psychotropics of the first class, toxic and radioactive medicines", async () => {
    const ctx = await stage.as("receiver");
    const products = await Promise.all((Object.keys(ProductCategory) as ProductCategory[]).map((category) => approvedProduct(stage, { category, name: category })));
    const names = await controlledProducts({ lines: products.map(({ id }) => ({ productId: id })) }, ctx);
    expect(names.toSorted()).toEqual(["NARCOTIC", "PSYCHOTROPIC_1", "RADIOACTIVE", "TOXIC"]);
  });
});

describe("the outbound check", () => {
  test("is of two people, of whom none has picked", async () => {
    const delivery = await picked("NARCOTIC");
    await stage.cannot("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery), "NEEDS_SECOND_PERSON");
    await stage.cannot("second checker", Delivery, "witness", delivery, { confirmedLines: [2] }, "LINES_NOT_DONE");
    await stage.act("second checker", Delivery, "witness", delivery, confirmedLines(delivery));
    await stage.cannot("second checker", Delivery, "check", delivery, confirmedLines(delivery), "DUTIES_MUST_BE_SEPARATE");
    expect(await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery))).toMatchObject({ status: "CHECKED" });
  });

  test("starts over once the goods were picked again", async () => {
    const delivery = await picked("NARCOTIC");
    await stage.act("second checker", Delivery, "witness", delivery, confirmedLines(delivery));
    await stage.act("outboundChecker", Delivery, "sendBack", delivery, { reason: "数量不符" });
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.cannot("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery), "NEEDS_SECOND_PERSON");
  });

  test("of a purchase return is of two people as well", async () => {
    const supplier = await qualifiedSupplier(stage);
    const [product, shelf] = [await approvedProduct(stage, { category: "TOXIC" }), await place(stage, "STORAGE")];
    const batch = await batchAtLocation(stage, product, shelf, { quantity: 20, expiresIn: 300 });
    await stage.seedEdit(batch, { supplierId: supplier.id });
    const returned = await stage.create("purchaser", PurchaseReturn, { supplierId: supplier.id, returnReason: "近效期", lines: [{ batchId: batch.id, locationId: shelf.id, quantity: 5 }] });
    await stage.act("purchaser", PurchaseReturn, "submit", returned);
    for (const role of ["qaOfficer", "supplyLead"]) await stage.act(role, PurchaseReturn, "approve", returned);
    const all = { confirmedLines: [1] };
    await stage.act("picker", PurchaseReturn, "pick", returned, all);
    await stage.cannot("outboundChecker", PurchaseReturn, "check", returned, all, "NEEDS_SECOND_PERSON");
    await stage.act("warehouseKeeper", PurchaseReturn, "witness", returned, all);
    await stage.act("outboundChecker", PurchaseReturn, "check", returned, all);
  });
});

describe("the hand-over", () => {
  test("is signed for by two authorised persons of the customer, recorded by anyone", async () => {
    const delivery = await onItsWay("NARCOTIC");
    await stage.cannot("logisticsCoordinator", Delivery, "sign", delivery, signature(), "NEEDS_SECOND_SIGNER");
    await stage.cannot("hospital", Delivery, "sign", delivery, signature({ secondSignedBy: receiverName }), "SAME_SIGNER_TWICE");
    const [finding] = await stage.cannot("hospital", Delivery, "sign", delivery, signature({ secondSignedBy: "路人甲" }), "SIGNER_NOT_AUTHORISED");
    expect(finding).toMatchObject({ field: "secondSignedBy" });
    await stage.cannot("hospital", Delivery, "sign", delivery, signature({ secondSignedBy: "李药师", secondIdShown: "9999" }), "IDENTITY_DIFFERS");
    expect(await stage.fresh(delivery)).toMatchObject({ status: "SHIPPED" });
    await stage.act("hospital", Delivery, "sign", delivery, signature({ secondSignedBy: "李药师" }));
    expect(await stage.fresh(delivery)).toMatchObject({ status: "SIGNED", signedBy: receiverName, secondSignedBy: "李药师" });
  });

  test("of other goods needs one signer", async () => {
    const delivery = await onItsWay("CHEMICAL");
    await stage.act("logisticsCoordinator", Delivery, "sign", delivery, signature());
  });
});
