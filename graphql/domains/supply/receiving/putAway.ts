import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Batch, BatchQuality } from "../stock/batch.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PutAwayLine, putAwayLifecycle, PutAwayStatus } from "./putAwayLifecycle.ts";

/** The move of an inspected batch from the dock to its shelf, or to the rejected zone. 五(二)1, 五(二)2 */
@Entity<PutAway>({
  prefix: "put",
  domain: "supply",
  label: { zh: "上架单", en: "Put-away" },
  about: "The move of an inspected batch from the receiving location to its place.",
  clause: "五(二)1 · 五(二)2",
  number: "PA",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: putAwayLifecycle,
})
export class PutAway extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "What is put away." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "What it is a batch of." })
  productId!: string;

  @Attribute(() => BatchQuality, { zh: "质量状态", en: "Quality", about: "Outcome of the inspection: decides which zones may hold it." })
  quality!: BatchQuality;

  @Reference(() => Location, { zh: "自货位", en: "From", about: "Where it waits." })
  fromLocationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs to be put away." })
  quantity!: number;

  @Attribute(() => [PutAwayLine], { zh: "上架明细", en: "Places", about: "Where it was put." })
  lines!: PutAwayLine[];

  @Attribute(() => PutAwayStatus, { zh: "状态", en: "Status", about: "Whether it is done." })
  override status!: PutAwayStatus;
}

export const PutAwayResolver = EntityResolver(PutAway);
