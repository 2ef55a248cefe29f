/**
 * What keeps goods from being sold: of one batch, or of a lot of a product, whatever arrives of it later. The invariant:
 * a batch names every hold that is open on it or on its lot, and is sellable only while there is none. A batch looks for
 * holds of its lot when it is received and whenever its quality changes, so one that arrives while its lot is being held
 * is caught before it can be sold. 五(二)1, GSP
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { refreshBalancesOf } from "./allocatable.ts";
import { Batch } from "./batch.ts";
import { HoldReason } from "./holdReason.ts";

export const HoldStatus = enumeration("HoldStatus", "Whether a hold is open.", {
  OPEN: { zh: "锁定中", en: "Open", tone: "bad" },
  CLOSED: { zh: "已解除", en: "Closed", tone: "good" },
});
export type HoldStatus = ValueOf<typeof HoldStatus>;

const clause = "五(二)1 · GSP";

const otherProcess = rule("HOLD_OF_ANOTHER_PROCESS", {
  clause,
  message: { zh: () => "此锁定由其他流程解除", en: () => "This hold is closed by another process" },
});

const closedHere =
  (...reasons: HoldReason[]): Guard<Hold> =>
  (hold) =>
    reasons.includes(hold.reason) ? [] : [otherProcess()];

const onlyOfficer = rule("HOLD_FOR_QA_OFFICER", {
  clause: "五(二) · GSP 养护",
  message: { zh: () => "养护发现的可疑批次只能由质量管理员解除锁定", en: () => "What maintenance found is released by a QA officer alone" },
});

const maintenanceByOfficer: Guard<Hold> = ({ reason }, { principal }) => (reason !== "MAINTENANCE" || principal.held.some(({ role }) => role === "qaOfficer") ? [] : [onlyOfficer()]);

/** Every batch that names the hold; of a lot, all that have arrived. */
async function batchesOf({ batchId, productId, batchNumber }: Hold, ctx: Context): Promise<Batch[]> {
  if (batchId) return [(await ctx.loader.load<Batch>(batchId))!];
  const found: Batch[] = [];
  const filter = { batchNumber: { eq: batchNumber } };
  for await (const batch of readAll(ctx.table, Batch, { filter, orderBy: { sort: "createdAt", descending: false } })) if (batch.productId === productId) found.push(batch);
  return ctx.loader.loadAll<Batch>(found.map(({ id }) => id));
}

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

function addTo(batch: Batch, { id: holdId, reason, note }: Hold): void {
  if (!batch.holds?.some((one) => one.holdId === holdId)) batch.holds = [...(batch.holds ?? []), { holdId, reason, note }];
}

async function close({ record, input: { reason }, uow, ctx }: Step<Hold, ReasonInput>): Promise<void> {
  Object.assign(record, { closedById: ctx.principal.id, closedAt: ctx.now.toISOString(), closedBecause: reason });
  for (const batch of await batchesOf(record, ctx)) {
    const edited = uow.edit(batch);
    edited.holds = edited.holds?.filter(({ holdId }) => holdId !== record.id);
  }
}

const holdLifecycle = lifecycle<Hold, HoldStatus>({
  states: HoldStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    release: {
      label: { zh: "解除", en: "Release" },
      about: "Quality has looked at the batch and found it in order.",
      from: "OPEN",
      to: "CLOSED",
      tone: "primary",
      input: ReasonInput,
      guards: [closedHere("SUSPECT", "QUARANTINE", "MAINTENANCE"), maintenanceByOfficer],
      effect: close,
    },
    lift: {
      label: { zh: "撤销通知", en: "Lift" },
      about: "The notice about the lot is withdrawn or was dealt with.",
      from: "OPEN",
      to: "CLOSED",
      input: ReasonInput,
      guards: [closedHere("NOTICE")],
      effect: close,
    },
  },
});

