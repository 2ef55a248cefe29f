/** What the remedies of logistics come to, once somebody carries them out. */
import { addDays } from "../../platform/businessDate.ts";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, shipped } from "../../test/company.ts";
import type { Scenarios } from "../../test/remedies/remedy.ts";
import { Delivery } from "../sales/deliveries/delivery.ts";
import { SalesOrder } from "../sales/orders/salesOrder.ts";
import { DeliveryException } from "./exceptions/deliveryException.ts";
import { TrackingEvent } from "./tracking/trackingEvent.ts";

export const remedies: Scenarios = {
  "TEMPERATURE_NOT_DECIDED: DeliveryException.resolve": async (stage) => {
    const product = await approvedProduct(stage, { storageClass: "COLD" });
    await batchAtLocation(stage, product, await place(stage, "STORAGE", "COLD"), { quantity: 9, expiresIn: 400 });
    const order = await confirmedOrder(stage, await buyer(stage), [line(product, 4)], { transport: "COLD_CHAIN", requestedOn: addDays(stage.today, 5) });
    await stage.act("salesLead", SalesOrder, "allocate", order);
    const delivery = await shipped(stage, (await listed(stage, Delivery, "salesOrderId", order.id))[0]!);
    await stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "IN_TRANSIT", happenedAt: stage.now.toISOString(), place: "石家庄分拨中心", temperature: 95 });
    const [open] = await listed(stage, DeliveryException, "deliveryId", delivery.id);
    return {
      attempt: () => stage.tryTo("logisticsCoordinator", Delivery, "sign", delivery, { signedBy: "药库 王药师", signedOn: stage.today }),
      remedy: () => stage.act("qaOfficer", DeliveryException, "resolve", open!, { resolution: "稳定性数据支持" }),
    };
  },
};
