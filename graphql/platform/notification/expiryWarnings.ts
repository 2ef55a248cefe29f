/** Warns of what is about to expire, once per record, date of expiry and number of days declared. */
import type { NodeClass } from "../../table/entity.ts";
import { readAll, type Filter } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import type { Role } from "../access/role.ts";
import { addDays, daysBetween } from "../businessDate.ts";
import type { Context } from "../context.ts";
import type { Announcement } from "./announce.ts";
import { oncePerDay } from "../schedule/clock.ts";
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
  /** Who looks after this one, besides the roles. */
  people?: (record: T, ctx: Context) => Promise<readonly string[]>;
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

async function* dueWarnings(ctx: Context): AsyncGenerator<Announcement> {
  for (const { target, filter, days, roles, people, matters = () => true } of declared) {
    const range = { from: addDays(ctx.today, 1), to: addDays(ctx.today, Math.max(...days)) };
    for await (const record of readAll(ctx.table, target, { filter: { ...filter, expiresOn: range }, orderBy: { sort: "expiresOn", descending: false } })) {
      if (!(await matters(record, ctx))) continue;
      const on = record.expiresOn!;
      const source = `${record.id} ${on} ${stageOf(days, daysBetween(ctx.today, on))}`;
      const warning = { kind: "EXPIRY_WARNING", source, aboutId: record.id, title: displayName(record), on, at: ctx.now.toISOString() } as const;
      yield { ...warning, audience: { roles } };
      // Somebody who is meant twice is told once: a notice's id follows from what happened and who is told.
      if (people) yield { ...warning, audience: { people: await people(record, ctx) } };
    }
  }
}

/** Told in one go. */
const chunkSize = 100;

/** Run by the clock; gives each business date's warnings once. */
export const warnOfExpiry = (ctx: Context): Promise<void> =>
  oncePerDay(ctx, "expiryWarnings", async () => {
    let chunk: Announcement[] = [];
    for await (const warning of dueWarnings(ctx)) {
      if (chunk.push(warning) < chunkSize) continue;
      await tell(ctx.table, chunk);
      chunk = [];
    }
    await tell(ctx.table, chunk);
  });
