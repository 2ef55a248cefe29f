/** What other domains may use of sales beside its entities. */
export { followsHandOver } from "./customers/handOver.ts";
export { DeliveryExceptionKind } from "./deliveries/deliveryExceptionKind.ts";
export { allocatedLines } from "./deliveries/deliveryLifecycle.ts";
export { openDeliveryLoss, searchDueAt } from "./losses/openDeliveryLoss.ts";
export { finalKinds, problemKinds, requiresTemperature, TrackingKind } from "./deliveries/trackingKind.ts";
export { carriageFigures } from "./margin/marginFigures.ts";
export { bookFigures } from "./receivables/ledgerFigures.ts";
export { spanOf } from "./statistics/salesSpan.ts";
