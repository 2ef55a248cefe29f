/** Approval routes of roles, delegations and API clients. 二 */
import { approvalRoute } from "../../platform/approval/routes.ts";
import { departmentManagerStep, hrStep, qaOfficerStep } from "../../platform/approval/standardSteps.ts";

/** The manager grants. */
export const roleGrantRoute = approvalRoute("roleGrant", [{ steps: [departmentManagerStep] }]);

/** Quality reviews operating rights. */
export const operatingRoleGrantRoute = approvalRoute("operatingRoleGrant", [{ steps: [qaOfficerStep, departmentManagerStep] }]);

/** Rights of the manager's own level are granted by HR. */
export const managementRoleGrantRoute = approvalRoute("managementRoleGrant", [{ steps: [hrStep] }]);

/** A second person admits every API client. */
export const machineClientRoute = approvalRoute("machineClient", [{ steps: [departmentManagerStep] }]);

export const delegationRoute = approvalRoute("delegation", [{ steps: [departmentManagerStep] }]);

export const managementDelegationRoute = approvalRoute("managementDelegation", [{ steps: [hrStep] }]);
