/**
 * The appraisal of one person in a cycle: who appraises, in which phase it is. Scores are in records of their own, because
 * the person, the appraiser, the calibrator and HR may each see others of them. 十(二)
 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";
import { appraisalLifecycle, AppraisalStatus, managerFindings } from "./appraisalLifecycle.ts";
import { AppraisalIndicator, type AppraisalScheme } from "./appraisalScheme.ts";
import { AppraisalSegment } from "./appraisalSegment.ts";
import { holds } from "./holds.ts";

@Entity<Appraisal>({
  prefix: "aprs",
  domain: "personnel",
  label: { zh: "考核", en: "Appraisal" },
  about: "The appraisal of one person in a cycle.",
  clause: "十(二)",
  number: "KH",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], cycleId: ["createdAt"], employeeId: ["createdAt"], status: ["createdAt"], "appraiserId+status": ["createdAt"] },
  lifecycle: appraisalLifecycle,
})
export class Appraisal extends NumberedDocument {
  @Reference(() => AppraisalCycle, { zh: "考核周期", en: "Appraisal cycle", about: "Cycle that it belongs to.", input: { required: true, once: true } })
  cycleId!: string;

  @Reference(() => Employee, { zh: "被考核人", en: "Employee", about: "Who is appraised.", input: { required: true, once: true } })
  employeeId!: string;

  @Reference(() => Employee, { zh: "评价人", en: "Appraiser", about: "Their manager on the first day of the cycle, where nobody else is named.", nullable: true, input: { once: true } })
  appraiserId!: string;

  @Reference(() => Node, { zh: "校准人", en: "Calibrator", about: "Who calibrates it; null of the calibrator's own, which HR calibrates.", holds: isPerson, nullable: true })
  calibratorId?: string;

  @Attribute(() => [AppraisalIndicator], { zh: "考核指标", en: "Indicators", about: "Indicators of the scheme, as they were when it began." })
  indicators!: AppraisalIndicator[];

  @Attribute(() => [AppraisalSegment], { zh: "分段", en: "Segments", about: "Parts of the period, where somebody has moved within it." })
  segments!: AppraisalSegment[];

  @Reference(() => File, { zh: "公司考核档案", en: "Company's file", about: "The company's signed file on the department manager, who has no manager of their own here: HR appraises by it.", nullable: true, input: { once: true } })
  companyFileId?: string;

  @Attribute(() => String, { zh: "免考核或更换评价人的原因", en: "Reason", about: "Why they are exempt, or why the appraiser was replaced.", nullable: true, text: true })
  changeReason?: string;

  @Attribute(() => LocalDate, { zh: "公布日期", en: "Published on", about: "When the result was published.", nullable: true })
  publishedOn?: string;

  @Attribute(() => LocalDate, { zh: "申诉截止", en: "Appeal by", about: "Last day on which an appeal may be made: five working days after publication.", nullable: true })
  appealBy?: string;

  @Attribute(() => AppraisalStatus, { zh: "状态", en: "Status", about: "Phase of the appraisal." })
  override status!: AppraisalStatus;

  /** The appraisers of all segments, by whom it is read. */
  appraiserIds!: string[];
}

keeps(Appraisal, (record) => {
  record.appraiserIds = [...new Set(record.segments.map(({ appraiserId }) => appraiserId))];
});

export const appraisalIdOf = (cycleId: string, employeeId: string): string => idFrom(Appraisal, cycleId, employeeId);

const clause = "十(二)";
const cycleNotBegun = rule("CYCLE_NOT_IN_SELF", { clause, message: { zh: () => "该周期不在自评阶段", en: () => "The cycle is not in its first phase" } });
const appraiserNeeded = rule("APPRAISER_NEEDED", { clause, message: { zh: () => "该员工未登记上级，请指定评价人", en: () => "No manager is recorded of this person: name an appraiser" } });
const appraiserIsEmployee = rule("APPRAISER_IS_EMPLOYEE", { clause, message: { zh: () => "评价人不得是本人", en: () => "Nobody appraises themselves" } });

const companyFileNeeded = rule("COMPANY_FILE_NEEDED", {
  clause,
  message: { zh: () => "部门经理的考核须附公司签署的考核档案", en: () => "The appraisal of a department manager rests on the company's signed file" },
  remedy: { zh: () => "请上传公司签署的考核档案", en: () => "Upload the file that the company has signed", by: [] },
});
const fileOfManagersOnly = rule("COMPANY_FILE_OF_MANAGER_ONLY", { clause, message: { zh: () => "公司考核档案仅用于部门经理", en: () => "Only the appraisal of a department manager has a company's file" } });

/** HR appraises the department manager, by the company's signed file; everybody else is appraised by their manager. */
async function appraiserFindings(record: Appraisal, person: Employee, ctx: Context): Promise<Finding[]> {
  const { appraiserId, companyFileId, employeeId } = record;
  if (!appraiserId) return [appraiserNeeded(undefined, { field: "appraiserId" })];
  if (appraiserId === employeeId) return [appraiserIsEmployee(undefined, { field: "appraiserId" })];
  if (!holds(person, "departmentManager", ctx.today)) return companyFileId ? [fileOfManagersOnly(undefined, { field: "companyFileId" })] : [];
  return [...(await managerFindings(person, [appraiserId], ctx)), ...(companyFileId ? [] : [companyFileNeeded(undefined, { field: "companyFileId" })])];
}

/** What an appraisal takes from its cycle, its scheme and its person. */
export function beginning(cycle: AppraisalCycle, { indicators }: AppraisalScheme, employeeId: string, appraiserId: string): Partial<Appraisal> {
  return {
    cycleId: cycle.id,
    employeeId,
    appraiserId,
    ...(cycle.calibratorId !== employeeId && { calibratorId: cycle.calibratorId }),
    indicators,
    segments: [{ from: cycle.startsOn, to: cycle.endsOn, appraiserId }],
    status: "SELF",
    duties: [],
  };
}

async function prepare({ record, ctx }: Preparation<Appraisal>): Promise<Finding[]> {
  requireRight(ctx.principal, Appraisal, "create", record);
  const [cycle, person] = await Promise.all([ctx.loader.load<AppraisalCycle>(record.cycleId), ctx.loader.load<Employee>(record.employeeId)]);
  record.appraiserId ??= holds(person!, "departmentManager", ctx.today) ? ctx.principal.id : person!.managerId!;
  if (cycle!.status !== "SELF") return [cycleNotBegun(undefined, { field: "cycleId" })];
  const findings = await appraiserFindings(record, person!, ctx);
  if (findings.length > 0) return findings;
  const scheme = (await ctx.loader.load<AppraisalScheme>(cycle!.schemeId))!;
  Object.assign(record, beginning(cycle!, scheme, record.employeeId, record.appraiserId));
  return [];
}

export const AppraisalResolver = EntityResolver(Appraisal, { create: true, prepare, identify: ({ cycleId, employeeId }) => appraisalIdOf(cycleId!, employeeId!) });
