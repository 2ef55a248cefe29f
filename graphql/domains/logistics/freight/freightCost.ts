import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Region } from "../../sales/regions/region.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { allocateFreight } from "./allocateFreight.ts";
import { bookAccrual } from "./bookFreight.ts";
import { FreightMode } from "../contracts/freightEnums.ts";
import { freightFigures } from "./freightFigures.ts";
import { Shipment } from "../shipments/shipment.ts";

export const FreightAllocation = enumeration("FreightAllocation", "By what the freight of a shipment is divided among its lines.", {
  CHARGEABLE_WEIGHT: { zh: "按计费重量", en: "By chargeable weight" },
  QUANTITY: { zh: "按数量", en: "By quantity", about: "A product on it has no pack level with weight and volume." },
});
export type FreightAllocation = ValueOf<typeof FreightAllocation>;

/** The part of the freight that one line of an order bears. */
@ObjectType("FreightShare", { description: "The part of the freight that one line of an order bears." })
export class FreightShare {
  @Reference(() => Delivery, { zh: "发货单", en: "Delivery", about: "Carried delivery." })
  deliveryId!: string;

  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line." })
  orderLine!: number;

  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "Order of the delivery.", nullable: true })
  salesOrderId?: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who bought it.", nullable: true })
  customerId?: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Representative of the order when it left.", nullable: true })
  representativeId?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Carried product." })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs." })
  quantity!: number;

  @Attribute(() => SafeInt, { zh: "重量份额", en: "Weight", about: "Sixths of a gram: six for a gram, one for a cubic centimetre, whichever comes to more; zero where it is not known." })
  weight!: number;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "Its part of the freight." })
  amount!: Money;
}

/**
 * What the carriage of one shipment costs: accrued when it leaves, replaced by what the carrier's approved bill says. The
 * shares of the lines add up to it to the cent. 五(三)4
 */
@Entity<FreightCost>({
  prefix: "fcost",
  domain: "logistics",
  label: { zh: "运费单", en: "Freight cost" },
  about: "What the carriage of one shipment costs: accrued when it leaves, then as billed.",
  clause: "五(三)4",
  representation: "shipmentNumber",
  search: ["shipmentNumber"],
  lists: { all: ["departedOn", "createdAt"], carrierId: ["departedOn"], regionId: ["departedOn"], isOpen: ["departedOn"], "carrierId+isOpen": ["departedOn"], shipmentId: ["departedOn"] },
  figures: freightFigures,
})
export class FreightCost extends Node {
  @Reference(() => Shipment, { zh: "运单", en: "Shipment", about: "Carried shipment." })
  shipmentId!: string;

  @Attribute(() => String, { zh: "运单编号", en: "Shipment number", about: "Number of the shipment." })
  shipmentNumber!: string;

  @Reference(() => Carrier, { zh: "承运商", en: "Carrier", about: "Who carried it." })
  carrierId!: string;

  @Reference(() => Region, { zh: "到达区域", en: "To", about: "Region that it went to." })
  regionId!: string;

  @Attribute(() => FreightMode, { zh: "承运方式", en: "Mode", about: "Means of transport." })
  mode!: FreightMode;

  @Attribute(() => LocalDate, { zh: "发运日", en: "Departed on", about: "Day on which it left." })
  departedOn!: string;

  @Attribute(() => SafeInt, { zh: "计费重量（公斤）", en: "Chargeable kg", about: "Chargeable weight in whole kilograms." })
  kilograms!: number;

  @Attribute(() => Int, { zh: "订单数", en: "Orders", about: "Sales orders that it carried something of." })
  orders!: number;

  @Attribute(() => Money, { zh: "货值", en: "Value of the goods", about: "Value of the deliveries without tax, as far as it is in the currency of the freight." })
  goodsValue!: Money;

  @Attribute(() => Money, { zh: "暂估运费", en: "Accrued", about: "What the tariff came to when it left, without tax." })
  accrued!: Money;

  @Attribute(() => Money, { zh: "账单运费", en: "Billed", about: "What the carrier's approved bill says, without tax.", nullable: true })
  billed?: Money;

  @Attribute(() => Money, { zh: "运费", en: "Freight", about: "Billed, or accrued until then." })
  freight!: Money;

  @Attribute(() => Boolean, { zh: "未到账单", en: "Not billed", about: "Whether the carrier's bill has not been approved yet.", nullable: true })
  isOpen?: true;

  @Reference(() => Node, { zh: "承运账单", en: "Carrier bill", about: "Approved bill.", holds: ["CarrierBill"], nullable: true })
  billId?: string;

  @Attribute(() => Int, { zh: "到货发货单数", en: "Deliveries arrived", about: "Deliveries of it that were signed for; counted when all have ended.", nullable: true })
  arrived?: number;

  @Attribute(() => Int, { zh: "准时发货单数", en: "Deliveries on time", about: "Of those, signed for by the requested date.", nullable: true })
  onTime?: number;

  @Attribute(() => FreightAllocation, { zh: "分摊依据", en: "Divided by", about: "By what it is divided among the lines." })
  allocatedBy!: FreightAllocation;

  @Attribute(() => [FreightShare], { zh: "分摊", en: "Shares", about: "What each line bears." })
  shares!: FreightShare[];
}

export const FreightCostResolver = EntityResolver(FreightCost);

/** One for each shipment. */
export const freightCostId = (shipmentId: string): string => idFrom(FreightCost, shipmentId);

const valueOf = (deliveries: readonly Delivery[], currency: string): Money => money(deliveries.reduce((sum, { net }) => sum + (net?.currency === currency ? net.amount : 0), 0), currency);

/** The goods have left: what the tariff comes to is owed from now on. The shipment has been booked. */
export async function accrueFreight(shipment: Shipment, deliveries: readonly Delivery[], uow: UnitOfWork, ctx: Context): Promise<void> {
  const { id: shipmentId, number, carrierId, regionId, tariff, kilograms, departedOn, freight } = shipment;
  const { shares, allocatedBy } = await allocateFreight(freight!, deliveries, ctx);
  const cost = uow.create(FreightCost, {
    id: freightCostId(shipmentId),
    shipmentId,
    shipmentNumber: number,
    carrierId: carrierId!,
    regionId,
    mode: tariff!.mode,
    departedOn: departedOn!,
    kilograms: kilograms!,
    orders: new Set(deliveries.map(({ salesOrderId }) => salesOrderId)).size,
    goodsValue: valueOf(deliveries, freight!.currency),
    accrued: freight!,
    freight: freight!,
    isOpen: true,
    allocatedBy,
    shares,
  });
  bookAccrual(cost, uow, ctx);
}

/** Everything has ended: what arrived, and what of it in time. */
export async function countArrivals({ id }: Shipment, deliveries: readonly Delivery[], uow: UnitOfWork, ctx: Context): Promise<void> {
  const known = uow.find<FreightCost>(freightCostId(id)) ?? (await ctx.loader.load<FreightCost>(freightCostId(id)))!;
  const arrived = deliveries.filter(({ signedOn }) => signedOn !== undefined);
  Object.assign(uow.edit(known), { arrived: arrived.length, onTime: arrived.filter(({ signedOn, requestedOn }) => signedOn! <= requestedOn).length });
}
