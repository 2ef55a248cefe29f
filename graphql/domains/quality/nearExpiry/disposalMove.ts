import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { loadBalance, moveStock, placeFindings } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";

export const DisposalMoveStatus = enumeration("DisposalMoveStatus", "Status of a move to disposal.", {
  OPEN: { zh: "待移库", en: "To move", tone: "bad" },
  MOVED: { zh: "已移库", en: "Moved", tone: "good" },
  OBSOLETE: { zh: "已无库存", en: "Obsolete", about: "No packs are left at the location." },
});
export type DisposalMoveStatus = ValueOf<typeof DisposalMoveStatus>;

const clause = "五(二)1 · GSP";

const stillPromised = rule<{ allocated: number }>("EXPIRED_STILL_PROMISED", {
  clause,
  message: { zh: ({ allocated }) => `其中 ${allocated} 仍分配给发货单`, en: ({ allocated }) => `${allocated} packs of it are still allocated to deliveries` },
  remedy: { zh: () => "请先为这些发货单改用其他批次", en: () => "Reallocate those deliveries to other batches first", by: [] },
});

const nothingThere = rule("NOTHING_TO_MOVE", { clause, message: { zh: () => "该货位已无此批次", en: () => "No packs of this batch are left at the location" } });

class MoveInput {
  @Reference(() => Location, { zh: "待销毁货位", en: "To", about: "Location in a disposal zone.", input: { required: true } })
  toLocationId!: string;
}

/** Moves all of it: expired packs are not stored among saleable stock. */
async function move({ record, input: { toLocationId }, uow, ctx }: Step<DisposalMove, MoveInput>): Promise<void> {
  const [batch, from, to, balance] = await Promise.all([
    ctx.loader.load<Batch>(record.batchId),
    ctx.loader.load<Location>(record.fromLocationId),
    ctx.loader.load<Location>(toLocationId),
    loadBalance(ctx, record.batchId, record.fromLocationId),
  ]);
  const { storageClass } = (await ctx.loader.load<Product>(batch!.productId))!;
  const quantity = balance?.onHand ?? 0;
  refuseIfAny([
    ...(await placeFindings(ctx, to!, { kind: "DISPOSAL", storageClass }, "toLocationId")),
    ...(quantity === 0 ? [nothingThere()] : []),
    ...(balance && balance.allocated > 0 ? [stillPromised({ allocated: balance.allocated })] : []),
  ]);
  await moveStock(ctx, uow, { kind: "TRANSFER", batch: batch!, from: from!, to: to!, quantity, sourceId: record.id });
  Object.assign(record, { toLocationId, quantity, movedAt: ctx.now.toISOString() });
}

/** Expired packs at one location, to be moved to a disposal zone; one for each batch and location. 五(二)1 */
@Entity<DisposalMove>({
  prefix: "dmv",
  domain: "quality",
  label: { zh: "过期移库单", en: "Move to disposal" },
  many: "disposalMoves",
  about: "Expired packs at a location, to be moved to a disposal zone.",
  clause,
  number: "GY",
  representation: "number",
  search: ["number", "batchNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], batchId: ["createdAt"] },
  lifecycle: lifecycle<DisposalMove, DisposalMoveStatus>({
    states: DisposalMoveStatus,
    initial: "OPEN",
    editable: [],
    moves: { OPEN: ["OBSOLETE"], MOVED: ["OPEN"], OBSOLETE: ["OPEN"] },
    rests: ["MOVED", "OBSOLETE"],
    actions: {
      move: { label: { zh: "移入待销毁区", en: "Move to disposal" }, about: "Moves all packs to a disposal zone.", from: "OPEN", to: "MOVED", tone: "primary", input: MoveInput, effect: move },
    },
  }),
})
export class DisposalMove extends NumberedDocument {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Expired batch." })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Reference(() => Location, { zh: "移出货位", en: "From", about: "Location of the packs." })
  fromLocationId!: string;

  @Reference(() => Location, { zh: "移入货位", en: "To", about: "Location that they were moved to.", nullable: true })
  toLocationId?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs at the location; once moved, the packs moved." })
  quantity!: number;

  @Attribute(() => DateTime, { zh: "移库时间", en: "Moved at", about: "When it was moved (UTC).", nullable: true })
  movedAt?: string;

  @Attribute(() => DisposalMoveStatus, { zh: "状态", en: "Status", about: "Status of the move." })
  override status!: DisposalMoveStatus;
}

export const DisposalMoveResolver = EntityResolver(DisposalMove);
