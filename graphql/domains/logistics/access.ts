/** Who may do what with deliveries on their way. 五(三) */
import { carrier, customer } from "../../platform/access/limitedRules.ts";
import { carriageStaff, everyone } from "../../platform/access/roleGroups.ts";
import type { Policy } from "../../platform/access/rule.ts";

export const logisticsAccess: Policy = {
  TrackingEvent: {
    read: [...everyone, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
    actions: { create: ["logisticsCoordinator", carrier("carrierId", "TRACKING_WRITE")] },
  },
  DeliveryException: { read: [...everyone, carrier("carrierId", "DELIVERIES_READ")], actions: { resolve: carriageStaff } },
};
