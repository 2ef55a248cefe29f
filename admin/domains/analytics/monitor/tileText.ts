import type { KpiModel } from "../../../../graphql/schema/model.ts";
import { valueText } from "../../../kpis/kpiReadings.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatInteger } from "../../../values/integer.ts";
import { formatShare } from "../../../values/share.ts";
import { toDecimal } from "../../../values/decimal.ts";
import type { MonitorAlert, MonitorTile } from "./useMonitor.ts";

/** What the chart needs to know of a KPI, from what the tile says of it. */
export function measuredAs({ form }: MonitorTile): Pick<KpiModel, "part" | "mean" | "money"> {
  const isQuotient = form === "SHARE" || form === "MEAN";
  return { part: isQuotient ? { zh: "", en: "" } : undefined, mean: form === "MEAN" ? true : undefined, money: form === "AMOUNT" };
}

export const tileText = (tile: MonitorTile, value: number | null, locale: string): string => valueText(measuredAs(tile), value, tile.currency ?? "CNY", locale);

/** The value of a breach, in the form of its KPI; nothing of missing data. */
export function evidenceText({ share, mean, amount, number }: MonitorAlert["evidence"][number], locale: string): string {
  if (share !== null) return formatShare(share);
  if (mean !== null) return toDecimal(mean, 2);
  if (amount) return formatMoney(amount, locale);
  return number === null ? "" : formatInteger(number, locale);
}
