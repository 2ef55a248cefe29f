/** Maintenance of stored goods: rounds, checks, and what a quarter has shown. 五(二), GSP 养护 */
import { everyone, quality } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { MaintenanceAnalysisResolver } from "./maintenanceAnalysis.ts";
import { MaintenanceCheckResolver } from "./maintenanceCheck.ts";
import { MaintenancePlanResolver } from "./maintenancePlan.ts";
import { MaintenanceRoundResolver } from "./maintenanceRound.ts";
import { MaintenanceTermsResolver } from "./maintenanceTerms.ts";
import "./maintenanceClock.ts";
import "./maintenanceMeasures.ts";
import "./maintenancePapers.ts";
import "./notices.ts";
import "./quarterlyAnalysis.ts";

export const maintenanceRoom = declareRoom({
  resolvers: [MaintenancePlanResolver, MaintenanceRoundResolver, MaintenanceCheckResolver, MaintenanceAnalysisResolver, MaintenanceTermsResolver],
  access: {
    MaintenancePlan: { read: everyone, actions: { create: ["qaOfficer", "supplyLead"], update: ["qaOfficer", "supplyLead"], end: ["qaOfficer", "supplyLead"] } },
    MaintenanceRound: { read: everyone, actions: { finish: ["maintainer"], attach: ["maintainer"] } },
    MaintenanceCheck: { read: everyone, actions: { check: ["maintainer"], markGone: ["maintainer"], attach: ["maintainer"] } },
    MaintenanceAnalysis: { read: everyone, actions: { conclude: ["qaOfficer"], attach: quality } },
    MaintenanceTerms: { read: everyone, actions: {} },
  },
});
