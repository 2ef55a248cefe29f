import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "./employee.ts";
import { ownManager } from "./placement.ts";

export const EmployeeResolver = EntityResolver(Employee, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.heldRoles ??= [];
    return record.managerId === record.id ? [ownManager(undefined, { field: "managerId" })] : [];
  },
});
