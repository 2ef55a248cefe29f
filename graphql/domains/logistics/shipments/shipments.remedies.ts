import { Shipment } from "./shipment.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { allocatedDelivery, bookedShipment, checkedDelivery, contractInForce, draftedShipment, lane, vehicle, type Carried } from "../../../test/carriage.ts";
import { approvedCarrier, approvedProduct } from "../../../test/company.ts";
import type { Stage } from "../../../test/stage.ts";
import type { CarriedOut, Scenarios } from "../../../test/remedies/remedy.ts";

const booking = (stage: Stage, { shipment, contract }: Pick<Carried, "shipment" | "contract">): CarriedOut["attempt"] => () => stage.tryTo("logisticsCoordinator", Shipment, "book", shipment, { contractId: contract.id, lane: 1 });

const cancelled = (stage: Stage, shipment: Shipment): CarriedOut["remedy"] => () => stage.act("logisticsCoordinator", Shipment, "cancel", shipment, { reason: "客户改期" });

/** A booked delivery that is to leave with this carrier. */
async function leaving(stage: Stage, carrierId?: string): Promise<Carried & Pick<CarriedOut, "attempt">> {
  const booked = await bookedShipment(stage);
  await checkedDelivery(stage, booked.delivery);
  return { ...booked, attempt: () => stage.tryTo("logisticsCoordinator", Delivery, "ship", booked.delivery, { carrierId: carrierId ?? booked.carrier.id }) };
}

export const remedies: Scenarios = {
  "DEPARTURE_IN_PAST: Shipment.update": async (stage) => {
    const drafted = await draftedShipment(stage, { departsOn: addDays(stage.today, -1) });
    return { attempt: booking(stage, drafted), remedy: () => stage.update("logisticsCoordinator", Shipment, drafted.shipment, { departsOn: stage.today }) };
  },
  "SHIPMENT_WEIGHT_UNKNOWN: Shipment.update": async (stage) => {
    const delivery = await allocatedDelivery(stage, 10, { product: await approvedProduct(stage) });
    const shipment = await stage.create("logisticsCoordinator", Shipment, { deliveries: [{ deliveryId: delivery.id }], departsOn: stage.today });
    const contract = await contractInForce(stage, await approvedCarrier(stage), [lane(shipment)]);
    return { attempt: booking(stage, { shipment, contract }), remedy: () => stage.update("logisticsCoordinator", Shipment, shipment, { boxes: [{ count: 1, grams: 9_000, cubicCentimetres: 30_000 }] }) };
  },
  "DELIVERY_ON_ANOTHER_SHIPMENT: Shipment.cancel": async (stage) => {
    const { delivery, contract, shipment: first } = await bookedShipment(stage);
    const shipment = await stage.create("logisticsCoordinator", Shipment, { deliveries: [{ deliveryId: delivery.id }], departsOn: stage.today });
    return { attempt: booking(stage, { shipment, contract }), remedy: cancelled(stage, first) };
  },
  "BOOKING_NOT_ACCEPTED: Shipment.accept": async (stage) => {
    const { shipment, attempt } = await leaving(stage);
    return { attempt, remedy: () => stage.act("logisticsCoordinator", Shipment, "accept", shipment, vehicle) };
  },
  "BOOKING_NOT_ACCEPTED: Shipment.cancel": async (stage) => {
    const { shipment, attempt } = await leaving(stage);
    return { attempt, remedy: cancelled(stage, shipment) };
  },
  "SHIPPED_BY_ANOTHER_CARRIER: Shipment.cancel": async (stage) => {
    const { shipment, attempt } = await leaving(stage, (await approvedCarrier(stage)).id);
    return { attempt, remedy: cancelled(stage, shipment) };
  },
  "NOT_EDITABLE: decline": async (stage) => {
    const { shipment } = await bookedShipment(stage);
    return { attempt: () => stage.tryUpdate("logisticsCoordinator", Shipment, shipment, { departsOn: addDays(stage.today, 1) }), remedy: () => stage.act("logisticsCoordinator", Shipment, "decline", shipment, { reason: "无车" }) };
  },
};
