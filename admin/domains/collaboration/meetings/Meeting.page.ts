import { lazy } from "react";
import { frozenNow } from "../../../documents/frozenNow.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "title", "chairId", "heldOn", "status"],
  opens: { sort: { field: "heldOn", order: "ASC" }, filter: { status: ["PLANNED", "OPEN", "DRAFTED"] } },
  facts: ["heldOn", "startsAt", "chairId", "recorderId"],
  sections: [
    { title: { zh: "会议", en: "Meeting" }, attributes: ["seriesId", "kind", "heldOn", "startsAt", "nominalOn", "chairId", "recorderId"] },
    { title: { zh: "议程", en: "Agenda" }, attributes: ["agenda"] },
    { title: { zh: "出席", en: "Attendance" }, attributes: ["attendance"] },
    { title: { zh: "纪要", en: "Minutes" }, attributes: ["lastWeek", "thisWeek", "minutes", "addenda", "returnReason", "cancelReason"] },
  ],
  more: `${frozenNow} carriedItems { recordId text dueOn overdueDays carried }`,
  ownAttributes: ["snapshots"],
  arises: { from: "MeetingSeries", says: { zh: "会议由会议系列按日期自动生成。", en: "Meetings are planned from their series, two weeks ahead." } },
  main: lazy(() => import("./MeetingWalk.tsx")),
  panels: [lazy(() => import("../../../documents/FrozenFigures.tsx"))],
  related: [{ entity: "ActionItem", by: "sourceId" }],
  queues: [
    {
      name: "myMinutes",
      title: { zh: "待我提交的会议纪要", en: "Minutes for me to write" },
      filter: ({ id }) => ({ recorderId: id, status: "OPEN" }),
      sort: { field: "heldOn", order: "ASC" },
      columns: ["title", "heldOn"],
    },
    {
      name: "minutesToConfirm",
      title: { zh: "待我确认的会议纪要", en: "Minutes for me to confirm" },
      verb: { zh: "确认", en: "Confirm" },
      filter: ({ id }) => ({ chairId: id, status: "DRAFTED" }),
      sort: { field: "heldOn", order: "ASC" },
      columns: ["title", "heldOn"],
      urgent: true,
    },
  ],
} satisfies EntityPage;
