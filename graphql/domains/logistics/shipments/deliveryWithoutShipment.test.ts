/** What left without a shipment is found, and stays until somebody says why it needs none. 五(三)2, 五(三)4 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../../platform/businessDate.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { allocatedDelivery, checkedDelivery, departedShipment } from "../../../test/carriage.ts";
import { approvedCarrier, listed } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryWithoutShipment } from "./deliveryWithoutShipment.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator", "finance");
});
afterAll(() => stage.close());

const alertsOf = ({ id }: Delivery): Promise<DeliveryWithoutShipment[]> => listed(stage, DeliveryWithoutShipment, "deliveryId", id, "foundOn");

test("a delivery that left on no shipment is found, stays however long ago that was, and ends with a reason", async () => {
  const { delivery: carried } = await departedShipment(stage);
  const waiting = await allocatedDelivery(stage, 2);
  const carrier = await approvedCarrier(stage);
  const delivery = await checkedDelivery(stage, await allocatedDelivery(stage, 3));
  await stage.act("logisticsCoordinator", Delivery, "ship", delivery, { carrierId: carrier.id });
  const later = stage.at(addDays(stage.today, 1));
  await tick(later.now, stage.table);
  expect(await alertsOf(delivery)).toMatchObject([{ standing: true, kind: "NO_SHIPMENT", carrierId: carrier.id, shippedOn: stage.today, foundOn: later.today }]);
  for (const other of [carried, waiting]) expect(await alertsOf(other)).toEqual([]);

  const muchLater = stage.at(addDays(stage.today, 30));
  await tick(muchLater.now, stage.table);
  const [alert] = await alertsOf(delivery);
  expect(alert).toMatchObject({ standing: true, foundOn: later.today });

  await stage.refused(() => stage.tryUpdate("finance", DeliveryWithoutShipment, alert!, { reason: "客户自提" }), "ACCESS_DENIED");
  expect(await alertsOf(delivery)).toMatchObject([{ standing: true }]);

  await stage.update("logisticsCoordinator", DeliveryWithoutShipment, alert!, { reason: "客户自提" });
  expect(await alertsOf(delivery)).toMatchObject([{ standing: false, endedOn: stage.today, reason: "客户自提" }]);
  await tick(stage.at(addDays(stage.today, 31)).now, stage.table);
  expect(await alertsOf(delivery)).toMatchObject([{ standing: false, reason: "客户自提" }]);
});
