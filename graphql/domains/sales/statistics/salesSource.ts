/**
 * Where statistics read their sales from: figures that are kept for the whole company, or those of one representative,
 * added up from the branches that the plans are compared with. 四(四)4
 */
import { figureKey } from "../../../table/keys.ts";
import type { Table } from "../../../table/table.ts";
import { monthName } from "../plans/planPeriod.ts";
import type { Measure } from "../plans/planTargets.ts";
import { companySales, leafSales, memberFigure, memberSales, unitOf, type MemberSales, type SalesDimension } from "./salesFigures.ts";
import type { Span } from "./salesSpan.ts";

/** Sales of one measure, by one dimension. */
export interface SalesSource<Dimension extends SalesDimension = SalesDimension> {
  /** What each member has sold in the span, in one or several parts. */
  members(measure: Measure, dimension: Dimension, span: Span): Promise<MemberSales[]>;
  /** All sales by month. */
  months(measure: Measure, span: Span): Promise<ReadonlyMap<string, number>>;
  /** Sales of these members by month. */
  monthsOfMembers(measure: Measure, dimension: Dimension, span: Span, memberIds: readonly string[]): Promise<(memberId: string, month: string) => number>;
}

/** Sales of the whole company. One query for the members, one for the months, and a read by key for the months of members. */
export function companySource(table: Table, currency: string): SalesSource {
  return {
    members: (measure, dimension, { from, to }) => memberSales(table, unitOf(measure, currency), dimension, from, to),
    months: (measure, { months }) => companySales(table, unitOf(measure, currency), months[0]!, months.at(-1)!),
    async monthsOfMembers(measure, dimension, { months }, memberIds) {
      const key = (id: string, month: string) => figureKey(memberFigure(unitOf(measure, currency), dimension, month, id));
      const found = await table.batchGetAll(memberIds.flatMap((id) => months.map((month) => key(id, month))));
      const values = new Map(found.map(({ pk, sk, value }) => [`${String(pk)}\n${String(sk)}`, Number(value)]));
      return (id, month) => {
        const { pk, sk } = key(id, month);
        return values.get(`${pk}\n${sk}`) ?? 0;
      };
    },
  };
}

/** Dimensions that a representative's own sales are kept by: customers are kept for all representatives together only. */
export type OwnDimension = Exclude<SalesDimension, "customerId">;

/** Sales of one representative. One query for a measure and a year, however often it is asked. */
export function ownSource(table: Table, currency: string, representativeId: string): SalesSource<OwnDimension> {
  const read = new Map<string, Promise<OwnSales[]>>();

  async function readYear(measure: Measure, year: number): Promise<OwnSales[]> {
    const sold = await leafSales(table, unitOf(measure, currency), year, {});
    return sold.filter((leaf) => leaf.representativeId === representativeId).map(({ month, ...leaf }) => ({ ...leaf, period: monthName(year, month) }));
  }

  async function within(measure: Measure, { months }: Span): Promise<OwnSales[]> {
    const year = months[0]!.slice(0, 4);
    const key = `${measure} ${year}`;
    if (!read.has(key)) read.set(key, readYear(measure, Number(year)));
    return (await read.get(key)!).filter(({ period }) => months.includes(period));
  }

  const members = async (measure: Measure, dimension: OwnDimension, span: Span): Promise<MemberSales[]> =>
    (await within(measure, span)).map(({ [dimension]: memberId, period, value }) => ({ memberId, period, value }));

  return {
    members,
    months: async (measure, span) => totalsBy(await within(measure, span), ({ period }) => period),
    async monthsOfMembers(measure, dimension, span) {
      const totals = totalsBy(await members(measure, dimension, span), ({ memberId, period }) => `${memberId} ${period}`);
      return (id, month) => totals.get(`${id} ${month}`) ?? 0;
    },
  };
}

interface OwnSales extends Record<OwnDimension, string> {
  /** "2026-11" */
  period: string;
  value: number;
}

export function totalsBy<T extends { value: number }>(sales: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const one of sales) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.value);
  return totals;
}
