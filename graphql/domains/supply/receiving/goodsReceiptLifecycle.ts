import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { deciCelsius, inUnit } from "../../../table/unit.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { daysBetween, isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { heldFindings } from "../../../platform/posting/hold.ts";
import { posting } from "../../../platform/posting/posting.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import type { GoodsReceipt, GoodsReceiptLine } from "./goodsReceipt.ts";
import { licenceFindings } from "../supplier/licence.ts";
import type { Supplier } from "../supplier/supplier.ts";
import type { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { authorisedFindings, confirmedByTwo, isPermitted, isColdChain, StorageClass, witnessAction } from "../../catalogue/api.ts";
import { curvesOf } from "../coldChain/curveFindings.ts";
import type { TransportCurve } from "../coldChain/transportCurve.ts";
import type { CurveVerdict } from "../coldChain/transportCurveLifecycle.ts";
import { openOrder, orderNotOpen } from "../ordering/openOrder.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { ShipmentNotice } from "../ordering/shipmentNotice.ts";
import { placeFindings } from "../stock/stock.ts";
import { compareLines, soundPacks } from "./compareLines.ts";

export const GoodsReceiptStatus = enumeration("GoodsReceiptStatus", "Status of a goods receipt.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "No stock yet." },
  QUALITY_REVIEW: { zh: "待质量判定", en: "Awaiting quality", tone: "warning", about: "Arrived outside its storage temperature; quality decides. No stock yet." },
  DECIDED: { zh: "质量已判定", en: "Decided by quality", tone: "info", about: "Quality has rejected the lines that arrived outside their temperature; the other lines can be received." },
  ...posting,
  CONFIRMED: { zh: "已收货", en: "Confirmed", tone: "good", about: "Its batches are in stock, awaiting inspection." },
  REFUSED: { zh: "整单拒收", en: "Refused", tone: "bad", about: "The whole delivery was refused; nothing was stocked." },
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
  remedy: { zh: () => "请报质量管理员判定", en: () => "Call quality", by: ["GoodsReceipt.callQuality"] },
});

const outOfRangeOnTheWay = rule<{ name: string; minutes: number; lowest: number; highest: number }>("COLD_RECORD_OUT_OF_RANGE", {
  clause: "五(二)2 · GSP 附录3",
  message: {
    zh: ({ name, minutes, lowest, highest }) => `运输温度记录显示${name}超限 ${minutes} 分钟（最低 ${inUnit(lowest, deciCelsius).zh}，最高 ${inUnit(highest, deciCelsius).zh}）`,
    en: ({ name, minutes, lowest, highest }) => `The transport curve shows ${name} out of range for ${minutes} min (lowest ${inUnit(lowest, deciCelsius).en}, highest ${inUnit(highest, deciCelsius).en})`,
  },
  remedy: { zh: () => "请报质量管理员判定", en: () => "Call quality", by: ["GoodsReceipt.callQuality"] },
});

const wayNotRecorded = rule<{ storageClass: StorageClass; hasGaps: boolean }>("COLD_RECORD_MISSING", {
  clause: "五(二)2 · GSP 附录3",
  message: {
    zh: ({ storageClass, hasGaps }) => `${labelOf(StorageClass, storageClass).zh}商品${hasGaps ? "的运输温度记录有中断" : "没有运输温度记录"}，不得收货`,
    en: ({ storageClass, hasGaps }) => `${labelOf(StorageClass, storageClass).en} goods ${hasGaps ? "came with a transport curve that has gaps" : "came without a transport curve"} and cannot be received`,
  },
  remedy: { zh: () => "请导入随货记录仪的数据；没有的，整单拒收", en: () => "Record the file of the logger that came with them; without one, refuse the delivery", by: ["TransportCurve.recordFile", "GoodsReceipt.refuseAll"] },
});

const temperatureInRange = rule("ARRIVAL_TEMPERATURE_IN_RANGE", {
  clause: "五(二)2 · GSP",
  message: { zh: () => "到货温度与运输温度记录均符合储存条件，无须质量判定", en: () => "Arrival temperature and transport curve are within the storage range; there is nothing for quality to decide" },
});

