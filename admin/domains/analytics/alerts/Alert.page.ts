import { lazy } from "react";
import type { EntityPage } from "../../entityPage.ts";

const steering = ["departmentManager", "deputyManager", "marketingLead", "salesLead", "supplyLead", "serviceLead", "qaOfficer", "headOfQuality", "finance", "auditor"];
const newestFirst = { field: "createdAt", order: "DESC" } as const;
const columns = ["title", "group", "raisedOn", "clocks"];

export default {
  columns: ["number", "title", "kind", "group", "status", "raisedOn", "assigneeId", "recoveredOn"],
  opens: { sort: newestFirst, filter: { status: ["RAISED", "ACKNOWLEDGED", "INVESTIGATING", "HANDLED"] } },
  facts: ["title", "group", "raisedOn", "assigneeId", "unrecovered", "clocks"],
  sections: [
    { title: { zh: "预警", en: "Alert" }, attributes: ["title", "kind", "kpi", "source", "group", "ruleId", "ruleVersion"] },
    { title: { zh: "证据", en: "Evidence" }, attributes: ["raisedIn", "raisedOn", "relapses", "evidence"] },
    { title: { zh: "处理", en: "What is done" }, attributes: ["assigneeId", "acknowledgedAt", "cause", "measures", "handledById"] },
    { title: { zh: "恢复与关闭", en: "Recovery and end" }, attributes: ["unrecovered", "recoveredIn", "recoveredOn", "closedOn", "closedBecause"] },
  ],
  ownAttributes: ["rows", "listFilter"],
  panels: [lazy(() => import("./AlertRows.tsx"))],
  overview: {
    path: "/monitor",
    title: { zh: "经营看板", en: "Operations monitor" },
    roles: steering,
    page: lazy(() => import("../monitor/MonitorPage.tsx")),
  },
  queues: [
    {
      name: "alertsToAcknowledge",
      title: { zh: "待确认的预警", en: "Alerts to acknowledge" },
      verb: { zh: "确认", en: "Acknowledge" },
      roles: steering.filter((role) => role !== "auditor" && role !== "deputyManager" && role !== "departmentManager"),
      filter: ({ roles }) => ({ group: roles, status: "RAISED" }),
      sort: newestFirst,
      columns,
      urgent: true,
    },
    {
      name: "myAlerts",
      title: { zh: "我在处理的预警", en: "Alerts that I am on" },
      roles: steering,
      filter: ({ id }) => ({ assigneeId: id, status: ["ACKNOWLEDGED", "INVESTIGATING"] }),
      sort: newestFirst,
      columns: ["title", "raisedOn"],
      urgent: true,
    },
    {
      name: "alertsToClose",
      title: { zh: "待关闭的预警", en: "Alerts to close" },
      verb: { zh: "关闭", en: "Close" },
      roles: ["departmentManager"],
      filter: () => ({ status: "HANDLED" }),
      sort: newestFirst,
      columns: ["title", "group", "recoveredOn"],
      urgent: true,
    },
  ],
  dashboard: { states: true },
} satisfies EntityPage;
