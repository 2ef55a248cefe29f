import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { LastReview } from "../../../platform/review/review.ts";
import { salesPlanLifecycle, SalesPlanStatus } from "./salesPlanLifecycle.ts";

/** Months between two reviews of a plan, unless it says otherwise. */
export const defaultReviewMonths = 3;

/**
 * One version of a year's targets. The targets are in its sheets; the plan has the totals, written in the same
 * transaction. 四(一)
 */
@Entity<SalesPlan>({
  prefix: "plan",
  domain: "sales",
  label: { zh: "销售计划", en: "Sales plan" },
  about: "One version of a year's targets, split into months, regions, products and representatives.",
  clause: "四(一)",
  number: "SP",
  representation: "name",
  search: ["name", "number"],
  lists: { all: ["year", "createdAt"], status: ["year"], "year+status": ["revision"], year: ["revision"] },
  unique: ["slot"],
  lifecycle: salesPlanLifecycle,
})
export class SalesPlan extends NumberedDocument {
  @Attribute(() => Int, { zh: "年度", en: "Year", about: "Calendar year of the targets.", grouped: false, input: { required: true, once: true, min: 2000, max: 2100 } })
  year!: number;

  @Attribute(() => Int, { zh: "版次", en: "Version", about: "1 for the year's first plan, one more with each revision." })
  revision!: number;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Year and version." })
  name!: string;

  @Attribute(() => String, { zh: "币种", en: "Currency", about: "Currency of all amounts; defaults to CNY.", input: { once: true, pattern: "[A-Z]{3}" } })
  currency!: string;

  @Attribute(() => Money, { zh: "年度金额目标", en: "Target amount", about: "Sum of all targets, exactly.", nullable: true })
  totalAmount!: Money;

  @Attribute(() => SafeInt, { zh: "年度数量目标", en: "Target quantity", about: "Packs: sum of all targets, exactly.", nullable: true })
  totalQuantity!: number;

  @Attribute(() => Int, { zh: "节点数", en: "Branches", about: "Combinations of region, product and representative that have targets.", nullable: true })
  branchCount!: number;

  @Attribute(() => String, { zh: "调整", en: "Edit", about: "Latest edit: period, branch, before → after, number of changed monthly targets.", nullable: true })
  lastEdit?: string;

  @Attribute(() => String, { zh: "修订原因", en: "Reason for revision", about: "Why this version replaces the previous one.", nullable: true, text: true })
  revisionReason?: string;

  @Reference(() => Node, { zh: "上一版", en: "Previous version", about: "Version that this one revises.", holds: ["SalesPlan"], nullable: true })
  previousId?: string;

  @Reference(() => Node, { zh: "下一版", en: "Next version", about: "Version that revises this one.", holds: ["SalesPlan"], nullable: true })
  nextId?: string;

  @Attribute(() => String, { zh: "销售策略", en: "Strategy", about: "How the targets are to be reached: customers, products, prices, promotion. Required to submit.", nullable: true, text: true, input: { maxLength: 4000 } })
  strategy?: string;

  @Attribute(() => Int, { zh: "评审周期（月）", en: "Months between reviews", about: "Months from one review to the next, from the beginning of the year; three where it is empty.", nullable: true, input: { min: 1, max: 12 } })
  reviewMonths?: number;

  @Attribute(() => LastReview, { zh: "最近评审", en: "Last review", about: "When it was last reviewed, and how.", nullable: true })
  lastReview?: LastReview;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Assumptions of the plan.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => String, { zh: "版次标识", en: "Version slot", about: "Unique year and version; empty once it is discarded.", nullable: true })
  slot?: string;

  @Attribute(() => SalesPlanStatus, { zh: "状态", en: "Status", about: "Status of the plan." })
  override status!: SalesPlanStatus;

  /** How many sheets hold its targets. */
  sheets!: number;
}
