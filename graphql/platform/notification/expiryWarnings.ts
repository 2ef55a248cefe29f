/** Warns of what is about to expire, once per record, date of expiry and number of days declared. */
import type { NodeClass } from "../../table/entity.ts";
import { warnedKey } from "../../table/keys.ts";
import { readAll, type Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import type { Role } from "../access/role.ts";
import { addDays, daysBetween } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { clockEventsOf } from "../event/eventType.ts";
import { tellOfHappening } from "../event/tellParties.ts";
import type { Announcement } from "./announce.ts";
import { tell } from "./tell.ts";

interface Expiring extends Node {
  expiresOn?: string;
}

interface ExpiryWarning<T extends Expiring> {
  target: NodeClass<T>;
  /** Equalities that a list by `expiresOn` serves. */
  filter: Filter;
  /** How many days before the date of expiry people are warned. */
  days: readonly number[];
  roles: readonly Role[];
  /** Whether this one still matters to anybody. */
  matters?: (record: T, ctx: Context) => boolean | Promise<boolean>;
}

const declared: ExpiryWarning<Expiring>[] = [];

/** Declares of which records people are warned before they expire. */
export function warnsBeforeExpiry<T extends Expiring>(warning: ExpiryWarning<T>): void {
  declared.push(warning as unknown as ExpiryWarning<Expiring>);
}

/** The warning that is due: the smallest number of days that is not less than those left. */
const stageOf = (days: readonly number[], left: number): number => Math.min(...days.filter((one) => one >= left));

interface DueWarning {
  record: Expiring;
  /** Tells this warning from every other of the record. */
  name: string;
  roles: readonly Role[];
}

async function* dueWarnings(ctx: Context): AsyncGenerator<DueWarning> {
  for (const { target, filter, days, roles, matters = () => true } of declared) {
    const range = { from: addDays(ctx.today, 1), to: addDays(ctx.today, Math.max(...days)) };
    for await (const record of readAll(ctx.table, target, { filter: { ...filter, expiresOn: range }, orderBy: { sort: "expiresOn", descending: false } })) {
      if (!(await matters(record, ctx))) continue;
      const on = record.expiresOn!;
      yield { record, name: `${on} ${stageOf(days, daysBetween(ctx.today, on))}`, roles };
    }
  }
}

const announcementOf = ({ record, name, roles }: DueWarning, at: string): Announcement => ({
  kind: "EXPIRY_WARNING",
  source: `${record.id} ${name}`,
  aboutId: record.id,
  title: displayName(record),
  audience: { roles },
  on: record.expiresOn,
  at,
});

/** Tells people, and the machines of partners where the entity declares that they may hear of it. */
async function warn(ctx: Context, warnings: readonly DueWarning[]): Promise<void> {
  const at = ctx.now.toISOString();
  await tell(ctx.table, warnings.map((one) => announcementOf(one, at)));
  for (const { record, name } of warnings) {
    const events = clockEventsOf(record);
    if (events.length > 0) await tellOfHappening(ctx.table, { record, at, events, name });
  }
}

/** Told in one go. */
const chunkSize = 100;

/** Run by the clock; gives each business date's warnings once. A run that is cut short is done again from its beginning. */
export async function warnOfExpiry(ctx: Context): Promise<void> {
  const { table } = ctx;
  if ((await table.get(warnedKey))?.date === ctx.today) return;
  let chunk: DueWarning[] = [];
  for await (const warning of dueWarnings(ctx)) {
    if (chunk.push(warning) < chunkSize) continue;
    await warn(ctx, chunk);
    chunk = [];
  }
  await warn(ctx, chunk);
  await table.put({ ...warnedKey, date: ctx.today });
}
