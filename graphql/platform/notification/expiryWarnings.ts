/** Warns of what is about to expire, once per record, date of expiry and number of days. */
import { readAll } from "../../table/list.ts";
import { displayName } from "../../table/record.ts";
import { addDays, daysBetween } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { clockEventsOf } from "../event/eventType.ts";
import { notifyPartiesOfEvent } from "../event/notifyParties.ts";
import type { Announcement, Audience } from "./announce.ts";
import { eachAlone, oncePerDay } from "../schedule/clock.ts";
import { expiryWarnings, type Expiring, type ExpiryWarning } from "./expiryWarning.ts";
import { warningDays } from "./expiryWarningDays.ts";
import { notify } from "./notify.ts";

/** The warning that is due: the smallest number of days that is not less than those left. */
const stageOf = (days: readonly number[], left: number): number => Math.min(...days.filter((one) => one >= left));

interface DueWarning {
  record: Expiring;
  /** Distinguishes this warning from every other of the record. */
  name: string;
  audiences: readonly Audience[];
}

interface ExpiringRecord {
  warning: ExpiryWarning<Expiring>;
  /** As they are in force today. */
  days: readonly number[];
  record: Expiring;
}

async function* expiringRecords(ctx: Context): AsyncGenerator<ExpiringRecord> {
  for (const warning of expiryWarnings()) {
    const days = await warningDays(ctx, warning);
    const range = { from: addDays(ctx.today, 1), to: addDays(ctx.today, Math.max(...days)) };
    for await (const record of readAll(ctx.table, warning.target, { filter: { ...warning.filter, expiresOn: range }, orderBy: { sort: "expiresOn", descending: false } })) yield { warning, days, record };
  }
}

/** The warning that is due for the record; undefined where it no longer matters. */
async function dueWarning({ warning: { roles, people, matters = () => true }, days, record }: ExpiringRecord, ctx: Context): Promise<DueWarning | undefined> {
  if (!(await matters(record, ctx))) return undefined;
  const on = record.expiresOn!;
  // A person reached in two ways gets one notice: its id follows from the event and the recipient.
  const audiences = [{ roles }, ...(people ? [{ people: await people(record, ctx) }] : [])];
  return { record, name: `${on} ${stageOf(days, daysBetween(ctx.today, on))}`, audiences };
}

const announcementsOf = ({ record, name, audiences }: DueWarning, at: string): Announcement[] =>
  audiences.map((audience) => ({ kind: "EXPIRY_WARNING", source: `${record.id} ${name}`, aboutId: record.id, title: displayName(record), audience, on: record.expiresOn, at }));

/** Notifies people, and partners' machines where the entity declares such an event. */
async function warn(ctx: Context, warnings: readonly DueWarning[]): Promise<void> {
  const at = ctx.now.toISOString();
  await notify(ctx.table, warnings.flatMap((one) => announcementsOf(one, at)));
  for (const { record, name } of warnings) {
    const events = clockEventsOf(record);
    if (events.length > 0) await notifyPartiesOfEvent(ctx.table, { record, at, events, name });
  }
}

/** Warnings sent at once. */
const chunkSize = 100;

/** Run by the clock; gives each business date's warnings once. */
export const warnOfExpiry = (ctx: Context): Promise<void> =>
  oncePerDay(ctx, "expiryWarnings", async () => {
    let chunk: DueWarning[] = [];
    const sendChunk = async (): Promise<void> => {
      await warn(ctx, chunk);
      chunk = [];
    };
    const add = async (expiring: ExpiringRecord): Promise<void> => {
      const warning = await dueWarning(expiring, ctx);
      if (warning && chunk.push(warning) === chunkSize) await sendChunk();
    };
    // Due warnings are sent even if some records failed.
    await eachAlone(expiringRecords(ctx), ({ record }) => record.id, add).finally(sendChunk);
  });
