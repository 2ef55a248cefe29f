/** The file's two ways of writing a date: 2-Jun-06 and, month first, 11/13/06. All its years are after 2000. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Words in place of a date that was never recorded. */
const noDate = new Set(["", "Date Not Captured", "Pre-PQ Process", "N/A - From RDC"]);

/** The date as YYYY-MM-DD; null where the file says in words that it has none; undefined for anything else. */
export function readScmsDate(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (noDate.has(trimmed)) return null;
  const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{2})$/.exec(trimmed);
  if (named) return isoDate(named[3]!, months.indexOf(named[2]!) + 1, Number(named[1]));
  const numeric = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(trimmed);
  return numeric ? isoDate(numeric[3]!, Number(numeric[1]), Number(numeric[2])) : undefined;
}

function isoDate(twoDigitYear: string, month: number, day: number): string | undefined {
  const year = 2000 + Number(twoDigitYear);
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date would move a day that the month does not have into the next month.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
