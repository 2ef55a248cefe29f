/** More budget for a campaign, out of its plan's, by the same approvals as the campaign. 三(三) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Addition } from "../../../table/ledger.ts";
import { Money } from "../../../table/money.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { coveredBy } from "../../../platform/balance/draws.ts";
import { follows } from "../../../platform/balance/followed.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { accountIdOf, type BudgetAccount } from "../plans/budgetAccount.ts";
import { currencyFindings, marketingBudget } from "../plans/budgets.ts";
import { Campaign } from "./campaign.ts";
import { marketingTiers } from "./campaignLifecycle.ts";
import { spendable } from "./spendable.ts";

export const BudgetIncreaseStatus = enumeration("BudgetIncreaseStatus", "Status of an increase of a budget.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "The campaign's budget is larger by it." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type BudgetIncreaseStatus = ValueOf<typeof BudgetIncreaseStatus>;

/** From its approval on. */
const increaseAdditions = ({ campaignId, period, granted }: BudgetIncrease): Addition[] =>
  granted
    ? [
        { to: accountIdOf(campaignId), by: { available: granted.amount } },
        { to: accountIdOf(period), by: { available: -granted.amount, committed: granted.amount } },
      ]
    : [];

const withinPlan = coveredBy<BudgetAccount, BudgetIncrease>(marketingBudget, ({ period }) => accountIdOf(period), ({ amount }) => amount);
const ofOpenCampaign: Guard<BudgetIncrease> = async ({ campaignId }, ctx) => spendable((await ctx.loader.load<Campaign>(campaignId))!);

function grant({ record }: Step<BudgetIncrease>): void {
  record.granted = record.amount;
}

const increaseRoute = approvalRoute("budgetIncrease", marketingTiers, { label: { zh: "追加预算", en: "Budget increase" } });

@Entity<BudgetIncrease>({
  prefix: "buinc",
  domain: "marketing",
  label: { zh: "追加预算", en: "Budget increase" },
  about: "More budget for a campaign, out of its plan's.",
  clause: "三(三)",
  number: "ZB",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], campaignId: ["createdAt"], status: ["createdAt"] },
  addsTo: increaseAdditions,
  lifecycle: lifecycle<BudgetIncrease, BudgetIncreaseStatus>({
    states: BudgetIncreaseStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    actions: {
      ...approval<BudgetIncrease, BudgetIncreaseStatus>({
        route: increaseRoute,
        amount: "amount",
        submitters: ["marketingSpecialist", "marketingLead"],
        draft: "DRAFT",
        pending: "SUBMITTED",
        approved: "APPROVED",
        submit: { about: "Submits the increase for approval.", guards: [ofOpenCampaign, withinPlan] },
        guards: [ofOpenCampaign, withinPlan],
        onApproved: grant,
      }),
      cancel: cancel({ from: "DRAFT" }),
    },
  }),
})
export class BudgetIncrease extends NumberedDocument {
  @Reference(() => Campaign, { zh: "推广活动", en: "Campaign", about: "Campaign whose budget it is.", input: { required: true, once: true } })
  campaignId!: string;

  @Attribute(() => String, { zh: "期间", en: "Period", about: "Period of the plan that it comes out of." })
  period!: string;

  @Attribute(() => Money, { zh: "追加金额", en: "Amount", about: "By how much the budget grows.", input: { required: true, min: 1, max: 1_000_000_000_000 } })
  amount!: Money;

  @Attribute(() => String, { zh: "追加理由", en: "Grounds", about: "Why the budget does not suffice.", text: true, input: { required: true, minLength: 5, maxLength: 2_000 } })
  grounds!: string;

  @Attribute(() => Money, { zh: "批准金额", en: "Approved amount", about: "What was added to the budget.", nullable: true })
  granted?: Money;

  @Attribute(() => BudgetIncreaseStatus, { zh: "状态", en: "Status", about: "Status of the increase." })
  override status!: BudgetIncreaseStatus;
}

// The campaign cannot end in the moment in which it is given more.
follows(marketingBudget, BudgetIncrease, { reliesOn: ({ campaignId }) => campaignId });

export const BudgetIncreaseResolver = EntityResolver(BudgetIncrease, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.period = (await ctx.loader.load<Campaign>(record.campaignId))!.period;
    return currencyFindings(record.amount, "amount");
  },
});
