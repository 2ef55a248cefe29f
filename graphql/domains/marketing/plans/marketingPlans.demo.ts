/** A marketing plan of this year in force. */
import { money } from "../../../table/money.ts";
import { demoPart } from "../../../demo/part.ts";
import type { Cast } from "../../../demo/cast.ts";
import { researchPart } from "../research/research.demo.ts";
import type { ResearchReport } from "../research/researchReport.ts";
import { MarketingPlan } from "./marketingPlan.ts";

export const marketingPlansPart = demoPart({ needs: { report: researchPart }, enter: plan, report: () => "推广计划 a marketing plan" });

async function plan(cast: Cast, { report }: { report: ResearchReport }): Promise<MarketingPlan> {
  const year = Number(cast.today.slice(0, 4));
  const annual = await cast.create<MarketingPlan>("marketing-specialist", MarketingPlan, {
    year,
    reports: [{ reportId: report.id }],
    goals: [{ kind: "LEADS", number: 120 }, { kind: "COST_PER_LEAD", amount: money(300_000, "CNY") }, { kind: "EVENTS", number: 4 }],
    channels: ["EXHIBITION", "ASSOCIATION", "PROFESSIONAL_JOURNAL", "DIGITAL"],
    content: "以呼吸、内分泌品种为主：学术报告、药师培训、展会宣传。",
    schedule: [
      { task: "春季药交会", startsOn: `${year}-04-10`, endsOn: `${year}-04-13` },
      { task: "药师用药培训", startsOn: `${year}-06-01`, endsOn: `${year}-08-31` },
      { task: "年末学术报告", startsOn: `${year}-11-01`, endsOn: `${year}-12-20` },
    ],
    budget: money(80_000_000, "CNY"),
  });
  await cast.act("marketing-specialist", MarketingPlan, "submit", annual);
  await cast.act("department-manager", MarketingPlan, "approve", annual, { comment: "同意，费用从严" });
  await cast.act("finance", MarketingPlan, "approve", annual);
  return cast.act("marketing-lead", MarketingPlan, "start", annual);
}
