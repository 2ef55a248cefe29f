import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { periodFindings } from "./holdRole.ts";
import { RoleGrant } from "./roleGrant.ts";

const deputyNeedsArea = rule("DEPUTY_NEEDS_AREA", {
  clause: "二(二)2",
  message: { zh: () => "副经理必须指定分管领域", en: () => "A deputy manager needs an area" },
});

const notForMachines = rule("NOT_FOR_EMPLOYEES", {
  message: { zh: () => "此角色只授予 API 客户端", en: () => "This role is for API clients only" },
});

function roleFindings({ role, area }: RoleGrant): Finding[] {
  if (role === "partner" || role === "migration") return [notForMachines(undefined, { field: "role" })];
  return role === "deputyManager" && !area ? [deputyNeedsArea(undefined, { field: "area" })] : [];
}

export const RoleGrantResolver = EntityResolver(RoleGrant, {
  create: true,
  update: true,
  prepare: ({ record }) => [...periodFindings(record), ...roleFindings(record)],
});
