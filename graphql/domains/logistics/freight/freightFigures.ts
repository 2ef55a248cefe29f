/** Freight by month, kept by the projections for each carrier, region and mode. In CNY alone, because amounts of others do not add up to it. 五(三)4 */
import { seriesFigure } from "../../../table/keys.ts";
import { readSeries } from "../../../table/projection/series.ts";
import type { Table } from "../../../table/table.ts";
import { monthOf } from "../../../platform/businessDate.ts";
import type { FreightCost } from "./freightCost.ts";

export const freightDimensions = ["carrierId", "regionId", "mode"] as const;
export type FreightDimension = (typeof freightDimensions)[number];

const parts = ["freight", "goodsValue", "orders", "shipments", "arrived", "onTime"] as const;
type Part = (typeof parts)[number];

/** What each member came to: amounts in minor units of CNY. */
export type MemberFreight = Record<Part, number> & { memberId: string };

const series = (part: Part, dimension: FreightDimension): string => `freight#${part}#${dimension}`;

export function freightFigures(cost: FreightCost): Record<string, number> {
  const { departedOn, freight, goodsValue, orders, arrived = 0, onTime = 0 } = cost;
  if (freight.currency !== "CNY") return {};
  const values: Record<Part, number> = { freight: freight.amount, goodsValue: goodsValue.amount, orders, shipments: 1, arrived, onTime };
  const figures = parts.flatMap((part) => freightDimensions.map((dimension) => [seriesFigure(series(part, dimension), `${monthOf(departedOn)}#${cost[dimension]}`), values[part]] as const));
  return Object.fromEntries(figures.filter(([, value]) => value !== 0));
}

/** Sorts behind every id. */
const last = "~";

/** What each member of a dimension came to in these months, the first and the last among them. */
export async function memberFreight(table: Table, dimension: FreightDimension, from: string, to: string): Promise<MemberFreight[]> {
  const found = new Map<string, MemberFreight>();
  for (const part of parts) {
    for (const [name, value] of await readSeries(table, series(part, dimension), { from: `${from}#`, to: `${to}#${last}` })) {
      const memberId = name.slice(name.indexOf("#") + 1);
      const member = found.get(memberId) ?? { memberId, freight: 0, goodsValue: 0, orders: 0, shipments: 0, arrived: 0, onTime: 0 };
      member[part] += value;
      found.set(memberId, member);
    }
  }
  return [...found.values()];
}
