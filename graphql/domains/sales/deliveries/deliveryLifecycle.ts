import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, labelOf, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { deciCelsius, inUnit } from "../../../table/unit.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { Keeping } from "../../../platform/lifecycle/keeps.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { carrierFindings, moveStock, releaseAllocation } from "../../supply/api.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import type { Location } from "../../supply/places/location.ts";
import { isPermitted, isTemperatureRecorded, permitted, StorageClass } from "../../catalogue/api.ts";
import { customerLicenceFindings } from "../customers/customerLicence.ts";
import type { Customer } from "../customers/customer.ts";
import type { Delivery } from "./delivery.ts";
import { allocatedPicks } from "./deliveryLines.ts";
import { allStockSellable, reallocate } from "./forbiddenStock.ts";
import { countPacks, endDelivery } from "../orders/orderProgress.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";

export const SalesDeliveryStatus = enumeration("SalesDeliveryStatus", "Status of a delivery.", {
  ALLOCATED: { zh: "待拣货", en: "To pick", tone: "warning", about: "Stock is allocated to it." },
  PICKED: { zh: "待复核", en: "To check", tone: "warning", about: "The goods were taken from their locations." },
  CHECKED: { zh: "待发货", en: "To ship", tone: "info", about: "A third person has checked the goods." },
  SHIPPED: { zh: "已发货", en: "Shipped", tone: "info", about: "The goods have been shipped; stock and receivable are posted." },
  SIGNED: { zh: "已签收", en: "Signed", tone: "good", about: "The customer has signed for them." },
  RETURNED: { zh: "已全部退回", en: "Returned", about: "Everything came back; nobody will sign for it." },
  LOST: { zh: "已灭失", en: "Lost", tone: "bad", about: "The goods are lost; what had not come back was credited to the customer." },
  RELEASED: { zh: "已取消分配", en: "Released", about: "Its allocated stock was released." },
});
export type SalesDeliveryStatus = ValueOf<typeof SalesDeliveryStatus>;

const inTheHouse: readonly SalesDeliveryStatus[] = ["ALLOCATED", "PICKED", "CHECKED"];

/** Whether its goods are still allocated to it: neither shipped nor released. */
export const isInTheHouse = (status: SalesDeliveryStatus): boolean => inTheHouse.includes(status);

const clause = "四(四)2 · GSP 出库复核";

const linesNotDone = rule<{ missing: string }>("LINES_NOT_DONE", {
  clause,
  message: { zh: ({ missing }) => `以下行尚未逐行确认：${missing}`, en: ({ missing }) => `Not confirmed line by line: ${missing}` },
  remedy: { zh: () => "请逐行核对品名、批号、有效期与数量", en: () => "Compare product, batch, expiry and quantity of each line" },
});

const needsTemperature = rule<{ storage: StorageClass }>("NEEDS_DEPARTURE_TEMPERATURE", {
  clause: "五(二)2 · GSP",
  message: { zh: ({ storage }) => `${labelOf(StorageClass, storage).zh}商品须记录启运温度`, en: ({ storage }) => `${labelOf(StorageClass, storage).en} goods require the departure temperature` },
  remedy: { zh: () => "请填写启运温度", en: () => "Enter the departure temperature" },
});

const temperatureOutOfRange = rule<{ measured: number; storage: StorageClass }>("DEPARTURE_TEMPERATURE_OUT_OF_RANGE", {
  clause: "五(二)2 · GSP",
  message: {
    zh: ({ measured, storage }) => `启运温度 ${inUnit(measured, deciCelsius).zh}不在${permitted(storage).zh}范围内`,
    en: ({ measured, storage }) => `${inUnit(measured, deciCelsius).en} on departure is outside ${permitted(storage).en}`,
  },
  remedy: { zh: () => "请重新预冷，或报质量管理员处理", en: () => "Pre-cool the transport again, or call quality" },
});

const signedOutOfTime = rule<{ shippedOn: string }>("SIGNED_OUT_OF_TIME", {
  message: { zh: ({ shippedOn }) => `签收日期须在 ${shippedOn} 与今天之间`, en: ({ shippedOn }) => `The signature date must be between ${shippedOn} and today` },
});

class ConfirmedLinesInput {
  @Attribute(() => [Int], { zh: "已确认的行", en: "Confirmed lines", about: "Numbers of the lines that were confirmed one by one, from 1; every line is required.", input: { required: true, minItems: 1, maxItems: 200 } })
  confirmedLines!: number[];
}

