/** What tables from before lack is filled in once. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../platform/migration/migrate.ts";
import { departedShipment } from "../../test/carriage.ts";
import { Stage } from "../../test/stage.ts";
import { FreightCost, freightCostId } from "./freight/freightCost.ts";
import { migrations } from "./migrations.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "picker", "outboundChecker", "logisticsCoordinator");
});
afterAll(() => stage.close());

test("shares of freight name the order and the customer whose margin bears them", async () => {
  const { shipment, delivery } = await departedShipment(stage);
  const { id: _id, version: _version, shares, ...values } = await stage.fresh<FreightCost>(freightCostId(shipment.id));
  const before = await stage.seed(FreightCost, { ...values, shares: shares.map(({ salesOrderId: _order, customerId: _customer, ...share }) => share) });
  expect(await migrate(stage.table, migrations, new Date("9999-01-01"))).toEqual([]);
  expect((await stage.fresh<FreightCost>(before)).shares).toMatchObject([{ deliveryId: delivery.id, customerId: delivery.customerId, salesOrderId: delivery.salesOrderId }]);
});
