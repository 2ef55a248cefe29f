import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { refreshBalancesOf } from "./allocatable.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";

export const BatchQuality = enumeration("BatchQuality", "Quality of a batch; its three colours.", {
  PENDING: { zh: "待验", en: "Pending", tone: "warning", about: "Not inspected; not available." },
  QUALIFIED: { zh: "合格", en: "Qualified", tone: "good", about: "Available while it is neither locked nor expired." },
  REJECTED: { zh: "不合格", en: "Rejected", tone: "bad", about: "Never available." },
});
export type BatchQuality = ValueOf<typeof BatchQuality>;

const alreadyLocked = rule("ALREADY_LOCKED", { clause: "五(二)1 · GSP", message: { zh: () => "该批次已锁定", en: () => "The batch is already locked" } });
const notLocked = rule("NOT_LOCKED", { clause: "五(二)1 · GSP", message: { zh: () => "该批次未锁定", en: () => "The batch is not locked" } });

const isUnlocked: Guard<Batch> = ({ locked }) => (locked ? [alreadyLocked()] : []);
const isLocked: Guard<Batch> = ({ locked }) => (locked ? [] : [notLocked()]);

const anyQuality: readonly BatchQuality[] = ["PENDING", "QUALIFIED", "REJECTED"];

const batchLifecycle = lifecycle<Batch, BatchQuality>({
  states: BatchQuality,
  initial: "PENDING",
  editable: [],
  moves: { PENDING: ["QUALIFIED", "REJECTED"] },
  rests: ["QUALIFIED", "REJECTED"],
  actions: {
    lock: {
      label: { zh: "锁定", en: "Lock" },
      about: "Blocks all movements and sales of the batch immediately. Anyone may do this.",
      from: anyQuality,
      tone: "danger",
      input: ReasonInput,
      guards: [isUnlocked],
      effect: ({ record, input, ctx }) => {
        Object.assign(record, { locked: true, lockReason: input.reason, lockedById: ctx.principal.id });
      },
    },
    unlock: {
      label: { zh: "解锁", en: "Unlock" },
      about: "Unlocks the batch; quality only.",
      from: anyQuality,
      input: ReasonInput,
      guards: [isLocked],
      effect: ({ record }) => {
        Object.assign(record, { locked: false, lockReason: undefined, lockedById: undefined });
      },
    },
  },
});

/**
 * A manufacturer's lot received once: the same lot number received again is a separate batch with its own inspection.
 * Quality and lock are independent. 五(二)1, GSP
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
  lists: { all: ["expiresOn", "createdAt"], productId: ["expiresOn"], status: ["expiresOn"], batchNumber: ["createdAt"], supplierId: ["createdAt"], locked: ["expiresOn"] },
  lifecycle: batchLifecycle,
})
export class Batch extends Document {
  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Lot number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that delivered it." })
  supplierId!: string;

  @Reference(() => Node, { zh: "收货单", en: "Goods receipt", about: "Receipt of the batch.", holds: ["GoodsReceipt"] })
  receiptId!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production." })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "收货数量", en: "Received", about: "Received packs." })
  receivedQuantity!: number;

  @Attribute(() => BatchQuality, { zh: "质量状态", en: "Quality", about: "Outcome of its inspection." })
  override status!: BatchQuality;

  @Attribute(() => Boolean, { zh: "锁定", en: "Locked", about: "Whether it is locked: no movements or sales until quality unlocks it." })
  locked!: boolean;

  @Attribute(() => String, { zh: "锁定原因", en: "Reason for lock", about: "Reason for the lock.", nullable: true })
  lockReason?: string;

  @Reference(() => Node, { zh: "锁定人", en: "Locked by", about: "Who locked it.", holds: isAccount, nullable: true })
  lockedById?: string;

  /** Every location that ever held stock of it. */
  locationIds?: string[];
}

keeps(Batch, refreshBalancesOf);

const batchIsLocked = rule<{ batchNumber: string; reason: string }>("BATCH_LOCKED", {
  clause: "五(二)1 · GSP",
  message: { zh: ({ batchNumber, reason }) => `批次 ${batchNumber} 已锁定：${reason}`, en: ({ batchNumber, reason }) => `Batch ${batchNumber} is locked: ${reason}` },
  remedy: { zh: () => "请由质量管理员解锁", en: () => "Have quality unlock it", by: ["Batch.unlock"] },
});

/** Refuses to move a locked batch, including one that is being locked concurrently. */
export const batchNotLocked: Guard<{ batchId: string }> = async ({ batchId }, ctx) => {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  ctx.relied.add(batch);
  return batch.locked ? [batchIsLocked({ batchNumber: batch.batchNumber, reason: batch.lockReason ?? "" }, { record: batch })] : [];
};

export const BatchResolver = EntityResolver(Batch);