const orderExpectsGoods: Guard<GoodsReceipt> = async ({ purchaseOrderId }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  return openOrder(order) ? heldFindings(order, ctx) : [orderNotOpen({ number: order.number }, { record: order })];
};

/** What is refused altogether does not come in, so it keeps no other line from coming in. */
const comingIn = (lines: readonly GoodsReceiptLine[]): GoodsReceiptLine[] => lines.filter((line) => soundPacks(line) > 0);

/** The licence lock. */
const supplierQualified: Guard<GoodsReceipt> = ({ supplierId, lines }, ctx) =>
  licenceFindings(
    supplierId,
    comingIn(lines).map(({ productId }) => productId),
    ctx,
  );

/** Somebody whom the supplier has authorised sells every line. GSP §89 */
const sellerAuthorised: Guard<GoodsReceipt> = async ({ supplierId, lines }, ctx) =>
  authorisedFindings(
    (await ctx.loader.load<Supplier>(supplierId))!,
    "SELLER",
    lines.map(({ productId }) => productId),
    ctx,
  );

const nothingExpired: Guard<GoodsReceipt> = ({ lines }, ctx) =>
  comingIn(lines).flatMap(({ batchNumber, expiresOn }) => (isExpired(expiresOn, ctx.today) ? [expiredOnArrival({ batchNumber: batchNumber!, expiresOn: expiresOn! })] : []));

const tooShortOnArrival = rule<{ batchNumber: string; days: number; least: number }>("TOO_SHORT_ON_ARRIVAL", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, days, least }) => `批号 ${batchNumber} 仅剩 ${days} 天有效期，入库至少 ${least} 天`, en: ({ batchNumber, days, least }) => `${batchNumber} keeps ${days} days; at least ${least} are required at receipt` },
  remedy: { zh: () => "请拒收该批次", en: () => "Refuse the batch", by: [] },
});

/** A product may have to keep for so many days when it arrives. */
const longEnough: Guard<GoodsReceipt> = async ({ lines }, ctx) => {
  const coming = comingIn(lines);
  const products = new Map((await ctx.loader.loadAll<Product>(coming.map(({ productId }) => productId))).map((product) => [product.id, product]));
  return coming.flatMap(({ productId, batchNumber, expiresOn }) => {
    const [least, days] = [products.get(productId)?.leastDaysAtReceipt ?? 0, expiresOn ? daysBetween(ctx.today, expiresOn) : Infinity];
    return days > 0 && days < least ? [tooShortOnArrival({ batchNumber: batchNumber ?? "", days, least })] : [];
  });
};

const notInFuture: Guard<GoodsReceipt> = ({ receivedOn }, ctx) => (receivedOn > ctx.today ? [receivedInFuture()] : []);

const isMeasured = (measured: number | undefined | null): measured is number => measured !== undefined && measured !== null;

/** Whether the goods arrived outside the range that they are to be stored in. */
const isOutOfRange = ({ storageClass }: Product, measured: number | undefined | null): boolean =>
  storageClass !== undefined && isColdChain(storageClass) && isMeasured(measured) && !isPermitted(measured, storageClass);

const productsOf = (lines: readonly GoodsReceiptLine[], ctx: Context): Promise<Product[]> => ctx.loader.loadAll<Product>([...new Set(lines.map(({ productId }) => productId))]);

/** What the loggers that came with the goods show, if any of them is cold. */
async function curvesWith({ id, lines }: GoodsReceipt, ctx: Context): Promise<TransportCurve[]> {
  return (await productsOf(lines, ctx)).some(({ storageClass }) => isColdChain(storageClass)) ? curvesOf(id, ctx) : [];
}

const ofClass = (curves: readonly TransportCurve[], storageClass: StorageClass | undefined, verdict: CurveVerdict): TransportCurve | undefined =>
  curves.find((curve) => curve.storageClass === storageClass && curve.verdict === verdict);

