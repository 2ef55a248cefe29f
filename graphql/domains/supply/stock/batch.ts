import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { HoldReason } from "./holdReason.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";

export const BatchQuality = enumeration("BatchQuality", "Quality of a batch; its three colours.", {
  PENDING: { zh: "待验", en: "Pending", tone: "warning", about: "Not inspected; not available." },
  QUALIFIED: { zh: "合格", en: "Qualified", tone: "good", about: "Available while it is neither held nor expired." },
  REJECTED: { zh: "不合格", en: "Rejected", tone: "bad", about: "Never available." },
});
export type BatchQuality = ValueOf<typeof BatchQuality>;

const anyQuality: readonly BatchQuality[] = ["PENDING", "QUALIFIED", "REJECTED"];

const batchLifecycle = lifecycle<Batch, BatchQuality>({
  states: BatchQuality,
  initial: "PENDING",
  editable: [],
  // A rejected batch may be found in order after all (quality/nonconforming).
  moves: { PENDING: ["QUALIFIED", "REJECTED"], REJECTED: ["QUALIFIED"] },
  rests: ["QUALIFIED", "REJECTED"],
  actions: {
    hold: {
      label: { zh: "锁定", en: "Hold" },
      about: "Blocks all movements and sales of the batch immediately, until quality releases it. Anyone may do this.",
      from: anyQuality,
      tone: "danger",
      input: ReasonInput,
    },
  },
});

/** A hold that is open on a batch. */
@ObjectType("BatchHold", { description: "A hold that is open on a batch." })
export class BatchHold {
  @Reference(() => Node, { zh: "质量锁定", en: "Hold", about: "The hold.", holds: ["Hold"] })
  holdId!: string;

  @Attribute(() => HoldReason, { zh: "类别", en: "Reason", about: "Why it may not be sold." })
  reason!: HoldReason;

  @Attribute(() => String, { zh: "锁定原因", en: "Explanation", about: "Reason for the hold.", text: true })
  note!: string;
}

/**
 * A manufacturer's lot received once: the same lot number received again is a separate batch with its own inspection.
 * Quality and holds are independent. 五(二)1, GSP
 */
@Entity<Batch>({
  prefix: "batch",
  domain: "supply",
  label: { zh: "批次", en: "Batch" },
  many: "batches",
  about: "A manufacturer's lot received with one receipt.",
  clause: "五(二)1 · GSP",
  representation: "batchNumber",
  search: ["batchNumber"],
  lists: { all: ["expiresOn", "createdAt"], productId: ["expiresOn"], status: ["expiresOn"], batchNumber: ["createdAt"], supplierId: ["createdAt"], held: ["expiresOn"] },
  lifecycle: batchLifecycle,
  timeline: [{ of: "productId", kind: "BATCH", at: { RECEIVED: ({ createdAt }) => businessDate(new Date(createdAt)) } }],
})
export class Batch extends Document {
  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered it." })
  supplierId!: string;

  @Reference(() => Node, { zh: "入库依据", en: "Received with", about: "Receipt of the batch, the line of an opening balance that it was taken over with, or the stocktake that found it.", holds: ["GoodsReceipt", "OpeningStock", "Stocktake"] })
  receiptId!: string;

  @Attribute(() => Int, { zh: "收货行", en: "Receipt line", about: "Number of the receipt's line, from 1; empty for opening stock and batches of the past.", nullable: true })
  receiptLine?: number;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production." })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => String, { zh: "印刷有效期", en: "Printed expiry", about: "Expiry as it is printed on the pack; papers repeat it.", nullable: true })
  printedExpiry?: string;

  @Attribute(() => SafeInt, { zh: "收货数量", en: "Received", about: "Received packs." })
  receivedQuantity!: number;

  @Attribute(() => Money, { zh: "成本", en: "Cost", about: "Cost of all received packs without tax: the order's price, corrected by posted adjustments. Empty where it is not known.", nullable: true })
  cost?: Money;

  @Attribute(() => Money, { zh: "不含税单位成本", en: "Net unit cost", about: "Cost of one pack without tax, rounded.", nullable: true })
  unitCost?: Money;

  @Attribute(() => SafeInt, { zh: "退回供应商", en: "Returned to supplier", about: "Packs that went back to the supplier.", nullable: true })
  returnedQuantity?: number;

  @Attribute(() => Int, { zh: "每中包盒数", en: "Packs per inner pack", about: "As the product was packed when the batch arrived.", nullable: true })
  perInner?: number;

  @Attribute(() => Int, { zh: "每件盒数", en: "Packs per case", about: "As the product was packed when the batch arrived.", nullable: true })
  perCase?: number;

  @Attribute(() => BatchQuality, { zh: "质量状态", en: "Quality", about: "Outcome of its inspection." })
  override status!: BatchQuality;

  @Attribute(() => Boolean, { zh: "锁定", en: "Held", about: "True while a hold is open on it or on its lot: no movements or sales; null otherwise.", nullable: true })
  held?: true;

  @Attribute(() => [BatchHold], { zh: "锁定明细", en: "Holds", about: "Every hold that is open on it or on its lot.", nullable: true })
  holds?: BatchHold[];

  /** The quality case that is open about it, so that complaints that come at the same time join one. */
  openQualityCaseId?: string;

  /** Every location that ever held stock of it. */
  locationIds?: string[];
}

const batchIsHeld = rule<{ batchNumber: string; reasons: string }>("BATCH_HELD", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, reasons }) => `批次 ${batchNumber} 已锁定：${reasons}`, en: ({ batchNumber, reasons }) => `Batch ${batchNumber} is held: ${reasons}` },
  remedy: { zh: () => "请由质量部门解除锁定", en: () => "Have quality release the hold", by: ["Hold.release", "Hold.lift"] },
});

export const isHeld = ({ held }: Pick<Batch, "held">): boolean => Boolean(held);

/** What is said of its open holds. */
export const reasonsForHold = ({ holds = [] }: Batch): string => holds.map(({ note }) => note).join("；");

/** Refuses to move a held batch, including one that is being held concurrently. */
export const batchNotHeld: Guard<{ batchId: string }> = async ({ batchId }, ctx) => {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  ctx.relied.add(batch);
  return isHeld(batch) ? [batchIsHeld({ batchNumber: batch.batchNumber, reasons: reasonsForHold(batch) }, { record: batch })] : [];
};

export const BatchResolver = EntityResolver(Batch);
