import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PlanStatus, purchasePlanLifecycle } from "./purchasePlanLifecycle.ts";
import { ReplenishmentSuggestion } from "./replenishmentSuggestion.ts";

@ObjectType("PurchasePlanLine", { description: "A product that is to be bought." })
export class PurchasePlanLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product to buy.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "计划数量", en: "Planned", about: "Packs to buy.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Reference(() => ReplenishmentSuggestion, { zh: "补货建议", en: "Replenishment suggestion", about: "Accepted suggestion that it rests on.", nullable: true, input: true })
  suggestionId?: string | null;

  @Attribute(() => SafeInt, { zh: "已下单", en: "Covered", about: "Packs that submitted orders have called off." })
  coveredQuantity!: number;

  @Attribute(() => SafeInt, { zh: "未下单", en: "Open", about: "Packs that no order has called off." })
  openQuantity!: number;
}

const clause = "五(一)2";

const productTwice = rule("PRODUCT_PLANNED_TWICE", {
  clause,
  message: { zh: () => "同一商品出现两次", en: () => "The same product appears twice" },
  remedy: { zh: () => "请合并为一行", en: () => "Put both into one line", by: [] },
});

const notAccepted = rule("SUGGESTION_NOT_ACCEPTED", {
  clause,
  message: { zh: () => "该补货建议未采纳，或不属于该商品，或已列入其他计划", en: () => "The suggestion is not accepted, is of another product, or is in another plan" },
  remedy: { zh: () => "请选择该商品已采纳的建议", en: () => "Choose an accepted suggestion of the product", by: [] },
});

/** What is to be bought, from accepted suggestions and from what people know. 五(一)2 */
@Entity<PurchasePlan>({
  prefix: "pplan",
  domain: "supply",
  label: { zh: "采购计划", en: "Purchase plan" },
  about: "What is to be bought by when; orders call it off.",
  clause: "五(一)2",
  number: "CJ",
  representation: "number",
  attachments: true,
  search: ["number", "subject"],
  lists: { all: ["createdAt"], status: ["createdAt"] },
  lifecycle: purchasePlanLifecycle,
})
export class PurchasePlan extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Subject", about: "What it is for.", input: { required: true, minLength: 2, maxLength: 100 } })
  subject!: string;

  @Attribute(() => LocalDate, { zh: "需求日期", en: "Needed by", about: "Day by which it is to be there.", input: { required: true, when: "any" } })
  neededOn!: string;

  @Attribute(() => [PurchasePlanLine], { zh: "明细", en: "Lines", about: "What is to be bought, with what is covered and open.", input: { required: true, minItems: 1, maxItems: 80 } })
  lines!: PurchasePlanLine[];

  @Attribute(() => PlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: PlanStatus;
}

/** Suggestions follow the plan that they are in: those that a draft no longer names wait again. */
async function prepare({ record, before, uow, ctx }: Preparation<PurchasePlan>): Promise<Finding[]> {
  record.lines = record.lines.map(({ productId, quantity, suggestionId }) => ({ productId, quantity, suggestionId, coveredQuantity: 0, openQuantity: quantity }));
  const products = record.lines.map(({ productId }) => productId);
  const suggestions = await Promise.all(record.lines.map(({ suggestionId }) => (suggestionId ? ctx.loader.load<ReplenishmentSuggestion>(suggestionId) : null)));
  const findings = record.lines.flatMap(({ productId, suggestionId }, i) => {
    const suggestion = suggestions[i];
    const isFree = suggestion?.status === "ACCEPTED" || (suggestion?.status === "PLANNED" && suggestion.planId === record.id);
    return [
      ...(products.indexOf(productId) < i ? [productTwice(undefined, { field: `lines.${i}.productId` })] : []),
      ...(suggestionId && !(isFree && suggestion.productId === productId) ? [notAccepted(undefined, { field: `lines.${i}.suggestionId` })] : []),
    ];
  });
  if (findings.length > 0) return findings;
  for (const suggestion of suggestions) if (suggestion) Object.assign(uow.edit(suggestion), { status: "PLANNED", planId: record.id });
  const kept = new Set(record.lines.map(({ suggestionId }) => suggestionId));
  for (const { suggestionId } of before?.lines ?? []) {
    if (!suggestionId || kept.has(suggestionId)) continue;
    Object.assign(uow.edit((await ctx.loader.load<ReplenishmentSuggestion>(suggestionId))!), { status: "ACCEPTED", planId: undefined });
  }
  return [];
}

export const PurchasePlanResolver = EntityResolver(PurchasePlan, { create: true, update: true, prepare });
