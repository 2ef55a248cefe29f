/** How a value is written on paper. */
import { Int } from "type-graphql";
import type { AttributeDeclaration } from "../../table/attribute.ts";
import { decimalText } from "../../table/decimal.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { groupedText } from "../../table/groupedText.ts";
import { decimalOf, Money } from "../../table/money.ts";
import { DateTime, SafeInt } from "../../table/scalars.ts";
import { wallClock } from "../businessDate.ts";
import type { Language } from "../problem/problem.ts";

const yesNo = { zh: { true: "是", false: "否" }, en: { true: "Yes", false: "No" } };
const between = { zh: "、", en: "; " };

export const moneyText = (amount: Money, language: Language): string => {
  const text = groupedText(decimalOf(amount));
  if (amount.currency !== "CNY") return `${amount.currency} ${text}`;
  return language === "zh" ? `¥${text}` : `CNY ${text}`;
};

/** A moment in the company's zone, to the minute. */
export const momentText = (moment: string): string => wallClock(new Date(moment)).slice(0, 16).replace("T", " ");

const figures = new Set<unknown>([Money, Number, Int, SafeInt]);

/** Whether values of the attribute are figures, which are set to the right. */
export const isFigure = ({ type, reference, list }: AttributeDeclaration): boolean => !reference && !list && figures.has(type());

export function valueText(attribute: AttributeDeclaration, value: unknown, language: Language): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map((one) => valueText(attribute, one, language)).join(between[language]);
  const type = attribute.type();
  const enumeration = enumerationOf(type);
  if (enumeration) return enumeration.values[String(value)]?.[language] ?? String(value);
  if (type === Money) return moneyText(value as Money, language);
  if (type === DateTime) return momentText(String(value));
  if (typeof value === "boolean") return yesNo[language][`${value}`];
  if (typeof value !== "number") return String(value);
  const { unit, grouped } = attribute;
  const text = unit ? decimalText(value, unit.digits) : String(value);
  return (grouped === false ? text : groupedText(text)) + (unit ? unit.symbol[language] : "");
}
