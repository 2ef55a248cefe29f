/** The owner of a campaign is notified once of leads that nobody has followed up. */
import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { notify } from "../../../platform/notification/notify.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { Lead } from "./lead.ts";

const kinds = declareNoticeKinds({
  LEAD_UNTOUCHED: {
    zh: "线索未跟进", en: "Lead untouched", about: "A lead of your campaign is still new after three days.", tone: "warning",
    text: { zh: ({ title, on }) => `线索 ${title} 自 ${on} 起无人跟进`, en: ({ title, on }) => `Nobody has followed up the lead ${title} since ${on}` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** Our own decision: people who are interested are called within three days. */
const untouchedDays = 3;
/** Older ones are in the queue of leads, and no longer news. */
const newsDays = 30;

async function notifyOfUntouched(ctx: Context): Promise<void> {
  const receivedOn = { from: addDays(ctx.today, -newsDays), to: addDays(ctx.today, -untouchedDays) };
  const leads = readAll(ctx.table, Lead, { filter: { status: { eq: "NEW" }, receivedOn }, orderBy: { sort: "receivedOn", descending: false } });
  await eachAlone(leads, ({ id }) => id, async ({ id, number, campaignId, receivedOn: on, duplicateOfId }) => {
    if (duplicateOfId) return;
    const { ownerId } = (await ctx.loader.load<Campaign>(campaignId))!;
    await notify(ctx.table, [{ kind: "LEAD_UNTOUCHED", source: `${id} untouched`, aboutId: id, title: number, on, audience: { people: [ownerId] }, at: ctx.now.toISOString() }]);
  });
}

registerClockWork("leads.untouched", (ctx) => oncePerDay(ctx, "leads.untouched", () => notifyOfUntouched(ctx)));