@Entity<Hold>({
  prefix: "hold",
  domain: "supply",
  label: { zh: "质量锁定", en: "Hold" },
  about: "Prevents a batch, or a lot of a product, from being sold.",
  clause,
  number: "HD",
  representation: "number",
  attachments: true,
  search: ["number", "batchNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], reason: ["createdAt"], batchId: ["createdAt"], productId: ["createdAt"], batchNumber: ["createdAt"] },
  lifecycle: holdLifecycle,
})
export class Hold extends NumberedDocument {
  @Attribute(() => HoldReason, { zh: "类别", en: "Reason", about: "Why it may not be sold; says who closes it." })
  reason!: HoldReason;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Held product.", input: { required: true, once: true } })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack.", input: { required: true, once: true, maxLength: 40 } })
  batchNumber!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Held batch; empty where the whole lot is held, whatever arrives of it.", nullable: true })
  batchId?: string;

  @Attribute(() => String, { zh: "锁定原因", en: "Explanation", about: "Observation or report that caused the hold.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 1000 } })
  note!: string;

  @Reference(() => Node, { zh: "来源", en: "Source", about: "Document that it follows from; empty where a person opened it.", nullable: true })
  sourceId?: string;

  @Reference(() => Node, { zh: "解除人", en: "Closed by", about: "Who closed it.", holds: isAccount, nullable: true })
  closedById?: string;

  @Attribute(() => DateTime, { zh: "解除时间", en: "Closed at", about: "When it was closed.", nullable: true })
  closedAt?: string;

  @Attribute(() => String, { zh: "解除原因", en: "Closed because", about: "Why it was closed.", nullable: true, text: true })
  closedBecause?: string;

  @Attribute(() => HoldStatus, { zh: "状态", en: "Status", about: "Whether it is open." })
  override status!: HoldStatus;
}

/** Anybody may doubt a batch. */
alongside<Batch, ReasonInput>(Batch, "hold", ({ record: batch, input: { reason: note }, uow }) => {
  const { id: batchId, productId, batchNumber } = batch;
  addTo(batch, uow.create(Hold, { reason: "SUSPECT", batchId, productId, batchNumber, note, status: "OPEN", duties: [] }));
});

/** Whatever has arrived of the lot is held at once. */
async function holdArrived(hold: Hold, { uow, ctx }: Work): Promise<void> {
  for (const batch of await batchesOf(hold, ctx)) addTo(uow.edit(batch), hold);
}

async function holdLot({ record, uow, ctx }: Preparation<Hold>): Promise<void> {
  record.reason = "NOTICE";
  await holdArrived(record, { uow, ctx });
}

/** A lot as another document holds it, which alone ends the hold. */
export async function openLotHold(lot: Pick<Hold, "productId" | "batchNumber" | "note" | "sourceId"> & { reason: HoldReason }, work: Work): Promise<Hold> {
  const hold = work.uow.create(Hold, { ...lot, status: "OPEN", duties: [] });
  await holdArrived(hold, work);
  return hold;
}

/** Ends holds that a document opened. */
export async function closeHolds(holdIds: readonly string[], reason: string, { uow, ctx }: Work): Promise<void> {
  for (const hold of await ctx.loader.loadAll<Hold>([...holdIds])) {
    const record = uow.edit(hold);
    record.status = "CLOSED";
    await close({ record, input: { reason }, uow, ctx });
  }
}

/** One batch as another document holds it, which alone ends the hold. */
export function openBatchHold(batch: Batch, { reason, note, sourceId }: Pick<Hold, "reason" | "note" | "sourceId">, { uow }: Work): Hold {
  const { id: batchId, productId, batchNumber } = batch;
  const hold = uow.create(Hold, { reason, batchId, productId, batchNumber, note, sourceId, status: "OPEN", duties: [] });
  addTo(uow.edit(batch), hold);
  return hold;
}

async function openHoldsOfLot({ productId, batchNumber }: Batch, ctx: Context): Promise<Hold[]> {
  const found: Hold[] = [];
  const filter = { batchNumber: { eq: batchNumber } };
  for await (const hold of readAll(ctx.table, Hold, { filter, orderBy: { sort: "createdAt", descending: false } })) {
    if (hold.productId === productId && !hold.batchId && hold.status === "OPEN") found.push(hold);
  }
  return found;
}

/** A batch whose lot was corrected is not of the lot that it was thought to be of: holds of that one do not concern it. */
async function dropHoldsOfOtherLots(batch: Batch, ctx: Context): Promise<void> {
  const holds = await ctx.loader.loadAll<Hold>((batch.holds ?? []).map(({ holdId }) => holdId));
  const ofOtherLots = new Set(holds.filter(({ batchId, batchNumber }) => !batchId && batchNumber !== batch.batchNumber).map(({ id }) => id));
  batch.holds = batch.holds?.filter(({ holdId }) => !ofOtherLots.has(holdId));
}

/** First the batches held, then which of their balances may be allocated. */
keeps(Batch, async (batch, keeping) => {
  const { before } = keeping;
  const isOtherLot = before !== undefined && before.batchNumber !== batch.batchNumber;
  if (isOtherLot) await dropHoldsOfOtherLots(batch, keeping.ctx);
  if (before?.status !== batch.status || isOtherLot) for (const hold of await openHoldsOfLot(batch, keeping.ctx)) addTo(batch, hold);
  batch.held = batch.holds?.length ? true : undefined;
  await refreshBalancesOf(batch, keeping);
});

export const HoldResolver = EntityResolver(Hold, { create: true, prepare: holdLot });
