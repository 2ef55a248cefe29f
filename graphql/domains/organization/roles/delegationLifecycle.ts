import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import type { HeldRole } from "../../../platform/access/principal.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Delegation } from "./delegation.ts";
import type { Employee } from "../people/employee.ts";
import { hold, release, separationFindings } from "./holdRole.ts";
import { GrantStatus } from "./grantStatus.ts";

const notYours = rule("NOT_YOUR_ROLE", {
  message: { zh: () => "只能在自己持有角色的期间内代理该角色(转代理的除外)", en: () => "Only a role of one's own can be lent, for as long as one holds it, and not one that is itself lent" },
});

const notToSelf = rule("NOT_TO_ONESELF", {
  clause: "二",
  message: { zh: () => "不能代理给自己", en: () => "A role cannot be lent to oneself" },
});

const onlyLender = rule("ONLY_LENDER", {
  message: { zh: () => "只有授权人可以办理", en: () => "Only the person who lends the role may do this" },
});

/** The lender's own role, where it lasts as long as the delegation. */
const lentRole = (lender: Employee | null, { role, startsOn, endsOn }: Delegation): HeldRole | undefined =>
  lender?.heldRoles.find((held) => held.role === role && !held.onBehalfOfId && held.from <= startsOn && (!held.to || endsOn <= held.to));

const lenderHoldsRole: Guard<Delegation> = async (delegation, ctx) => (lentRole(await ctx.loader.load<Employee>(delegation.createdById), delegation) ? [] : [notYours()]);

const rolesStaySeparate: Guard<Delegation> = async ({ delegateId, createdById, role, startsOn, endsOn }, ctx) => {
  if (delegateId === createdById) return [notToSelf()];
  const delegate = await ctx.loader.load<Employee>(delegateId);
  return delegate ? separationFindings(delegate, { role, from: startsOn, to: endsOn }) : [];
};

const byLender: Guard<Delegation> = ({ createdById }, ctx) => (createdById === ctx.principal.id ? [] : [onlyLender()]);

export const delegationLifecycle = lifecycle<Delegation, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Asks for the delegation.",
      from: "DRAFT",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      guards: [byLender, lenderHoldsRole, rolesStaySeparate],
      opens: ({ role }) => ({ route: role === "departmentManager" ? "managementDelegation" : "delegation" }),
    },
    ...approvalActions<Delegation, GrantStatus>({
      from: "SUBMITTED",
      approved: "ACTIVE",
      returned: "DRAFT",
      guards: [lenderHoldsRole, rolesStaySeparate],
      onApproved: async ({ record, uow, ctx }) => {
        const [lender, delegate] = await ctx.loader.loadAll<Employee>([record.createdById, record.delegateId]);
        const { area } = lentRole(lender!, record)!;
        hold(uow, delegate!, { role: record.role, area, from: record.startsOn, to: record.endsOn, onBehalfOfId: lender!.id, sourceId: record.id });
      },
    }),
    revoke: {
      label: { zh: "终止", en: "Revoke" },
      about: "Ends the delegation at once.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonAsked,
      guards: [byLender],
      effect: async ({ record, uow, ctx }) => release(uow, (await ctx.loader.load<Employee>(record.delegateId))!, record.id),
    },
  },
});
