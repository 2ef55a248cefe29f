/** An adjustment of a result before it is published: by whom, from what to what and why. Added and never changed; nobody is moved without one. 十(二)3 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { hundredths } from "../../../table/unit.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Appraisal } from "./appraisal.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import { presentTotal } from "./appraisalsOf.ts";

@Entity<CalibrationEntry>({
  prefix: "acal",
  domain: "personnel",
  label: { zh: "校准记录", en: "Calibration entry" },
  many: "calibrationEntries",
  about: "An adjustment of a result before it is published.",
  clause: "十(二)3",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], appraisalId: ["createdAt"], calibratedById: ["createdAt"] },
})
export class CalibrationEntry extends Node {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the appraisal." })
  number!: string;

  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal.", input: { required: true, once: true } })
  appraisalId!: string;

  @Reference(() => Employee, { zh: "被考核人", en: "Employee", about: "Who is appraised." })
  employeeId!: string;

  @Attribute(() => Int, { zh: "调整前", en: "Before", about: "Total before, in hundredths of a point.", unit: hundredths })
  before!: number;

  @Attribute(() => Int, { zh: "调整后", en: "After", about: "Total after, in hundredths of a point.", unit: hundredths, input: { required: true, once: true, min: 0, max: 10_000 } })
  after!: number;

  @Attribute(() => String, { zh: "理由", en: "Reason", about: "Why.", text: true, input: { required: true, once: true, minLength: 5, maxLength: 2_000 } })
  reason!: string;

  @Reference(() => Node, { zh: "校准人", en: "Calibrated by", about: "Who adjusted it.", holds: isPerson })
  calibratedById!: string;

  @Reference(() => Node, { zh: "负责校准人", en: "Calibrator", about: "Who calibrates the cycle; null of their own.", holds: isPerson, nullable: true })
  calibratorId?: string;
}

const clause = "十(二)3";
const notInCalibration = rule("NOT_IN_CALIBRATION", { clause, message: { zh: () => "该考核不在校准阶段", en: () => "The appraisal is not in calibration" } });
const fourPersons = rule("CALIBRATOR_IS_APPRAISER", { clause, message: { zh: () => "评价人不得校准其所评考核", en: () => "The appraiser does not calibrate the appraisal" } });

async function prepare({ record, ctx }: Preparation<CalibrationEntry>): Promise<Finding[]> {
  const appraisal = (await ctx.loader.load<Appraisal>(record.appraisalId))!;
  const { number, employeeId, calibratorId, segments } = appraisal;
  Object.assign(record, { number, employeeId, calibratorId, calibratedById: ctx.principal.id });
  requireRight(ctx.principal, CalibrationEntry, "create", record);
  const cycle = (await ctx.loader.load<AppraisalCycle>(appraisal.cycleId))!;
  if (appraisal.status !== "CALIBRATION" || cycle.status !== "CALIBRATION") return [notInCalibration(undefined, { field: "appraisalId" })];
  if (segments.some(({ appraiserId }) => appraiserId === ctx.principal.id)) return [fourPersons(undefined, { field: "appraisalId" })];
  record.before = (await presentTotal(appraisal, ctx)).total;
  return [];
}

export const CalibrationEntryResolver = EntityResolver(CalibrationEntry, { create: true, prepare });