class ShipmentInput {
  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Carrier: approved, with valid qualifications, for this storage class.", input: { required: true } })
  carrierId!: string;

  @Attribute(() => String, { zh: "运单号", en: "Tracking number", about: "The carrier's tracking number.", nullable: true, input: { maxLength: 100 } })
  trackingNumber?: string;

  @Attribute(() => Int, { zh: "启运温度", en: "Departure temperature", unit: deciCelsius, about: "Temperature at shipping, in tenths of a degree; required for cold and frozen goods.", nullable: true, input: { min: -1000, max: 600 } })
  departureTemperature?: number;
}

class SignatureInput {
  @Attribute(() => String, { zh: "签收人", en: "Signed by", about: "Who signed for it at the customer.", input: { required: true, maxLength: 60 } })
  signedBy!: string;

  @Attribute(() => LocalDate, { zh: "签收日期", en: "Signed on", about: "Date on which it was signed for.", input: { required: true, when: "any" } })
  signedOn!: string;
}

function refuseUnlessAll({ lines }: Delivery, confirmed: readonly number[]): void {
  const missing = lines.map((_, i) => i + 1).filter((number) => !confirmed.includes(number));
  refuseIfAny(missing.length > 0 ? [linesNotDone({ missing: missing.join(", ") }, { field: "confirmedLines" })] : []);
}

function temperatureFindings({ storageClass }: Delivery, measured: number | undefined | null): Finding[] {
  if (!storageClass || !isTemperatureRecorded(storageClass)) return [];
  const at = { field: "departureTemperature" };
  if (measured === undefined || measured === null) return [needsTemperature({ storage: storageClass }, at)];
  return isPermitted(measured, storageClass) ? [] : [temperatureOutOfRange({ measured, storage: storageClass }, at)];
}

/** The licence lock holds until the goods have left. */
const stillLicensed: Guard<Delivery> = ({ customerId, lines }, ctx) =>
  customerLicenceFindings(
    customerId,
    lines.map(({ productId }) => productId),
    ctx,
  );

const orderOf = async ({ record, uow, ctx }: Omit<Step<Delivery>, "input">): Promise<SalesOrder> => uow.edit((await ctx.loader.load<SalesOrder>(record.salesOrderId))!);

async function ship(step: Step<Delivery, ShipmentInput>): Promise<void> {
  const { record, input, uow, ctx } = step;
  const { carrierId, trackingNumber, departureTemperature } = input;
  const [carrier, customer] = await Promise.all([ctx.loader.load<Carrier>(carrierId), ctx.loader.load<Customer>(record.customerId)]);
  refuseIfAny([...temperatureFindings(record, departureTemperature), ...(await carrierFindings(carrier!, record.storageClass, ctx))]);
  Object.assign(record, { carrierId, carrierName: carrier!.name, trackingNumber, departureTemperature, shippedOn: ctx.today });
  Object.assign(record, { consigneeName: customer!.name, consigneeAddress: customer!.address });
  for (const { batchId, locationId, quantity } of allocatedPicks(record.lines)) {
    const [batch, from] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId)]);
    await moveStock(ctx, uow, { kind: "SALE", batch: batch!, from: from!, quantity, promised: true, sourceId: record.id });
  }
  countPacks(await orderOf(step), record.lines, { allocatedQuantity: -1, shippedQuantity: 1 });
}

async function sign({ record, input: { signedBy, signedOn }, uow, ctx }: Step<Delivery, SignatureInput>): Promise<void> {
  const inTime = signedOn >= record.shippedOn! && signedOn <= ctx.today;
  refuseIfAny(inTime ? [] : [signedOutOfTime({ shippedOn: record.shippedOn! }, { field: "signedOn" })]);
  Object.assign(record, { signedBy, signedOn });
  const order = await orderOf({ record, uow, ctx });
  order.lastSignedOn = order.lastSignedOn && order.lastSignedOn > signedOn ? order.lastSignedOn : signedOn;
  endDelivery(order);
}

const notReportedLost = rule<{ number: string }>("NOT_REPORTED_LOST", {
  clause: "五(三)3",
  message: { zh: ({ number }) => `承运商未报告发货单${number}丢失`, en: ({ number }) => `The carrier's last event of ${number} does not say that it is lost` },
  remedy: { zh: () => "请先登记“丢失”轨迹", en: () => 'Record the tracking event "Lost" first', by: ["TrackingEvent.create"] },
});

