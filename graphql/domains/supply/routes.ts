/** Approval routes of the supply chain. */
import { approvalRoute } from "../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, headOfQualityStep, qaOfficerStep, supplyLeadStep } from "../../platform/approval/standardSteps.ts";

/** 首营企业: quality reviews, the head of quality decides. GSP, 五(一)1 */
export const supplierRoute = approvalRoute("supplier", [{ steps: [qaOfficerStep, headOfQualityStep] }]);

/** The audit before a carrier is given goods. GSP 委托运输, 五(三)1 */
export const carrierRoute = approvalRoute("carrier", [{ steps: [qaOfficerStep, headOfQualityStep] }]);

/** 五(一)3 */
export const purchaseOrderRoute = approvalRoute("purchaseOrder", [
  { upTo: { CNY: 5_000_000, USD: 700_000 }, steps: [supplyLeadStep] },
  { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [departmentManagerStep] },
  { steps: [departmentManagerStep, financeStep] },
]);

/** 五(二)1 */
export const stockCorrectionRoute = approvalRoute("stockCorrection", [{ steps: [qaOfficerStep, departmentManagerStep] }]);
