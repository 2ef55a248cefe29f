import type { EntityPage } from "../../entityPage.ts";
import { addDays } from "../../../values/dates.ts";

export default {
  arises: { from: "PromotionChannel", says: { zh: "系统按评审周期生成渠道评审。", en: "Reviews of channels are made on schedule." } },
  columns: ["title", "channelId", "dueOn", "status", "score", "rating"],
  facts: ["channelId", "dueOn", "doneOn", "score", "rating"],
  queues: [
    {
      name: "channelReviewsDue",
      title: { zh: "待评审的宣传渠道", en: "Channel reviews due" },
      roles: ["marketingLead"],
      filter: ({ today }) => ({ status: "OPEN", dueOn: { to: addDays(today, 10) } }),
      sort: { field: "dueOn", order: "ASC" },
      columns: ["dueOn"],
    },
  ],
} satisfies EntityPage;
