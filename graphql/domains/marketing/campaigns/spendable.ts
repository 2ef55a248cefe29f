import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Campaign } from "./campaign.ts";

const notApproved = rule<{ number: string }>("CAMPAIGN_NOT_APPROVED", {
  clause: "三(三)",
  message: { zh: ({ number }) => `推广活动 ${number} 未获批准或已结束，不能列支`, en: ({ number }) => `The campaign ${number} is not approved or has ended, so nothing can be spent on it` },
  remedy: { zh: () => "请先批准该活动", en: () => "Have the campaign approved first", by: ["Campaign.approve"] },
});

/** Findings against spending money on a campaign: it has a budget from its approval on, until it is evaluated. */
export const spendable = (campaign: Campaign): Finding[] => (["APPROVED", "RUNNING", "COMPLETED"].includes(campaign.status) ? [] : [notApproved({ number: campaign.number }, { record: campaign })]);
