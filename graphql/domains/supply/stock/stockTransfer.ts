import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { batchNotHeld, Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { moveStock, placeFindings, stockFindings, zoneFindings } from "./stock.ts";
import type { ZoneKind } from "../places/zone.ts";

export const StockTransferStatus = enumeration("StockTransferStatus", "Status of a stock transfer.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Not moved yet." },
  DONE: { zh: "已移库", en: "Done", tone: "good", about: "The stock is at its new location." },
});
export type StockTransferStatus = ValueOf<typeof StockTransferStatus>;

/** Zones for inspected batches. */
const zoneOf = { QUALIFIED: "STORAGE", REJECTED: "REJECTED" } as const satisfies Partial<Record<Batch["status"], ZoneKind>>;

const notInspectedYet = rule("NOT_INSPECTED_YET", {
  clause: "五(二)1 · GSP",
  message: { zh: () => "待验库存须在收货货位等待验收", en: () => "Stock awaiting inspection stays at its receiving location" },
  remedy: { zh: () => "请先完成验收与上架", en: () => "Have it inspected and put away first", by: ["PutAway.complete"] },
});

/** Transfers are between zones of the same kind; stock leaves the receiving location by put-away only. */
const placesFit: Guard<StockTransfer> = async ({ batchId, fromLocationId, toLocationId }, ctx) => {
  const batch = (await ctx.loader.load<Batch>(batchId))!;
  if (batch.status === "PENDING") return [notInspectedYet()];
  const [from, to] = [(await ctx.loader.load<Location>(fromLocationId))!, (await ctx.loader.load<Location>(toLocationId))!];
  const { storageClass } = (await ctx.loader.load<Product>(batch.productId))!;
  const kind = zoneOf[batch.status];
  return [...(await zoneFindings(ctx, from, kind)), ...(await placeFindings(ctx, to, { kind, storageClass }))];
};

const enoughThere: Guard<StockTransfer> = async ({ batchId, fromLocationId, quantity }, ctx) => stockFindings(ctx, batchId, (await ctx.loader.load<Location>(fromLocationId))!, quantity);

async function post({ record, uow, ctx }: Step<StockTransfer>): Promise<void> {
  const batch = (await ctx.loader.load<Batch>(record.batchId))!;
  const [from, to] = await ctx.loader.loadAll<Location>([record.fromLocationId, record.toLocationId]);
  await moveStock(ctx, uow, { kind: "TRANSFER", batch, from, to, quantity: record.quantity, sourceId: record.id });
}

const stockTransferLifecycle = lifecycle<StockTransfer, StockTransferStatus>({
  states: StockTransferStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    post: { label: { zh: "移库", en: "Move" }, about: "Moves the stock.", from: "DRAFT", to: "DONE", tone: "primary", guards: [batchNotHeld, placesFit, enoughThere], effect: post },
  },
});

/** A move of stock between locations of the same kind. 五(二)1 */
@Entity<StockTransfer>({
  prefix: "move",
  domain: "supply",
  label: { zh: "移库单", en: "Stock transfer" },
  about: "A move of stock from one location to another.",
  clause: "五(二)1",
  number: "ST",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: stockTransferLifecycle,
})
export class StockTransfer extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Moved batch.", input: { required: true } })
  batchId!: string;

  @Reference(() => Location, { zh: "移出货位", en: "From", about: "Source location.", input: { required: true } })
  fromLocationId!: string;

  @Reference(() => Location, { zh: "移入货位", en: "To", about: "Target location.", input: { required: true } })
  toLocationId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => StockTransferStatus, { zh: "状态", en: "Status", about: "Whether it has been moved." })
  override status!: StockTransferStatus;
}

export const StockTransferResolver = EntityResolver(StockTransfer, { create: true, update: true });
