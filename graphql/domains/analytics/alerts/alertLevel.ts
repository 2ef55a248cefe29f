/** How many alerts were open at the end of each day. 七(三) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { measures } from "../../../platform/kpi/measures.ts";
import { takenDaily } from "../../../platform/kpi/takenDaily.ts";
import { Alert } from "./alert.ts";

@Entity<AlertLevel>({
  prefix: "allvl",
  domain: "analytics",
  label: { zh: "每日未关闭预警", en: "Open alerts of a day" },
  many: "alertLevels",
  about: "How many alerts were open at the end of a day.",
  clause: "七(三)",
  representation: "takenOn",
  lists: { all: ["takenOn", "createdAt"] },
})
export class AlertLevel extends Node {
  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "Day at whose end they were counted." })
  takenOn!: string;

  @Attribute(() => Int, { zh: "未关闭", en: "Open", about: "Alerts that were not closed." })
  open!: number;

  @Attribute(() => Int, { zh: "未确认", en: "Not acknowledged", about: "Those of them that nobody had acknowledged." })
  unacknowledged!: number;

  @Attribute(() => Int, { zh: "未恢复", en: "Not recovered", about: "Those of them that had not recovered." })
  unrecovered!: number;
}

export const AlertLevelResolver = EntityResolver(AlertLevel);

takenDaily(AlertLevel, "alertLevel", async (takenOn, { table }) => {
  const open: Alert[] = [];
  for await (const alert of readAll(table, Alert, { filter: { status: { in: ["RAISED", "ACKNOWLEDGED", "INVESTIGATING", "HANDLED"] } }, orderBy: { sort: "createdAt", descending: false } })) if (alert.raisedOn <= takenOn) open.push(alert);
  return [{ of: "all", values: { takenOn, open: open.length, unacknowledged: open.filter(({ status }) => status === "RAISED").length, unrecovered: open.filter(({ unrecovered }) => unrecovered).length } }];
});

measures(AlertLevel, {
  series: { open: { by: "day", on: "takenOn", add: ({ open }) => open, zh: "未关闭的预警", en: "Open alerts" } },
  kpis: { alertsOpen: { sum: "open", isLevel: true, direction: "LOWER", cadence: "DAY", owner: "departmentManager", clause: "七(三)", zh: "未关闭预警数", en: "Open alerts", about: "Alerts that were not closed at the end of the day." } },
});
