/** Groups of roles that the access rules of several domains name. */
import { employeeRoles, type Role } from "./role.ts";

export const everyone: readonly Role[] = employeeRoles;
/** The auditor reads everything and changes nothing. */
export const contributors: readonly Role[] = everyone.filter((role) => role !== "auditor");
export const staffAndMachines: readonly Role[] = [...everyone, "migration"];
export const quality: readonly Role[] = ["qaOfficer", "headOfQuality"];
export const managers: readonly Role[] = ["departmentManager", "deputyManager"];
export const buyers: readonly Role[] = ["purchaser", "supplyLead"];
export const sellers: readonly Role[] = ["salesRepresentative", "salesLead"];
/** Those who engage carriers. 五(三)1 */
export const carriageStaff: readonly Role[] = ["logisticsCoordinator", "supplyLead"];
/** Those who engage carriers, decide, pay and audit. 五(三) */
export const freightReaders: readonly Role[] = [...carriageStaff, ...managers, "finance", "legal", "auditor"];
/** Roles that handle customers' inquiries and complaints. 六(一) */
export const serviceStaff: readonly Role[] = ["serviceAgent", "serviceLead"];
export const warehouseStaff: readonly Role[] = ["receiver", "inspector", "warehouseKeeper", "picker", "outboundChecker"];
/** Those who enter the licences of suppliers, products, customers, carriers and the company itself. */
export const qualificationEditors: readonly Role[] = [...buyers, ...sellers, "logisticsCoordinator", "officeClerk", "qaOfficer"];
/** Those who sell to customers, and those who oversee it. */
export const salesStaff: readonly Role[] = [...sellers, ...managers, ...quality, "serviceLead", "finance", "legal", "auditor"];
/** Those who buy, decide, pay and audit. */
export const purchasePriceReaders: readonly Role[] = [...buyers, ...managers, ...quality, "finance", "legal", "auditor", "migration"];
/** Those who take over the figures of the previous system on going live. */
export const openingEditors: readonly Role[] = ["officeClerk", "supplyLead", "migration"];
/** Opening balances hold purchase prices and debts. */
export const openingReaders: readonly Role[] = [...openingEditors, ...managers, "headOfQuality", "finance", "auditor"];
