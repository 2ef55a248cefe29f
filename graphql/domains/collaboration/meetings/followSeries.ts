/** Planned meetings follow their series: people, time, and whether they take place at all. What was opened stays. 八(一)1 */
import { readAll } from "../../../table/list.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { nominalDates } from "../../../platform/recurrence/rule.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { fromSeries, Meeting } from "./meeting.ts";
import { MeetingSeries, ruleOf } from "./meetingSeries.ts";

const isDateOf = (series: MeetingSeries, date: string): boolean => nominalDates(ruleOf(series), addDays(date, -1), date).length > 0;

keeps(MeetingSeries, async (series, { before, uow, ctx }) => {
  if (!before) return;
  const planned = readAll(ctx.table, Meeting, { filter: { seriesId: { eq: series.id }, status: { eq: "PLANNED" } }, orderBy: { sort: "nominalOn", descending: false } });
  for await (const meeting of planned) {
    if (series.status === "ENDED" || !isDateOf(series, meeting.nominalOn)) {
      Object.assign(uow.edit(meeting), { status: "CANCELLED", cancelReason: series.status === "ENDED" ? "会议系列已结束 Series ended" : "会议系列的日期已变更 Dates of the series changed" });
      continue;
    }
    Object.assign(uow.edit(meeting), fromSeries(series, meeting.heldOn));
  }
});
