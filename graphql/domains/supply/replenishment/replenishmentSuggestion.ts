import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";
import { hundredth, ReplenishmentRule } from "./replenishmentRule.ts";
import { suggestionLifecycle, SuggestionStatus } from "./suggestionLifecycle.ts";

/** What should be bought of a product, with all that it rests on. Made and kept up to date at night. 五(一)2 */
@Entity<ReplenishmentSuggestion>({
  prefix: "repl",
  domain: "supply",
  label: { zh: "补货建议", en: "Replenishment suggestion" },
  about: "What should be bought of a product, with its arithmetic.",
  clause: "五(一)2",
  number: "BJY",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], productId: ["createdAt"] },
  unique: ["productId"],
  claimsUnique: ({ status }) => status === "PROPOSED",
  lifecycle: suggestionLifecycle,
})
export class ReplenishmentSuggestion extends NumberedDocument {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product to buy." })
  productId!: string;

  @Reference(() => ReplenishmentRule, { zh: "补货参数", en: "Replenishment rule", about: "How it is replenished." })
  ruleId!: string;

  @Reference(() => Supplier, { zh: "常用供应商", en: "Usual supplier", about: "Whom it is usually bought from.", nullable: true })
  supplierId?: string;

  @Attribute(() => LocalDate, { zh: "计算日期", en: "Computed on", about: "Day on which it was computed last." })
  computedOn!: string;

  @Attribute(() => Boolean, { zh: "人工判断", en: "Manual", about: "Fewer than 30 days of demand: nothing is computed, and somebody decides." })
  manual!: boolean;

  @Attribute(() => Int, { zh: "需求天数", en: "Days of demand", about: "Days of the last 90 that count: with stock, since it was first there." })
  demandDays!: number;

  @Attribute(() => Int, { zh: "缺货天数", en: "Days without stock", about: "Days that are left out, because they ended without stock." })
  stockOutDays!: number;

  @Attribute(() => [LocalDate], { zh: "异常大单日", en: "One-offs", about: "Days on which more was sold than the mean and three deviations: they count, and somebody should look at them." })
  oneOffs!: string[];

  @Attribute(() => SafeInt, { zh: "日均需求", en: "Demand a day", about: "Mean of the days that count, in hundredths of a pack.", unit: hundredth })
  demandMean!: number;

  @Attribute(() => SafeInt, { zh: "需求标准差", en: "Deviation of demand", about: "Sample deviation, in hundredths of a pack.", unit: hundredth })
  demandDeviation!: number;

  @Attribute(() => SafeInt, { zh: "供货周期（天）", en: "Lead time", about: "Mean days from order to put-away, in hundredths.", unit: hundredth })
  leadMean!: number;

  @Attribute(() => SafeInt, { zh: "供货周期标准差", en: "Deviation of lead time", about: "Sample deviation, in hundredths of a day.", unit: hundredth })
  leadDeviation!: number;

  @Attribute(() => Int, { zh: "收货次数", en: "Receipts", about: "Receipts that the lead time rests on, 12 at most; below two it is the usual one of the rule." })
  receipts!: number;

  @Attribute(() => SafeInt, { zh: "可售库存", en: "Sellable", about: "Packs that can be sold before they expire." })
  sellable!: number;

  @Attribute(() => SafeInt, { zh: "来不及销售", en: "Expires before it sells", about: "Packs in stock that expire before they are sold: they are not counted on." })
  expiring!: number;

  @Attribute(() => SafeInt, { zh: "在途", en: "On order", about: "Packs that are ordered, or have arrived and are not put away." })
  onOrder!: number;

  @Attribute(() => SafeInt, { zh: "已占用", en: "Promised", about: "Packs that are allocated to customers." })
  promised!: number;

  @Attribute(() => SafeInt, { zh: "缺货待发", en: "Back-ordered", about: "Packs that customers wait for." })
  backOrdered!: number;

  @Attribute(() => SafeInt, { zh: "库存位置", en: "Position", about: "Sellable and on order, less promised and back-ordered." })
  position!: number;

  @Attribute(() => SafeInt, { zh: "安全库存", en: "Safety stock", about: "Packs against the chance of demand and lead time; empty where it is decided by hand.", nullable: true })
  safetyStock?: number;

  @Attribute(() => SafeInt, { zh: "再订货点", en: "Reorder point", about: "Position at which something is ordered.", nullable: true })
  reorderPoint?: number;

  @Attribute(() => SafeInt, { zh: "需求量", en: "Need", about: "Packs missing to the target.", nullable: true })
  need?: number;

  @Attribute(() => SafeInt, { zh: "建议采购", en: "Suggested", about: "Packs to order, in whole cases and no less than the minimum order.", nullable: true })
  quantity?: number;

  @Attribute(() => String, { zh: "计算过程", en: "Arithmetic (Chinese)", about: "The substituted formulas, from the function that decides, in Chinese.", nullable: true, text: true })
  arithmeticZh?: string;

  @Attribute(() => String, { zh: "计算过程（英文）", en: "Arithmetic", about: "The substituted formulas, from the function that decides.", nullable: true, text: true })
  arithmeticEn?: string;

  @Attribute(() => SafeInt, { zh: "采纳数量", en: "Accepted quantity", about: "Packs that the purchaser takes into a plan.", nullable: true })
  acceptedQuantity?: number;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why it was altered or dismissed.", nullable: true, text: true })
  decision?: string;

  @Reference(() => Node, { zh: "采购计划", en: "Purchase plan", about: "Plan that it is in.", holds: ["PurchasePlan"], nullable: true })
  planId?: string;

  @Attribute(() => SuggestionStatus, { zh: "状态", en: "Status", about: "Status of the suggestion." })
  override status!: SuggestionStatus;
}

export const ReplenishmentSuggestionResolver = EntityResolver(ReplenishmentSuggestion);
