/** Takes the packs of a delivery that is being shipped out of stock, line by line. 四(四)2, 五(二)2 */
import { labelOf } from "../../../table/enumeration.ts";
import { deciCelsius, inUnit } from "../../../table/unit.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import { posts } from "../../../platform/posting/longAction.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { carrierFindings, moveStock } from "../../supply/api.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import type { Location } from "../../supply/places/location.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { isPermitted, isColdChain, permitted, StorageClass } from "../../catalogue/api.ts";
import type { Customer } from "../customers/customer.ts";
import { shipToOf } from "../customers/shipToFindings.ts";
import { Delivery } from "./delivery.ts";
import { allocatedPicks } from "./deliveryLines.ts";
import type { ShipmentInput } from "./shipmentInput.ts";

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

function temperatureFindings({ storageClass }: Delivery, measured: number | undefined | null): Finding[] {
  if (!storageClass || !isColdChain(storageClass)) return [];
  const at = { field: "departureTemperature" };
  if (measured === undefined || measured === null) return [needsTemperature({ storage: storageClass }, at)];
  return isPermitted(measured, storageClass) ? [] : [temperatureOutOfRange({ measured, storage: storageClass }, at)];
}

async function beginShipment({ record, input: { carrierId, trackingNumber, departureTemperature, transportUnit }, ctx }: Step<Delivery, ShipmentInput>): Promise<void> {
  const [carrier, customer, shipTo] = await Promise.all([ctx.loader.load<Carrier>(carrierId), ctx.loader.load<Customer>(record.customerId), shipToOf(record, ctx)]);
  refuseIfAny([...temperatureFindings(record, departureTemperature), ...(await carrierFindings(carrier!, record.storageClass, ctx))]);
  Object.assign(record, { carrierId, carrierName: carrier!.name, trackingNumber, departureTemperature, transportUnit, departedAt: ctx.now.toISOString() });
  Object.assign(record, { consigneeName: customer!.name, consigneeAddress: shipTo?.address });
}

/** Each line takes two actions, the movement and the balance; order, receivable, ledger and account take others. */
const linesAtOnce = 40;

// The packs of the lines that have not left yet remain allocated to the delivery.
posts<Delivery, ShipmentInput>(Delivery, "ship", {
  lines: ({ lines }) => lines.length,
  atOnce: linesAtOnce,
  begin: beginShipment,
  post: async ({ record, uow, ctx }, { from, to }) => {
    for (const { batchId, locationId, quantity } of allocatedPicks(record.lines.slice(from, to))) {
      const [batch, place] = await Promise.all([ctx.loader.load<Batch>(batchId), ctx.loader.load<Location>(locationId)]);
      await moveStock(ctx, uow, { kind: "SALE", batch: batch!, from: place!, quantity, promised: true, sourceId: record.id });
    }
  },
});
