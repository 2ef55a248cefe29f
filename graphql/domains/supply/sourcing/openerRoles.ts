import type { Role } from "../../../platform/access/role.ts";

/** Those who open quotations: none of them buys, or decides on an order up to 500,000. 五(一)3 */
export const openerRoles: readonly Role[] = ["legal", "finance", "qaOfficer"];
