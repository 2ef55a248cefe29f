/**
 * The expiry printed on a pack and its meaning: with a month, usable until the end of the month; with a
 * day, until the end of that day. The printed text is kept, because papers repeat it. 药品说明书和标签管理规定 §23
 */
import { addDays, addMonths } from "../../../platform/businessDate.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";

/** "2027-11", "2027-11-30"; separated by dots, slashes or nothing; "2027年11月30日". */
export const printedExpiryPattern = "[0-9]{4}[-./]?[0-9]{2}([-./]?[0-9]{2})?|[0-9]{4}年[0-9]{1,2}月([0-9]{1,2}日)?";

const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})?\D?$/;

const isDay = (day: string): boolean => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

/** The first day on which it may no longer be sold; undefined if the text names no valid month or day. */
export function firstBadDay(printed: string): string | undefined {
  const [, year, month, day] = parts.exec(printed) ?? [];
  if (!year || !month) return undefined;
  const first = `${year}-${month.padStart(2, "0")}-01`;
  if (!isDay(first)) return undefined;
  if (day === undefined) return addMonths(first, 1);
  const last = `${first.slice(0, 8)}${day.padStart(2, "0")}`;
  return isDay(last) ? addDays(last, 1) : undefined;
}

/** The printed text if only the first unsaleable day is known. */
export const printedBefore = (expiresOn: string): string => addDays(expiresOn, -1);

const clause = "五(二)1 · 药品说明书和标签管理规定";

const expiryRequired = rule("EXPIRY_REQUIRED", { clause, message: { zh: () => "请按包装填写有效期", en: () => "Enter the expiry as it is printed on the pack" } });

export const notADate = rule<{ printed: string }>("PRINTED_EXPIRY_INVALID", {
  clause,
  message: { zh: ({ printed }) => `“${printed}”不是日期`, en: ({ printed }) => `"${printed}" is not a date` },
});

const differs = rule<{ printed: string; meant: string }>("EXPIRY_DIFFERS", {
  clause,
  message: { zh: ({ printed, meant }) => `印刷的“${printed}”意味着自 ${meant} 起不得销售`, en: ({ printed, meant }) => `"${printed}" as printed means that it may not be sold from ${meant} on` },
  remedy: { zh: () => "请只填写印刷的有效期，或更正日期", en: () => "Enter only what is printed, or correct the date", by: [] },
});

interface WithExpiry {
  expiresOn?: string;
  printedExpiry?: string;
}

/** Completes the entered expiry: the printed text decides, or is derived from the first unsaleable day if only that is given. */
export function completeExpiry(one: WithExpiry, fieldOf: (name: string) => string = (name) => name): Finding[] {
  const { printedExpiry, expiresOn } = one;
  if (!printedExpiry && !expiresOn) return [expiryRequired(undefined, { field: fieldOf("printedExpiry") })];
  const meant = printedExpiry ? firstBadDay(printedExpiry) : expiresOn;
  if (!meant) return [notADate({ printed: printedExpiry! }, { field: fieldOf("printedExpiry") })];
  if (expiresOn && expiresOn !== meant) return [differs({ printed: printedExpiry!, meant }, { field: fieldOf("expiresOn") })];
  Object.assign(one, { expiresOn: meant, printedExpiry: printedExpiry ?? printedBefore(meant) });
  return [];
}

/** The same for each line of a document. */
export const completeExpiries = (lines: readonly WithExpiry[]): Finding[] => lines.flatMap((line, i) => completeExpiry(line, (name) => `lines.${i}.${name}`));
