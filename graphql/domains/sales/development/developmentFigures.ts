/**
 * Daily figures of customer development per person and per region, kept by the projections; goals of development plans
 * are measured against them. 四(三)1
 */
import { seriesFigure } from "../../../table/keys.ts";
import type { Customer } from "../customers/customer.ts";
import type { Opportunity } from "./opportunity.ts";
import type { Visit } from "./visit.ts";

/** Series of an employee or a region. */
export const developmentSeries = {
  newCustomers: (scopeId: string) => `development#customers#${scopeId}`,
  visits: (scopeId: string) => `development#visits#${scopeId}`,
  won: (scopeId: string) => `development#won#${scopeId}`,
  wonValue: (scopeId: string, currency: string) => `development#value#${currency}#${scopeId}`,
};

/** The same figure for the employee and the region. */
const onDay = (day: string, scopes: readonly (string | undefined)[], series: (scopeId: string) => string, by: number): Record<string, number> =>
  Object.fromEntries(scopes.filter((scope) => scope !== undefined).map((scope) => [seriesFigure(series(scope), day), by]));

/** A customer counts as new on the day of its first-time approval, for its representative on that day. */
export const customerFigures = ({ approvedOn, developedById, regionId }: Customer): Record<string, number> =>
  approvedOn ? onDay(approvedOn, [developedById, regionId], developmentSeries.newCustomers, 1) : {};

export const visitFigures = ({ status, doneOn, visitorId, regionId }: Visit): Record<string, number> =>
  status === "DONE" && doneOn ? onDay(doneOn, [visitorId, regionId], developmentSeries.visits, 1) : {};

export function opportunityFigures({ status, closedOn, ownerId, regionId, expectedValue: { amount, currency } }: Opportunity): Record<string, number> {
  if (status !== "WON" || !closedOn) return {};
  const scopes = [ownerId, regionId];
  return { ...onDay(closedOn, scopes, developmentSeries.won, 1), ...onDay(closedOn, scopes, (scope) => developmentSeries.wonValue(scope, currency), amount) };
}
