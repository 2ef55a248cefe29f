/** Sales plans and their targets. 四(一) */
import { FrozenSnapshotResolver } from "../../../platform/frozen/frozen.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { planReaders } from "../readers.ts";
import "./personalAttainment.ts";
import { PlanProgressResolver } from "./planProgress.ts";
import { PlanSheetResolver } from "./planSheet.ts";
import { SalesPlanPreviewResolver } from "./salesPlanPreview.ts";
import { SalesPlanResolver } from "./salesPlanResolver.ts";
import { SalesPlanReviewResolver } from "./salesPlanReview.ts";
import { SalesPlanTreeResolver } from "./salesPlanTree.ts";
import { SeasonalProfileResolver } from "./seasonalProfile.ts";
import "./salesPlanPapers.ts";

export const plansRoom = declareRoom({
  resolvers: [
    SalesPlanResolver,
    SalesPlanReviewResolver,
    FrozenSnapshotResolver,
    SalesPlanTreeResolver,
    SalesPlanPreviewResolver,
    SeasonalProfileResolver,
    PlanSheetResolver,
    PlanProgressResolver,
  ],
  access: {
    SalesPlan: {
      read: [...planReaders, "salesRepresentative"],
      actions: {
        create: ["salesLead"],
        update: ["salesLead"],
        addBranches: ["salesLead"],
        removeBranches: ["salesLead"],
        setTarget: ["salesLead"],
        holdTargets: ["salesLead"],
        releaseTargets: ["salesLead"],
        restoreClosedMonths: ["salesLead"],
        putInForce: ["salesLead", "departmentManager"],
        reopen: ["salesLead", "departmentManager"],
        revise: ["salesLead"],
        close: ["salesLead", "departmentManager"],
        discard: ["salesLead"],
      },
      masks: { totalAmount: planReaders, totalQuantity: planReaders, branchCount: planReaders, lastEdit: planReaders },
    },
    SalesPlanReview: { read: planReaders, actions: {} },
    SeasonalProfile: { read: [...planReaders, "migration"], actions: { create: ["salesLead", "migration"], update: ["salesLead"] } },
    PlanSheet: { read: planReaders, actions: {} },
    PlanProgress: { read: planReaders, actions: {} },
  },
});
