/** The steps that routes are made of, each with its escalation. */
import type { RouteStep } from "./routes.ts";

export const qaOfficerStep: RouteStep = { role: "qaOfficer", escalateTo: "headOfQuality" };
/** The head of quality has no deputy outside quality. GSP */
export const headOfQualityStep: RouteStep = { role: "headOfQuality" };
export const salesLeadStep: RouteStep = { role: "salesLead", escalateTo: "departmentManager" };
export const marketingLeadStep: RouteStep = { role: "marketingLead", escalateTo: "departmentManager" };
export const supplyLeadStep: RouteStep = { role: "supplyLead", escalateTo: "departmentManager" };
/** Legal has no deputy outside legal. 四(四)1 */
export const legalStep: RouteStep = { role: "legal" };
export const departmentManagerStep: RouteStep = { role: "departmentManager" };
export const financeStep: RouteStep = { role: "finance", escalateTo: "departmentManager" };
export const hrStep: RouteStep = { role: "hr", escalateTo: "departmentManager" };
