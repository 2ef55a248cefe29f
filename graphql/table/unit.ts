/**
 * Units of whole numbers that people read and enter as decimals. The table and the API hold small steps, such as tenths
 * of a degree; an attribute declares its unit, and texts, files and the console show it accordingly.
 */
import type { Label, Unit } from "../schema/model.ts";
import { decimalText } from "./decimal.ts";

/** Tenths of a degree Celsius: 45 is 4.5 °C. */
export const deciCelsius: Unit = { digits: 1, symbol: { zh: "℃", en: " °C" } };

/** Hundredths of a percent: 9876 is 98.76 %. */
export const basisPoint: Unit = { digits: 2, symbol: { zh: "%", en: " %" } };

/** Tenths of a percent: 525 is 52.5 %. */
export const deciPercent: Unit = { digits: 1, symbol: { zh: "%", en: " %" } };

/** Hundredths of a mean: 435 is 4.35. */
export const hundredths: Unit = { digits: 2, symbol: { zh: "", en: "" } };

/** Fen: 1234 is 12.34 yuan. For figures in files; elsewhere an amount is Money. */
export const yuan: Unit = { digits: 2, symbol: { zh: "元", en: " CNY" } };

/** Ten-thousandths of a unit of currency: 74980 is 7.4980. Which currency, the amount beside it says. */
export const tenThousandths: Unit = { digits: 4, symbol: { zh: "", en: "" } };

/** The value with its unit, as people read it in a sentence. */
export function inUnit(value: number, { digits, symbol }: Unit): Label {
  const decimal = decimalText(value, digits);
  return { zh: decimal + symbol.zh, en: decimal + symbol.en };
}
