/**
 * Sales figures kept by the projections, per month and year for the company, each region, product, representative and
 * customer, and for every plan branch. Each order line contributes its own amounts, so a figure equals the sum of its
 * lines, and those lines are one list.
 */
import { seriesFigure } from "../../../table/keys.ts";
import { readSeries } from "../../../table/projection/series.ts";
import type { Table } from "../../../table/table.ts";
import type { Measure } from "../plans/planTargets.ts";
import type { SalesOrderLine } from "../orders/salesOrderLine.ts";

export const salesDimensions = ["regionId", "productId", "representativeId", "customerId"] as const;
export type SalesDimension = (typeof salesDimensions)[number];

/** Measure of a figure: minor units of a currency, or packs. */
export const unitOf = (measure: Measure, currency: string): string => (measure === "AMOUNT" ? currency : "packs");

const companySeries = (unit: string): string => `sales#${unit}`;
const dimensionSeries = (unit: string, dimension: SalesDimension): string => `sales#${unit}#${dimension}`;
const branchSeries = (unit: string, year: number): string => `sales#${unit}#branch#${year}`;

/** Sorts behind every id. */
const last = "~";

/** What one line adds to which figures; at most twenty, so that they fit into the transaction of its marker. */
export function lineFigures(line: SalesOrderLine): Record<string, number> {
  const { orderedOn, amount, quantity, regionId, productId, representativeId } = line;
  const [year, month] = orderedOn.split("-") as [string, string];
  const contributions = ([["AMOUNT", amount.amount], ["QUANTITY", quantity]] as const).flatMap(([measure, value]) => {
    const unit = unitOf(measure, amount.currency);
    const dimensions = salesDimensions.flatMap((dimension) =>
      [`${year}-${month}`, year].map((period) => seriesFigure(dimensionSeries(unit, dimension), `${period}#${line[dimension]}`)),
    );
    const names = [seriesFigure(companySeries(unit), `${year}-${month}`), ...dimensions, seriesFigure(branchSeries(unit, Number(year)), `${regionId}#${productId}#${representativeId}#${month}`)];
    return names.map((name) => [name, value] as const);
  });
  return Object.fromEntries(contributions.filter(([, value]) => value !== 0));
}

/** Company sales in each month of a span ("2026-01" to "2026-12"). */
export const companySales = (table: Table, unit: string, from: string, to: string): Promise<Map<string, number>> => readSeries(table, companySeries(unit), { from, to });

export interface MemberSales {
  memberId: string;
  /** "2026-11", or "2026" for a full year. */
  period: string;
  value: number;
}

/** Sales of each member of a dimension in each month or year of a span. One query. */
export async function memberSales(table: Table, unit: string, dimension: SalesDimension, from: string, to: string): Promise<MemberSales[]> {
  const found = await readSeries(table, dimensionSeries(unit, dimension), { from: `${from}#`, to: `${to}#${last}` });
  return [...found].map(([name, value]) => {
    const cut = name.indexOf("#");
    return { period: name.slice(0, cut), memberId: name.slice(cut + 1), value };
  });
}

/** The figure of one member in one month, as `table/keys` names it. */
export const memberFigure = (unit: string, dimension: SalesDimension, period: string, memberId: string): string => seriesFigure(dimensionSeries(unit, dimension), `${period}#${memberId}`);

/** Sales of one plan branch in one month. */
export interface LeafSales {
  regionId: string;
  productId: string;
  representativeId: string;
  /** Counted from 0. */
  month: number;
  value: number;
}

/** Monthly sales of every branch below a region, or below a product in it, for a year. One query. */
export async function leafSales(table: Table, unit: string, year: number, { regionId, productId }: { regionId?: string | null; productId?: string | null }): Promise<LeafSales[]> {
  const prefix = regionId ? `${regionId}#${productId ? `${productId}#` : ""}` : "";
  const found = await readSeries(table, branchSeries(unit, year), { from: prefix || "0", to: prefix + last });
  return [...found].map(([name, value]) => {
    const [region, product, representative, month] = name.split("#") as [string, string, string, string];
    return { regionId: region, productId: product, representativeId: representative, month: Number(month) - 1, value };
  });
}
