import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Batch } from "../stock/batch.ts";
import { GoodsReceipt } from "./goodsReceipt.ts";
import { InspectionStatus, inspectionLifecycle } from "./inspectionLifecycle.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";

/** The inspection of one received batch, by a person who did not receive it. Determines whether it may be sold. GSP */
@Entity<Inspection>({
  prefix: "insp",
  domain: "supply",
  label: { zh: "验收单", en: "Inspection" },
  about: "The inspection of one received batch.",
  clause: "五(二)1 · GSP",
  number: "IN",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], receiptId: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"] },
  lifecycle: inspectionLifecycle,
})
export class Inspection extends NumberedDocument {
  @Reference(() => GoodsReceipt, { zh: "收货单", en: "Goods receipt", about: "Receipt of the batch.", as: "receipt" })
  receiptId!: string;

  @Attribute(() => Int, { zh: "订单行", en: "Order line", about: "Number of the order's line that it was received for: what is rejected, the line still expects." })
  orderLine!: number;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Inspected batch." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Location, { zh: "待验货位", en: "Location", about: "Location of the batch." })
  locationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Received packs." })
  quantity!: number;

  @Attribute(() => SafeInt, { zh: "抽样数量", en: "Sampled", about: "Sampled packs.", nullable: true, input: { min: 1, max: 100_000_000 } })
  sampledQuantity?: number;

  @Attribute(() => Boolean, { zh: "外观合格", en: "Appearance OK", about: "The goods have the expected appearance.", nullable: true, input: true })
  appearanceOk?: boolean;

  @Attribute(() => Boolean, { zh: "包装标签合格", en: "Packaging and labels OK", about: "Packaging, label and leaflet are as authorised.", nullable: true, input: true })
  packagingOk?: boolean;

  @Attribute(() => Boolean, { zh: "随货同行单齐全", en: "Delivery documents complete", about: "The delivery note and the manufacturer's test report are present.", nullable: true, input: true })
  papersOk?: boolean;

  @Reference(() => File, { zh: "检验报告", en: "Test report", about: "Scan of the manufacturer's test report.", nullable: true, input: true })
  reportFileId?: string;

  @Attribute(() => String, { zh: "验收说明", en: "Remark", about: "Findings.", nullable: true, text: true, input: true })
  remark?: string;

  @Attribute(() => InspectionStatus, { zh: "状态", en: "Status", about: "Outcome of the inspection." })
  override status!: InspectionStatus;
}

const sampledTooMany = rule("SAMPLED_MORE_THAN_ARRIVED", {
  message: { zh: () => "抽样数量大于到货数量", en: () => "The sampled quantity exceeds the received quantity" },
});

const prepare = ({ record }: Preparation<Inspection>): Finding[] => ((record.sampledQuantity ?? 0) > record.quantity ? [sampledTooMany(undefined, { field: "sampledQuantity" })] : []);

export const InspectionResolver = EntityResolver(Inspection, { update: true, prepare });
