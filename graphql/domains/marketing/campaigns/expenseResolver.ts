import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { currencyFindings } from "../plans/budgets.ts";
import { benefitFindings } from "./benefits.ts";
import { Campaign } from "./campaign.ts";
import { Expense } from "./expense.ts";

export const ExpenseResolver = EntityResolver(Expense, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.period = (await ctx.loader.load<Campaign>(record.campaignId))!.period;
    // What the law forbids is not even kept as a draft.
    return [...currencyFindings(record.amount, "amount"), ...(await benefitFindings(record, ctx))];
  },
});
