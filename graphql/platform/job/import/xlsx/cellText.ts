/** A cell of an Excel file as its text: what a person sees in it, and never more certainty than the file has. */
import { dateFromSerial } from "numfmt";
import type { Workbook } from "./workbook.ts";

export interface SheetCell {
  /** As the file declares it: s and inlineStr for texts, b, e, d; nothing or n for numbers. */
  type: string | undefined;
  style: number;
  value: string;
}

/** From here on a number has more digits than Excel keeps: the last ones are not those that were entered. */
const firstInexact = 1e15;
/** Digits that Excel keeps of a number, and shows at most. */
const keptDigits = 15;

export function cellText({ type = "n", style, value }: SheetCell, { texts, formats, dayOffset }: Workbook): string {
  if (type === "s") return unescaped(texts[Number(value)] ?? "");
  if (type === "b") return value === "1" ? "TRUE" : value === "0" ? "FALSE" : value;
  if (type === "d") return value.replace(/T00:00:00(?:\.0+)?Z?$/, "").replace("T", " ");
  if (type !== "n") return unescaped(value);
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return value;
  const format = formats[style];
  if (format?.isDate) return dateText(number + dayOffset);
  return numberText(number, format?.digits ?? 0);
}

/** Characters that XML cannot hold, as Excel writes them: _x000D_. */
const unescaped = (text: string): string => text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** 8.1999999999999993 is 8.2; a number whose last digits are lost stays in powers of ten, by which it is refused. */
function numberText(number: number, digits: number): string {
  if (Math.abs(number) >= firstInexact) return number.toExponential().replace("e", "E");
  const shown = String(Number(number.toPrecision(keptDigits)));
  return /^\d+$/.test(shown) ? shown.padStart(digits, "0") : shown;
}

const two = (part: number): string => String(part).padStart(2, "0");

function dateText(serial: number): string {
  const [year, month, day, hour, minute, second] = dateFromSerial(serial);
  const date = `${year}-${two(month)}-${two(day)}`;
  return hour + minute + second === 0 ? date : `${date} ${two(hour)}:${two(minute)}:${two(second)}`;
}
