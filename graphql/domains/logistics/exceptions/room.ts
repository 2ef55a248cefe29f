/** What goes wrong with deliveries in transit. 五(三)3 */
import { carrier } from "../../../platform/access/limitedRules.ts";
import { carriageStaff, everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { DeliveryExceptionResolver } from "./deliveryException.ts";
import "./deliveryWatchClock.ts";
import "./notices.ts";
import "./temperatureHold.ts";

export const exceptionsRoom = declareRoom({
  resolvers: [DeliveryExceptionResolver],
  access: {
    DeliveryException: { read: [...everyone, carrier("carrierId", "DELIVERIES_READ")], actions: { resolve: [...carriageStaff, ...quality] } },
  },
  partnerView: {
    DeliveryException: "number deliveryId carrierId kind eventId eventCount endedBy resolvedAt status",
  },
});