/** Products that were outside their range on arrival or at any moment of their way. */
async function unfitProducts(receipt: GoodsReceipt, ctx: Context): Promise<Product[]> {
  const [products, curves] = await Promise.all([productsOf(receipt.lines, ctx), curvesWith(receipt, ctx)]);
  return products.filter((product) => isOutOfRange(product, receipt.arrivalTemperature) || ofClass(curves, product.storageClass, "OUT_OF_RANGE"));
}

/** Only quality rejects what was too warm or too cold: the receiver's own refusal does not replace its decision. */
const temperatureDecided: Guard<GoodsReceipt> = async (receipt, ctx) => {
  if (receipt.status === "DECIDED") return [];
  const [unfit, curves] = await Promise.all([unfitProducts(receipt, ctx), curvesWith(receipt, ctx)]);
  return unfit.flatMap((product) => {
    const { name, storageClass } = product;
    const curve = ofClass(curves, storageClass, "OUT_OF_RANGE");
    const onTheWay = curve ? [outOfRangeOnTheWay({ name, minutes: curve.minutesOutside!, lowest: curve.lowest!, highest: curve.highest! }, { record: curve })] : [];
    return [...(isOutOfRange(product, receipt.arrivalTemperature) ? [temperatureOutOfRange({ name, measured: receipt.arrivalTemperature! })] : []), ...onTheWay];
  });
};

const temperatureRecorded: Guard<GoodsReceipt> = async ({ lines, arrivalTemperature }, ctx) => {
  const isCold = (await productsOf(comingIn(lines), ctx)).some(({ storageClass }) => storageClass && isColdChain(storageClass));
  return isCold && !isMeasured(arrivalTemperature) ? [needsTemperature()] : [];
};

/** Cold goods come in with a record of their whole way, without a break. */
const wayRecorded: Guard<GoodsReceipt> = async (receipt, ctx) => {
  const classes = [...new Set((await productsOf(comingIn(receipt.lines), ctx)).map(({ storageClass }) => storageClass))].filter((one): one is StorageClass => isColdChain(one));
  if (classes.length === 0) return [];
  const curves = await curvesOf(receipt.id, ctx);
  const missing = classes.filter((storageClass) => !ofClass(curves, storageClass, "IN_RANGE") && !ofClass(curves, storageClass, "OUT_OF_RANGE"));
  return missing.map((storageClass) => wayNotRecorded({ storageClass, hasGaps: Boolean(ofClass(curves, storageClass, "INCOMPLETE")) }));
};

const somethingOutOfRange: Guard<GoodsReceipt> = async (receipt, ctx) => ((await unfitProducts(receipt, ctx)).length > 0 ? [] : [temperatureInRange()]);

const standsInReceiving: Guard<GoodsReceipt> = async ({ lines, locationId }, ctx) => {
  const location = await ctx.loader.load<Location>(locationId!);
  if (!location) return [];
  const classes = new Set((await productsOf(comingIn(lines), ctx)).map(({ storageClass }) => storageClass));
  const findings = await Promise.all([...classes].map((storageClass) => placeFindings(ctx, location, { kind: "RECEIVING", storageClass })));
  return findings.flat();
};

const nothingAccepted = rule("NOTHING_ACCEPTED", {
  clause: "五(一)3",
  message: { zh: () => "没有可收的数量", en: () => "No packs are accepted" },
  remedy: { zh: () => "全部不收时请整单拒收", en: () => "If nothing is accepted, refuse the delivery", by: ["GoodsReceipt.refuseAll"] },
});

