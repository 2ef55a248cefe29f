/** Where somebody works: nobody holds a role before it is said in which group, in which position and under whom. 二(一), 二(二) */
import type { Role } from "../../../platform/access/role.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Label } from "../../../schema/model.ts";
import type { Employee } from "./employee.ts";

const notPlaced = rule<{ name: string; missing: readonly Label[] }>("EMPLOYEE_NOT_PLACED", {
  clause: "二(一)",
  message: {
    zh: ({ name, missing }) => `${name}尚未登记${missing.map(({ zh }) => zh).join("、")}，不能担任角色`,
    en: ({ name, missing }) => `${name} holds no role before these are entered: ${missing.map(({ en }) => en).join(", ")}`,
  },
  remedy: { zh: () => "请人力资源在员工资料中补全小组、岗位和上级", en: () => "Have HR enter the employee's group, position and manager", by: ["Employee.update"] },
});

export const ownManager = rule("OWN_MANAGER", {
  clause: "二(一)",
  message: { zh: () => "上级不能是本人", en: () => "Nobody reports to themselves" },
});

const places = { groupId: { zh: "小组", en: "group" }, positionId: { zh: "岗位", en: "position" }, managerId: { zh: "上级", en: "manager" } } as const;

/** What must be known of somebody before the role is theirs, granted or lent. The head of the department reports to nobody in it. */
export function placementFindings(employee: Employee, role: Role): Finding[] {
  const needed = (Object.keys(places) as (keyof typeof places)[]).filter((attribute) => attribute !== "managerId" || role !== "departmentManager");
  const missing = needed.filter((attribute) => !employee[attribute]);
  return missing.length > 0 ? [notPlaced({ name: employee.name, missing: missing.map((attribute) => places[attribute]) }, { record: employee })] : [];
}
