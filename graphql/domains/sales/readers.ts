/** Roles that several rooms of sales name in their access rules. */
import { customerViewer } from "../../platform/access/limitedRules.ts";
import type { Role } from "../../platform/access/role.ts";
import { managers, purchasePriceReaders, salesStaff } from "../../platform/access/roleGroups.ts";
import type { Allowed, Viewer } from "../../platform/access/rule.ts";

/** Sales prices and credit are for those who sell, decide, collect and audit; a customer sees its own, a carrier none. */
export const salesPriceViewers: readonly Viewer[] = [...salesStaff, "migration", customerViewer];
/** What goods were bought for is for those who buy, decide, pay and audit. */
export const purchaseCostViewers: readonly Viewer[] = purchasePriceReaders;
/** Those who answer for what customers owe. 四(四)3 */
export const collectors: readonly Role[] = ["finance", "salesLead"];
export const receivableReaders: readonly Role[] = [...collectors, ...managers, "legal", "auditor"];
/** A representative's own customers. */
export const ownCustomers: Allowed = { role: "salesRepresentative", self: "representativeId" };
/** The whole of a sales plan; representatives see their own branch of it. 四(一) */
export const planReaders: readonly Role[] = ["salesLead", ...managers, "finance", "auditor"];
