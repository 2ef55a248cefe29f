import { reviewPage } from "../../../documents/reviewPage.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  ...reviewPage({ name: "marketingReviewsDue", title: { zh: "待评审的推广计划", en: "Marketing plan reviews due" }, roles: ["marketingLead"] }),
  arises: { from: "MarketingPlan", says: { zh: "计划执行期间，系统按评审周期生成评审。", en: "Reviews of running plans are made on schedule." } },
} satisfies EntityPage;
