import { readAll } from "../../../table/list.ts";
import type { Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { Role } from "../../../platform/access/role.ts";
import { Delegation } from "./delegation.ts";
import type { Employee } from "../people/employee.ts";
import { release } from "./holdRole.ts";

/** Ends a person's delegations of a role that they no longer hold, or all their delegations. 二(二) */
export async function endDelegations({ uow, ctx }: Pick<Step<unknown>, "uow" | "ctx">, lenderId: string, role?: Role): Promise<void> {
  const lent = readAll(ctx.table, Delegation, { filter: { createdById: { eq: lenderId } }, orderBy: { sort: "createdAt", descending: true } });
  for await (const delegation of lent) {
    if (delegation.status !== "ACTIVE" || (role && delegation.role !== role)) continue;
    uow.edit(delegation).status = "REVOKED";
    release(uow, (await ctx.loader.load<Employee>(delegation.delegateId))!, delegation.id);
  }
}
