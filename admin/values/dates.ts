import { regionalLocale } from "./regionalLocale.ts";

/** Whether it is a day of the calendar, as business dates are written: YYYY-MM-DD. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isMoment(text) && new Date(text).toISOString().startsWith(text);

export const isMoment = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** A business date: a day in the company's calendar, the same wherever it is read. What is no date is shown as it is: addresses can say anything. */
export function formatDate(date: string, locale: string): string {
  const day = `${date.slice(0, 10)}T00:00:00Z`;
  if (!isMoment(day)) return date;
  const options: Intl.DateTimeFormatOptions =
    locale === "en" ? { day: "2-digit", month: "short", year: "numeric" } : { year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat(regionalLocale(locale), { ...options, timeZone: "UTC" }).format(new Date(day));
}

/** The business date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** Days from one business date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** A moment in the zone of the person who reads it. */
export function formatDateTime(moment: string, locale: string): string {
  if (!isMoment(moment)) return moment;
  const options: Intl.DateTimeFormatOptions =
    locale === "en" ? { day: "2-digit", month: "short", year: "numeric" } : { year: "numeric", month: "2-digit", day: "2-digit" };
  return new Intl.DateTimeFormat(regionalLocale(locale), { ...options, hour: "2-digit", minute: "2-digit", hour12: false }).format(
    new Date(moment),
  );
}

/** With seconds and zone, for where the exact moment matters. */
export function formatExactly(moment: string, locale: string): string {
  if (!isMoment(moment)) return moment;
  return new Intl.DateTimeFormat(regionalLocale(locale), { dateStyle: "full", timeStyle: "long" }).format(new Date(moment));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** "3 天后", "2 hours ago"; "刚刚" and "just now" within a minute. */
export function formatDistance(moment: string, locale: string, now = Date.now()): string {
  if (!isMoment(moment)) return moment;
  const seconds = (new Date(moment).getTime() - now) / 1_000;
  const format = new Intl.RelativeTimeFormat(regionalLocale(locale), { numeric: "auto" });
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit);
  }
  return locale === "en" ? "just now" : "刚刚";
}
