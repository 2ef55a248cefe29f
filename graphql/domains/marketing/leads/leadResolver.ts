import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { Lead } from "./lead.ts";

/** Days within which the same person is the same lead, and within which orders count as led to by it. */
export const leadDays = 180;

const nobodyToReach = rule("LEAD_WITHOUT_CONTACT", {
  clause: "三(三)",
  message: { zh: () => "请填写电话或电子邮箱", en: () => "A phone number or an e-mail address is needed" },
});

const notYetApproved = rule<{ number: string }>("LEAD_BEFORE_CAMPAIGN", {
  clause: "三(三)",
  message: { zh: ({ number }) => `推广活动 ${number} 当日尚未开始或未获批准`, en: ({ number }) => `The campaign ${number} had not begun on that day, or is not approved` },
  remedy: { zh: () => "请核对日期与活动", en: () => "Check the day and the campaign" },
});

/** As numbers are compared: digits alone. */
const digits = (phone: string): string => phone.replaceAll(/[^+0-9]/g, "");

async function earlierBy(attribute: "phone" | "email", { id, [attribute]: value, receivedOn }: Lead, ctx: Context): Promise<Lead | undefined> {
  if (!value) return undefined;
  const within = { from: addDays(receivedOn, 1 - leadDays), to: receivedOn };
  for await (const lead of readAll(ctx.table, Lead, { filter: { [attribute]: { eq: value }, receivedOn: within }, orderBy: { sort: "receivedOn", descending: false } })) {
    if (lead.id !== id && lead.status !== "INVALID" && !lead.duplicateOfId) return lead;
  }
  return undefined;
}

async function prepare({ record, before, ctx }: Preparation<Lead>): Promise<Finding[]> {
  if (record.phone) record.phone = digits(record.phone);
  if (record.email) record.email = record.email.toLowerCase();
  const campaign = (await ctx.loader.load<Campaign>(record.campaignId))!;
  const isOpen = ["APPROVED", "RUNNING", "COMPLETED", "EVALUATED"].includes(campaign.status) && campaign.startsOn <= record.receivedOn;
  if (!before) record.duplicateOfId = ((await earlierBy("phone", record, ctx)) ?? (await earlierBy("email", record, ctx)))?.id;
  return [
    ...(record.phone || record.email || record.withdrawnOn ? [] : [nobodyToReach(undefined, { field: "phone" })]),
    ...(isOpen || before ? [] : [notYetApproved({ number: campaign.number }, { field: "receivedOn", record: campaign })]),
  ];
}

export const LeadResolver = EntityResolver(Lead, { create: true, update: true, prepare });
