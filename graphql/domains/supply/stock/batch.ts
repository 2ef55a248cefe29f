import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { ReasonAsked } from "../../../platform/approval/actions.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { settlePlaces } from "./allocatable.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";

export const BatchQuality = enumeration("BatchQuality", "Quality of a batch; its three colours.", {
  PENDING: { zh: "待验", en: "Pending", tone: "warning", about: "Not inspected; not available." },
  QUALIFIED: { zh: "合格", en: "Qualified", tone: "good", about: "Available while it is neither locked nor expired." },
  REJECTED: { zh: "不合格", en: "Rejected", tone: "bad", about: "Never available." },
});
export type BatchQuality = ValueOf<typeof BatchQuality>;

const alreadyLocked = rule("ALREADY_LOCKED", { clause: "五(二)1 · GSP", message: { zh: () => "该批次已锁定", en: () => "The batch is locked already" } });
const notLocked = rule("NOT_LOCKED", { clause: "五(二)1 · GSP", message: { zh: () => "该批次未锁定", en: () => "The batch is not locked" } });

const isUnlocked: Guard<Batch> = ({ locked }) => (locked ? [alreadyLocked()] : []);
const isLocked: Guard<Batch> = ({ locked }) => (locked ? [] : [notLocked()]);

const anyQuality: readonly BatchQuality[] = ["PENDING", "QUALIFIED", "REJECTED"];

const batchLifecycle = lifecycle<Batch, BatchQuality>({
  states: BatchQuality,
  initial: "PENDING",
  editable: [],
  actions: {
    lock: {
      label: { zh: "锁定", en: "Lock" },
      about: "Takes the batch out of everything that moves or sells it, at once. Anyone may do this.",
      from: anyQuality,
      tone: "danger",
      input: ReasonAsked,
      guards: [isUnlocked],
      effect: ({ record, input, uow, ctx }) => {
        Object.assign(record, { locked: true, lockReason: input.reason, lockedById: ctx.principal.id });
        return settlePlaces(ctx, uow, record);
      },
    },
    unlock: {
      label: { zh: "解锁", en: "Unlock" },
      about: "Lifts the lock; quality only.",
      from: anyQuality,
      input: ReasonAsked,
      guards: [isLocked],
      effect: ({ record, uow, ctx }) => {
        Object.assign(record, { locked: false, lockReason: undefined, lockedById: undefined });
        return settlePlaces(ctx, uow, record);
      },
    },
  },
});

/**
 * A manufacturer's lot as it arrived once: the same lot number arriving again is inspected again, and so is a batch of
 * its own. Quality and lock are separate axes. 五(二)1, GSP
 */
@Entity<Batch>({
  prefix: "batch",
  domain: "supply",
  label: { zh: "批次", en: "Batch" },
  many: "batches",
  about: "A manufacturer's lot as it arrived with one receipt.",
  clause: "五(二)1 · GSP",
  representation: "batchNumber",
  search: ["batchNumber"],
  lists: { all: ["expiresOn", "createdAt"], productId: ["expiresOn"], status: ["expiresOn"], batchNumber: ["createdAt"], supplierId: ["createdAt"], locked: ["expiresOn"] },
  lifecycle: batchLifecycle,
})
export class Batch extends Document {
  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "What it is a batch of." })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Who delivered it." })
  supplierId!: string;

  @Reference(() => Node, { zh: "收货单", en: "Goods receipt", about: "The receipt that it arrived with." })
  receiptId!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production." })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "收货数量", en: "Received", about: "Packs that arrived." })
  receivedQuantity!: number;

  @Attribute(() => BatchQuality, { zh: "质量状态", en: "Quality", about: "Outcome of its inspection." })
  override status!: BatchQuality;

  @Attribute(() => Boolean, { zh: "锁定", en: "Locked", about: "Held: nothing moves or sells it until quality lifts the lock." })
  locked!: boolean;

  @Attribute(() => String, { zh: "锁定原因", en: "Reason of the lock", about: "Why it is locked.", nullable: true })
  lockReason?: string;

  @Reference(() => Node, { zh: "锁定人", en: "Locked by", about: "Who locked it.", nullable: true })
  lockedById?: string;

  /** Every location that stock of it has ever come to. */
  locationIds?: string[];
}

const batchIsLocked = rule<{ batchNumber: string; reason: string }>("BATCH_LOCKED", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, reason }) => `批次${batchNumber}已锁定:${reason}`, en: ({ batchNumber, reason }) => `Batch ${batchNumber} is locked: ${reason}` },
  remedy: { zh: () => "请由质量管理员解锁", en: () => "Have quality lift the lock" },
});

/** Nothing moves a locked batch, nor one that somebody locks at this moment. */
export const batchNotLocked: Guard<{ batchId: string }> = async ({ batchId }, ctx) => {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  ctx.relied.add(batch);
  return batch.locked ? [batchIsLocked({ batchNumber: batch.batchNumber, reason: batch.lockReason ?? "" }, { record: batch })] : [];
};

export const BatchResolver = EntityResolver(Batch);
