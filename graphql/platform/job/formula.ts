/** Texts of a CSV file that a spreadsheet would run as formulas: written behind an apostrophe, and read without it. OWASP: CSV injection. */

/** What spreadsheets take for the beginning of a formula, in either width; a plain number is left alone. */
export const formula = /^(?:[=@＝＠\t\r]|[+\-＋－](?!\d+(?:\.\d+)?$))/;

/** A text as it was before it was written into a file of ours. */
export const withoutGuard = (text: string): string => (text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text);
