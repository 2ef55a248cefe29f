/**
 * Business dates are dates in the company's zone, whatever zone the machine or the person is in. Written by hand: a
 * library of calendars costs each start of a function more than its whole schema. `businessDate.test.ts` compares with
 * Temporal.
 */

export const companyZone = (): string => process.env.COMPANY_ZONE ?? "Asia/Shanghai";

const dayMs = 86_400_000;
const two = (number: number): string => String(number).padStart(2, "0");
const written = (year: number, month: number, day: number): string => `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

const zoned = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock on the wall of the company's zone show: "2026-11-22T14:16:55". */
export function wallClock(moment: Date): string {
  const timeZone = companyZone();
  const format =
    zoned.get(timeZone) ??
    new Intl.DateTimeFormat("en", { timeZone, calendar: "iso8601", numberingSystem: "latn", hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
  zoned.set(timeZone, format);
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const time = (["hour", "minute", "second"] as const).map((part) => two(parts.get(part)!)).join(":");
  return `${written(parts.get("year")!, parts.get("month")!, parts.get("day")!)}T${time}`;
}

/**
 * The business date of a moment: "2026-11-22". Where the process's own clock is set to the company's zone (TZ), as it
 * is for the functions, it is asked: the first use of Intl costs a start 10 ms.
 */
export function businessDate(moment: Date): string {
  const zone = companyZone();
  return process.env.TZ === zone ? written(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()) : wallClock(moment).slice(0, 10);
}

export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}

/** The first moment that is so: found by halving within a day of one that is near, whatever the zone's offset is then. */
function firstMoment(near: number, isSo: (moment: Date) => boolean): Date {
  // No zone is further than a day from Greenwich.
  let [before, since] = [near - dayMs, near + dayMs];
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2);
    if (isSo(new Date(middle))) since = middle;
    else before = middle;
  }
  return new Date(since);
}

/** The moment at which a business date begins. */
export const beginningOf = (date: string): Date => firstMoment(Date.parse(date), (moment) => businessDate(moment) >= date);

/** The moment at which calendar and clock on the wall of the company's zone show this: "2026-11-22T14:16:55". */
export const momentOf = (clock: string): Date => firstMoment(Date.parse(`${clock}Z`), (moment) => wallClock(moment) >= clock);

/** "2026-11" of a business date. */
export const monthOf = (date: string): string => date.slice(0, 7);

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/**
 * The one meaning of expiry, for licences and for batches alike: the date of expiry is the first day on which the
 * licence no longer counts and the batch is no longer sold. Expired today means unusable today, everywhere.
 */
export const isExpired = (expiresOn: string | null | undefined, today: string): boolean => Boolean(expiresOn) && expiresOn! <= today;
