/** The review of a sales plan on schedule: whether its targets and its strategy still hold. 四(一)3 */
import { Entity, Reference } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Review, reviewed, reviewLifecycle, reviewLists } from "../../../platform/review/review.ts";
import { defaultReviewMonths, SalesPlan } from "./salesPlan.ts";

@Entity<SalesPlanReview>({
  prefix: "plrev",
  domain: "sales",
  label: { zh: "销售计划评审", en: "Sales plan review" },
  about: "A review of a sales plan on schedule: attainment, market, and whether targets and strategy still hold.",
  clause: "四(一)3",
  representation: "title",
  attachments: true,
  lists: { ...reviewLists, planId: ["dueOn"] },
  lifecycle: reviewLifecycle<SalesPlanReview>({ reviewers: ["salesLead"], waivers: ["departmentManager"] }),
})
export class SalesPlanReview extends Review {
  @Reference(() => SalesPlan, { zh: "销售计划", en: "Sales plan", about: "The plan that is reviewed." })
  planId!: string;
}

reviewed(SalesPlan, {
  by: SalesPlanReview,
  of: "planId",
  filter: { status: { eq: "IN_FORCE" } },
  sort: "year",
  from: ({ year }) => `${year}-01-01`,
  everyMonths: ({ reviewMonths }) => reviewMonths ?? defaultReviewMonths,
  until: ({ year }) => `${year + 1}-01-01`,
  warn: [10, 3, 0],
  owner: () => ({ roles: ["salesLead"] }),
  overdueTo: "departmentManager",
});

export const SalesPlanReviewResolver = EntityResolver(SalesPlanReview);
