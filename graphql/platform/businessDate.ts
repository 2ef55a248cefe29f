/** Business dates are dates in the company's zone, whatever zone the machine or the person is in. */
import { Temporal } from "temporal-polyfill";

export const companyZone = (): string => process.env.COMPANY_ZONE ?? "Asia/Shanghai";

/** The business date of a moment: "2026-11-22". */
export const businessDate = (moment: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(companyZone()).toPlainDate().toString();

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;

/**
 * The one meaning of expiry, for licences and for batches alike: the date of expiry is the first day on which the
 * licence no longer counts and the batch is no longer sold. Expired today means unusable today, everywhere.
 */
export const isExpired = (expiresOn: string | null | undefined, today: string): boolean => Boolean(expiresOn) && expiresOn! <= today;
