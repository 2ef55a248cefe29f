/**
 * Packs that a picker did not find are counted before they can be allocated again. The invariant: while a count is open,
 * the packs sought are allocated to it on their balance, so no order can take them; found packs are
 * available at once, and the rest leaves the ledger with an approved adjustment. 五(二)1, 四(四)2
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { approval } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Location } from "../places/location.ts";
import { balanceId, loadBalance } from "./allocatable.ts";
import { releaseAllocation } from "./allocation.ts";
import { Batch } from "./batch.ts";
import { moveStock } from "./stock.ts";
import { stockCorrectionRoute } from "./stockCorrection.ts";

export const SpotCountStatus = enumeration("SpotCountStatus", "Status of a spot count.", {
  OPEN: { zh: "待盘点", en: "To count", tone: "bad", about: "Packs were not found; they are blocked until counted." },
  COUNTED: { zh: "有差异", en: "Differs", tone: "warning", about: "Packs are missing; the difference has to be approved." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "The missing packs have left the stock ledger." },
  FOUND: { zh: "已找到", en: "Found", tone: "good", about: "No packs are missing." },
});
export type SpotCountStatus = ValueOf<typeof SpotCountStatus>;

const clause = "五(二)1 · 四(四)2";

const foundTooMany = rule<{ missing: number; found: number }>("FOUND_MORE_THAN_MISSING", {
  clause,
  message: { zh: ({ missing, found }) => `仅有 ${missing} 待查找，填写找到 ${found}`, en: ({ missing, found }) => `${missing} are being looked for, ${found} cannot be found` },
  remedy: { zh: () => "多出的数量请用库存调整单登记", en: () => "Record what is more than that with a stock adjustment", by: [] },
});

class CountInput {
  @Attribute(() => SafeInt, { zh: "找到数量", en: "Found", about: "Packs found of those sought.", input: { required: true, min: 0, max: 100_000_000 } })
  found!: number;
}

/** Packs still sought. */
const missingOf = ({ soughtQuantity, foundQuantity }: SpotCount): number => soughtQuantity - foundQuantity;

async function recordCount({ record, input: { found }, uow, ctx }: Step<SpotCount, CountInput>): Promise<void> {
  const missing = missingOf(record);
  refuseIfAny(found > missing ? [foundTooMany({ missing, found }, { field: "found" })] : []);
  const { batchId, locationId } = record;
  if (found > 0) await releaseAllocation(ctx, uow, [{ batchId, locationId, quantity: found }]);
  record.foundQuantity += found;
  record.status = missingOf(record) > 0 ? "COUNTED" : "FOUND";
}

async function post({ record, uow, ctx }: Step<SpotCount>): Promise<void> {
  const [batch, from] = [(await ctx.loader.load<Batch>(record.batchId))!, (await ctx.loader.load<Location>(record.locationId))!];
  await moveStock(ctx, uow, { kind: "CORRECTION", batch, from, quantity: missingOf(record), promised: true, sourceId: record.id });
}

const spotCountLifecycle = lifecycle<SpotCount, SpotCountStatus>({
  states: SpotCountStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    count: {
      label: { zh: "登记盘点", en: "Count" },
      about: "Records how many of the missing packs were found. Found packs can be sold again at once.",
      from: ["OPEN", "COUNTED"],
      reaches: ["COUNTED", "FOUND"],
      tone: "primary",
      input: CountInput,
      effect: recordCount,
    },
    ...approval<SpotCount, SpotCountStatus>({
      route: stockCorrectionRoute,
      submitters: ["warehouseKeeper"],
      draft: "COUNTED",
      pending: "SUBMITTED",
      approved: "POSTED",
      submit: { about: "Submits the missing packs for approval." },
      onApproved: post,
    }),
  },
});

/** Whether the packs sought are still allocated to the count. */
const isUnderWay = ({ status }: SpotCount): boolean => status !== "POSTED" && status !== "FOUND";

@Entity<SpotCount>({
  prefix: "spot",
  domain: "supply",
  label: { zh: "抽盘单", en: "Spot count" },
  about: "A count of one batch at one location after a short pick.",
  clause,
  number: "PD",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"], locationId: ["createdAt"], deliveryId: ["createdAt"] },
  lifecycle: spotCountLifecycle,
  addsTo: (count) => (isUnderWay(count) ? [{ to: balanceId(count.batchId, count.locationId), by: { allocated: missingOf(count) } }] : []),
})
export class SpotCount extends NumberedDocument {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Counted batch." })
  batchId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Counted location." })
  locationId!: string;

  @Reference(() => Node, { zh: "发货单", en: "Delivery", about: "Delivery that was picked short.", holds: ["Delivery"] })
  deliveryId!: string;

  @Attribute(() => String, { zh: "缺货原因", en: "Reason", about: "Explanation of the picker.", text: true })
  shortReason!: string;

  @Attribute(() => SafeInt, { zh: "待查数量", en: "Sought", about: "Packs to be counted: those not found and the unallocated packs, without those of other deliveries." })
  soughtQuantity!: number;

  @Attribute(() => SafeInt, { zh: "已找到", en: "Found", about: "Of these, packs found." })
  foundQuantity!: number;

  @Attribute(() => SpotCountStatus, { zh: "状态", en: "Status", about: "Status of the count." })
  override status!: SpotCountStatus;
}

export interface Shortage {
  batchId: string;
  locationId: string;
  deliveryId: string;
  /** Packs that were allocated to the delivery and not found. */
  missing: number;
  reason: string;
}

/**
 * Opens a count. It takes over the allocation of the missing packs and blocks the unallocated packs there, because the
 * picker has seen that they are not there either.
 */
export async function openSpotCount(ctx: Context, uow: UnitOfWork, { batchId, locationId, deliveryId, missing, reason }: Shortage): Promise<void> {
  const balance = (await loadBalance(ctx, batchId, locationId))!;
  const { onHand, allocated, productId } = balance;
  const free = onHand - allocated;
  uow.shift(balance, { allocated: free }, { same: { onHand, allocated } });
  uow.create(SpotCount, { productId, batchId, locationId, deliveryId, shortReason: reason, soughtQuantity: missing + free, foundQuantity: 0, status: "OPEN", duties: [] });
}

export const SpotCountResolver = EntityResolver(SpotCount);
