/** Recurring meetings with a pack from live data, minutes, and what they carry forward. 八(一)1 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { MeetingResolver } from "./meeting.ts";
import { MeetingPackResolver } from "./meetingPack.ts";
import { MeetingSeriesResolver } from "./meetingSeries.ts";
import "./followSeries.ts";
import "./notices.ts";

export const meetingsRoom = declareRoom({
  resolvers: [MeetingSeriesResolver, MeetingResolver, MeetingPackResolver],
  access: {
    MeetingSeries: {
      read: ["departmentManager", "auditor", ...own("memberIds")],
      actions: { create: ["departmentManager", "officeClerk", "marketingLead", "salesLead", "supplyLead", "serviceLead", "hr", "headOfQuality"], update: [...own("chairId", contributors), ...own("recorderId", contributors), "departmentManager"] },
    },
    // Minutes and pack are known to those who take part.
    Meeting: { read: ["departmentManager", "auditor", ...own("memberIds")], actions: { update: [...own("chairId", contributors), ...own("recorderId", contributors)] } },
  },
});
