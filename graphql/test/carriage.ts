/** What tests of freight begin with: a lane, and a contract in force that prices it. */
import { ulid } from "ulid";
import { addDays } from "../platform/businessDate.ts";
import { money } from "../table/money.ts";
import { CarrierContract, type CarrierLane, type FreightBand } from "../domains/logistics/contracts/carrierContract.ts";
import { Region } from "../domains/sales/regions/region.ts";
import type { Carrier } from "../domains/supply/carrier/carrier.ts";
import type { Location } from "../domains/supply/places/location.ts";
import { Warehouse } from "../domains/supply/places/warehouse.ts";
import { PackLevel } from "../domains/catalogue/product/packLevel.ts";
import type { Product } from "../domains/catalogue/product/product.ts";
import { Shipment } from "../domains/logistics/shipments/shipment.ts";
import type { Customer } from "../domains/sales/customers/customer.ts";
import { Delivery } from "../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../domains/sales/orders/salesOrder.ts";
import { approvedCarrier, approvedProduct, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place } from "./company.ts";
import type { Stage } from "./stage.ts";

export type LaneEnds = Pick<CarrierLane, "warehouseId" | "regionId">;

export async function laneEnds(stage: Stage): Promise<LaneEnds> {
  const { id: warehouseId } = await stage.seed(Warehouse, { name: `仓库${ulid()}` });
  const { id: regionId } = await stage.seed(Region, { code: `R-${ulid().slice(-10)}`, name: "冀中" });
  return { warehouseId, regionId };
}

export const lane = ({ warehouseId, regionId }: LaneEnds, values: Partial<CarrierLane> = {}): CarrierLane => ({ warehouseId, regionId, mode: "ROAD", service: "SHARED", storageClass: "AMBIENT", days: 1, surcharge: 500, ...values });

export const band = (overKg: number, upToKg: number, values: Partial<FreightBand> = {}): FreightBand => ({ lane: 1, overKg, upToKg, pricing: "PER_KG", price: money(140, "CNY"), ...values });

/** Up to 50 kg for 60.00, up to 200 kg for 1.40 each. */
export const exampleBands = (): FreightBand[] => [band(0, 50, { pricing: "FLAT", price: money(6_000, "CNY") }), band(50, 200)];

export const contractInput = (stage: Stage, carrier: Carrier, lanes: readonly CarrierLane[], values: object = {}) => ({
  carrierId: carrier.id,
  title: "零担承运",
  startsOn: stage.today,
  endsOn: addDays(stage.today, 364),
  lanes,
  bands: exampleBands(),
  ...values,
});

/** As the deputy manager and finance approved it. */
export const contractInForce = (stage: Stage, carrier: Carrier, lanes: readonly CarrierLane[], values: Partial<CarrierContract> = {}): Promise<CarrierContract> =>
  stage.seed(CarrierContract, { number: `CY-${ulid().slice(-10)}`, ...contractInput(stage, carrier, lanes), expiresOn: addDays(stage.today, 365), turn: `${carrier.id} ${ulid()}`, sharedWithId: carrier.id, status: "APPROVED", duties: [], ...values } as Partial<CarrierContract>);

/** A product of which a pack weighs a kilogram and takes three litres. */
export async function weighedProduct(stage: Stage, values: Partial<Product> = {}): Promise<Product> {
  const product = await approvedProduct(stage, { hasPackLevels: true, ...values });
  await stage.seed(PackLevel, { productId: product.id, level: "BOX", factor: 1, startsOn: addDays(stage.today, -100), grams: 1_000, cubicCentimetres: 3_000, name: "1 盒 = 1 盒" });
  return product;
}

/** So many packs for the customer, allocated. */
export async function allocatedDelivery(stage: Stage, quantity: number, { customer, product, at, values = {} }: { customer?: Customer; product?: Product; at?: Location; values?: object } = {}): Promise<Delivery> {
  const [to, what] = [customer ?? (await buyer(stage)), product ?? (await weighedProduct(stage))];
  await batchAtLocation(stage, what, at ?? (await place(stage, "STORAGE", what.storageClass)), { quantity, expiresIn: 400 });
  const order = await confirmedOrder(stage, to, [line(what, quantity)], values);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
}

export interface Carried {
  carrier: Carrier;
  contract: CarrierContract;
  delivery: Delivery;
  shipment: Shipment;
}

/** A shipment of one delivery of 51 kg, as the coordinator drafted it, and a contract that prices its lane. */
export async function draftedShipment(stage: Stage, values: object = {}): Promise<Carried> {
  const [carrier, delivery] = [await approvedCarrier(stage), await allocatedDelivery(stage, 51)];
  const shipment = await stage.create("logisticsCoordinator", Shipment, { deliveries: [{ deliveryId: delivery.id }], departsOn: stage.today, ...values });
  const contract = await contractInForce(stage, carrier, [lane(shipment)]);
  return { carrier, contract, delivery, shipment };
}

export async function bookedShipment(stage: Stage, values: object = {}): Promise<Carried> {
  const drafted = await draftedShipment(stage, values);
  return { ...drafted, shipment: await stage.act("logisticsCoordinator", Shipment, "book", drafted.shipment, { contractId: drafted.contract.id, lane: 1 }) };
}

export const vehicle = { vehicle: "冀A12345", driver: "程远" };

export async function acceptedShipment(stage: Stage, values: object = {}): Promise<Carried> {
  const booked = await bookedShipment(stage, values);
  return { ...booked, shipment: await stage.act("logisticsCoordinator", Shipment, "accept", booked.shipment, vehicle) };
}

export async function checkedDelivery(stage: Stage, delivery: Delivery): Promise<Delivery> {
  await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
  return stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
}

/** Goods have left with the carrier: the freight is accrued. */
export async function departedShipment(stage: Stage): Promise<Carried> {
  const accepted = await acceptedShipment(stage);
  await checkedDelivery(stage, accepted.delivery);
  await stage.act("logisticsCoordinator", Delivery, "ship", accepted.delivery, { carrierId: accepted.carrier.id });
  return { ...accepted, delivery: await stage.fresh(accepted.delivery), shipment: await stage.fresh(accepted.shipment) };
}
