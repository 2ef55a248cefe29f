import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { follows } from "../../../platform/balance/followed.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../../organization/people/employee.ts";
import { accountIdOf, BudgetAccount } from "../plans/budgetAccount.ts";
import { marketingBudget, openedBudget } from "../plans/budgets.ts";
import { ChannelKind, MarketingPlan } from "../plans/marketingPlan.ts";
import { AdApproval, AdCheckLine, CampaignFeedback, CampaignKind, PromotedProduct, QualityCheck } from "./campaignKind.ts";
import { campaignAdditions, campaignLifecycle, CampaignStatus } from "./campaignLifecycle.ts";

/**
 * An advertisement, an exhibition or an academic conference of a plan, with a budget of its own. The invariants: what is
 * approved for it never comes to more than its budget, and who runs it neither checks nor evaluates it. 三(三)
 */
@Entity<Campaign>({
  prefix: "camp",
  domain: "marketing",
  label: { zh: "推广活动", en: "Campaign" },
  about: "An advertisement, an exhibition or an academic conference of a marketing plan, with its budget.",
  clause: "三(三)",
  number: "YX",
  representation: "title",
  attachments: true,
  search: ["title", "number"],
  lists: { all: ["createdAt", "startsOn"], status: ["startsOn"], planId: ["startsOn"], period: ["startsOn"], kind: ["startsOn"], ownerId: ["startsOn"] },
  addsTo: campaignAdditions,
  lifecycle: campaignLifecycle,
})
export class Campaign extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the campaign.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Reference(() => MarketingPlan, { zh: "推广计划", en: "Marketing plan", about: "Plan whose budget it comes out of.", input: { required: true, once: true } })
  planId!: string;

  @Attribute(() => String, { zh: "期间", en: "Period", about: "Period of the plan." })
  period!: string;

  @Attribute(() => CampaignKind, { zh: "活动类型", en: "Kind", about: "Kind of the campaign.", input: { required: true, once: true } })
  kind!: CampaignKind;

  @Attribute(() => [ChannelKind], { zh: "推广渠道", en: "Channels", about: "How people are reached.", input: { required: true, minItems: 1, maxItems: 5 } })
  channels!: ChannelKind[];

  @Attribute(() => [PromotedProduct], { zh: "推广商品", en: "Products", about: "Products that it promotes.", nullable: true, input: { maxItems: 20 } })
  products?: PromotedProduct[];

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts on", about: "First day, of an advertisement the first day of publication.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends on", about: "Last day.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => Money, { zh: "预算", en: "Budget", about: "What it may cost, without later increases.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  budget!: Money;

  @Attribute(() => String, { zh: "活动方案", en: "Programme", about: "Whom it is to reach, and how.", text: true, input: { required: true, minLength: 10, maxLength: 4_000 } })
  programme!: string;

  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Person who runs it; the creator where it is left empty.", nullable: true, input: { once: true } })
  ownerId!: string;

  @Attribute(() => [AdApproval], { zh: "广告批文", en: "Advertising approvals", about: "Approvals of the authorities, by product, with the material.", nullable: true, input: { maxItems: 40 } })
  adApprovals?: AdApproval[];

  @Attribute(() => [AdCheckLine], { zh: "广告检查表", en: "Advertising checklist", about: "What the law asks of every advertisement of a medicine; of advertising only.", nullable: true, input: { maxItems: 6 } })
  checklist?: AdCheckLine[];

  @Attribute(() => [QualityCheck], { zh: "质量检查", en: "Quality checks", about: "What was checked on the spot." })
  checks!: QualityCheck[];

  @Attribute(() => [CampaignFeedback], { zh: "活动反馈", en: "Feedback", about: "What those whom it has reached say of it." })
  feedback!: CampaignFeedback[];

  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "What it has come to, and what to do differently.", nullable: true, text: true })
  evaluation?: string;

  @Reference(() => BudgetAccount, { zh: "预算账户", en: "Budget account", about: "Its budget, from its approval on.", nullable: true })
  accountId?: string;

  @Attribute(() => Money, { zh: "释放预算", en: "Released", about: "Budget that went back to the plan when it ended.", nullable: true })
  released?: Money;

  @Attribute(() => CampaignStatus, { zh: "状态", en: "Status", about: "Status of the campaign." })
  override status!: CampaignStatus;
}

follows(marketingBudget, Campaign, { opens: ({ id, title }) => openedBudget(accountIdOf(id), id, title) });
