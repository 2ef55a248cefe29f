/** The departments that requests go to: who works in each, and who leads it. */
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import type { Role } from "../../platform/access/role.ts";
import type { Allowed } from "../../platform/access/rule.ts";

export const Department = enumeration("Department", "A department that requests go to.", {
  MARKETING: { zh: "市场推广", en: "Marketing" },
  SALES: { zh: "销售管理", en: "Sales" },
  PURCHASING: { zh: "采购", en: "Purchasing" },
  WAREHOUSE: { zh: "仓储物流", en: "Warehouse and logistics" },
  SERVICE: { zh: "客户服务", en: "Customer service" },
  QUALITY: { zh: "质量管理", en: "Quality" },
  FINANCE: { zh: "财务", en: "Finance" },
  LEGAL: { zh: "法务", en: "Legal" },
  HR: { zh: "人力资源", en: "HR" },
});
export type Department = ValueOf<typeof Department>;

interface Staffing {
  lead: Role;
  staff: readonly Role[];
}

const staffing: Readonly<Record<Department, Staffing>> = {
  MARKETING: { lead: "marketingLead", staff: ["marketingLead", "marketingSpecialist"] },
  SALES: { lead: "salesLead", staff: ["salesLead", "salesRepresentative"] },
  PURCHASING: { lead: "supplyLead", staff: ["supplyLead", "purchaser"] },
  WAREHOUSE: { lead: "supplyLead", staff: ["supplyLead", "warehouseKeeper", "receiver", "inspector", "maintainer", "picker", "outboundChecker", "logisticsCoordinator"] },
  SERVICE: { lead: "serviceLead", staff: ["serviceLead", "serviceAgent"] },
  QUALITY: { lead: "headOfQuality", staff: ["headOfQuality", "qaOfficer"] },
  FINANCE: { lead: "finance", staff: ["finance"] },
  LEGAL: { lead: "legal", staff: ["legal"] },
  HR: { lead: "hr", staff: ["hr"] },
};

export const departments = Object.keys(Department) as Department[];

export const leadOf = (department: Department): Role => staffing[department].lead;
export const staffOf = (department: Department): readonly Role[] => staffing[department].staff;

/** The first department that somebody with these roles works in; none for managers and clerks. */
export const departmentOf = (roles: readonly Role[]): Department | undefined => departments.find((one) => staffOf(one).some((role) => roles.includes(role)));

/** The staff of each department, on the records that name their department in the attribute. */
export function inOwnDepartment(attribute: string): readonly Allowed[] {
  const roles = [...new Set(departments.flatMap(staffOf))];
  return roles.map((role) => ({ role, only: attribute, of: departments.filter((one) => staffOf(one).includes(role)) }));
}
