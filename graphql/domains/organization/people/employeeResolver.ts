import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "./employee.ts";

export const EmployeeResolver = EntityResolver(Employee, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.heldRoles ??= [];
  },
});
