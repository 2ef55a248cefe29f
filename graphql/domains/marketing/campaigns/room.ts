/** Campaigns with their budgets, expenses and increases. 三(三) */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { marketers, marketingReaders } from "../readers.ts";
import { BudgetIncreaseResolver } from "./budgetIncrease.ts";
import { CampaignResolver } from "./campaignResolver.ts";
import { ExpenseResolver } from "./expenseResolver.ts";

export const campaignsRoom = declareRoom({
  resolvers: [CampaignResolver, ExpenseResolver, BudgetIncreaseResolver],
  access: {
    Campaign: {
      read: marketingReaders,
      actions: {
        create: marketers,
        update: marketers,
        start: marketers,
        check: [...marketers, "deputyManager", "departmentManager"],
        recordFeedback: marketers,
        complete: marketers,
        evaluate: [...marketers, "deputyManager", "departmentManager"],
        cancel: ["marketingLead", "departmentManager"],
      },
    },
    Expense: {
      read: marketingReaders,
      actions: { create: marketers, update: marketers, pay: ["finance", "cashier"], reverse: ["finance"], cancel: [...marketers, "departmentManager"] },
    },
    BudgetIncrease: { read: marketingReaders, actions: { create: marketers, update: marketers, cancel: marketers } },
  },
});
