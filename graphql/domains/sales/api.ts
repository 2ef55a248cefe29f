/** What other domains may use of sales beside its entities. */
export { DeliveryExceptionKind } from "./deliveries/deliveryExceptionKind.ts";
export { finalKinds, problemKinds, requiresTemperature, TrackingKind } from "./deliveries/trackingKind.ts";
