/** Approval routes of products and of the licences that suppliers, products, customers and carriers own. */
import { approvalRoute } from "../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../platform/approval/standardSteps.ts";

/** 首营品种: quality reviews, the head of quality decides. GSP, 五(一)1 */
export const productRoute = approvalRoute("product", [{ steps: [qaOfficerStep, headOfQualityStep] }]);

/** A licence counts once quality has compared it with the original. 五(一)1 */
export const qualificationRoute = approvalRoute("qualification", [{ steps: [qaOfficerStep] }]);
