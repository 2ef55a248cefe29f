/** The steps that routes are made of, each with its usual deadline and escalation. */
import type { RouteStep } from "./routes.ts";

export const qaOfficerStep: RouteStep = { role: "qaOfficer", hours: 48, escalateTo: "headOfQuality" };
/** Nobody outside quality decides in place of its head. GSP */
export const headOfQualityStep: RouteStep = { role: "headOfQuality", hours: 72 };
export const salesLeadStep: RouteStep = { role: "salesLead", hours: 24, escalateTo: "departmentManager" };
export const supplyLeadStep: RouteStep = { role: "supplyLead", hours: 24, escalateTo: "departmentManager" };
/** Nobody outside legal reviews in its place. 四(四)1 */
export const legalStep: RouteStep = { role: "legal", hours: 48 };
export const departmentManagerStep: RouteStep = { role: "departmentManager", hours: 48 };
export const financeStep: RouteStep = { role: "finance", hours: 48, escalateTo: "departmentManager" };
export const hrStep: RouteStep = { role: "hr", hours: 48, escalateTo: "departmentManager" };
