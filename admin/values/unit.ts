import type { Unit } from "../../graphql/schema/model.ts";
import { labelIn } from "../model/labels.ts";
import { parseDecimal, toDecimal } from "./decimal.ts";

/** A value of an attribute with a unit: "4.5℃". */
export const formatInUnit = (value: number, { digits, symbol }: Unit, locale: string): string => toDecimal(value, digits) + labelIn(locale, symbol);

/** Reads what people type, with or without the unit behind it; undefined for what is no such value. */
export function parseInUnit(text: string, { digits, symbol }: Unit): number | null | undefined {
  const typed = text.normalize("NFKC").trim();
  const written = [symbol.zh, symbol.en].map((one) => one.normalize("NFKC").trim()).find((one) => typed.endsWith(one)) ?? "";
  const value = parseDecimal(typed.slice(0, typed.length - written.length), digits);
  return value === null && typed !== "" ? undefined : value;
}
