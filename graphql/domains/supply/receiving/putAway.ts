import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Batch, BatchQuality } from "../stock/batch.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PutAwayLine, putAwayLifecycle, PutAwayStatus } from "./putAwayLifecycle.ts";

/** Moves an inspected batch from the receiving location to storage, or to the rejected zone. 五(二)1, 五(二)2 */
@Entity<PutAway>({
  prefix: "put",
  domain: "supply",
  label: { zh: "上架单", en: "Put-away" },
  about: "Moves an inspected batch from the receiving location to storage.",
  clause: "五(二)1 · 五(二)2",
  number: "PA",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: putAwayLifecycle,
})
export class PutAway extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch to put away." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => BatchQuality, { zh: "质量状态", en: "Quality", about: "Inspection outcome; determines which zones may hold it." })
  quality!: BatchQuality;

  @Reference(() => Location, { zh: "移出货位", en: "From", about: "Receiving location." })
  fromLocationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs to put away." })
  quantity!: number;

  @Attribute(() => [PutAwayLine], { zh: "上架明细", en: "Places", about: "Storage locations." })
  lines!: PutAwayLine[];

  @Attribute(() => PutAwayStatus, { zh: "状态", en: "Status", about: "Whether it is done." })
  override status!: PutAwayStatus;
}

export const PutAwayResolver = EntityResolver(PutAway);
