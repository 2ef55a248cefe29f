import { Ctx, Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { VersionConflict } from "../../../table/commit/failures.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { balance } from "../../../platform/balance/balance.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { availableOf, refreshAllocatable } from "./allocatable.ts";
import { Batch } from "./batch.ts";
import { Location } from "../places/location.ts";
import { Product } from "../../catalogue/product/product.ts";
import { ZoneKind } from "../places/zone.ts";

/**
 * Stock of one batch at one location. The on-hand quantity always equals the sum of its movements and is never
 * negative.
 */
@Entity<StockBalance>({
  prefix: "bal",
  domain: "supply",
  label: { zh: "库存", en: "Stock balance" },
  about: "Stock of one batch at one location.",
  clause: "五(二)1",
  representation: "batchNumber",
  lists: { all: ["expiresOn", "onHand"], productId: ["expiresOn"], batchId: ["expiresOn"], locationId: ["expiresOn"], inStock: ["expiresOn"], "productId+allocatable": ["expiresOn"] },
  shards: { all: 4, inStock: 4 },
  countedByDay: { inStock: "expiresOn" },
  audited: false,
  sums: ["onHand", "allocated"],
})
export class StockBalance extends Node {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch of the stock." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the stock." })
  locationId!: string;

  @Attribute(() => ZoneKind, { zh: "库区用途", en: "Zone kind", about: "Purpose of the location's zone." })
  zoneKind!: ZoneKind;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "Expiry of the batch: first day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "现存量", en: "On hand", about: "Packs on hand." })
  onHand!: number;

  @Attribute(() => Boolean, { zh: "有库存", en: "In stock", about: "Whether any packs are on hand." })
  inStock!: boolean;

  @Attribute(() => SafeInt, { zh: "占用量", en: "Allocated", about: "Packs allocated to orders." })
  allocated!: number;

  @Attribute(() => Boolean, { zh: "可分配", en: "Allocatable", about: "True while it holds packs of a qualified, unlocked batch in a storage zone; null otherwise. See allocatable.ts.", nullable: true })
  allocatable?: true;
}

keeps(StockBalance, async (stock, { uow, ctx }) => {
  const { batchId } = stock;
  refreshAllocatable(stock, uow.find<Batch>(batchId) ?? (await ctx.loader.load<Batch>(batchId))!);
});

/** The document whose packs these are was released meanwhile. */
const releasedMeanwhile = (one: StockBalance): VersionConflict => new VersionConflict(one.id, one);

/** Allocated packs are changed by many at once, so they are shifted; sums of movements are chained. */
export const stockAccounts = balance(StockBalance, {
  accounts: ["onHand", "allocated"],
  neverBelowZero: { onHand: ({ id }, packs) => new RangeError(`${id} has less than ${packs} on hand`), allocated: releasedMeanwhile },
});

@Resolver(() => StockBalance)
export class StockBalanceResolver extends EntityResolver(StockBalance) {
  @Computed(StockBalance, () => SafeInt, { zh: "可用量", en: "Available", about: "Packs that can be allocated today: on hand less allocated; 0 if the batch is not qualified, on hold or expired, or not in a storage zone." })
  available(@Root() stock: StockBalance, @Ctx() ctx: Context): number {
    return availableOf(stock, ctx.today);
  }
}
