/** What a product sold on each day, without the days on which there was nothing to sell. 五(一)2 */
import { groupBy } from "../../../table/groupBy.ts";
import { readAll } from "../../../table/list.ts";
import { addDays, businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { StockMovement } from "../stock/stockMovement.ts";
import { spreadOf, type Spread } from "./arithmetic.ts";

export const demandDays = 90;
/** Days of demand below which nothing is computed. */
export const fewestDemandDays = 30;
/** Deviations above the mean from which a day is a one-off. */
const oneOffDeviations = 3;

export interface DayOfStock {
  on: string;
  /** Packs sold. */
  sold: number;
  /** Packs that the company had at the end of the day. */
  left: number;
}

export interface Demand extends Spread {
  /** Days left out, because they ended without stock. */
  stockOutDays: number;
  /** Days on which far more was sold than on others: somebody should look at them. */
  oneOffs: string[];
}

/** From the first day on which there was anything to sell. A day that ended without stock says nothing of what was wanted. */
export function demandOf(days: readonly DayOfStock[]): Demand {
  const first = days.findIndex(({ sold, left }) => sold > 0 || left > 0);
  const observed = first < 0 ? [] : days.slice(first);
  const counted = observed.filter(({ left }) => left > 0);
  const spread = spreadOf(counted.map(({ sold }) => sold));
  const limit = spread.mean + oneOffDeviations * spread.deviation;
  return { ...spread, stockOutDays: observed.length - counted.length, oneOffs: counted.filter(({ sold }) => spread.deviation > 0 && sold > limit).map(({ on }) => on) };
}

type Moved = Pick<StockMovement, "kind" | "quantity" | "fromLocationId" | "toLocationId" | "createdAt">;

/** What a movement adds to what the company has: nothing where it stays in the house. */
const added = ({ quantity, fromLocationId, toLocationId }: Moved): number => (toLocationId ? quantity : 0) - (fromLocationId ? quantity : 0);

/** The last days before today, walked back from what there is now. */
export function daysOf(movements: readonly Moved[], onHand: number, today: string): DayOfStock[] {
  const byDay = groupBy(movements, ({ createdAt }) => businessDate(new Date(createdAt)));
  const sumOf = (day: string, of: (one: Moved) => number): number => (byDay.get(day) ?? []).reduce((sum, one) => sum + of(one), 0);
  let left = onHand - sumOf(today, added);
  return Array.from({ length: demandDays }, (_, i) => addDays(today, -1 - i))
    .map((on) => {
      const day = { on, sold: sumOf(on, ({ kind, quantity }) => (kind === "SALE" ? quantity : 0)), left };
      left -= sumOf(on, added);
      return day;
    })
    .reverse();
}

export async function readDemand(productId: string, onHand: number, { table, today }: Context): Promise<Demand> {
  const from = new Date(Date.parse(`${addDays(today, -demandDays - 1)}T00:00:00Z`)).toISOString();
  const movements: StockMovement[] = [];
  for await (const one of readAll(table, StockMovement, { filter: { productId: { eq: productId }, createdAt: { from } }, orderBy: { sort: "createdAt", descending: false } })) movements.push(one);
  return demandOf(daysOf(movements, onHand, today));
}
