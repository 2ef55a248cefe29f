/** Approval routes of role grants and delegations. 二(二) */
import type { Role } from "../../../platform/access/role.ts";
import { approvalRoute, type ApprovalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, hrStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";

/** Rights that change stock, money or quality records: quality reviews their grants. 二 */
const operating: readonly Role[] = ["purchaser", "receiver", "inspector", "warehouseKeeper", "maintainer", "picker", "outboundChecker", "salesRepresentative", "logisticsCoordinator", "supplyLead"];
/** Rights of the manager's own level are granted by HR. */
const management: readonly Role[] = ["departmentManager", "qaOfficer", "headOfQuality", "hr"];

type Choice<T> = { among: readonly ApprovalRoute[]; choose: (record: T) => ApprovalRoute };

/** The routes of giving somebody a role: what a role asks for is the same whether it is granted or lent. */
function routesByRole<T extends { role: Role }>(general: ApprovalRoute, ofOperating: ApprovalRoute, ofManagement: ApprovalRoute): Choice<T> {
  const choose = ({ role }: T) => (management.includes(role) ? ofManagement : operating.includes(role) ? ofOperating : general);
  return { among: [general, ofOperating, ofManagement], choose };
}

export const grantRoutes = routesByRole(
  approvalRoute("roleGrant", [{ steps: [departmentManagerStep] }], { label: { zh: "角色授予（一般）", en: "Role grant" } }),
  approvalRoute("operatingRoleGrant", [{ steps: [qaOfficerStep, departmentManagerStep] }], { label: { zh: "角色授予（业务操作）", en: "Role grant: operations" } }),
  approvalRoute("managementRoleGrant", [{ steps: [hrStep] }], { label: { zh: "角色授予（管理）", en: "Role grant: management" } }),
);

export const delegationRoutes = routesByRole(
  approvalRoute("delegation", [{ steps: [departmentManagerStep] }], { label: { zh: "角色代理（一般）", en: "Delegation" } }),
  approvalRoute("operatingDelegation", [{ steps: [qaOfficerStep, departmentManagerStep] }], { label: { zh: "角色代理（业务操作）", en: "Delegation: operations" } }),
  approvalRoute("managementDelegation", [{ steps: [hrStep] }], { label: { zh: "角色代理（管理）", en: "Delegation: management" } }),
);
