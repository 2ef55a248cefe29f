/** Lines of an authority's file of recalls: matched to our products and lots, and accepted as recalls. 公告 92/2022 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, batchAtLocation, listed, place } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { declarationOf } from "../../../table/entity.ts";
import { guessAttribute, importableAttributes } from "../../../platform/job/import/importColumns.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Location } from "../../supply/places/location.ts";
import { Hold } from "../../supply/stock/hold.ts";
import { Notice } from "../../../platform/notification/notice.ts";
import { PublishedRecall } from "./publishedRecall.ts";
import { Recall } from "./recall.ts";

let stage: Stage;
let shelf: Location;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("qaOfficer", "headOfQuality", "warehouseKeeper");
  shelf = await place(stage, "STORAGE");
});
afterAll(() => stage.close());

/** A product of ours, known to the search. */
async function known(): Promise<Product> {
  const product = await approvedProduct(stage);
  await stage.project(Product);
  return product;
}

const received = async (product: Product, batchNumber: string) => stage.seedEdit(await batchAtLocation(stage, product, shelf, { quantity: 5, expiresIn: 300 }), { batchNumber });

let lines = 0;
const line = (values: object = {}) => ({ reference: `FDA風字第${++lines}號`, publishedOn: "2026-11-20", classText: "第二級", medicine: "某膜衣錠", approvalNumbers: "衛署藥製字第026175號", lotText: "", holderName: "某製藥", defect: "溶離度不合格", ...values });
const publish = (values: object = {}) => stage.create("qaOfficer", PublishedRecall, line(values));

test("the titles of the authority's file are known, so that it is imported as it came", () => {
  const attributes = importableAttributes(declarationOf(PublishedRecall));
  expect(["回收分級", "文號", "日期", "產品", "許可證字號", "批號", "許可證持有者", "原因"].map((title) => guessAttribute(title, attributes))).toEqual(["classText", "reference", "publishedOn", "medicine", "approvalNumbers", "lotText", "holderName", "defect"]);
});

test("a line about no product of ours is kept and waits for nobody", async () => {
  expect(await publish({ lotText: "1087203、2087202" })).toMatchObject({ status: "NOT_OURS", reach: "NONE", recallClass: "II", lotCount: 2 });
});

test("lots that we have received are found within ranges, by the approval number of the product", async () => {
  const [product, other] = [await known(), await known()];
  await received(product, "4087203");
  await received(other, "4087204");
  const published = await publish({ approvalNumbers: ` ${product.approvalNumber!.replace("字", "字 ")}、衛署藥製字第000001號`, lotText: "1087203、4087202-4087204，共4批", classText: "2" });
  expect(published).toMatchObject({ status: "OPEN", reach: "LOTS", lotCount: 4, products: [{ productId: product.id }], matches: [{ productId: product.id, batchNumber: "4087203" }] });
  expect(published.unread).toBeUndefined();
  await stage.project(PublishedRecall);
  expect((await listed(stage, Notice, "bellOfId", await stage.idOf("qaOfficer"))).filter(({ aboutId }) => aboutId === published.id).map(({ kind }) => kind)).toEqual(["RECALL_PUBLISHED"]);

  await stage.cannot("warehouseKeeper", PublishedRecall, "accept", published, {}, "ACCESS_DENIED");
  const { recalls } = await stage.act("qaOfficer", PublishedRecall, "accept", published);
  const recall = await stage.fresh<Recall>(recalls![0]!.recallId);
  expect(recall).toMatchObject({ origin: "AUTHORITY", recallClass: "II", status: "OPEN", receivedAt: published.createdAt, lots: [{ productId: product.id, batchNumber: "4087203" }], notifyBy: "2026-11-26T02:00:00.000Z" });
  await stage.act("qaOfficer", Recall, "hold", recall);
  expect(await listed(stage, Hold, "batchNumber", "4087203")).toMatchObject([{ reason: "RECALL", productId: product.id }]);
});

test("what cannot be read is shown to quality, who enters the lots or dismisses it", async () => {
  const product = await known();
  await received(product, "A1");
  const published = await publish({ approvalNumbers: product.approvalNumber, lotText: "效期106年6月前所有批號、A2", classText: "疑似第一級" });
  expect(published).toMatchObject({ status: "OPEN", reach: "PRODUCT", unread: ["效期106年6月前所有批號"] });
  expect(published.recallClass).toBeUndefined();
  await stage.cannot("qaOfficer", PublishedRecall, "accept", published, {}, "RECALL_CLASS_UNKNOWN", "RECALL_LOTS_UNKNOWN");
  const accepted = await stage.act("qaOfficer", PublishedRecall, "accept", published, { recallClass: "I", lots: [{ productId: product.id, batchNumber: "A2" }] });
  expect(await stage.fresh(accepted.recalls![0]!.recallId)).toMatchObject({ recallClass: "I", lots: [{ batchNumber: "A2" }] });
  const other = await publish({ approvalNumbers: product.approvalNumber, lotText: "" });
  expect(await stage.act("qaOfficer", PublishedRecall, "dismiss", other, { reason: "剂型不同" })).toMatchObject({ status: "DISMISSED" });
});

test("all lots of a product are those that were ever received, and each twenty are a recall", async () => {
  const product = await known();
  for (let i = 1; i <= 21; i++) await received(product, `B${i}`);
  const published = await publish({ approvalNumbers: product.approvalNumber, lotText: "效期內全批號" });
  expect(published.matches).toHaveLength(21);
  const { recalls } = await stage.act("headOfQuality", PublishedRecall, "accept", published);
  expect(await Promise.all(recalls!.map(async ({ recallId }) => (await stage.fresh<Recall>(recallId)).lots.length))).toEqual([20, 1]);
});

test("the same line again is the same record; matched again, it finds what has come in since", async () => {
  const product = await approvedProduct(stage);
  const written = line({ approvalNumbers: product.approvalNumber, lotText: "C7" });
  const first = await stage.create("qaOfficer", PublishedRecall, written);
  expect((await stage.create("qaOfficer", PublishedRecall, written)).id).toBe(first.id);
  expect(first.status).toBe("NOT_OURS");
  await stage.project(Product);
  await received(product, "C7");
  expect(await stage.act("qaOfficer", PublishedRecall, "match", first)).toMatchObject({ status: "OPEN", reach: "LOTS" });
});
