/**
 * Monthly fulfilment figures, kept by the projections. On time in full: share of orders completed in a month whose
 * goods all arrived by the requested date. Fill rate: share of ordered packs that were in stock at the first
 * allocation. 四(四)2, 七
 */
import { seriesFigure } from "../../../table/keys.ts";
import { monthOf } from "../../../platform/businessDate.ts";
import type { SalesOrder } from "../orders/salesOrder.ts";

export const fulfilmentSeries = {
  completed: "fulfilment#completed",
  onTimeInFull: "fulfilment#onTimeInFull",
  askedPacks: "fulfilment#askedPacks",
  filledPacks: "fulfilment#filledPacks",
};

export function fulfilmentFigures({ status, lastSignedOn, requestedOn, firstAllocatedOn, filledAtOnce, lines }: SalesOrder): Record<string, number> {
  const figures: Record<string, number> = {};
  if (status === "COMPLETED" && lastSignedOn) {
    const inFull = lines.every(({ cancelledQuantity }) => cancelledQuantity === 0);
    figures[seriesFigure(fulfilmentSeries.completed, monthOf(lastSignedOn))] = 1;
    figures[seriesFigure(fulfilmentSeries.onTimeInFull, monthOf(lastSignedOn))] = inFull && lastSignedOn <= requestedOn ? 1 : 0;
  }
  if (firstAllocatedOn) {
    figures[seriesFigure(fulfilmentSeries.askedPacks, monthOf(firstAllocatedOn))] = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    figures[seriesFigure(fulfilmentSeries.filledPacks, monthOf(firstAllocatedOn))] = filledAtOnce ?? 0;
  }
  return figures;
}
