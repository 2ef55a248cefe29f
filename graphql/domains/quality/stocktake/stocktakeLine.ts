import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isAccount } from "../../../platform/access/accountClasses.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { costOf } from "../../supply/api.ts";
import { Location } from "../../supply/places/location.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { expectedStock } from "./expectedStock.ts";
import type { Stocktake } from "./stocktake.ts";

export const StocktakeLineStatus = enumeration("StocktakeLineStatus", "Status of a line of a stocktake.", {
  OPEN: { zh: "待盘点", en: "To count", tone: "warning", about: "Not counted yet, which is not a count of 0." },
  COUNTED: { zh: "已盘点", en: "Counted", tone: "info" },
  TO_RECOUNT: { zh: "待复盘", en: "To recount", tone: "bad", about: "Differs by more than the tolerance; another person recounts." },
  RECOUNTED: { zh: "已复盘", en: "Recounted", tone: "info" },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "Its difference is in the stock ledger." },
});
export type StocktakeLineStatus = ValueOf<typeof StocktakeLineStatus>;

const clause = "五(二)3";

const notCounting = rule<{ number: string }>("STOCKTAKE_NOT_COUNTING", {
  clause,
  message: { zh: ({ number }) => `盘点单 ${number} 不在盘点中`, en: ({ number }) => `${number} is not being counted` },
});

const sameCounter = rule("RECOUNTED_BY_COUNTER", {
  clause,
  message: { zh: () => "复盘人不能是初盘人", en: () => "The recount must be done by another person" },
  remedy: { zh: () => "请由另一位保管员复盘", en: () => "Have another warehouse keeper recount it", by: [] },
});

/** A line is counted only while its stocktake is being counted; both are checked in one transaction. */
const whileIn =
  (...states: readonly Stocktake["status"][]): Guard<StocktakeLine> =>
  async ({ stocktakeId }, ctx) => {
    const stocktake = await ctx.loader.load<Stocktake>(stocktakeId);
    if (!stocktake) return [];
    ctx.relied.add(stocktake);
    return states.includes(stocktake.status) ? [] : [notCounting({ number: stocktake.number }, { record: stocktake })];
  };

const byAnother: Guard<StocktakeLine> = ({ counterId }, ctx) => (counterId === ctx.principal.id ? [sameCounter()] : []);

class CountedInput {
  @Attribute(() => SafeInt, { zh: "实盘数量", en: "Counted", about: "Packs at the location now; 0 if there are none.", input: { required: true, min: 0, max: 100_000_000 } })
  counted!: number;
}

/** The expected quantity is determined at the instant of the count, so sales can continue. */
async function settle({ record, input: { counted }, uow, ctx }: Step<StocktakeLine, CountedInput>): Promise<void> {
  record.expected = await expectedStock(record, uow, ctx);
  record.difference = counted - record.expected;
  record.differs = record.difference === 0 ? undefined : true;
  record.value = record.differs && (await costOf(ctx, (await ctx.loader.load<Batch>(record.batchId))!, Math.abs(record.difference)));
}

async function count(step: Step<StocktakeLine, CountedInput>): Promise<void> {
  const { record, input: { counted }, ctx } = step;
  Object.assign(record, { counted, countedAt: ctx.now.toISOString(), counterId: ctx.principal.id });
  await settle(step);
  const { tolerance } = (await ctx.loader.load<Stocktake>(record.stocktakeId))!;
  record.status = Math.abs(record.difference!) > tolerance ? "TO_RECOUNT" : "COUNTED";
}

async function recount(step: Step<StocktakeLine, CountedInput>): Promise<void> {
  const { record, input: { counted }, ctx } = step;
  Object.assign(record, { recounted: counted, recountedAt: ctx.now.toISOString(), recounterId: ctx.principal.id });
  await settle(step);
}

