/** Approval routes of sales. */
import { approvalRoute } from "../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, headOfQualityStep, legalStep, qaOfficerStep, salesLeadStep } from "../../platform/approval/standardSteps.ts";

/** 首营企业 on the selling side: quality reviews, the head of quality decides. GSP, 四(三) */
export const customerRoute = approvalRoute("customer", [{ steps: [qaOfficerStep, headOfQualityStep] }]);

export const developmentPlanRoute = approvalRoute("developmentPlan", [{ steps: [departmentManagerStep] }]);

/** Legal reviews every contract; who approves it follows from its amount. 四(四)1 */
export const contractRoute = approvalRoute("contract", [
  { upTo: { CNY: 50_000_000, USD: 7_000_000 }, steps: [legalStep, salesLeadStep] },
  { upTo: { CNY: 500_000_000, USD: 70_000_000 }, steps: [legalStep, departmentManagerStep] },
  { steps: [legalStep, departmentManagerStep, financeStep] },
]);

/** A contract without quantities may come to any amount. 四(四)1 */
export const openContractRoute = approvalRoute("openContract", [{ steps: [legalStep, departmentManagerStep, financeStep] }]);

/** 四(四)3 */
export const writeOffRoute = approvalRoute("writeOff", [
  { upTo: { CNY: 1_000_000, USD: 140_000 }, steps: [salesLeadStep] },
  { upTo: { CNY: 10_000_000, USD: 1_400_000 }, steps: [salesLeadStep, departmentManagerStep] },
  { steps: [salesLeadStep, departmentManagerStep, financeStep] },
]);

/** The sales lead plans, the department's manager approves. 四(一) */
export const salesPlanRoute = approvalRoute("salesPlan", [{ steps: [departmentManagerStep] }]);

/** 销后退回: the sales side accepts it, inspection decides what becomes of it. 四(四)2, GSP */
export const salesReturnRoute = approvalRoute("salesReturn", [{ steps: [salesLeadStep] }]);

/** When reminders are due is finance's proposal and the manager's decision. 四(四)3 */
export const dunningScheduleRoute = approvalRoute("dunningSchedule", [{ steps: [departmentManagerStep] }]);
