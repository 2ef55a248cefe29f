/** Roles that several rooms of marketing name in their access rules. */
import type { Role } from "../../platform/access/role.ts";
import { managers } from "../../platform/access/roleGroups.ts";

/** Those who plan and carry out what the company does for its products. 三 */
export const marketers: readonly Role[] = ["marketingSpecialist", "marketingLead"];
/** Those who plan, decide, pay and audit. */
export const marketingReaders: readonly Role[] = [...marketers, ...managers, "finance", "cashier", "legal", "auditor"];
