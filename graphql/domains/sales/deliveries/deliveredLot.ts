import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { groupBy } from "../../../table/groupBy.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Customer } from "../customers/customer.ts";
import type { Delivery } from "./delivery.ts";
import { SalesDeliveryStatus } from "./deliveryStatus.ts";

/**
 * Packs of one lot in a delivery, from allocation on: derived from its lines, so that a lot leads to its customers in one
 * query, however many deliveries there are. GSP 追溯
 */
@Entity<DeliveredLot>({
  prefix: "dlot",
  domain: "sales",
  label: { zh: "批次流向", en: "Delivered lot" },
  about: "Packs of one lot in a delivery, from allocation on; traces a lot to its customers.",
  clause: "GSP 追溯",
  representation: "deliveryNumber",
  lists: { all: ["requestedOn"], deliveryId: ["requestedOn"], customerId: ["requestedOn"], "productId+batchNumber": ["requestedOn"], "productId+batchNumber+customerId": ["requestedOn"] },
  audited: false,
  derivedFrom: "deliveryId",
})
export class DeliveredLot extends Node {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that carries it.", holds: ["Delivery"] })
  deliveryId!: string;

  @Attribute(() => String, { zh: "发货单号", en: "Delivery number", about: "Number of the delivery." })
  deliveryNumber!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that receives it." })
  customerId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the lot." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs of the lot." })
  quantity!: number;

  @Attribute(() => SafeInt, { zh: "已退回", en: "Returned", about: "Packs of these that came back or were refused." })
  returnedQuantity!: number;

  @Attribute(() => SafeInt, { zh: "灭失数量", en: "Lost", about: "Packs of these that were lost on the way." })
  lostQuantity!: number;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Requested delivery date", about: "Date by which the customer wants the goods." })
  requestedOn!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it was shipped; empty until then.", nullable: true })
  shippedOn?: string;

  @Attribute(() => String, { zh: "收货地址", en: "Ship-to address", about: "Ship-to address of the delivery.", nullable: true })
  consigneeAddress?: string;

  @Attribute(() => SalesDeliveryStatus, { zh: "发货状态", en: "Status", about: "Status of the delivery." })
  deliveryStatus!: SalesDeliveryStatus;
}

export const DeliveredLotResolver = EntityResolver(DeliveredLot);

/** One record for each lot of the delivery, without released packs. */
export function deliveredLots({ id, updatedAt, createdById, number, customerId, requestedOn, shippedOn, consigneeAddress, status, lines }: Delivery): Node[] {
  if (status === "RELEASED") return [];
  const lots = groupBy(lines.filter(({ batchNumber }) => batchNumber), ({ productId, batchNumber }) => `${productId} ${batchNumber}`);
  return [...lots.values()].map((ofLot, i) => {
    const packs = (of: (line: (typeof ofLot)[number]) => number | undefined): number => ofLot.reduce((sum, line) => sum + (of(line) ?? 0), 0);
    const { productId, batchNumber } = ofLot[0]!;
    return Object.assign(Object.create(DeliveredLot.prototype) as DeliveredLot, {
      id: `dlot_${id.slice(id.indexOf("_") + 1)}.${i + 1}`,
      version: 1,
      createdAt: updatedAt,
      updatedAt,
      createdById,
      deliveryId: id,
      deliveryNumber: number,
      customerId,
      productId,
      batchNumber,
      quantity: packs(({ quantity }) => quantity),
      returnedQuantity: packs(({ returnedQuantity }) => returnedQuantity),
      lostQuantity: packs(({ lostQuantity }) => lostQuantity),
      requestedOn,
      shippedOn,
      consigneeAddress,
      deliveryStatus: status,
    });
  });
}
