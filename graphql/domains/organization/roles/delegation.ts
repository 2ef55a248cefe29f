import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Role } from "../../../platform/access/role.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../people/employee.ts";
import { GrantStatus } from "./grantStatus.ts";
import { delegationLifecycle } from "./delegationLifecycle.ts";

/** Delegates one of the creator's roles to a colleague for a period. Actions under it name both persons. */
@Entity<Delegation>({
  prefix: "deleg",
  domain: "organization",
  label: { zh: "代理授权", en: "Delegation" },
  about: "A role delegated to a colleague for a period.",
  clause: "二(二)",
  number: "DL",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt", "startsOn"], status: ["createdAt"], delegateId: ["createdAt"], createdById: ["createdAt"] },
  lifecycle: delegationLifecycle,
})
export class Delegation extends NumberedDocument {
  @Attribute(() => Role, { zh: "角色", en: "Role", about: "The delegated role; the creator holds it.", input: { required: true } })
  role!: Role;

  @Reference(() => Employee, { zh: "代理人", en: "Delegate", about: "Who acts in the role.", input: { required: true } })
  delegateId!: string;

  @Attribute(() => LocalDate, { zh: "开始日期", en: "Starts", about: "First day.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Ends", about: "Last day; a delegation always ends.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why the role is delegated.", text: true, input: { required: true, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => GrantStatus, { zh: "状态", en: "Status", about: "Status of the delegation." })
  override status!: GrantStatus;
}
