/** Revenue, cost and freight by month, kept by the projections for the company and each product, customer and representative. */
import { seriesFigure } from "../../../table/keys.ts";
import { readSeries } from "../../../table/projection/series.ts";
import type { Money } from "../../../table/money.ts";
import type { Table } from "../../../table/table.ts";
import { monthOf } from "../../../platform/businessDate.ts";
import type { MarginLine } from "./marginLine.ts";

export const marginDimensions = ["productId", "customerId", "representativeId"] as const;
export type MarginDimension = (typeof marginDimensions)[number];

const parts = ["revenue", "cost", "freight"] as const;
type Part = (typeof parts)[number];

const series = (part: Part, currency: string, dimension: MarginDimension): string => `margin#${part}#${currency}#${dimension}`;

export function marginFigures(line: MarginLine): Record<string, number> {
  const month = monthOf(line.shippedOn);
  const figures = (["revenue", "cost"] as const).flatMap((part) => {
    const { amount, currency } = line[part];
    return marginDimensions.map((dimension) => [seriesFigure(series(part, currency, dimension), `${month}#${line[dimension]}`), amount] as const);
  });
  return Object.fromEntries(figures.filter(([, amount]) => amount !== 0));
}

/** What carriage takes off the margin of a product, a customer and a representative. */
interface Carriage {
  shippedOn: string;
  amount: Money;
  productId: string;
  customerId: string;
  representativeId: string;
}

/** Figures of a record that says what the carriage of sold goods cost: those who carry them keep it. 五(三)4 */
export function carriageFigures({ amount: { amount, currency }, shippedOn, ...carried }: Carriage): Record<string, number> {
  const figures = marginDimensions.map((dimension) => [seriesFigure(series("freight", currency, dimension), `${monthOf(shippedOn)}#${carried[dimension]}`), amount] as const);
  return amount === 0 ? {} : Object.fromEntries(figures);
}

/** Sorts behind every id. */
const last = "~";

export interface MemberMargin {
  memberId: string;
  /** Minor units. */
  revenue: number;
  cost: number;
  freight: number;
}

/** What each member of a dimension came to in these months, the first and the last among them. Three queries. */
export async function memberMargins(table: Table, currency: string, dimension: MarginDimension, from: string, to: string): Promise<MemberMargin[]> {
  const found = new Map<string, MemberMargin>();
  for (const part of parts) {
    for (const [name, value] of await readSeries(table, series(part, currency, dimension), { from: `${from}#`, to: `${to}#${last}` })) {
      const memberId = name.slice(name.indexOf("#") + 1);
      const member = found.get(memberId) ?? { memberId, revenue: 0, cost: 0, freight: 0 };
      member[part] += value;
      found.set(memberId, member);
    }
  }
  return [...found.values()];
}
