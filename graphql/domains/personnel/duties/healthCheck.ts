/**
 * The yearly health check of those who touch medicines: fit, fit but for some roles, or unfit. The conclusion is known to
 * the person, to HR and to quality; there is no diagnosis, and the scan is a record of its own. 药品管理法 §50, PIPL §§28–29
 */
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { Role } from "../../../platform/access/role.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { readAll } from "../../../table/list.ts";
import { Employee } from "../../organization/people/employee.ts";
import { monthsAfter } from "./nextDue.ts";

export const HealthCheckStatus = enumeration("HealthCheckStatus", "Status of a health check.", {
  VALID: { zh: "有效", en: "Valid", tone: "good", about: "The person's newest." },
  SUPERSEDED: { zh: "已被替代", en: "Superseded", about: "There is a newer one." },
});
export type HealthCheckStatus = ValueOf<typeof HealthCheckStatus>;

export const HealthConclusion = enumeration("HealthConclusion", "What a health check says of work with medicines.", {
  FIT: { zh: "合格", en: "Fit", tone: "good" },
  RESTRICTED: { zh: "部分岗位受限", en: "Restricted", tone: "warning", about: "Not fit for the roles named." },
  UNFIT: { zh: "不合格", en: "Unfit", tone: "bad", about: "Not fit for any role that asks for a health check." },
});
export type HealthConclusion = ValueOf<typeof HealthConclusion>;

/** The law asks for a check each year. 药品管理法 §50 */
export const healthMonths = 12;

/** Five years from the check: the health file of those who touch medicines is kept as other records are. */
const health: Personal = { purpose: "HEALTH", keepYears: 5, since: "checkedOn", demandedBy: { zh: "GSP 健康档案保存要求", en: "GSP on keeping health files" } };

const clause = "药品管理法 §50";

const rolesNeeded = rule("RESTRICTED_ROLES_NEEDED", { clause, message: { zh: () => "请选择受限的岗位角色", en: () => "Name the roles that the person is not fit for" } });
const rolesOnlyRestricted = rule("ROLES_ONLY_RESTRICTED", { clause, message: { zh: () => "仅“部分岗位受限”需要选择角色", en: () => "Roles are named of a restricted conclusion only" } });
const newerCheck = rule<{ on: string }>("NEWER_CHECK_EXISTS", { clause, message: { zh: ({ on }) => `该员工已有 ${on} 的健康检查`, en: ({ on }) => `There is a newer check of ${on}` } });

const healthCheckLifecycle = lifecycle<HealthCheck, HealthCheckStatus>({
  states: HealthCheckStatus,
  initial: "VALID",
  editable: [],
  rests: ["VALID"],
  moves: { VALID: ["SUPERSEDED"] },
  actions: {},
});

@Entity<HealthCheck>({
  prefix: "hchk",
  domain: "personnel",
  label: { zh: "健康检查", en: "Health check" },
  about: "The conclusion of a person's health check; no diagnosis.",
  clause,
  number: "JK",
  representation: "number",
  confidential: true,
  lists: { all: ["checkedOn", "createdAt"], employeeId: ["checkedOn"], status: ["dueOn"] },
  lifecycle: healthCheckLifecycle,
})
export class HealthCheck extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who was examined.", input: { required: true, once: true } })
  employeeId!: string;

  @Attribute(() => LocalDate, { zh: "检查日期", en: "Checked on", about: "Date of the check.", input: { required: true, once: true, when: "past" } })
  checkedOn!: string;

  @Attribute(() => HealthConclusion, { zh: "结论", en: "Conclusion", about: "Whether the person is fit for work with medicines.", nullable: true, personal: health, input: { required: true, once: true } })
  conclusion?: HealthConclusion;

  @Attribute(() => [Role], { zh: "受限角色", en: "Roles restricted", about: "Roles that the person is not fit for.", nullable: true, personal: health, input: { once: true, maxItems: 20 } })
  restrictedRoles?: Role[];

  @Attribute(() => String, { zh: "检查机构", en: "Institution", about: "Who examined the person.", input: { required: true, once: true, minLength: 2, maxLength: 120 } })
  institution!: string;

  @Attribute(() => LocalDate, { zh: "下次检查日期", en: "Due again on", about: "Twelve months after the check." })
  dueOn!: string;

  @Attribute(() => HealthCheckStatus, { zh: "状态", en: "Status", about: "Whether it is the person's newest." })
  override status!: HealthCheckStatus;
}

function conclusionFindings({ conclusion, restrictedRoles }: HealthCheck): Finding[] {
  const named = (restrictedRoles ?? []).length > 0;
  if (conclusion === "RESTRICTED") return named ? [] : [rolesNeeded(undefined, { field: "restrictedRoles" })];
  return named ? [rolesOnlyRestricted(undefined, { field: "restrictedRoles" })] : [];
}

async function prepare({ record, uow, ctx }: Preparation<HealthCheck>): Promise<Finding[]> {
  // Nobody enters their own.
  requireRight(ctx.principal, HealthCheck, "create", record);
  record.dueOn = monthsAfter(record.checkedOn, healthMonths);
  const findings = conclusionFindings(record);
  const earlier = readAll(ctx.table, HealthCheck, { filter: { employeeId: { eq: record.employeeId } }, orderBy: { sort: "checkedOn", descending: true } });
  for await (const one of earlier) {
    if (one.checkedOn > record.checkedOn) findings.push(newerCheck({ on: one.checkedOn }, { field: "checkedOn" }));
    else if (one.status === "VALID") uow.edit(one).status = "SUPERSEDED";
  }
  return findings;
}

export const HealthCheckResolver = EntityResolver(HealthCheck, { create: true, prepare });