/** Compares with the current order, because another receipt may have been confirmed meanwhile. */
const somethingAccepted: Guard<GoodsReceipt> = async ({ purchaseOrderId, lines }, ctx) => {
  const order = (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;
  const nothing = openOrder(order) && compareLines(lines, order).every(({ acceptedQuantity }) => acceptedQuantity === 0);
  return nothing ? [nothingAccepted()] : [];
};

/** Refuses what is neither damaged nor refused of these lines. */
const refuse = (lines: readonly GoodsReceiptLine[], refused: (line: GoodsReceiptLine) => boolean, reason: string, order: PurchaseOrder): GoodsReceiptLine[] =>
  compareLines(
    lines.map((line) => (refused(line) && soundPacks(line) > 0 ? { ...line, refusedQuantity: (line.refusedQuantity ?? 0) + soundPacks(line), refusalReason: reason } : line)),
    order,
  );

const orderOf = async ({ purchaseOrderId }: GoodsReceipt, ctx: Context): Promise<PurchaseOrder> => (await ctx.loader.load<PurchaseOrder>(purchaseOrderId))!;

async function refuseAll({ record, input: { reason }, ctx }: Step<GoodsReceipt, ReasonInput>): Promise<void> {
  record.lines = refuse(record.lines, () => true, reason, await orderOf(record, ctx));
}

/** Quality rejects what was out of range; where nothing else came with it, that is the end of the delivery. */
async function rejectArrival({ record, input: { reason }, ctx }: Step<GoodsReceipt, ReasonInput>): Promise<void> {
  const unfit = new Set((await unfitProducts(record, ctx)).map(({ id }) => id));
  record.lines = refuse(record.lines, ({ productId }) => unfit.has(productId), reason, await orderOf(record, ctx));
  record.qualityDecision = reason;
  record.status = comingIn(record.lines).length > 0 ? "DECIDED" : "REFUSED";
}

export const goodsReceiptLifecycle = lifecycle<GoodsReceipt, GoodsReceiptStatus>({
  states: GoodsReceiptStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { POSTING: ["CONFIRMED"] },
  actions: {
    witness: witnessAction<GoodsReceipt, GoodsReceiptStatus>(["DRAFT", "DECIDED"]),
    confirm: {
      label: { zh: "确认收货", en: "Confirm" },
      about: "Posts the accepted packs to the receiving location, batch by batch, and creates their inspections.",
      from: ["DRAFT", "DECIDED"],
      to: "CONFIRMED",
      reaches: ["POSTING"],
      tone: "primary",
      duty: "receiver",
      // receiveIntoStock.ts acts alongside: the inspections that it creates refer to the receipt.
      guards: [orderExpectsGoods, notInFuture, supplierQualified, sellerAuthorised, nothingExpired, longEnough, temperatureRecorded, wayRecorded, temperatureDecided, standsInReceiving, somethingAccepted, confirmedByTwo],
    },
    callQuality: {
      label: { zh: "报质量判定", en: "Call quality" },
      about: "The goods left their storage temperature on the way or on arrival: they are kept separate until quality decides.",
      from: "DRAFT",
      to: "QUALITY_REVIEW",
      guards: [somethingOutOfRange],
    },
    rejectArrival: {
      label: { zh: "判为拒收", en: "Reject the arrival" },
      about: "Quality rejects the lines that arrived outside their storage temperature; the other lines can be received.",
      from: "QUALITY_REVIEW",
      reaches: ["DECIDED", "REFUSED"],
      tone: "danger",
      input: ReasonInput,
      effect: rejectArrival,
    },
    sendBack: {
      label: { zh: "退回收货员", en: "Send back" },
      about: "Returns the receipt for correction, because the temperature or a line was recorded wrongly.",
      from: ["QUALITY_REVIEW", "DECIDED"],
      to: "DRAFT",
      input: ReasonInput,
      effect: ({ record }) => {
        record.qualityDecision = undefined;
      },
    },
    refuseAll: {
      label: { zh: "整单拒收", en: "Refuse all" },
      about: "Refuses the whole delivery: everything goes back with the driver.",
      from: ["DRAFT", "DECIDED"],
      to: "REFUSED",
      tone: "danger",
      duty: "receiver",
      input: ReasonInput,
      guards: [notInFuture, temperatureDecided],
      effect: refuseAll,
    },
    cancel: cancel({
      about: "Cancels an unconfirmed receipt; another can be created from the advance shipping notice.",
      from: "DRAFT",
      effect: async ({ record, uow, ctx }) => {
        const notice = record.shipmentNoticeId && (await ctx.loader.load<ShipmentNotice>(record.shipmentNoticeId));
        if (notice) uow.edit(notice).status = "ANNOUNCED";
      },
    }),
  },
});
