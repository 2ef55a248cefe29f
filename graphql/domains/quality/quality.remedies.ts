import { MonitoringPoint } from "./temperature/monitoringPoint.ts";
import { ulid } from "ulid";
import { Delivery } from "../sales/deliveries/delivery.ts";
import { SalesOrder } from "../sales/orders/salesOrder.ts";
import type { Batch } from "../supply/stock/batch.ts";
import type { Customer } from "../sales/customers/customer.ts";
import { Product } from "../catalogue/product/product.ts";
import { PublishedRecall } from "./recall/publishedRecall.ts";
import { Recall } from "./recall/recall.ts";
import { RecallNotice } from "./recall/recallNotice.ts";
import { noticeId } from "./recall/recallNotices.ts";
import { NonconformingCase } from "./nonconforming/nonconformingCase.ts";
import { Stocktake } from "./stocktake/stocktake.ts";
import { StocktakeLine } from "./stocktake/stocktakeLine.ts";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, shipped } from "../../test/company.ts";
import type { Stage } from "../../test/stage.ts";
import { approveAll, type Scenarios } from "../../test/remedies/remedy.ts";

interface Recalled {
  batch: Batch;
  customer: Customer;
  delivery: Delivery;
  recall: Recall;
  notice: RecallNotice;
}

/** A lot that was sold and is on its way when it is recalled; its customer is yet to be told. */
async function recalled(stage: Stage): Promise<Recalled> {
  const [product, customer] = [await approvedProduct(stage), await buyer(stage)];
  const batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 9, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 4)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const delivery = await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
  await stage.project(Delivery);
  const { productId, batchNumber } = batch;
  const recall = await stage.create("qaOfficer", Recall, { origin: "HOLDER", holderName: "持有人", receivedAt: stage.now.toISOString(), recallClass: "II", lots: [{ productId, batchNumber }], recallReason: "含量不合格", drill: false });
  await stage.act("qaOfficer", Recall, "hold", recall);
  await stage.act("qaOfficer", Recall, "notify", recall);
  return { batch, customer, delivery, recall, notice: await stage.fresh<RecallNotice>(noticeId(recall.id, customer.id)) };
}

const notify = (stage: Stage, notice: RecallNotice) => stage.act("qaOfficer", RecallNotice, "send", notice, { channel: "PHONE" });

