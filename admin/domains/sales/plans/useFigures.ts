import { useLocale } from "react-admin";
import { formatInteger, parseInteger } from "../../../values/integer.ts";
import { parseMoney, toGroupedMajor, toMajor } from "../../../values/money.ts";
import type { Measure } from "./planLevel.ts";

/** How figures of a measure are shown and typed: money in major units, packs as they are. */
export interface FigureForm {
  show(value: number): string;
  /** As it is in an input. */
  typed(value: number): string;
  /** Null for nothing, undefined for what is no such figure. */
  parse(text: string): number | null | undefined;
}

export function useFigureForm(measure: Measure, currency: string): FigureForm {
  const locale = useLocale();
  if (measure === "QUANTITY") return { show: (value) => formatInteger(value, locale), typed: String, parse: parseInteger };
  return { show: (value) => toGroupedMajor(value, currency), typed: (value) => toMajor(value, currency), parse: (text) => parseMoney(text, currency) };
}

