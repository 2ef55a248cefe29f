/** Role grants and delegations. 二(二) */
import { contributors, everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { DelegationResolver } from "./delegationResolver.ts";
import { RoleGrantResolver } from "./roleGrantResolver.ts";

export const rolesRoom = declareRoom({
  resolvers: [
    RoleGrantResolver,
    DelegationResolver,
  ],
  access: {
    RoleGrant: {
      read: everyone,
      actions: {
        create: contributors,
        update: contributors,
        revoke: ["departmentManager", "hr", "qaOfficer"],
      },
    },
    Delegation: {
      read: everyone,
      actions: { create: contributors, update: contributors, revoke: contributors },
    },
  },
});
