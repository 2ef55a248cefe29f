import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { endDelegations } from "./endDelegations.ts";
import type { Employee } from "../people/employee.ts";
import { placementFindings } from "../people/placement.ts";
import { hold, release, separationFindings } from "./holdRole.ts";
import type { RoleGrant } from "./roleGrant.ts";
import { GrantStatus } from "./grantStatus.ts";
import { grantRoutes } from "./routes.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";

const rolesStaySeparate: Guard<RoleGrant> = async ({ employeeId, role, startsOn, endsOn }, ctx) => {
  const employee = await ctx.loader.load<Employee>(employeeId);
  return employee ? separationFindings(employee, { role, from: startsOn, to: endsOn ?? undefined }) : [];
};

const isPlaced: Guard<RoleGrant> = async ({ employeeId, role }, ctx) => placementFindings((await ctx.loader.load<Employee>(employeeId))!, role);

export const roleGrantLifecycle = lifecycle<RoleGrant, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["ACTIVE"],
  actions: {
    ...approval<RoleGrant, GrantStatus>({
      route: grantRoutes,
      submitters: contributors,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ACTIVE",
      submit: { about: "Submits the grant.", guards: [isPlaced, rolesStaySeparate] },
      guards: [isPlaced, rolesStaySeparate],
      benefits: ({ employeeId }) => [employeeId],
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