const reportedLost: Guard<Delivery> = ({ lastTrackingKind, number }) => (lastTrackingKind === "LOST" ? [] : [notReportedLost({ number })]);

/** What has not come back will not come any more: for the order it counts as returned, and receivables credit it. */
async function declareLost(step: Step<Delivery>): Promise<void> {
  const order = await orderOf(step);
  for (const line of step.record.lines) {
    line.lostQuantity = line.quantity - line.returnedQuantity;
    countPacks(order, [{ orderLine: line.orderLine, quantity: line.lostQuantity }], { returnedQuantity: 1 });
  }
  endDelivery(order);
}

/** A delivery of which everything has come back has ended: nobody will sign for it. */
export async function endReturned(delivery: Delivery, { uow, ctx }: Keeping<Delivery>): Promise<void> {
  const { status, lines } = delivery;
  if (status !== "SHIPPED" || lines.length === 0 || lines.some(({ quantity, returnedQuantity }) => returnedQuantity < quantity)) return;
  delivery.status = "RETURNED";
  endDelivery(await orderOf({ record: delivery, uow, ctx }));
}

async function release(step: Step<Delivery>): Promise<void> {
  const { record, uow, ctx } = step;
  await releaseAllocation(ctx, uow, allocatedPicks(record.lines));
  const order = await orderOf(step);
  countPacks(order, record.lines, { allocatedQuantity: -1 });
  endDelivery(order);
}

export const deliveryLifecycle = lifecycle<Delivery, SalesDeliveryStatus>({
  states: SalesDeliveryStatus,
  initial: "ALLOCATED",
  editable: [],
  moves: { SHIPPED: ["RETURNED"] },
  actions: {
    pick: {
      label: { zh: "拣货完成", en: "Pick" },
      about: "Confirms that every line was picked from its location.",
      from: "ALLOCATED",
      to: "PICKED",
      tone: "primary",
      duty: "picker",
      input: ConfirmedLinesInput,
      guards: [allStockSellable],
      effect: ({ record, input, ctx }) => {
        refuseUnlessAll(record, input.confirmedLines as number[]);
        record.pickedById = ctx.principal.id;
      },
    },
    check: {
      label: { zh: "复核通过", en: "Check" },
      about: "Confirms that every line is correct, by a person who neither sold nor picked it.",
      from: "PICKED",
      to: "CHECKED",
      tone: "primary",
      duty: "outboundChecker",
      input: ConfirmedLinesInput,
      guards: [allStockSellable],
      effect: ({ record, input, ctx }) => {
        refuseUnlessAll(record, input.confirmedLines as number[]);
        record.checkedById = ctx.principal.id;
      },
    },
    sendBack: {
      label: { zh: "退回拣货", en: "Send back" },
      about: "Sends the delivery back to picking.",
      from: "PICKED",
      to: "ALLOCATED",
      duty: "outboundChecker",
      input: ReasonInput,
    },
    ship: {
      label: { zh: "发货", en: "Ship" },
      about: "Ships the goods: reduces stock and opens the receivable.",
      from: "CHECKED",
      to: "SHIPPED",
      tone: "primary",
      input: ShipmentInput,
      guards: [allStockSellable, stillLicensed],
      effect: ship,
    },
    sign: {
      label: { zh: "登记签收", en: "Record signature" },
      about: "Records who signed for the goods at the customer, and when.",
      from: "SHIPPED",
      to: "SIGNED",
      tone: "primary",
      input: SignatureInput,
      effect: sign,
    },
    declareLost: {
      label: { zh: "登记灭失", en: "Declare lost" },
      about: "Ends a delivery whose goods are lost: what has not come back is credited to the customer.",
      from: "SHIPPED",
      to: "LOST",
      tone: "danger",
      input: ReasonInput,
      guards: [reportedLost],
      effect: declareLost,
    },
    reallocate: {
      label: { zh: "重新分配", en: "Reallocate" },
      about: "Replaces batches that may no longer be sold, first expired first out; the delivery is then picked again.",
      from: inTheHouse,
      reaches: ["ALLOCATED", "RELEASED"],
      effect: reallocate,
    },
    release: {
      label: { zh: "取消分配", en: "Release" },
      about: "Releases the allocated stock; the order can be allocated again.",
      from: inTheHouse,
      to: "RELEASED",
      tone: "danger",
      input: ReasonInput,
      effect: release,
    },
  },
});
