/** Logistics: deliveries on their way, and what goes wrong with them. 五(三) */
import { declareDomain } from "../../platform/domain/domain.ts";
import { logisticsAccess } from "./access.ts";
import { logisticsPartnerView } from "./partnerView.ts";
import { DeliveryExceptionResolver } from "./exceptions/deliveryException.ts";
import { TrackingEventResolver } from "./tracking/trackingEventResolver.ts";
import "./notices.ts";
import "./exceptions/deliveryWatchClock.ts";

declareDomain({
  name: "logistics",
  label: { zh: "物流配送", en: "Logistics" },
  area: "SUPPLY",
  resolvers: [
    DeliveryExceptionResolver,
    TrackingEventResolver,
  ],
  access: logisticsAccess,
  partnerView: logisticsPartnerView,
});
