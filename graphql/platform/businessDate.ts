/** Business dates are dates in the company's zone, whatever zone the machine or the person is in. */
// Its functions instead of its classes: only what is used gets into the bundles.
import { fromEpochMilliseconds, toZonedDateTimeISO } from "temporal-polyfill/fns/instant";
import * as PlainDate from "temporal-polyfill/fns/plaindate";
import { toPlainDate } from "temporal-polyfill/fns/zoneddatetime";

export const companyZone = (): string => process.env.COMPANY_ZONE ?? "Asia/Shanghai";

/** The business date of a moment: "2026-11-22". */
export const businessDate = (moment: Date): string =>
  PlainDate.toString(toPlainDate(toZonedDateTimeISO(fromEpochMilliseconds(moment.getTime()), companyZone())));

export const addDays = (date: string, days: number): string => PlainDate.toString(PlainDate.addDays(PlainDate.fromString(date), days));

export const daysBetween = (from: string, to: string): number => PlainDate.diffDays(PlainDate.fromString(from), PlainDate.fromString(to));

/**
 * The one meaning of expiry, for licences and for batches alike: the date of expiry is the first day on which the
 * licence no longer counts and the batch is no longer sold. Expired today means unusable today, everywhere.
 */
export const isExpired = (expiresOn: string | null | undefined, today: string): boolean => Boolean(expiresOn) && expiresOn! <= today;
