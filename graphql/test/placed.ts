/** People who may be granted roles: in a group, in a position, under somebody. */
import { ulid } from "ulid";
import { Employee } from "../domains/organization/people/employee.ts";
import { Group } from "../domains/organization/people/group.ts";
import { Position } from "../domains/organization/people/position.ts";
import type { Stage } from "./stage.ts";

/** A group, a position and a manager, for somebody new. */
export async function placeFor(stage: Stage): Promise<Required<Pick<Employee, "groupId" | "positionId" | "managerId">>> {
  const [group, position] = [await stage.seed(Group, { name: `小组 ${ulid()}` }), await stage.seed(Position, { name: `岗位 ${ulid()}` })];
  const manager = await stage.seed(Employee, { staffNumber: `M-${ulid().slice(-8)}`, name: "上级", status: "ACTIVE", duties: [], heldRoles: [] });
  return { groupId: group.id, positionId: position.id, managerId: manager.id };
}

export const placed = async (stage: Stage, employee: Employee): Promise<Employee> => stage.seedEdit(employee, await placeFor(stage));
