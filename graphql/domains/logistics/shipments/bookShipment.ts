/** Booking: nothing without a tariff, nothing twice, and another tariff than the proposed one only with a reason. 五(三)4 */
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Delivery } from "../../sales/deliveries/delivery.ts";
import { proposedOf, quotesFor, type Quote } from "./quotes.ts";
import type { BookedTariff, Shipment } from "./shipment.ts";
import type { BookingInput } from "./shipmentLifecycle.ts";
import { deliveriesOf, isWaiting } from "./shipmentContent.ts";

const clause = "五(三)4";

const departsInPast = rule("DEPARTURE_IN_PAST", {
  clause,
  message: { zh: () => "计划发运日已过", en: () => "The day of departure is in the past" },
  remedy: { zh: () => "请更正计划发运日", en: () => "Correct it", by: ["Shipment.update"] },
});

const weightUnknown = rule("SHIPMENT_WEIGHT_UNKNOWN", {
  clause,
  message: { zh: () => "重量未知：商品没有带毛重和体积的包装层级，也没有实测箱件", en: () => "The weight is not known: there are neither measured boxes nor pack levels with weight and volume" },
  remedy: { zh: () => "请填写箱件，或补登包装层级的毛重和体积", en: () => "Enter the boxes, or weight and volume of the pack levels", by: ["Shipment.update"] },
});

const notWaiting = rule<{ number: string }>("DELIVERY_NOT_WAITING", {
  clause,
  message: { zh: ({ number }) => `发货单 ${number} 已发货或已取消`, en: ({ number }) => `The delivery ${number} has left or was released` },
  remedy: { zh: () => "请从运单中移除", en: () => "Take it off the shipment" },
});

const bookedElsewhere = rule<{ number: string }>("DELIVERY_ON_ANOTHER_SHIPMENT", {
  clause,
  message: { zh: ({ number }) => `发货单 ${number} 已在另一张运单上订舱`, en: ({ number }) => `The delivery ${number} is booked on another shipment` },
  remedy: { zh: () => "请从本运单移除，或先取消另一张运单", en: () => "Take it off this one, or cancel the other", by: ["Shipment.cancel"] },
});

const noTariff = rule("NO_TARIFF", {
  clause,
  message: { zh: () => "该合同没有适用于此线路、温层、日期和重量的运价，不能订舱", en: () => "The contract has no tariff for this lane, storage class, day and weight: it cannot be booked" },
  remedy: { zh: () => "请选择有运价的合同，或先签订承运合同", en: () => "Choose a contract with a tariff, or agree on one first", by: [] },
});

const needsReason = rule<{ number: string }>("NOT_THE_PROPOSED_TARIFF", {
  clause,
  message: { zh: ({ number }) => `建议的运价是合同 ${number}：同样满足温层和到货日，且更低`, en: ({ number }) => `The contract ${number} is proposed: it keeps storage class and date for less` },
  remedy: { zh: () => "请选择建议的运价，或说明原因", en: () => "Take the proposed one, or say why not" },
});

const arrivesLate = rule<{ arrivesOn: string; requestedOn: string }>("ARRIVES_LATE", {
  clause,
  message: { zh: ({ arrivesOn, requestedOn }) => `预计 ${arrivesOn} 到达，晚于要求的 ${requestedOn}`, en: ({ arrivesOn, requestedOn }) => `It would arrive on ${arrivesOn}, after ${requestedOn}` },
  remedy: { zh: () => "请另选运价或提前发运；如客户同意，请说明原因", en: () => "Choose another tariff or an earlier day; if the customer agrees, say so", by: [] },
});

const ratedLow = rule<{ number: string }>("CARRIER_RATED_D", {
  clause: "五(三)1",
  message: { zh: ({ number }) => `合同 ${number} 的承运商最近评价为 D 级`, en: ({ number }) => `The carrier of the contract ${number} was rated D` },
  remedy: { zh: () => "请选择其他承运商，或说明原因", en: () => "Choose another carrier, or say why not", by: [] },
});

/** What must be known and free before any tariff is asked for. */
export const bookable: Guard<Shipment> = async (shipment, ctx): Promise<Finding[]> => {
  const deliveries = await deliveriesOf(shipment, ctx);
  return [
    ...(shipment.departsOn < ctx.today ? [departsInPast(undefined, { field: "departsOn" })] : []),
    ...(shipment.kilograms === undefined ? [weightUnknown(undefined, { field: "boxes" })] : []),
    ...deliveries.flatMap((delivery) => {
      if (!isWaiting(delivery)) return [notWaiting({ number: delivery.number }, { record: delivery })];
      return delivery.shipmentId && delivery.shipmentId !== shipment.id ? [bookedElsewhere({ number: delivery.number }, { record: delivery })] : [];
    }),
  ];
};

/** The load of a shipment whose weight is known. */
export const loadOf = ({ grams, cubicCentimetres }: Pick<Shipment, "grams" | "cubicCentimetres">) => ({ grams: grams!, cubicCentimetres: cubicCentimetres! });

function choiceFindings({ inTime, arrivesOn, lowRated, contract }: Quote, isProposed: boolean, proposed: Quote | undefined, { requestedOn }: Shipment, reason: string | undefined): Finding[] {
  if (isProposed || reason) return [];
  const at = { field: "choiceReason" };
  return [...(lowRated ? [ratedLow({ number: contract.number }, at)] : []), ...(inTime ? [] : [arrivesLate({ arrivesOn, requestedOn }, at)]), ...(proposed ? [needsReason({ number: proposed.contract.number }, at)] : [])];
}

const asBooked = ({ number, lane, charge: { band } }: Quote): BookedTariff => ({
  lane: number,
  mode: lane.mode,
  service: lane.service,
  overKg: band.overKg,
  upToKg: band.upToKg,
  pricing: band.pricing,
  price: band.price,
  minimum: lane.minimum ?? undefined,
  surcharge: lane.surcharge,
});

export async function bookShipment({ record, input: { contractId, lane, choiceReason }, uow, ctx }: Step<Shipment, BookingInput>): Promise<void> {
  const quotes = await quotesFor({ ...record, load: loadOf(record) }, ctx);
  const chosen = quotes.find(({ contract, number }) => contract.id === contractId && number === lane);
  if (!chosen) return refuseIfAny([noTariff(undefined, { field: "contractId" })]);
  const proposed = proposedOf(quotes);
  const reason = choiceReason?.trim() || undefined;
  refuseIfAny([...chosen.findings, ...choiceFindings(chosen, chosen === proposed, proposed, record, reason)]);
  ctx.relied.add(chosen.contract);
  for (const delivery of await deliveriesOf(record, ctx)) uow.edit(delivery).shipmentId = record.id;
  Object.assign(record, {
    carrierId: chosen.contract.carrierId,
    contractId,
    tariff: asBooked(chosen),
    arrivesOn: chosen.arrivesOn,
    freight: chosen.charge.total,
    choiceReason: chosen === proposed ? undefined : reason,
    declineReason: undefined,
    waiting: record.deliveries.length,
    open: record.deliveries.length,
  });
}

/** Takes the booking off its deliveries. */
export async function freeDeliveries({ record, uow, ctx }: Step<Shipment>): Promise<void> {
  for (const delivery of await deliveriesOf(record, ctx)) if (delivery.shipmentId === record.id) uow.edit<Delivery>(delivery).shipmentId = undefined;
}
