/** What people are notified of about budgets. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels } from "../../../platform/notification/noticeKind.ts";
import { BudgetAccount } from "./budgetAccount.ts";

const kinds = declareNoticeKinds({
  BUDGET_NEARLY_USED: {
    zh: "预算将用尽", en: "Budget nearly used", about: "Less than a tenth of the budget of a plan or a campaign is available.", tone: "warning",
    text: { zh: ({ title }) => `“${title}”的可用预算不足一成`, en: ({ title }) => `Less than a tenth of the budget of "${title}" is available` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

type Sums = Pick<BudgetAccount, "available" | "committed" | "spent">;

const total = ({ available, committed, spent }: Sums): number => available.amount + committed.amount + spent.amount;

/** Less than a tenth of it is available. */
const isNearlyUsed = (sums: Sums): boolean => sums.available.amount * 10 < total(sums);

/** Once for each time that it comes to that; not where the budget itself is taken back, as at the end of a campaign. 三(三) */
export const becomesNearlyUsed = (before: Sums | undefined, after: Sums): boolean => before !== undefined && !isNearlyUsed(before) && isNearlyUsed(after) && total(after) >= total(before);

announces(BudgetAccount, ({ before, after }) => {
  const { id, version, ownerId, name, updatedAt } = after;
  return becomesNearlyUsed(before, after) ? [{ kind: "BUDGET_NEARLY_USED", source: `${id} ${version}`, aboutId: ownerId, title: name, audience: { roles: ["marketingLead"] }, at: updatedAt }] : [];
});
