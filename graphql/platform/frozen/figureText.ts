/** A frozen figure as people read it in a sentence or on paper. */
import { decimalText } from "../../table/decimal.ts";
import { money } from "../../table/money.ts";
import { groupedText } from "../../table/groupedText.ts";
import { moneyText } from "../paper/valueText.ts";
import type { Language } from "../problem/problem.ts";
import type { FrozenFigure } from "./frozen.ts";

type Measured = Pick<FrozenFigure, "unit" | "currency">;

export function figureText({ unit, currency }: Measured, value: number | null, language: Language): string {
  if (value === null) return "—";
  if (unit === "MONEY" && currency) return moneyText(money(value, currency), language);
  if (unit === "SHARE") return `${decimalText(value, 2)} %`;
  return unit === "MEAN" ? decimalText(value, 2) : groupedText(String(value));
}

/** Shortened, for a bar of a chart. */
export function shortFigureText({ unit }: Measured, value: number | null, language: Language): string {
  if (value === null) return "";
  if (unit === "SHARE" || unit === "MEAN") return decimalText(value, 2);
  const compact = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", { notation: "compact", maximumFractionDigits: 1 });
  return compact.format(unit === "MONEY" ? value / 100 : value);
}