const stocktakeLineLifecycle = lifecycle<StocktakeLine, StocktakeLineStatus>({
  states: StocktakeLineStatus,
  initial: "OPEN",
  editable: [],
  moves: { COUNTED: ["POSTED"], RECOUNTED: ["POSTED"] },
  // Uncounted lines are listed with their stocktake and block nothing.
  rests: ["OPEN", "COUNTED", "RECOUNTED"],
  actions: {
    count: {
      label: { zh: "登记实盘", en: "Count" },
      about: "Records the packs at the location now.",
      from: ["OPEN", "COUNTED"],
      reaches: ["COUNTED", "TO_RECOUNT"],
      tone: "primary",
      input: CountedInput,
      guards: [whileIn("COUNTING")],
      effect: count,
    },
    recount: {
      label: { zh: "登记复盘", en: "Recount" },
      about: "Another person records the packs at the location now; this count applies.",
      from: "TO_RECOUNT",
      to: "RECOUNTED",
      tone: "primary",
      input: CountedInput,
      guards: [whileIn("COUNTING", "RECOUNT"), byAnother],
      effect: recount,
    },
  },
});

/** One batch at one location, counted blind: the expected quantity is masked from counters. 五(二)3 */
@Entity<StocktakeLine>({
  prefix: "stl",
  domain: "quality",
  label: { zh: "盘点明细", en: "Stocktake line" },
  about: "One batch at one location in a stocktake, with its counts.",
  clause,
  representation: "batchNumber",
  lists: { all: ["createdAt", "locationCode"], stocktakeId: ["locationCode"], status: ["locationCode"], "stocktakeId+status": ["locationCode"], "stocktakeId+differs": ["locationCode"], batchId: ["createdAt"], locationId: ["createdAt"] },
  lifecycle: stocktakeLineLifecycle,
})
export class StocktakeLine extends Document {
  @Reference(() => Node, { zh: "盘点单", en: "Stocktake", about: "Stocktake that it is part of.", holds: ["Stocktake"] })
  stocktakeId!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Counted location." })
  locationId!: string;

  @Attribute(() => String, { zh: "货位号", en: "Location code", about: "Code of the location; lines are counted in its order." })
  locationCode!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Counted batch." })
  batchId!: string;

  @Attribute(() => String, { zh: "批号", en: "Batch number", about: "Batch number printed on the pack." })
  batchNumber!: string;

  @Attribute(() => LocalDate, { zh: "有效期至", en: "Expires on", about: "First day on which it may no longer be sold." })
  expiresOn!: string;

  @Attribute(() => SafeInt, { zh: "实盘数量", en: "Counted", about: "Packs counted; empty if not counted, which is not 0.", nullable: true })
  counted?: number;

  @Attribute(() => DateTime, { zh: "盘点时间", en: "Counted at", about: "When it was counted (UTC).", nullable: true })
  countedAt?: string;

  @Reference(() => Node, { zh: "初盘人", en: "Counted by", about: "Who counted.", holds: isAccount, nullable: true })
  counterId?: string;

  @Attribute(() => SafeInt, { zh: "复盘数量", en: "Recounted", about: "Packs at the recount, which replaces the first count.", nullable: true })
  recounted?: number;

  @Attribute(() => DateTime, { zh: "复盘时间", en: "Recounted at", about: "When it was recounted (UTC).", nullable: true })
  recountedAt?: string;

  @Reference(() => Node, { zh: "复盘人", en: "Recounted by", about: "Who recounted.", holds: isAccount, nullable: true })
  recounterId?: string;

  @Attribute(() => SafeInt, { zh: "账面应有", en: "Expected", about: "Packs expected at the instant of the last count: the ledger balance less packs picked and not shipped.", nullable: true })
  expected?: number;

  @Attribute(() => SafeInt, { zh: "差异", en: "Difference", about: "Counted less expected.", nullable: true })
  difference?: number;

  @Attribute(() => Boolean, { zh: "有差异", en: "Differs", about: "True if the count differs; null otherwise.", nullable: true })
  differs?: true;

  @Attribute(() => Money, { zh: "差异金额", en: "Value", about: "Absolute difference times the net unit cost; empty if that is unknown.", nullable: true })
  value?: Money;

  @Attribute(() => StocktakeLineStatus, { zh: "状态", en: "Status", about: "Status of the line." })
  override status!: StocktakeLineStatus;
}

export const StocktakeLineResolver = EntityResolver(StocktakeLine);