/** A count of fewer packs of a batch than are allocated. */
async function countedTooFew(stage: Stage): Promise<{ stocktake: Stocktake; delivery: Delivery; line: StocktakeLine }> {
  const [product, customer, at] = [await approvedProduct(stage), await buyer(stage), await place(stage, "STORAGE")];
  await batchAtLocation(stage, product, at, { quantity: 9, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 9)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  const stocktake = await stage.create("supplyLead", Stocktake, { name: "盘点", zoneId: at.zoneId, plannedOn: stage.today, tolerance: 0 });
  await stage.act("supplyLead", Stocktake, "start", stocktake);
  const counted = (await listed(stage, StocktakeLine, "stocktakeId", stocktake.id, "locationCode"))[0]!;
  await stage.act("warehouseKeeper", StocktakeLine, "count", counted, { counted: 8 });
  await stage.act("supplyLead", Stocktake, "finishCounting", stocktake);
  return { stocktake, line: counted, delivery: (await listed(stage, Delivery, "salesOrderId", order.id))[0]! };
}

const recountedBy = async (stage: Stage, counted: StocktakeLine) => {
  await stage.hire("otherKeeper", "warehouseKeeper");
  return stage.act("otherKeeper", StocktakeLine, "recount", counted, { counted: 8 });
};

/** A write-off that is decided, but for its input tax. */
async function writtenOff(stage: Stage): Promise<NonconformingCase> {
  const [product, at] = [await approvedProduct(stage), await place(stage, "STORAGE")];
  const batch = await batchAtLocation(stage, product, at, { quantity: 9, expiresIn: 400 });
  const one = await stage.create("warehouseKeeper", NonconformingCase, { batchId: batch.id, locationId: at.id, quantity: 2, cause: "DAMAGED", description: "破损" });
  await stage.act("qaOfficer", NonconformingCase, "assess", one, { assessment: "破损", decision: "WRITE_OFF" });
  await stage.act("qaOfficer", NonconformingCase, "submit", one);
  return approveAll(stage, NonconformingCase, one);
}

export const remedies: Scenarios = {
  "INPUT_VAT_UNDECIDED: NonconformingCase.decideInputVat": async (stage) => {
    const one = await writtenOff(stage);
    return { attempt: () => stage.tryTo("warehouseKeeper", NonconformingCase, "execute", one), remedy: () => stage.act("finance", NonconformingCase, "decideInputVat", one, { inputVat: "KEEP" }) };
  },
  "LINES_TO_RECOUNT: StocktakeLine.recount": async (stage) => {
    const { stocktake, line: counted } = await countedTooFew(stage);
    return { attempt: () => stage.tryTo("supplyLead", Stocktake, "finishRecount", stocktake), remedy: () => recountedBy(stage, counted) };
  },
  "COUNT_BELOW_PROMISED: Delivery.release": async (stage) => {
    const { stocktake, line: counted, delivery } = await countedTooFew(stage);
    await stage.hire("thirdKeeper", "warehouseKeeper");
    await stage.act("thirdKeeper", StocktakeLine, "recount", counted, { counted: 8 });
    await stage.act("supplyLead", Stocktake, "finishRecount", stocktake);
    await stage.act("supplyLead", Stocktake, "submit", stocktake);
    await approveAll(stage, Stocktake, stocktake);
    return { attempt: () => stage.tryTo("supplyLead", Stocktake, "post", stocktake), remedy: () => stage.act("salesLead", Delivery, "release", delivery, { reason: "改发其他批次" }) };
  },
  "CUSTOMERS_NOT_TOLD: RecallNotice.send": async (stage) => {
    const { recall, notice } = await recalled(stage);
    return { attempt: () => stage.tryTo("qaOfficer", Recall, "beginReturning", recall), remedy: () => notify(stage, notice) };
  },
  "RECALL_REPORT_MISSING: Recall.report": async (stage) => {
    const { recall, notice } = await recalled(stage);
    await notify(stage, notice);
    await stage.act("qaOfficer", Recall, "beginReturning", recall);
    await stage.act("qaOfficer", Recall, "finish", recall);
    return { attempt: () => stage.tryTo("headOfQuality", Recall, "close", recall), remedy: () => stage.act("qaOfficer", Recall, "report", recall, { kind: "COMPLETION", content: "总结报告" }) };
  },
  "RECALLED_ON_ITS_WAY: RecallNotice.acknowledge": async (stage) => {
    const { delivery, notice } = await recalled(stage);
    await notify(stage, notice);
    return {
      attempt: () => stage.tryTo("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today }),
      remedy: () => stage.act("qaOfficer", RecallNotice, "acknowledge", notice, { acknowledgedBy: "李药师", quantities: [{ line: 1, heldQuantity: 4, usedQuantity: 0, returningQuantity: 4 }] }),
    };
  },
  "RECALL_LOTS_UNKNOWN: PublishedRecall.dismiss": async (stage) => {
    const product = await approvedProduct(stage);
    await stage.project(Product);
    const published = await stage.create("qaOfficer", PublishedRecall, { reference: ulid(), publishedOn: stage.today, classText: "2", medicine: "某药片", approvalNumbers: product.approvalNumber, lotText: "效期106年6月前所有批號" });
    return {
      attempt: () => stage.tryTo("qaOfficer", PublishedRecall, "accept", published),
      remedy: () => stage.act("qaOfficer", PublishedRecall, "dismiss", published, { reason: "该批未经营" }),
    };
  },
  "NOT_EDITABLE: reactivate": async (stage) => {
    const values = { name: `探头 ${ulid()}`, device: ulid(), kind: "ZONE", zoneId: (await place(stage, "STORAGE")).zoneId, low: 20, high: 80, intervalMinutes: 30, holdAfterMinutes: 0 };
    const point = await stage.create("qaOfficer", MonitoringPoint, values);
    await stage.act("qaOfficer", MonitoringPoint, "retire", point, { reason: "送检校准" });
    return {
      attempt: () => stage.tryUpdate("qaOfficer", MonitoringPoint, point, { low: 30 }),
      remedy: () => stage.act("qaOfficer", MonitoringPoint, "reactivate", point),
    };
  },
};
