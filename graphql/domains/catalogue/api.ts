/** What other domains may use of the catalogue beside its entities. */
export { Freight } from "./history/freight.ts";
export { deliveriesOf, lastExpectedOn, recordHistory, TradeHistory, type DeliveredLine, type HistoricalDelivery, type TradeHistoryLine } from "./history/tradeHistory.ts";
export { pricedLineFindings } from "./pricing/pricedLines.ts";
export { StorageClass } from "./product/productEnums.ts";
export { productFindings } from "./product/productLicence.ts";
export { isPermitted, isTemperatureRecorded, permitted } from "./product/storageRange.ts";
export { FirstTimeStatus, firstTimeLifecycle } from "./qualification/firstTimeLifecycle.ts";
export { ownsQualifications, qualificationsByOwner, type QualificationsByOwner } from "./qualification/licensed.ts";
