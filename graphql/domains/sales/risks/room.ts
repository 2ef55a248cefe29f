/** Customers that need attention. 四(四)4 */
import type { Room } from "../../../platform/domain/domain.ts";
import { ownCustomers, receivableReaders } from "../readers.ts";
import { CustomerRiskResolver } from "./customerRisk.ts";
import "./customerRiskClock.ts";

export const risksRoom: Room = {
  resolvers: [CustomerRiskResolver],
  access: {
    CustomerRisk: { read: [...receivableReaders, "qaOfficer", ownCustomers], actions: {} },
  },
};
