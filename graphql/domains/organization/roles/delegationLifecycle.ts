import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import type { HeldRole } from "../../../platform/access/principal.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Delegation } from "./delegation.ts";
import type { Employee } from "../people/employee.ts";
import { placementFindings } from "../people/placement.ts";
import { hold, release, separationFindings } from "./holdRole.ts";
import { GrantStatus } from "./grantStatus.ts";
import { delegationRoutes } from "./routes.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";

const notYours = rule("NOT_YOUR_ROLE", {
  message: { zh: () => "只能在自己持有角色的期间内代理该角色（转代理的除外）", en: () => "You can delegate only a role of your own, for no longer than you hold it, and not a role delegated to you" },
});

const notToSelf = rule("NOT_TO_ONESELF", {
  clause: "二",
  message: { zh: () => "不能代理给自己", en: () => "You cannot delegate a role to yourself" },
});

const onlyLender = rule("ONLY_LENDER", {
  message: { zh: () => "只有授权人可以办理", en: () => "Only the person who delegates the role may do this" },
});

/** The delegator's own role, if it lasts as long as the delegation. */
const lentRole = (lender: Employee | null, { role, startsOn, endsOn }: Delegation): HeldRole | undefined =>
  lender?.heldRoles.find((held) => held.role === role && !held.onBehalfOfId && held.from <= startsOn && (!held.to || endsOn <= held.to));

const lenderHoldsRole: Guard<Delegation> = async (delegation, ctx) => (lentRole(await ctx.loader.load<Employee>(delegation.createdById), delegation) ? [] : [notYours()]);

const rolesStaySeparate: Guard<Delegation> = async ({ delegateId, createdById, role, startsOn, endsOn }, ctx) => {
  if (delegateId === createdById) return [notToSelf()];
  const delegate = await ctx.loader.load<Employee>(delegateId);
  return delegate ? separationFindings(delegate, { role, from: startsOn, to: endsOn }) : [];
};

const isPlaced: Guard<Delegation> = async ({ delegateId, role }, ctx) => placementFindings((await ctx.loader.load<Employee>(delegateId))!, role);

const byLender: Guard<Delegation> = ({ createdById }, ctx) => (createdById === ctx.principal.id ? [] : [onlyLender()]);

export const delegationLifecycle = lifecycle<Delegation, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["ACTIVE"],
  actions: {
    ...approval<Delegation, GrantStatus>({
      route: delegationRoutes,
      submitters: contributors,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ACTIVE",
      submit: { about: "Submits the delegation.", guards: [byLender, lenderHoldsRole, isPlaced, rolesStaySeparate] },
      guards: [lenderHoldsRole, isPlaced, rolesStaySeparate],
      benefits: ({ delegateId }) => [delegateId],
      onApproved: async ({ record, uow, ctx }) => {
        const [lender, delegate] = await ctx.loader.loadAll<Employee>([record.createdById, record.delegateId]);
        const { area } = lentRole(lender!, record)!;
        hold(uow, delegate!, { role: record.role, area, from: record.startsOn, to: record.endsOn, onBehalfOfId: lender!.id, sourceId: record.id });
      },
    }),
    revoke: {
      label: { zh: "终止", en: "Revoke" },
      about: "Ends the delegation immediately.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonInput,
      guards: [byLender],
      effect: async ({ record, uow, ctx }) => release(uow, (await ctx.loader.load<Employee>(record.delegateId))!, record.id),
    },
  },
});
