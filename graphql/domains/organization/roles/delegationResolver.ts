import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Delegation } from "./delegation.ts";
import { periodFindings } from "./holdRole.ts";

export const DelegationResolver = EntityResolver(Delegation, {
  create: true,
  update: true,
  prepare: ({ record }) => periodFindings(record),
});
