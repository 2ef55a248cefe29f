/** What is refused at receipt: never stocked, reported, and no obstacle to what comes in beside it. GSP §74 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedProduct, arrival, draftReceipt, line, listed, place, qualifiedSupplier, receiptInput, recordedCurve, sentOrder } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Notice } from "../../../platform/notification/notice.ts";
import { Batch } from "../stock/batch.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { Inspection } from "./inspection.ts";
import { RefusalReport } from "./refusalReport.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "qaOfficer", "headOfQuality", "warehouseKeeper");
});
afterAll(() => stage.close());

type StorageClass = "AMBIENT" | "COLD";

async function ordered(...classes: StorageClass[]) {
  const supplier = await qualifiedSupplier(stage);
  const products = await Promise.all(classes.map((storageClass) => approvedProduct(stage, { storageClass })));
  const order = await sentOrder(stage, supplier, products.map((product) => line(product, 100)));
  return { supplier, products, order, dock: await place(stage, "RECEIVING", classes[0]) };
}

const reportOf = async ({ id }: GoodsReceipt): Promise<RefusalReport | undefined> => (await listed(stage, RefusalReport, "receiptId", id))[0];
const refused = (refusedQuantity: number, refusalReason = "包装污染") => ({ refusedQuantity, refusalReason });

describe("a line that is refused", () => {
  test("is reported with its reason; only the rest is stocked, and the order expects what is missing", async () => {
    const { order, dock, supplier } = await ordered("AMBIENT");
    const receipt = await draftReceipt(stage, order, dock, [arrival(stage, 60, { ...refused(8), damagedQuantity: 2 })]);
    const confirmed = await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", receipt);
    expect(confirmed).toMatchObject({ status: "CONFIRMED", lines: [{ acceptedQuantity: 50, shortQuantity: 50 }] });
    expect(await reportOf(confirmed)).toMatchObject({
      supplierId: supplier.id,
      refusedOn: stage.today,
      status: "OPEN",
      lines: [{ receiptLine: 1, quantity: 2, cause: "DAMAGED" }, { receiptLine: 1, quantity: 8, cause: "REFUSED", reason: "包装污染" }],
    });
    const [inspection] = await listed(stage, Inspection, "receiptId", receipt.id);
    expect(await listed(stage, StockMovement, "batchId", inspection!.batchId)).toMatchObject([{ kind: "RECEIVE", quantity: 50 }]);
    expect(await stage.fresh(order)).toMatchObject({ status: "PARTLY_RECEIVED", lines: [{ receivedQuantity: 50 }] });
  });

  test("keeps no other line back: neither expired goods, nor a temperature class that the dock does not have", async () => {
    const { order, dock } = await ordered("AMBIENT", "COLD");
    const lines = [arrival(stage, 100), arrival(stage, 5, { expiresOn: stage.today }), arrival(stage, 7, { orderLine: 2 })];
    const blocked = await draftReceipt(stage, order, dock, lines);
    await stage.cannot("receiver", GoodsReceipt, "confirm", blocked, {}, "COLD_RECORD_MISSING", "EXPIRED_ON_ARRIVAL", "NEEDS_ARRIVAL_TEMPERATURE", "WRONG_STORAGE_CLASS");
    await stage.update("receiver", GoodsReceipt, blocked, { lines: [lines[0], { ...lines[1], ...refused(5, "已过有效期") }, { ...lines[2], ...refused(7, "无冷藏车") }] });
    const receipt = await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", blocked);
    expect(receipt.lines.map(({ acceptedQuantity }) => acceptedQuantity)).toEqual([100, 0, 0]);
    expect(await listed(stage, Inspection, "receiptId", receipt.id)).toHaveLength(1);
    expect((await reportOf(receipt))!.lines.map(({ quantity, reason }) => [quantity, reason])).toEqual([[5, "已过有效期"], [7, "无冷藏车"]]);
  });

  test("needs a reason, and is at most what came undamaged", async () => {
    const { order, dock } = await ordered("AMBIENT");
    const attempt = (values: object, ...codes: string[]) => stage.cannotCreate("receiver", GoodsReceipt, receiptInput(stage, order, dock, [arrival(stage, 10, values)]), ...codes);
    await attempt({ refusedQuantity: 3 }, "REFUSAL_NEEDS_REASON");
    const [tooMany] = await attempt({ ...refused(9), damagedQuantity: 2 }, "MORE_REFUSED_THAN_DELIVERED");
    expect(tooMany).toMatchObject({ field: "lines.0.refusedQuantity" });
    await attempt(refused(-1), "TOO_SMALL");
  });

  test("is not reported where everything was taken in", async () => {
    const { order, dock } = await ordered("AMBIENT");
    const receipt = await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", await draftReceipt(stage, order, dock, [arrival(stage, 10)]));
    expect(await reportOf(receipt)).toBeUndefined();
  });

  test("of a long receipt is reported once, when all its lines are posted", async () => {
    const { order, dock } = await ordered("AMBIENT");
    const lines = Array.from({ length: 20 }, (_, i) => arrival(stage, 3, i % 2 === 0 ? refused(1) : {}));
    const receipt = await stage.act<GoodsReceipt>("receiver", GoodsReceipt, "confirm", await draftReceipt(stage, order, dock, lines));
    expect(receipt.status).toBe("CONFIRMED");
    const reports = await listed(stage, RefusalReport, "receiptId", receipt.id);
    expect(reports.map((one) => one.lines.length)).toEqual([10]);
  });
});

describe("a delivery of which nothing is accepted", () => {
  test("is refused as a whole: nothing is stocked, and the order expects everything", async () => {
    const { order, dock } = await ordered("AMBIENT");
    const receipt = await draftReceipt(stage, order, dock, [arrival(stage, 30, { damagedQuantity: 4 }), arrival(stage, 20, refused(20, "无随货同行单"))]);
    await stage.cannot("receiver", GoodsReceipt, "refuseAll", receipt, {}, "REQUIRED");
    await stage.cannot("purchaser", GoodsReceipt, "refuseAll", receipt, { reason: "不要了" }, "ACCESS_DENIED");
    const before = (await listed(stage, Batch, "supplierId", receipt.supplierId)).length;
    expect(await stage.act("receiver", GoodsReceipt, "refuseAll", receipt, { reason: "车厢有异味" })).toMatchObject({ status: "REFUSED", sharedWithId: receipt.supplierId });
    expect(await listed(stage, Batch, "supplierId", receipt.supplierId)).toHaveLength(before);
    expect((await reportOf(receipt))!.lines).toMatchObject([
      { quantity: 4, cause: "DAMAGED" },
      { quantity: 26, cause: "REFUSED", reason: "车厢有异味" },
      { receiptLine: 2, quantity: 20, cause: "REFUSED", reason: "无随货同行单" },
    ]);
    expect(await stage.fresh(order)).toMatchObject({ status: "SENT", lines: [{ receivedQuantity: 0 }] });
  });
});

describe("goods that arrive too warm", () => {
  const warm = async (lines: () => object[], classes: StorageClass[] = ["COLD"]) => {
    const given = await ordered(...classes);
    const receipt = await draftReceipt(stage, given.order, given.dock, lines(), { arrivalTemperature: 120 });
    return { ...given, receipt };
  };

  test("are quality's to reject: the delivery ends as refused, with a report", async () => {
    const { receipt } = await warm(() => [arrival(stage, 40)]);
    await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, "ARRIVAL_TEMPERATURE_OUT_OF_RANGE", "COLD_RECORD_MISSING");
    await stage.cannot("receiver", GoodsReceipt, "refuseAll", receipt, { reason: "温度超限" }, "ARRIVAL_TEMPERATURE_OUT_OF_RANGE");
    await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
    await stage.project(GoodsReceipt);
    const notices = await listed(stage, Notice, "bellOfId", await stage.idOf("qaOfficer"));
    expect(notices.map(({ kind, aboutId }) => [kind, aboutId])).toContainEqual(["ARRIVAL_TO_DECIDE", receipt.id]);
    await stage.cannot("receiver", GoodsReceipt, "rejectArrival", receipt, { reason: "自行决定" }, "ACCESS_DENIED");
    await stage.refused(() => stage.tryUpdate("receiver", GoodsReceipt, receipt, { arrivalTemperature: 50 }), "NOT_EDITABLE");
    expect(await stage.act("qaOfficer", GoodsReceipt, "rejectArrival", receipt, { reason: "到货 12 ℃，超过 8 ℃" })).toMatchObject({ status: "REFUSED", qualityDecision: "到货 12 ℃，超过 8 ℃" });
    expect((await reportOf(receipt))!.lines).toMatchObject([{ quantity: 40, cause: "REFUSED", reason: "到货 12 ℃，超过 8 ℃" }]);
  });

  test("do not keep the others from coming in, once quality has decided", async () => {
    const { receipt, order } = await warm(() => [arrival(stage, 100), arrival(stage, 40, { orderLine: 2 })], ["AMBIENT", "COLD"]);
    await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
    expect(await stage.act("headOfQuality", GoodsReceipt, "rejectArrival", receipt, { reason: "冷链中断" })).toMatchObject({ status: "DECIDED" });
    expect(await reportOf(receipt)).toBeUndefined();
    await stage.refused(() => stage.tryUpdate("receiver", GoodsReceipt, receipt, { arrivalTemperature: 50 }), "NOT_EDITABLE");
    expect(await stage.act("receiver", GoodsReceipt, "confirm", receipt)).toMatchObject({ status: "CONFIRMED", lines: [{ acceptedQuantity: 100 }, { acceptedQuantity: 0, refusedQuantity: 40 }] });
    expect(await stage.fresh(order)).toMatchObject({ lines: [{ receivedQuantity: 100 }, { receivedQuantity: 0 }] });
    expect(await reportOf(receipt)).toMatchObject({ lines: [{ receiptLine: 2, quantity: 40, reason: "冷链中断" }] });
  });

  test("that were misread go back to the receiver, who corrects the reading", async () => {
    const { receipt } = await warm(() => [arrival(stage, 40)]);
    await stage.act("receiver", GoodsReceipt, "callQuality", receipt);
    await stage.act("qaOfficer", GoodsReceipt, "sendBack", receipt, { reason: "记录仪为 5.0 ℃" });
    await stage.update("receiver", GoodsReceipt, receipt, { arrivalTemperature: 50 });
    await recordedCurve(stage, receipt);
    await stage.cannot("receiver", GoodsReceipt, "callQuality", receipt, {}, "ARRIVAL_TEMPERATURE_IN_RANGE");
    expect(await stage.act("receiver", GoodsReceipt, "confirm", receipt)).toMatchObject({ status: "CONFIRMED", lines: [{ acceptedQuantity: 40 }] });
  });
});

test("refused goods are handed back, and the supplier's machine reads what and why", async () => {
  const { order, dock, supplier } = await ordered("AMBIENT");
  const receipt = await draftReceipt(stage, order, dock, [arrival(stage, 10, refused(4))]);
  await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  const report = (await reportOf(receipt))!;
  await stage.connect("theirs", supplier.id);
  await stage.connect("another's", (await qualifiedSupplier(stage)).id);
  const ask = `{ refusalReports(filter: { supplierId: { eq: "${supplier.id}" } }) { nodes { number status lines { quantity cause reason } } } }`;
  expect((await stage.answer("theirs", ask)).refusalReports.nodes).toEqual([{ number: report.number, status: "OPEN", lines: [{ quantity: 4, cause: "REFUSED", reason: "包装污染" }] }]);
  expect((await stage.answer("another's", "{ refusalReports { nodes { number } } }")).refusalReports.nodes).toEqual([]);
  const taken = { takenBy: "王师傅", takenOn: stage.today };
  await stage.cannot("receiver", RefusalReport, "handBack", report, { ...taken, takenOn: "2026-11-22" }, "HANDED_BACK_OUT_OF_TIME");
  await stage.cannot("purchaser", RefusalReport, "handBack", report, taken, "ACCESS_DENIED");
  expect(await stage.act("receiver", RefusalReport, "handBack", report, taken)).toMatchObject({ status: "HANDED_BACK", ...taken });
});
