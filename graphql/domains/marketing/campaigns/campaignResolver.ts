import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Refusal, rule, type Finding } from "../../../platform/problem/problem.ts";
import { readAll } from "../../../table/list.ts";
import { withDuty } from "../../../platform/access/duty.ts";
import { currencyFindings } from "../plans/budgets.ts";
import { MarketingPlan } from "../plans/marketingPlan.ts";
import { daysOf } from "../plans/planPeriod.ts";
import { adChecklist } from "./adChecklist.ts";
import { Campaign } from "./campaign.ts";

const outsidePlan = rule<{ from: string; to: string }>("CAMPAIGN_OUTSIDE_PLAN", {
  clause: "三(三)",
  message: { zh: ({ from, to }) => `活动须在计划期间 ${from} 至 ${to} 内，且结束不早于开始`, en: ({ from, to }) => `A campaign lies within the period of its plan, ${from} to ${to}, and ends no earlier than it starts` },
  remedy: { zh: () => "请更正日期，或选用相应期间的计划", en: () => "Correct the dates, or choose the plan of their period" },
});

const campaignOpen = rule<{ number: string }>("CAMPAIGN_OPEN", {
  clause: "三(二)",
  message: { zh: ({ number }) => `推广活动 ${number} 尚未评估或取消`, en: ({ number }) => `The campaign ${number} is neither evaluated nor cancelled` },
  remedy: { zh: () => "请先评估或取消该活动", en: () => "Evaluate or cancel it first", by: ["Campaign.evaluate", "Campaign.cancel"] },
});

export async function prepareCampaign({ record, before, ctx }: Preparation<Campaign>): Promise<Finding[]> {
  const plan = (await ctx.loader.load<MarketingPlan>(record.planId))!;
  const { from, to } = daysOf(plan);
  const given = record.checklist ?? [];
  const findings = [
    ...(record.startsOn < from || record.startsOn > to ? [outsidePlan({ from, to }, { field: "startsOn" })] : []),
    ...(record.endsOn < record.startsOn || record.endsOn > to ? [outsidePlan({ from, to }, { field: "endsOn" })] : []),
    ...currencyFindings(record.budget, "budget"),
    ...(await adChecklist.enteredFindings(given, before?.checklist ?? [], ctx)),
  ];
  if (!before) Object.assign(record, { period: plan.period, ownerId: record.ownerId ?? ctx.principal.id, checks: [], feedback: [] });
  if (record.kind === "ADVERTISING") record.checklist = adChecklist.recorded(given, before?.checklist ?? [], ctx);
  // Who runs it decides, checks and evaluates nothing of it.
  record.duties = withDuty(record.duties ?? [], "requester", [record.ownerId]);
  return findings;
}

export const CampaignResolver = EntityResolver(Campaign, { create: true, update: true, prepare: prepareCampaign });

/** A plan is evaluated once all campaigns of its period have ended. */
alongside(MarketingPlan, "evaluate", async ({ record, ctx }) => {
  const findings: Finding[] = [];
  for await (const campaign of readAll(ctx.table, Campaign, { filter: { period: { eq: record.period } }, orderBy: { sort: "startsOn", descending: false } })) {
    if (!["EVALUATED", "CANCELLED"].includes(campaign.status)) findings.push(campaignOpen({ number: campaign.number }, { record: campaign }));
  }
  if (findings.length > 0) throw new Refusal(findings);
});
