import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { deciCelsius, inUnit } from "../../../table/unit.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import type { GoodsReceipt, GoodsReceiptLine } from "./goodsReceipt.ts";
import { licenceFindings } from "../supplier/licence.ts";
import type { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { isPermitted, isTemperatureRecorded } from "../../catalogue/api.ts";
import { openOrder, orderNotOpen } from "../ordering/openOrder.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { placeFindings } from "../stock/stock.ts";
import { compareLines } from "./compareLines.ts";

export const GoodsReceiptStatus = enumeration("GoodsReceiptStatus", "Status of a goods receipt.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "No stock yet." },
  CONFIRMED: { zh: "已收货", en: "Confirmed", tone: "good", about: "Its batches are in stock, awaiting inspection." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type GoodsReceiptStatus = ValueOf<typeof GoodsReceiptStatus>;

export const expiredOnArrival = rule<{ batchNumber: string; expiresOn: string }>("EXPIRED_ON_ARRIVAL", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, expiresOn }) => `批号 ${batchNumber} 已于 ${expiresOn} 到期，不得收货`, en: ({ batchNumber, expiresOn }) => `Batch ${batchNumber} expired on ${expiresOn} and cannot be received` },
  remedy: { zh: () => "请拒收该批次", en: () => "Refuse the batch" },
});

const needsTemperature = rule("NEEDS_ARRIVAL_TEMPERATURE", {
  clause: "五(二)2 · GSP",
  message: { zh: () => "冷藏冷冻商品须记录到货温度", en: () => "Cold and frozen goods require the arrival temperature" },
  remedy: { zh: () => "请填写到货温度", en: () => "Enter the arrival temperature" },
});

const temperatureOutOfRange = rule<{ name: string; measured: number }>("ARRIVAL_TEMPERATURE_OUT_OF_RANGE", {
  clause: "五(二)2 · GSP",
  message: {
    zh: ({ name, measured }) => `到货温度 ${inUnit(measured, deciCelsius).zh}不符合${name}的储存条件`,
    en: ({ name, measured }) => `${inUnit(measured, deciCelsius).en} on arrival is outside the storage range of ${name}`,
  },
  remedy: { zh: () => "请拒收，或报质量管理员处理", en: () => "Refuse the goods, or call quality" },
});

const orderExpectsGoods: Guard<GoodsReceipt> = async ({ purchaseOrderId }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  return openOrder(order) ? [] : [orderNotOpen({ number: order.number }, { record: order })];
};

/** The licence lock. */
const supplierQualified: Guard<GoodsReceipt> = ({ supplierId, lines }, ctx) =>
  licenceFindings(
    supplierId,
    lines.map(({ productId }) => productId),
    ctx,
  );

const nothingExpired: Guard<GoodsReceipt> = ({ lines }, ctx) =>
  lines.flatMap(({ batchNumber, expiresOn }) => (isExpired(expiresOn, ctx.today) ? [expiredOnArrival({ batchNumber: batchNumber!, expiresOn: expiresOn! })] : []));

const notInFuture: Guard<GoodsReceipt> = ({ receivedOn }, ctx) => (receivedOn > ctx.today ? [receivedInFuture()] : []);

function temperatureFindings({ storageClass, name }: Product, measured: number | undefined | null): Finding[] {
  if (!storageClass || !isTemperatureRecorded(storageClass)) return [];
  if (measured === undefined || measured === null) return [needsTemperature()];
  return isPermitted(measured, storageClass) ? [] : [temperatureOutOfRange({ name, measured })];
}

const productsOf = (lines: readonly GoodsReceiptLine[], ctx: Context): Promise<Product[]> => ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);

const arrivedCold: Guard<GoodsReceipt> = async ({ lines, arrivalTemperature }, ctx) => {
  const findings = (await productsOf(lines, ctx)).flatMap((product) => temperatureFindings(product, arrivalTemperature));
  // A missing reading is reported once, not per product.
  return [...new Map(findings.map((finding) => [finding.message.en, finding])).values()];
};

const standsInReceiving: Guard<GoodsReceipt> = async ({ lines, locationId }, ctx) => {
  const location = await ctx.loader.load<Location>(locationId!);
  if (!location) return [];
  const classes = new Set((await productsOf(lines, ctx)).map(({ storageClass }) => storageClass));
  const findings = await Promise.all([...classes].map((storageClass) => placeFindings(ctx, location, { kind: "RECEIVING", storageClass })));
  return findings.flat();
};

const nothingAccepted = rule("NOTHING_ACCEPTED", {
  clause: "五(一)3",
  message: { zh: () => "没有可收的数量", en: () => "No packs are accepted" },
  remedy: { zh: () => "全部拒收时请取消收货单", en: () => "If everything is refused, cancel the receipt", by: ["GoodsReceipt.cancel"] },
});

/** Compares with the current order, because another receipt may have been confirmed meanwhile. */
const somethingAccepted: Guard<GoodsReceipt> = async ({ purchaseOrderId, lines }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  const nothing = openOrder(order) && compareLines(lines, order).every(({ acceptedQuantity }) => acceptedQuantity === 0);
  return nothing ? [nothingAccepted()] : [];
};

export const goodsReceiptLifecycle = lifecycle<GoodsReceipt, GoodsReceiptStatus>({
  states: GoodsReceiptStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    confirm: {
      label: { zh: "确认收货", en: "Confirm" },
      about: "Posts the accepted packs to the receiving location, batch by batch, and creates their inspections.",
      from: "DRAFT",
      to: "CONFIRMED",
      tone: "primary",
      duty: "receiver",
      // receiveIntoStock.ts acts alongside: the inspections that it creates refer to the receipt.
      guards: [orderExpectsGoods, notInFuture, supplierQualified, nothingExpired, arrivedCold, standsInReceiving, somethingAccepted],
    },
    cancel: {
      label: { zh: "取消", en: "Cancel" },
      about: "Cancels an unconfirmed receipt; another can be created from the advance shipping notice.",
      from: "DRAFT",
      to: "CANCELLED",
      tone: "danger",
      input: ReasonInput,
      effect: async ({ record, uow, ctx }) => {
        const notice = record.shipmentNoticeId && (await ctx.loader.load<ShipmentNotice>(record.shipmentNoticeId));
        if (notice) uow.edit(notice).status = "ANNOUNCED";
      },
    },
  },
});
