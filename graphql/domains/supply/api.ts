/** What other domains may use of the supply chain beside its entities. */
export { carrierFindings } from "./carrier/carrierLicence.ts";
export { balanceId, loadBalance } from "./stock/allocatable.ts";
export { earliestAcceptableExpiry, planSupply, promise, releaseAllocation, type Demand, type Pick, type Promised } from "./stock/allocation.ts";
export { moveStock, placeFindings } from "./stock/stock.ts";
