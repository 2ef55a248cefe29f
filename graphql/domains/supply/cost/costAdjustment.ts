import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { refuseIfAny } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../stock/batch.ts";
import { adjustmentFindings, applyAdjustment, CostAdjustmentKind, costAdjustmentLifecycle, CostAdjustmentStatus } from "./costAdjustmentLifecycle.ts";

/**
 * What the cost of a batch is corrected by, once: the supplier's invoice differs from the order, freight or duty come on
 * top. Entered by finance, or posted by the document that it follows from (postCostAdjustment.ts). 五(一)3
 */
@Entity<CostAdjustment>({
  prefix: "cadj",
  domain: "supply",
  label: { zh: "成本调整单", en: "Cost adjustment" },
  about: "A correction of what a batch has cost, by invoice or landed cost.",
  clause: "五(一)3",
  number: "CB",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"], sourceId: ["createdAt"] },
  lifecycle: costAdjustmentLifecycle,
})
export class CostAdjustment extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch whose cost is corrected.", input: { required: true, once: true } })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => CostAdjustmentKind, { zh: "调整类型", en: "Kind", about: "Document that causes the adjustment.", input: { required: true } })
  kind!: CostAdjustmentKind;

  @Attribute(() => Money, { zh: "调整金额", en: "Amount", about: "Increase of the cost of all received packs, without tax; negative for a decrease.", input: { required: true } })
  amount!: Money;

  @Attribute(() => String, { zh: "调整依据", en: "Grounds", about: "Invoice or bill that it follows from.", text: true, input: { required: true, minLength: 2, maxLength: 500 } })
  grounds!: string;

  @Reference(() => Node, { zh: "依据单据", en: "Source", about: "Document that posted it; empty where finance entered it.", nullable: true, holds: ({ lifecycle }) => Boolean(lifecycle) })
  sourceId?: string;

  @Attribute(() => LocalDate, { zh: "过账日期", en: "Posted on", about: "Date on which it was posted.", nullable: true })
  postedOn?: string;

  @Attribute(() => Money, { zh: "在库部分", en: "In stock", about: "Share of the packs that were in stock when it was posted.", nullable: true })
  inStock?: Money;

  @Attribute(() => Money, { zh: "已出库部分", en: "Gone", about: "Share of the packs that had left: it belongs to the cost of sales of the day of posting.", nullable: true })
  gone?: Money;

  @Attribute(() => CostAdjustmentStatus, { zh: "状态", en: "Status", about: "Status of the adjustment." })
  override status!: CostAdjustmentStatus;
}

/** How an approved document corrects what a batch has cost: an invoice that differs, a bill of freight. */
export interface CostCorrection extends Pick<CostAdjustment, "kind" | "amount" | "grounds"> {
  batch: Batch;
  /** Id of the document that it follows from. */
  sourceId: string;
}

/** Posts one correction in the transaction of its source. Refuses what would leave no cost, or a cost below zero. */
export async function postCostAdjustment(ctx: Context, uow: UnitOfWork, { batch: { id: batchId, productId }, kind, amount, grounds, sourceId }: CostCorrection): Promise<CostAdjustment> {
  refuseIfAny(await adjustmentFindings({ batchId, amount }, ctx));
  const adjustment = uow.create(CostAdjustment, { batchId, productId, kind, amount, grounds, sourceId, status: "POSTED", duties: [] });
  await applyAdjustment(adjustment, uow, ctx);
  return adjustment;
}

export const CostAdjustmentResolver = EntityResolver(CostAdjustment, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.productId = (await ctx.loader.load<Batch>(record.batchId))!.productId;
    return adjustmentFindings(record, ctx);
  },
});
