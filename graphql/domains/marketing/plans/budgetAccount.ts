import { Resolver, Root } from "type-graphql";
import { Attribute, Computed } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { money, Money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

/**
 * The budget of a period's plan or of a campaign: what is available, committed and spent. The invariants: each is the
 * sum of what plans, campaigns, increases and expenses add to it, and none is ever below zero (budgets.ts). 三(三)
 */
@Entity<BudgetAccount>({
  prefix: "budg",
  domain: "marketing",
  label: { zh: "预算账户", en: "Budget account" },
  about: "What of the budget of a plan or a campaign is available, committed and spent.",
  clause: "三(三)",
  representation: "name",
  lists: { all: ["createdAt", "available"], ownerId: ["createdAt"] },
  audited: false,
  sums: ["available", "committed", "spent"],
})
export class BudgetAccount extends Node {
  @Reference(() => Node, { zh: "计划或活动", en: "Plan or campaign", about: "The plan that opened it, or the campaign.", holds: ["MarketingPlan", "Campaign"] })
  ownerId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Period of the plan, or title of the campaign." })
  name!: string;

  @Attribute(() => Money, { zh: "可用预算", en: "Available", about: "Budget less committed and spent. Never negative." })
  available!: Money;

  @Attribute(() => Money, { zh: "已承诺", en: "Committed", about: "Of a campaign: approved expenses that are not paid. Of a plan: budgets of its campaigns, or of its quarters, less what these have spent." })
  committed!: Money;

  @Attribute(() => Money, { zh: "已支出", en: "Spent", about: "Paid expenses." })
  spent!: Money;
}

/** Of the period of a plan, whatever its revision, or of a campaign. */
export const accountIdOf = (periodOrCampaignId: string): string => idFrom(BudgetAccount, periodOrCampaignId);

@Resolver(() => BudgetAccount)
export class BudgetAccountResolver extends EntityResolver(BudgetAccount) {
  @Computed(BudgetAccount, () => Money, { zh: "预算总额", en: "Budget in all", about: "Available, committed and spent together." })
  granted(@Root() { available, committed, spent }: BudgetAccount): Money {
    return money(available.amount + committed.amount + spent.amount, available.currency);
  }
}
