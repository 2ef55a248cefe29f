import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { hundredths } from "../../../table/unit.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { addMonths } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { LastReview } from "../../../platform/review/review.ts";
import { Employee } from "../../organization/people/employee.ts";
import { currencyFindings } from "../plans/budgets.ts";
import { ChannelKind } from "../plans/marketingPlan.ts";

export const PromotionChannelStatus = enumeration("PromotionChannelStatus", "Status of a promotion channel.", {
  ACTIVE: { zh: "使用中", en: "Active", tone: "good" },
  REVIEW_DUE: { zh: "待评审", en: "Review due", tone: "warning", about: "Its review is due; used until that says otherwise." },
  RETIRED: { zh: "已停用", en: "Retired", tone: "bad" },
});
export type PromotionChannelStatus = ValueOf<typeof PromotionChannelStatus>;

export const ChannelRating = enumeration("ChannelRating", "What the review of a channel came to.", {
  KEPT: { zh: "保留", en: "Kept", tone: "good" },
  OPTIMISED: { zh: "优化", en: "Optimised", tone: "warning", about: "Stays in use and is to be improved." },
  RETIRED: { zh: "停用", en: "Retired", tone: "bad" },
});
export type ChannelRating = ValueOf<typeof ChannelRating>;

const channelLifecycle = lifecycle<PromotionChannel, PromotionChannelStatus>({
  states: PromotionChannelStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE", "REVIEW_DUE"],
  byDate: [{ from: ["ACTIVE"], to: ["REVIEW_DUE"], on: "reviewOn", action: "fallDue" }],
  // A review that was held: used again, or no more.
  moves: { REVIEW_DUE: ["ACTIVE", "RETIRED"], ACTIVE: ["RETIRED"] },
  rests: ["ACTIVE"],
  actions: {
    retire: { label: { zh: "停用", en: "Retire" }, about: "Ends its use outside of a review.", from: ["ACTIVE", "REVIEW_DUE"], to: "RETIRED", tone: "danger", input: ReasonInput },
  },
});

/** A channel that the company reaches people through: who answers for it, what it costs, and when it is looked at again. 三(四) */
@Entity<PromotionChannel>({
  prefix: "pchan",
  domain: "marketing",
  label: { zh: "宣传渠道", en: "Promotion channel" },
  about: "A channel that the company reaches people through, with its owner, contract, cost and reviews.",
  clause: "三(四)",
  number: "QD",
  representation: "name",
  attachments: true,
  search: ["name", "number"],
  lists: { all: ["createdAt", "name", "reviewOn"], status: ["reviewOn"], kind: ["name"], ownerId: ["name"] },
  unique: ["name"],
  lifecycle: channelLifecycle,
})
export class PromotionChannel extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the channel: a journal, a website, an association, a trade fair.", input: { required: true, minLength: 2, maxLength: 120 } })
  name!: string;

  @Attribute(() => ChannelKind, { zh: "渠道类型", en: "Kind", about: "Kind of the channel.", input: { required: true } })
  kind!: ChannelKind;

  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Person who answers for it; the creator where it is left empty.", nullable: true, input: true })
  ownerId!: string;

  @Attribute(() => String, { zh: "合同编号", en: "Contract", about: "Contract with the operator of the channel.", nullable: true, input: { maxLength: 60 } })
  contract?: string;

  @Attribute(() => LocalDate, { zh: "合同失效日期", en: "Contract expires on", about: "First day on which the contract no longer counts.", nullable: true, input: { when: "any" } })
  contractExpiresOn?: string;

  @Attribute(() => Money, { zh: "年度费用", en: "Cost of a year", about: "What it costs in a year.", nullable: true, input: { min: 0, max: 1_000_000_000_000 } })
  yearCost?: Money;

  @Attribute(() => Int, { zh: "评审周期（月）", en: "Months between reviews", about: "Months from one review to the next.", input: { required: true, min: 1, max: 24 } })
  reviewMonths!: number;

  @Attribute(() => LocalDate, { zh: "下次评审", en: "Next review", about: "Day on which its next review is due." })
  reviewOn!: string;

  @Attribute(() => LastReview, { zh: "最近评审", en: "Last review", about: "When it was last reviewed, and how.", nullable: true })
  lastReview?: LastReview;

  @Attribute(() => Int, { zh: "最近得分", en: "Last score", about: "Score of its last review, in hundredths of a point of 100.", nullable: true, unit: hundredths })
  lastScore?: number;

  @Attribute(() => ChannelRating, { zh: "最近结论", en: "Last rating", about: "What its last review came to.", nullable: true })
  rating?: ChannelRating;

  @Attribute(() => LocalDate, { zh: "评审起算日", en: "Reviews counted from", about: "Day that the months between reviews are counted from: it was entered, or the months were changed." })
  countedFrom!: string;

  @Attribute(() => PromotionChannelStatus, { zh: "状态", en: "Status", about: "Status of the channel." })
  override status!: PromotionChannelStatus;
}

export const PromotionChannelResolver = EntityResolver(PromotionChannel, {
  create: true,
  update: true,
  prepare: ({ record, before, ctx }) => {
    record.ownerId ??= ctx.principal.id;
    if (before?.reviewMonths !== record.reviewMonths) Object.assign(record, { countedFrom: ctx.today, reviewOn: addMonths(ctx.today, record.reviewMonths) });
    return record.yearCost ? currencyFindings(record.yearCost, "yearCost") : [];
  },
});
