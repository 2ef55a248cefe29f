import type { Count } from "../api/dataProvider.ts";

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
  return new Intl.NumberFormat(locale === "en" ? "en" : "zh-CN").format(value);
}
