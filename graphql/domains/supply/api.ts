/** What other domains may use of the supply chain beside its entities. */
export { countsBackOrders } from "./replenishment/backOrders.ts";
export { carrierFindings } from "./carrier/carrierLicence.ts";
export { datesOf, periodPattern } from "./evaluation/evaluationPeriod.ts";
export { SupplierRating } from "./supplier/supplierRating.ts";
export { debtFindings, documentFindings } from "./opening/openingDocument.ts";
export { draftFindings, OpeningLine, openingLineLists, openingLines, type LineStep } from "./opening/openingLine.ts";
export { balanceId, loadBalance } from "./stock/allocatable.ts";
export { earliestAcceptableExpiry, planSupply, promise, releaseAllocation, type Demand, type Pick, type Promised } from "./stock/allocation.ts";
export { ConfirmedLinesInput, refuseUnlessAll } from "./stock/confirmedLines.ts";
export { costOf } from "./cost/batchCost.ts";
export { purchaseCost } from "./stock/purchaseCost.ts";
export { openSpotCount } from "./stock/spotCount.ts";
export { reasonsForHold } from "./stock/batch.ts";
export { closeHolds, openBatchHold, openLotHold } from "./stock/hold.ts";
export { HoldReason } from "./stock/holdReason.ts";
export { freeStock, moveStock, placeFindings, zoneFindings } from "./stock/stock.ts";
export { printedBefore } from "./stock/printedExpiry.ts";
