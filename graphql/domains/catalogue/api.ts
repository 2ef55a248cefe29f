/** What other domains may use of the catalogue beside its entities. */
export { Freight } from "./history/freight.ts";
export { deliveriesOf, lastExpectedOn, recordHistory, TradeHistory, type DeliveredLine, type HistoricalDelivery, type TradeHistoryLine } from "./history/tradeHistory.ts";
export { pricedLineFindings } from "./pricing/pricedLines.ts";
export { recordedRange, StorageClass } from "./product/productEnums.ts";
export { productFindings } from "./product/productLicence.ts";
export { FirstTimeStatus, firstTimeLifecycle } from "./qualification/firstTimeLifecycle.ts";
export { ownsQualifications, qualificationsByOwner, type QualificationsByOwner } from "./qualification/licensed.ts";
