/**
 * A shipment follows its deliveries: it departs when the last of them has left, and then its freight is accrued; it is
 * complete when all have ended. No delivery of it leaves before the carrier has accepted, or with another carrier. The
 * invariant: freight is accrued exactly once, in the transaction in which the last delivery leaves. 五(三)2, 五(三)4
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { accrueFreight, countArrivals } from "../freight/freightCost.ts";
import type { Shipment } from "./shipment.ts";

const clause = "五(三)4";

const notAccepted = rule<{ number: string }>("BOOKING_NOT_ACCEPTED", {
  clause,
  message: { zh: ({ number }) => `运单 ${number} 尚未经承运商确认`, en: ({ number }) => `The carrier has not accepted the shipment ${number}` },
  remedy: { zh: () => "请先登记承运商确认，或取消运单", en: () => "Record its acceptance first, or cancel the shipment", by: ["Shipment.accept", "Shipment.cancel"] },
});

const otherCarrier = rule<{ number: string }>("SHIPPED_BY_ANOTHER_CARRIER", {
  clause,
  message: { zh: ({ number }) => `该发货单已在运单 ${number} 上向另一承运商订舱`, en: ({ number }) => `The delivery is booked with another carrier on the shipment ${number}` },
  remedy: { zh: () => "请选择该运单的承运商，或取消运单", en: () => "Choose the carrier of the shipment, or cancel it", by: ["Shipment.cancel"] },
});

type State = Delivery["status"];

const inWarehouse: ReadonlySet<State> = new Set<State>(["ALLOCATED", "PICKED", "CHECKED", "POSTING"]);
const ended: ReadonlySet<State> = new Set<State>(["SIGNED", "RETURNED", "LOST", "RELEASED"]);

const shipmentOf = async (id: string, uow: UnitOfWork, ctx: Context): Promise<Shipment> => uow.find<Shipment>(id) ?? (await ctx.loader.load<Shipment>(id))!;

/** As they will be when the unit of work is committed. */
async function deliveriesNow({ deliveries }: Shipment, uow: UnitOfWork, ctx: Context): Promise<Delivery[]> {
  return Promise.all(deliveries.map(async ({ deliveryId }) => uow.find<Delivery>(deliveryId) ?? (await ctx.loader.load<Delivery>(deliveryId))!));
}

function refuseOtherCarriage(delivery: Delivery, { number, status, carrierId }: Shipment): void {
  if (delivery.carrierId !== carrierId) refuseIfAny([otherCarrier({ number }, { field: "carrierId" })]);
  if (status === "BOOKED") refuseIfAny([notAccepted({ number })]);
}

/**
 * Its counts change with each delivery that leaves or ends. So of two that do at the same moment, one is run again and
 * sees the other; without them neither would be the last.
 */
async function follow(known: Shipment, uow: UnitOfWork, ctx: Context): Promise<void> {
  const deliveries = await deliveriesNow(known, uow, ctx);
  const shipment = uow.edit(known);
  shipment.waiting = deliveries.filter(({ status }) => inWarehouse.has(status)).length;
  shipment.open = deliveries.filter(({ status }) => !ended.has(status)).length;
  if (deliveries.every(({ status }) => status === "RELEASED")) {
    shipment.status = "CANCELLED";
    return;
  }
  if (shipment.status === "ACCEPTED" && shipment.waiting === 0) {
    Object.assign(shipment, { status: "DEPARTED", departedOn: ctx.today });
    await accrueFreight(shipment, deliveries.filter(({ status }) => status !== "RELEASED"), uow, ctx);
  }
  if (shipment.status !== "DEPARTED" || shipment.open > 0) return;
  shipment.status = "COMPLETED";
  await countArrivals(shipment, deliveries, uow, ctx);
}

keeps(Delivery, async (delivery, { before, uow, ctx }) => {
  if (!delivery.shipmentId || !before?.shipmentId || (before.status === delivery.status && before.carrierId === delivery.carrierId)) return;
  const shipment = await shipmentOf(delivery.shipmentId, uow, ctx);
  if (delivery.carrierId && before.carrierId !== delivery.carrierId) refuseOtherCarriage(delivery, shipment);
  if (before.status !== delivery.status) await follow(shipment, uow, ctx);
});
