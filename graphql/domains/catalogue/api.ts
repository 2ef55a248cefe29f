/** What other domains may use of the catalogue beside its entities. */
export { Freight } from "./history/freight.ts";
export { deliveriesOf, lastExpectedOn, recordHistory, TradeHistory, type DeliveredLine, type HistoricalDelivery, type TradeHistoryLine } from "./history/tradeHistory.ts";
export { ownLicenceFindings } from "./company/ownLicence.ts";
export { authorisedFindings, authorisedPersons } from "./persons/authorisedFindings.ts";
export { isSameId } from "./persons/idNumber.ts";
export { amountFor, exactPriceOf, partOf, pricedAt, type ExactlyPriced } from "./pricing/exactPrice.ts";
export { pricedLineFindings } from "./pricing/pricedLines.ts";
export { addLoads, emptyLoad, loadOfProduct, timesLoad, type Load } from "./product/packLoad.ts";
export { packFactors, packLevelsOf, takePackedQuantities } from "./product/packFactors.ts";
export { StorageClass } from "./product/productEnums.ts";
export { productFindings } from "./product/productLicence.ts";
export { netOf, taxRateOf } from "./product/taxRates.ts";
export { isPermitted, isColdChain, isWithin, permitted, rangeOf } from "./product/storageRange.ts";
export { confirmedByTwo, controlledProducts, twoPersonsClause, witnessAction } from "./product/twoPersons.ts";
export { FirstTimeStatus, firstTimeLifecycle, isApproved } from "./qualification/firstTimeLifecycle.ts";
export type { QualificationKind } from "./qualification/qualificationKind.ts";
export { licenceExpiry, ownsQualifications, qualificationsByOwner, stateFollowsLicence, type QualificationsByOwner } from "./qualification/licensed.ts";
