/** All KPIs at a glance: the latest periods of each, in every currency that has any. 七 */
import pLimit from "p-limit";
import { currencies } from "../../table/money.ts";
import type { Context } from "../context.ts";
import { mayReadKpi, readKpi, type KpiReadings } from "./kpiReadings.ts";
import { allKpis, type Kpi } from "./measures.ts";

export interface KpiTile extends KpiReadings {
  kpi: Kpi;
  /** Null where no amounts are measured. */
  currency: string | null;
}

type Wanted = Pick<KpiTile, "kpi" | "currency">;

const currenciesOf = (kpi: Kpi): Wanted[] => (kpi.whole.amount ? currencies.map((currency) => ({ kpi, currency })) : [{ kpi, currency: null }]);

/** KPIs that are read at once. */
const atOnce = 8;

export async function readTiles(ctx: Context, last: number): Promise<KpiTile[]> {
  const limit = pLimit(atOnce);
  const wanted = allKpis().filter((kpi) => mayReadKpi(ctx.principal, kpi)).flatMap(currenciesOf);
  const read = async ({ kpi, currency }: Wanted): Promise<KpiTile> => ({ kpi, currency, ...(await readKpi(ctx, kpi, { last, currency: currency ?? currencies[0] })) });
  const tiles = await Promise.all(wanted.map((one) => limit(() => read(one))));
  return tiles.filter(({ readings }) => readings.length > 0);
}
