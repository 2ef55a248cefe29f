import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import type { RouteName } from "../../../platform/approval/routes.ts";
import type { Role } from "../../../platform/access/role.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { endDelegations } from "./endDelegations.ts";
import type { Employee } from "../people/employee.ts";
import { hold, release, separationFindings } from "./holdRole.ts";
import type { RoleGrant } from "./roleGrant.ts";
import { GrantStatus } from "./grantStatus.ts";

/** Rights that change stock, money or quality records: quality reviews their grants. 二 */
const operating: readonly Role[] = ["purchaser", "receiver", "inspector", "warehouseKeeper", "picker", "outboundChecker", "salesRepresentative", "logisticsCoordinator", "supplyLead"];
const management: readonly Role[] = ["departmentManager", "qaOfficer", "headOfQuality", "hr"];

const routeOf = (role: Role): RouteName => (management.includes(role) ? "managementRoleGrant" : operating.includes(role) ? "operatingRoleGrant" : "roleGrant");

const notToOneself = rule("NOT_TO_ONESELF", {
  clause: "二",
  message: { zh: () => "任何人不得为自己审批角色授权", en: () => "Nobody grants a role to themselves" },
  remedy: { zh: () => "请转办给其他审批人", en: () => "Have another approver decide" },
});

const rolesStaySeparate: Guard<RoleGrant> = async ({ employeeId, role, startsOn, endsOn }, ctx) => {
  const employee = await ctx.loader.load<Employee>(employeeId);
  return employee ? separationFindings(employee, { role, from: startsOn, to: endsOn ?? undefined }) : [];
};

const forSomeoneElse: Guard<RoleGrant> = ({ employeeId }, ctx) => (employeeId === ctx.principal.id ? [notToOneself()] : []);

export const roleGrantLifecycle = lifecycle<RoleGrant, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Asks for the grant.",
      from: "DRAFT",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      guards: [rolesStaySeparate],
      opens: ({ role }) => ({ route: routeOf(role) }),
    },
    ...approvalActions<RoleGrant, GrantStatus>({
      from: "SUBMITTED",
      approved: "ACTIVE",
      returned: "DRAFT",
      guards: [rolesStaySeparate, forSomeoneElse],
      onApproved: async ({ record, uow, ctx }) => {
        const employee = (await ctx.loader.load<Employee>(record.employeeId))!;
        hold(uow, employee, { role: record.role, area: record.area, from: record.startsOn, to: record.endsOn, sourceId: record.id });
      },
    }),
    revoke: {
      label: { zh: "终止", en: "Revoke" },
      about: "Ends the grant at once, and with it the delegations of the role.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonAsked,
      effect: async ({ record, uow, ctx }) => {
        release(uow, (await ctx.loader.load<Employee>(record.employeeId))!, record.id);
        await endDelegations({ uow, ctx }, record.employeeId, record.role);
      },
    },
  },
});
