import { EntityResolver } from "../../platform/entity/entityResolver.ts";
import { Employee } from "./employee.ts";

export class EmployeeResolver extends EntityResolver(Employee, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.heldRoles ??= [];
  },
}) {}
