import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import type { ApprovalRoute } from "../../../platform/approval/routes.ts";
import type { Role } from "../../../platform/access/role.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { endDelegations } from "./endDelegations.ts";
import type { Employee } from "../people/employee.ts";
import { hold, release, separationFindings } from "./holdRole.ts";
import type { RoleGrant } from "./roleGrant.ts";
import { GrantStatus } from "./grantStatus.ts";
import { managementRoleGrantRoute, operatingRoleGrantRoute, roleGrantRoute } from "../routes.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";

/** Roles that change stock, money or quality records; quality reviews their grants. 二 */
const operating: readonly Role[] = ["purchaser", "receiver", "inspector", "warehouseKeeper", "picker", "outboundChecker", "salesRepresentative", "logisticsCoordinator", "supplyLead"];
const management: readonly Role[] = ["departmentManager", "qaOfficer", "headOfQuality", "hr"];

const routeOf = (role: Role): ApprovalRoute => (management.includes(role) ? managementRoleGrantRoute : operating.includes(role) ? operatingRoleGrantRoute : roleGrantRoute);

const notToOneself = rule("NOT_TO_ONESELF", {
  clause: "二",
  message: { zh: () => "任何人不得为自己审批角色授权", en: () => "You cannot grant a role to yourself" },
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
    ...approval<RoleGrant, GrantStatus>({
      route: { among: [roleGrantRoute, operatingRoleGrantRoute, managementRoleGrantRoute], choose: ({ role }) => routeOf(role) },
      submitters: contributors,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ACTIVE",
      submit: { about: "Submits the grant.", guards: [rolesStaySeparate] },
      guards: [rolesStaySeparate, forSomeoneElse],
      onApproved: async ({ record, uow, ctx }) => {
        const employee = (await ctx.loader.load<Employee>(record.employeeId))!;
        hold(uow, employee, { role: record.role, area: record.area, from: record.startsOn, to: record.endsOn, sourceId: record.id });
      },
    }),
    revoke: {
      label: { zh: "终止", en: "Revoke" },
      about: "Ends the grant immediately, together with the delegations of the role.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonInput,
      effect: async ({ record, uow, ctx }) => {
        release(uow, (await ctx.loader.load<Employee>(record.employeeId))!, record.id);
        await endDelegations({ uow, ctx }, record.employeeId, record.role);
      },
    },
  },
});
