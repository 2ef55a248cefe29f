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

const byStayOnly = rule("REGULATOR_BY_STAY_ONLY", {
  clause: "二(二)",
  message: { zh: () => "检查员角色只能由已批准的检查接待单给予", en: () => "The role of a regulator follows from an approved inspection stay only" },
  remedy: { zh: () => "请登记检查接待单并提交审批", en: () => "Enter an inspection stay and submit it", by: [] },
});

function roleFindings({ role, area }: RoleGrant): Finding[] {
  if (role === "partner" || role === "migration") return [notForMachines(undefined, { field: "role" })];
  if (role === "regulator") return [byStayOnly(undefined, { field: "role" })];
  return role === "deputyManager" && !area ? [deputyNeedsArea(undefined, { field: "area" })] : [];
}

export const RoleGrantResolver = EntityResolver(RoleGrant, {
  create: true,
  update: true,
  prepare: ({ record }) => [...periodFindings(record), ...roleFindings(record)],
});
