import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { balanceId } from "./allocatable.ts";
import { Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";

export const StockMovementKind = enumeration("StockMovementKind", "Kind of stock movement.", {
  RECEIVE: { zh: "收货", en: "Receipt", about: "Adds to the receiving location.", tone: "info" },
  PUT_AWAY: { zh: "上架", en: "Put-away", about: "Takes from the receiving location, adds to storage.", tone: "good" },
  TRANSFER: { zh: "移库", en: "Transfer", about: "Takes from one location, adds to another." },
  SALE: { zh: "销售出库", en: "Sale", about: "Takes allocated packs from storage for shipping." },
  RETURN: { zh: "销后退回", en: "Sales return", about: "Adds returned packs to the returns zone." },
  PURCHASE_RETURN: { zh: "购进退出", en: "Return to supplier", about: "Takes allocated packs out to the supplier that delivered them." },
  LOSS: { zh: "在途灭失", en: "Loss in transit", about: "Packs that had been sold and were lost on their way; takes from no location, because they left with their sale.", tone: "bad" },
  OPENING: { zh: "期初", en: "Opening", about: "Adds packs taken over on going live, or takes them out again where that is reversed.", tone: "info" },
  COUNT: { zh: "盘点", en: "Stocktake", about: "Adds or takes packs by which a stocktake differs from the ledger.", tone: "warning" },
  DESTROY: { zh: "销毁", en: "Destruction", about: "Takes packs that were destroyed before a witness.", tone: "bad" },
  CORRECTION: { zh: "库存调整", en: "Adjustment", about: "Adds or takes packs according to an approved adjustment.", tone: "warning" },
});
export type StockMovementKind = ValueOf<typeof StockMovementKind>;

/** One entry of the stock ledger. Never changed or removed: mistakes are corrected by another entry. */
@Entity<StockMovement>({
  prefix: "mov",
  domain: "supply",
  label: { zh: "库存流水", en: "Stock movement" },
  about: "One entry of the stock ledger: who moved which stock, when, why, from and to which location.",
  clause: "五(二)1",
  representation: "batchNumber",
  lists: { all: ["createdAt"], productId: ["createdAt"], batchId: ["createdAt"], kind: ["createdAt"] },
  shards: { all: 4, kind: 4 },
  audited: false,
  addsTo: ({ batchId, fromLocationId, toLocationId, quantity }) => [
    ...(fromLocationId ? [{ to: balanceId(batchId, fromLocationId), by: { onHand: -quantity } }] : []),
    ...(toLocationId ? [{ to: balanceId(batchId, toLocationId), by: { onHand: quantity } }] : []),
  ],
})
export class StockMovement extends Node {
  @Attribute(() => StockMovementKind, { zh: "类型", en: "Kind", about: "Kind of movement." })
  kind!: StockMovementKind;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Moved product." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Moved batch." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Location, { zh: "移出货位", en: "From", about: "Source location; empty if it came from outside.", nullable: true })
  fromLocationId?: string;

  @Reference(() => Location, { zh: "移入货位", en: "To", about: "Target location; empty if it left the warehouse.", nullable: true })
  toLocationId?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs, always positive." })
  quantity!: number;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Document of the movement." })
  sourceId!: string;
}

export const StockMovementResolver = EntityResolver(StockMovement);
