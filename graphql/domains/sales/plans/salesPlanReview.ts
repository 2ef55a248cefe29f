/** The review of a sales plan on schedule: whether its targets and its strategy still hold. 四(一)3 */
import { Entity, Reference } from "../../../table/entity.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { frozen, FrozenSnapshots, type FrozenSnapshot } from "../../../platform/frozen/frozen.ts";
import { Review, reviewed, reviewLifecycle, reviewLists } from "../../../platform/review/review.ts";
import { defaultReviewMonths, SalesPlan } from "./salesPlan.ts";
import { planLevel } from "./salesPlanTree.ts";

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

  @FrozenSnapshots()
  snapshots?: FrozenSnapshot[];
}

/** What the outcome of a review rests on: target, sales and forecast of the year, and its months. Sales are booked and corrected later. */
frozen(SalesPlanReview, {
  on: "complete",
  read: async ({ planId }, ctx) => {
    const plan = (await ctx.loader.load<SalesPlan>(planId))!;
    const { whole } = await planLevel(plan, "AMOUNT", {}, ctx);
    const year = whole.cells[0]!;
    const months = whole.cells.filter(({ period }) => /-\d\d$/.test(period));
    const money = { unit: "MONEY", currency: plan.currency } as const;
    return {
      figures: [
        { key: "target", zh: "年度目标", en: "Target of the year", ...money, value: year.target },
        { key: "sold", zh: "已完成", en: "Sold", ...money, value: year.sold },
        { key: "attainment", zh: "完成率", en: "Attainment", unit: "SHARE", value: year.attainment },
        { key: "forecast", zh: "预计完成", en: "Forecast", ...money, value: year.forecast },
      ],
      series: [
        { zh: "月目标", en: "Target by month", ...money, points: months.map(({ period, target }) => ({ at: period, value: target })) },
        { zh: "月完成", en: "Sold by month", ...money, points: months.map(({ period, sold }) => ({ at: period, value: sold })) },
      ],
    };
  },
});

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
