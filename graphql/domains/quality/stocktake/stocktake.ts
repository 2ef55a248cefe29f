import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { PostingProgress, type Posting } from "../../../platform/posting/posting.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Location } from "../../supply/places/location.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { Zone } from "../../supply/places/zone.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { Supplier } from "../../supply/supplier/supplier.ts";
import { stocktakeLifecycle, StocktakeStatus } from "./stocktakeLifecycle.ts";

/** Goods without a known batch. */
@ObjectType("FoundStock", { description: "Goods found in a stocktake without a known batch." })
export class FoundStock {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product on the pack." })
  productId!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Presumed supplier." })
  supplierId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "生产日期", en: "Produced on", about: "Date of production." })
  producedOn!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs found." })
  quantity!: number;

  @Reference(() => Location, { zh: "隔离货位", en: "Location", about: "Location in quarantine." })
  locationId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Pending batch created for them.", nullable: true })
  batchId?: string;
}

/**
 * A blind count of a zone during business. The invariants: the posted difference is exactly the counted quantity less the
 * quantity expected at the instant of the count, independent of movements before and after; a counter neither recounts
 * nor approves. 五(二)3
 */
@Entity<Stocktake>({
  prefix: "stk",
  domain: "quality",
  label: { zh: "盘点单", en: "Stocktake" },
  about: "A blind count of a zone, recounted, approved by value and posted.",
  clause: "五(二)3",
  number: "PK",
  representation: "number",
  attachments: true,
  search: ["number", "name"],
  lists: { all: ["plannedOn", "createdAt"], status: ["plannedOn"], zoneId: ["plannedOn"] },
  lifecycle: stocktakeLifecycle,
})
export class Stocktake extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Purpose of the stocktake.", input: { required: true, maxLength: 80 } })
  name!: string;

  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone to be counted.", input: { required: true } })
  zoneId!: string;

  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", about: "Warehouse of the zone." })
  warehouseId!: string;

  @Attribute(() => LocalDate, { zh: "计划日期", en: "Planned on", about: "Date on which it is to be counted.", input: { required: true, when: "any" } })
  plannedOn!: string;

  @Attribute(() => Int, { zh: "允差", en: "Tolerance", about: "Packs by which a count may differ without a recount; with 0 every difference is recounted.", input: { required: true, min: 0, max: 10_000 } })
  tolerance!: number;

  @Attribute(() => [FoundStock], { zh: "未知批次", en: "Unknown goods", about: "Goods without a known batch.", nullable: true })
  found?: FoundStock[];

  @Attribute(() => Int, { zh: "明细行数", en: "Lines", about: "Lines listed or added.", nullable: true })
  lineCount?: number;

  @Attribute(() => Int, { zh: "已盘行数", en: "Counted lines", about: "Counted lines; uncounted ones are listed and block nothing.", nullable: true })
  countedLines?: number;

  @Attribute(() => Int, { zh: "相符行数", en: "Exact lines", about: "Counted lines without a difference.", nullable: true })
  exactLines?: number;

  @Attribute(() => Money, { zh: "差异金额", en: "Value of the differences", about: "Absolute differences times net unit costs; decides who approves.", nullable: true })
  value?: Money;

  @Attribute(() => Int, { zh: "成本未知行数", en: "Without cost", about: "Differences of unknown cost; they need the same approvals as the largest.", nullable: true })
  withoutCost?: number;

  @Attribute(() => LocalDate, { zh: "过账日期", en: "Posted on", about: "Date on which it was posted.", nullable: true })
  postedOn?: string;

  @PostingProgress()
  override posting?: Posting;

  @Attribute(() => StocktakeStatus, { zh: "状态", en: "Status", about: "Status of the stocktake." })
  override status!: StocktakeStatus;

  /** Balances still to list, lines still to post, and the counters. */
  balanceIds?: string[];
  differing?: string[];
  counterIds?: string[];
}

export const StocktakeResolver = EntityResolver(Stocktake, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.warehouseId = (await ctx.loader.load<Zone>(record.zoneId))!.warehouseId;
  },
});
