import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Area, Role } from "../../../platform/access/role.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../people/employee.ts";
import { GrantStatus } from "./grantStatus.ts";
import { roleGrantLifecycle } from "./roleGrantLifecycle.ts";

/** A role granted to an employee for a period: who requested it, who approved it, and its dates. */
@Entity<RoleGrant>({
  prefix: "grant",
  domain: "organization",
  label: { zh: "角色授权", en: "Role grant" },
  about: "A role granted to an employee for a period.",
  clause: "二(二)",
  number: "RG",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt", "startsOn"], status: ["createdAt"], employeeId: ["createdAt"], role: ["createdAt"] },
  lifecycle: roleGrantLifecycle,
})
export class RoleGrant extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who receives the role.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "The role.", input: { required: true } })
  role!: Role;

  @Attribute(() => Area, { zh: "分管领域", en: "Area", about: "Required for a deputy manager.", nullable: true, input: true })
  area?: Area;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts", about: "First day of the grant.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends", about: "Last day of the grant; if empty, it lasts until revoked.", help: { zh: "不填则一直有效，直至撤销。", en: "Empty until revoked." }, nullable: true, input: { when: "any" } })
  endsOn?: string;

  @Attribute(() => String, { zh: "申请理由", en: "Reason", about: "Why the role is needed.", text: true, input: { required: true, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => GrantStatus, { zh: "状态", en: "Status", about: "Status of the grant." })
  override status!: GrantStatus;
}
