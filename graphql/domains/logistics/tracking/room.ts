/** Where deliveries in transit are. 五(三)2 */
import { carrier, customer } from "../../../platform/access/limitedRules.ts";
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { TrackingEventResolver } from "./trackingEventResolver.ts";
import { TrackingFreshnessResolver } from "./trackingFreshness.ts";

const scopes = declareScopes({
  TRACKING_WRITE: { zh: "上报轨迹", en: "Write tracking", about: "tracking:write: report tracking events of the carrier's deliveries, and record signatures.", uploads: true },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const trackingRoom = declareRoom({
  resolvers: [TrackingEventResolver, TrackingFreshnessResolver],
  access: {
    TrackingEvent: {
      read: [...everyone, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
      actions: { create: ["logisticsCoordinator", carrier("carrierId", "TRACKING_WRITE")] },
    },
  },
  partnerView: {
    TrackingEvent: "deliveryId carrierId customerId kind happenedAt place temperature remark reference",
  },
});
