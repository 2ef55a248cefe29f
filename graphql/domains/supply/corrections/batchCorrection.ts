import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../stock/batch.ts";
import { printedExpiryPattern } from "../stock/printedExpiry.ts";
import { batchCorrectionLifecycle, BatchCorrectionStatus, correctionFindings } from "./batchCorrectionLifecycle.ts";

/** A delivery that left with what was wrong. */
@ObjectType("BatchCorrectionDelivery", { description: "A delivery that left with the batch before it was corrected." })
export class BatchCorrectionDelivery {
  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that left with it.", holds: ["Delivery"] })
  deliveryId!: string;

  @Attribute(() => LocalDate, { zh: "发货日期", en: "Shipped on", about: "Date on which it left." })
  shippedOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs of the batch." })
  quantity!: number;
}

/**
 * What was read wrongly from the pack of a batch, set right: its lot, its dates. Stock, papers and warnings follow;
 * deliveries that have left are listed. 五(二)1, GSP
 */
@Entity<BatchCorrection>({
  prefix: "bcor",
  domain: "supply",
  label: { zh: "批次更正单", en: "Batch correction" },
  about: "A correction of the lot or the dates of a batch, as they are printed on the pack.",
  clause: "五(二)1 · GSP",
  number: "PC",
  representation: "number",
  attachments: true,
  search: ["number", "batchNumberBefore", "batchNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"] },
  lifecycle: batchCorrectionLifecycle,
})
export class BatchCorrection extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch to correct.", input: { required: true, once: true } })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => String, { zh: "更正为批号", en: "Correct batch number", about: "Batch number as printed on the pack; empty if it is right.", nullable: true, input: { maxLength: 60, pattern: "[A-Za-z0-9./-]{1,60}" } })
  batchNumber?: string | null;

  @Attribute(() => LocalDate, { zh: "更正为生产日期", en: "Correct production date", about: "Date of production as it is printed on the pack; empty where it is right.", nullable: true, input: { when: "past" } })
  producedOn?: string | null;

  @Attribute(() => String, { zh: "更正为有效期", en: "Correct expiry", about: 'Expiry as it is printed on the pack, "2027-11" or "2027-11-30"; empty where it is right.', nullable: true, input: { maxLength: 12, pattern: printedExpiryPattern } })
  printedExpiry?: string | null;

  @Attribute(() => String, { zh: "原批号", en: "Batch number before", about: "Value recorded before." })
  batchNumberBefore!: string;

  @Attribute(() => LocalDate, { zh: "原生产日期", en: "Production date before", about: "Value recorded before." })
  producedOnBefore!: string;

  @Attribute(() => String, { zh: "原有效期", en: "Expiry before", about: "Value recorded before." })
  printedExpiryBefore!: string;

  @Attribute(() => String, { zh: "更正原因", en: "Reason", about: "How the mistake came about and was found.", text: true, input: { required: true, minLength: 5, maxLength: 1000 } })
  correctionReason!: string;

  @Reference(() => File, { zh: "证据", en: "Evidence", about: "Photo of the pack or the manufacturer's test report.", nullable: true, input: true })
  evidenceFileId?: string;

  @Attribute(() => [BatchCorrectionDelivery], { zh: "已发出的发货单", en: "Deliveries that have left", about: "Deliveries that left with the batch before, the newest first; a thousand at most.", nullable: true })
  shipped?: BatchCorrectionDelivery[];

  @Attribute(() => SafeInt, { zh: "已发出数量", en: "Packs that have left", about: "Packs of the batch that left before.", nullable: true })
  shippedQuantity?: number;

  @Attribute(() => BatchCorrectionStatus, { zh: "状态", en: "Status", about: "Status of the correction." })
  override status!: BatchCorrectionStatus;
}

/** Keeps what the batch says now: a correction of anything else is decided anew. */
async function prepare({ record, ctx }: Preparation<BatchCorrection>): Promise<Finding[]> {
  const { productId, batchNumber, producedOn, printedExpiry } = (await ctx.loader.load<Batch>(record.batchId))!;
  Object.assign(record, { productId, batchNumberBefore: batchNumber, producedOnBefore: producedOn, printedExpiryBefore: printedExpiry });
  return correctionFindings(record);
}

export const BatchCorrectionResolver = EntityResolver(BatchCorrection, { create: true, update: true, prepare });
