import { useLocale, useResourceContext, useTranslate } from "react-admin";
import { useWatch } from "react-hook-form";
import type { LineTotal as Total } from "../domains/entityPage.ts";
import { pageOf } from "../domains/pages.ts";
import { sumByCurrency } from "../values/sum.ts";
import { useModel } from "../model/ModelContext.tsx";
import { formatMoney } from "../values/money.ts";

/** How the lines of the entity around come to money, if they do. */
export function useLineTotal(attribute: string): Total | undefined {
  const model = useModel();
  const resource = useResourceContext();
  if (!resource) return undefined;
  return pageOf(model.resource(resource).name).lineTotals?.[attribute];
}

export function LineTotal({ source, total }: { source: string; total: Total }) {
  const locale = useLocale();
  const line = useWatch({ name: source }) as Record<string, unknown> | undefined;
  const money = line ? total.of(line) : null;
  return money ? formatMoney(money, locale) : "—";
}

export function LinesSum({ source, total }: { source: string; total: Total }) {
  const locale = useLocale();
  const translate = useTranslate();
  const lines = (useWatch({ name: source }) ?? []) as Record<string, unknown>[];
  const sums = sumByCurrency(lines.map((line) => total.of(line)));
  return translate("app.lines.sum", { sum: sums.map((money) => formatMoney(money, locale)).join(" + ") || "—" });
}
