/** Who coordinates transport hears of what is wrong with a delivery on its way. 五(三)3 */
import { announces } from "../../../platform/notification/announce.ts";
import { DeliveryException } from "./deliveryException.ts";

announces(DeliveryException, ({ before, after: { id, number, createdById, createdAt } }) =>
  before ? [] : [{ kind: "DELIVERY_EXCEPTION", source: id, aboutId: id, title: number, audience: { roles: ["logisticsCoordinator"] }, exceptId: createdById, at: createdAt }],
);
