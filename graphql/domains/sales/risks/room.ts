/** Customers that need attention. 四(四)4 */
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ownCustomers, receivableReaders } from "../readers.ts";
import { CustomerRiskResolver } from "./customerRisk.ts";
import { RiskThresholdsResolver } from "./riskThresholds.ts";
import "./customerRiskAlerts.ts";

export const risksRoom = declareRoom({
  resolvers: [CustomerRiskResolver, RiskThresholdsResolver],
  access: {
    CustomerRisk: { read: [...receivableReaders, "qaOfficer", ownCustomers], actions: {} },
    RiskThresholds: { read: everyone, actions: {} },
  },
});
