/**
 * Documents that recur. The clock makes them ahead of their dates. The invariant: of one series and one nominal date
 * there is one document, whatever runs twice or at once, because its id follows from both. What has been made is left
 * alone when the rule changes: the new rule counts for what has not.
 */
import { DeclaredList } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { idFrom } from "../../table/idFrom.ts";
import { readAll, type Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { addDays } from "../businessDate.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import type { WorkingCalendar } from "../calendar/workingTime.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { change } from "../lifecycle/change.ts";
import { eachAlone, oncePerDay, type ClockWork } from "../schedule/clock.ts";
import { actualDate, longestPauseDays, nominalDates, type OnDayOff, type RecurrenceRule } from "./rule.ts";

interface Recurrence<S extends Node, D extends Document> {
  /** Class of the documents. */
  creates: NodeClass<D>;
  /** Series that recur, by a list with an equality, and one of its orders. */
  filter: Filter;
  sort: keyof S & string;
  /** When it recurs; undefined where it does not. */
  rule: (series: S) => RecurrenceRule | undefined;
  /** Days ahead of its nominal date on which a document is made. */
  aheadDays: number;
  onDayOff: OnDayOff;
  /** Where days off move two onto one day, there is one document, of the later nominal date. */
  merges?: true;
  /** What the document says, on the day on which it takes place. */
  values: (series: S, on: string, nominal: string) => Partial<D>;
}

interface DeclaredRecurrence extends Recurrence<Node, Document> {
  target: NodeClass;
}

const declared = new DeclaredList<DeclaredRecurrence>("recurrence");

/** Declares that records of this class are series. */
export function recurs<S extends Node, D extends Document>(target: NodeClass<S>, recurrence: Recurrence<S, D>): void {
  declared.add({ ...recurrence, target } as unknown as DeclaredRecurrence);
}

/** Days for which the clock makes up for what it missed. */
export const caughtUpDays = 90;

/** The document of a series for a nominal date, unless there is one. */
async function make({ creates, values }: DeclaredRecurrence, seriesId: string, on: string, nominal: string, ctx: Context): Promise<void> {
  const id = idFrom(creates, seriesId, nominal);
  if (await ctx.loader.load(id)) return;
  await change(ctx, { entity: entityOf(creates).name, action: "create" }, {}, async (uow) =>
    // Another clock may have made it meanwhile.
    (await ctx.loader.load<Document>(id)) ?? uow.create<Document>(creates, { ...values((await ctx.loader.load(seriesId))!, on, nominal), id, duties: [] }),
  );
}

/** Whether a later date of the series is moved onto the same day. */
const isOvertaken = (rule: RecurrenceRule, nominal: string, on: string, calendar: WorkingCalendar, onDayOff: OnDayOff): boolean =>
  nominalDates(rule, nominal, addDays(on, longestPauseDays)).some((later) => actualDate(calendar, later, onDayOff) === on);

async function makeDue(recurrence: DeclaredRecurrence, series: Node, calendar: WorkingCalendar, ctx: Context): Promise<void> {
  const rule = recurrence.rule(series);
  if (!rule) return;
  for (const nominal of nominalDates(rule, addDays(ctx.today, -caughtUpDays), addDays(ctx.today, recurrence.aheadDays))) {
    const on = actualDate(calendar, nominal, recurrence.onDayOff);
    if (on && !(recurrence.merges && isOvertaken(rule, nominal, on, calendar, recurrence.onDayOff))) await make(recurrence, series.id, on, nominal, ctx);
  }
}

/** One piece of work for each kind of series. */
export const recurrenceWork = (): ClockWork[] =>
  declared.all().map((recurrence) => {
    const { target, creates, filter, sort } = recurrence;
    const name = `${entityOf(target).name}.${entityOf(creates).name}.recurs`;
    const run = async (ctx: Context): Promise<void> => {
      const calendar = await workingCalendar(ctx);
      const all = readAll(ctx.table, target, { filter, orderBy: { sort, descending: false } });
      await eachAlone(all, ({ id }) => id, (series) => makeDue(recurrence, series, calendar, ctx));
    };
    return { name, run: (ctx: Context) => oncePerDay(ctx, name, () => run(ctx)) };
  });
