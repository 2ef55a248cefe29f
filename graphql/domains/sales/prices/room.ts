/** Prices without a contract, and tender awards. 四(四)1 */
import { salesStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { PriceListResolver } from "./priceListResolver.ts";

export const pricesRoom = declareRoom({
  resolvers: [PriceListResolver],
  access: {
    PriceList: {
      read: salesStaff,
      actions: { create: ["salesLead"], update: ["salesLead"], retire: ["salesLead", "departmentManager"], cancel: ["salesLead"] },
    },
  },
});
