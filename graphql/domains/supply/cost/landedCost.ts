import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../stock/batch.ts";
import { LandedCostBasis, LandedCostKind, landedCostLifecycle, LandedCostStatus } from "./landedCostLifecycle.ts";
import { divideLandedCost } from "./divideLandedCost.ts";

/** A batch that bears a part of it. */
@ObjectType("LandedCostLine", { description: "A batch that bears a part of a landed cost." })
export class LandedCostLine {
  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "Batch that came with it.", input: { required: true } })
  batchId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the batch." })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "收货数量", en: "Received", about: "Packs that were received." })
  quantity!: number;

  @Attribute(() => SafeInt, { zh: "分摊权数", en: "Weight", about: "What it is divided by: minor units of cost, grams, or packs." })
  weight!: number;

  @Attribute(() => Money, { zh: "分摊金额", en: "Amount", about: "Its part of the net amount." })
  amount!: Money;

  @Attribute(() => Money, { zh: "在库部分", en: "In stock", about: "Share of the packs that were in stock when it was posted.", nullable: true })
  inStock?: Money;

  @Attribute(() => Money, { zh: "已出库部分", en: "Gone", about: "Share of the packs that had left: it belongs to the cost of sales of the day of posting.", nullable: true })
  gone?: Money;
}

/**
 * What came on top of the price of goods until they were here: inbound freight, insurance, duty. Net of the tax that is
 * deducted it is divided among the batches; of each part, the share of the packs in stock raises their cost, and that of
 * the packs that have left belongs to the cost of sales. The invariant: the parts add up to the net amount to the cent,
 * and a reversal leaves every cost as it was. 五(一)3, 企业会计准则 存货
 */
@Entity<LandedCost>({
  prefix: "lcost",
  domain: "supply",
  label: { zh: "到岸成本单", en: "Landed cost" },
  many: "landedCosts",
  about: "Inbound freight, insurance or duty, divided among the batches that came with it.",
  clause: "五(一)3 · 五(三)4",
  number: "DAC",
  representation: "number",
  attachments: true,
  search: ["number", "documentNumber"],
  lists: { all: ["createdAt"], status: ["createdAt"], kind: ["createdAt"] },
  lifecycle: landedCostLifecycle,
})
export class LandedCost extends NumberedDocument {
  @Attribute(() => LandedCostKind, { zh: "费用类型", en: "Kind", about: "What it was paid for.", input: { required: true } })
  kind!: LandedCostKind;

  @Attribute(() => String, { zh: "开票方", en: "Issuer", about: "Who charges it: forwarder, insurer or customs.", input: { required: true, minLength: 2, maxLength: 100 } })
  issuer!: string;

  @Attribute(() => String, { zh: "单据号", en: "Document number", about: "Number of the invoice or of the customs receipt.", input: { required: true, maxLength: 60 } })
  documentNumber!: string;

  @Attribute(() => LocalDate, { zh: "单据日期", en: "Document date", about: "Date of the invoice or of the customs receipt.", input: { required: true, when: "past" } })
  documentOn!: string;

  @Attribute(() => Money, { zh: "含税金额", en: "Amount", about: "What is charged, with tax.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  gross!: Money;

  @Attribute(() => Money, { zh: "可抵扣税额", en: "Deductible tax", about: "Value-added tax of it that is deducted, and is no cost.", input: { required: true, min: 0, max: 1_000_000_000_000 } })
  deductibleVat!: Money;

  @Attribute(() => LandedCostBasis, { zh: "分摊依据", en: "Divided by", about: "By what it is divided among the batches.", input: { required: true } })
  basis!: LandedCostBasis;

  @Attribute(() => [LandedCostLine], { zh: "批次", en: "Batches", about: "Batches that came with it.", input: { required: true, minItems: 1, maxItems: 15 } })
  lines!: LandedCostLine[];

  @Attribute(() => Money, { zh: "净额", en: "Net", about: "What is divided: the amount without the tax that is deducted." })
  net!: Money;

  @Attribute(() => LocalDate, { zh: "过账日期", en: "Posted on", about: "Date on which it was posted.", nullable: true })
  postedOn?: string;

  @Attribute(() => Money, { zh: "在库部分", en: "In stock", about: "What of it raised the cost of stock when it was posted.", nullable: true })
  inStock?: Money;

  @Attribute(() => Money, { zh: "已出库部分", en: "Gone", about: "What of it belongs to the cost of sales of the day of posting.", nullable: true })
  gone?: Money;

  @Attribute(() => LocalDate, { zh: "冲销日期", en: "Reversed on", about: "Date on which it was reversed.", nullable: true })
  reversedOn?: string;

  @Attribute(() => String, { zh: "冲销原因", en: "Reversed because", about: "Why it was reversed.", nullable: true, text: true })
  reversalReason?: string;

  @Attribute(() => LandedCostStatus, { zh: "状态", en: "Status", about: "Status of the landed cost." })
  override status!: LandedCostStatus;
}

function prepare({ record, ctx }: Preparation<LandedCost>): Promise<Finding[]> {
  record.net = money(record.gross.amount - record.deductibleVat.amount, record.gross.currency);
  return divideLandedCost(record, ctx);
}

export const LandedCostResolver = EntityResolver(LandedCost, { create: true, update: true, prepare });
