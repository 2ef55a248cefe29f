import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { Count } from "../api/dataProvider.ts";
import { formatInUnit } from "./unit.ts";
import { regionalLocale } from "./regionalLocale.ts";

/** Reads an integer as people type it, in either width and with grouping; undefined for anything else, null for nothing. */
export function parseInteger(text: string): number | null | undefined {
  const plain = text.normalize("NFKC").replaceAll(/[\s,、]/g, "");
  if (plain === "") return null;
  if (!/^-?\d+$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** "12", or "20+" where that is as far as was counted. */
export const formatCount = ({ value, more }: Count, locale: string): string => `${formatInteger(value, locale)}${more ? "+" : ""}`;

export function formatInteger(value: number, locale: string): string {
  return new Intl.NumberFormat(regionalLocale(locale)).format(value);
}

/** A whole number as its attribute is read: with its unit, with its thousands apart, or as it is, such as a year. */
export function formatNumber(value: number, { unit, grouped }: Pick<AttributeModel, "unit" | "grouped">, locale: string): string {
  if (unit) return formatInUnit(value, unit, locale);
  return grouped === false ? String(value) : formatInteger(value, locale);
}
