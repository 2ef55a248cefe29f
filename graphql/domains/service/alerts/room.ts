/** Figures of customer service that have left their bands. 六, 七 */
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ServiceAlertResolver } from "./serviceAlert.ts";

export const alertsRoom = declareRoom({
  resolvers: [ServiceAlertResolver],
  access: {
    ServiceAlert: { read: [...serviceStaff, ...quality, ...managers, "auditor"], actions: {} },
  },
});
