import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";

export const StockMovementKind = enumeration("StockMovementKind", "Why stock moved.", {
  RECEIVE: { zh: "收货", en: "Receipt", about: "Adds to the receiving location.", tone: "info" },
  PUT_AWAY: { zh: "上架", en: "Put-away", about: "Takes from the receiving location, adds to a shelf.", tone: "good" },
  TRANSFER: { zh: "移库", en: "Transfer", about: "Takes from one location, adds to another." },
  SALE: { zh: "销售出库", en: "Sale", about: "Takes what was promised to an order from its shelf, out of the house." },
  RETURN: { zh: "销售退回", en: "Return", about: "Adds what a customer sent back to the receiving location." },
  CORRECTION: { zh: "更正", en: "Correction", about: "Adds or takes what an approved correction says.", tone: "warning" },
});
export type StockMovementKind = ValueOf<typeof StockMovementKind>;

/** One entry of the stock ledger. Never changed and never removed: a mistake is corrected by another entry. */
@Entity<StockMovement>({
  prefix: "mov",
  domain: "supply",
  label: { zh: "库存流水", en: "Stock movement" },
  about: "One entry of the stock ledger: who moved what, when, why, from where to where.",
  clause: "五(二)1",
  representation: "batchNumber",
  lists: { all: ["createdAt"], productId: ["createdAt"], batchId: ["createdAt"], kind: ["createdAt"] },
  audited: false,
})
export class StockMovement extends Node {
  @Attribute(() => StockMovementKind, { zh: "类型", en: "Kind", about: "Why it moved." })
  kind!: StockMovementKind;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "What moved." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that moved." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Location, { zh: "自货位", en: "From", about: "Where it was taken; none where it came from outside.", nullable: true })
  fromLocationId?: string;

  @Reference(() => Location, { zh: "至货位", en: "To", about: "Where it was put; none where it left.", nullable: true })
  toLocationId?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs, always above zero." })
  quantity!: number;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Document that moved it." })
  sourceId!: string;
}

export const StockMovementResolver = EntityResolver(StockMovement);
