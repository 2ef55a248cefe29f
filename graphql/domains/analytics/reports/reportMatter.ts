/** What a report is written from: figures, the alerts of its period, and the action items that follow from these or from earlier reports. 七(二) */
import { readAll } from "../../../table/list.ts";
import { displayName } from "../../../table/record.ts";
import type { Node } from "../../../table/node.ts";
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { ActionItem } from "../../collaboration/actions/actionItem.ts";
import { Alert } from "../alerts/alert.ts";
import { reportFigures } from "./reportFigures.ts";
import { periodsUpTo, type ReportKind, type ReportPeriod } from "./reportPeriod.ts";
import type { DraftMatter, TextAction, TextAlert } from "./reportText.ts";

const open = ["RAISED", "ACKNOWLEDGED", "INVESTIGATING", "HANDLED"];

/** Days before a period from which on an alert that was closed in it was raised. */
const longest = 366;

/** The alerts that were open at some time of the period, oldest first. */
export async function alertsOf({ from, to }: ReportPeriod, { table }: Context): Promise<Alert[]> {
  const until = beginningOf(addDays(to, 1)).toISOString();
  const filters = [
    { status: { in: open }, createdAt: { to: until } },
    { status: { eq: "CLOSED" }, createdAt: { from: beginningOf(addDays(from, -longest)).toISOString(), to: until } },
  ];
  const found: Alert[] = [];
  for (const filter of filters) {
    for await (const alert of readAll(table, Alert, { filter, orderBy: { sort: "createdAt", descending: false } })) {
      if (alert.raisedOn <= to && (alert.closedOn ?? to) >= from) found.push(alert);
    }
  }
  return found.sort((one, other) => (one.number < other.number ? -1 : 1));
}

async function nameOf(id: string | undefined, ctx: Context): Promise<string | undefined> {
  const person = id ? await ctx.loader.load<Node>(id) : undefined;
  return person ? displayName(person) : undefined;
}

async function textAlert(alert: Alert, ctx: Context): Promise<TextAlert> {
  const { number, title, status, group, raisedOn, unrecovered } = alert;
  return { number, title, status, group, raisedOn, unrecovered: Boolean(unrecovered), assignee: await nameOf(alert.assigneeId, ctx) };
}

/** Open action items that come from these documents, by their deadline. */
async function actionsFrom(sources: readonly string[], ctx: Context): Promise<TextAction[]> {
  const found: ActionItem[] = [];
  for (const sourceId of sources) {
    for await (const item of readAll(ctx.table, ActionItem, { filter: { sourceId: { eq: sourceId } }, orderBy: { sort: "dueOn", descending: false } })) {
      if (item.status === "OPEN" || item.status === "DONE") found.push(item);
    }
  }
  const lines = await Promise.all(found.map(async ({ number, text, ownerId, dueOn }) => ({ number, text, dueOn, owner: (await nameOf(ownerId, ctx)) ?? "" })));
  return lines.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
}

/** Earlier reports whose action items are carried on. */
export const carriedPeriods = (kind: ReportKind, period: ReportPeriod): ReportPeriod[] => periodsUpTo(kind, period, 4).slice(0, -1);

export async function reportMatter(ctx: Context, kind: ReportKind, period: ReportPeriod, earlierReportIds: readonly string[]): Promise<DraftMatter> {
  const [figures, alerts] = await Promise.all([reportFigures(ctx, kind, period), alertsOf(period, ctx)]);
  const [lines, actions] = await Promise.all([Promise.all(alerts.map((alert) => textAlert(alert, ctx))), actionsFrom([...alerts.map(({ id }) => id), ...earlierReportIds], ctx)]);
  return { kind, period, today: ctx.today, figures, alerts: lines, actions };
}
