/** What an appraisal came to, as it was published: total, band, and each line with its reason. A decided appeal adds a version. 十(二)4 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { hundredths } from "../../../table/unit.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Appraisal } from "./appraisal.ts";
import { AppraisalCycle } from "./appraisalCycle.ts";

@ObjectType("ResultLine", { description: "What an indicator came to." })
export class ResultLine {
  @Attribute(() => String, { zh: "指标", en: "Indicator", about: "Name of the indicator." })
  name!: string;

  @Attribute(() => Int, { zh: "分段", en: "Segment", about: "Part of the period, from 1." })
  segment!: number;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Hundredths of a point of 100; null where it did not apply.", nullable: true, unit: hundredths })
  score?: number;

  @Attribute(() => String, { zh: "理由", en: "Reason", about: "Why." })
  reason!: string;
}

@Entity<AppraisalResult>({
  prefix: "ares",
  domain: "personnel",
  label: { zh: "考核结果", en: "Appraisal result" },
  about: "What an appraisal came to, as it was published.",
  clause: "十(二)4",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], appraisalId: ["createdAt"], employeeId: ["createdAt"], cycleId: ["createdAt"] },
})
export class AppraisalResult extends Node {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the appraisal." })
  number!: string;

  @Reference(() => Appraisal, { zh: "考核", en: "Appraisal", about: "The appraisal." })
  appraisalId!: string;

  @Reference(() => AppraisalCycle, { zh: "考核周期", en: "Appraisal cycle", about: "The cycle." })
  cycleId!: string;

  @Reference(() => Employee, { zh: "被考核人", en: "Employee", about: "Who was appraised." })
  employeeId!: string;

  @Attribute(() => Int, { zh: "结果版次", en: "Result version", about: "1 as published, one more with each appeal that changed it." })
  revision!: number;

  @Attribute(() => Int, { zh: "总分", en: "Total", about: "Hundredths of a point of 100.", unit: hundredths })
  total!: number;

  @Attribute(() => String, { zh: "等级", en: "Band", about: "Band of the total." })
  band!: string;

  @Attribute(() => [ResultLine], { zh: "各项得分", en: "Lines", about: "What each indicator came to, with its reason." })
  lines!: ResultLine[];

  @Attribute(() => String, { zh: "校准说明", en: "Calibration", about: "Reason of the last adjustment, or of the decision on an appeal; null where there was none.", nullable: true, text: true })
  adjustment?: string;

  @Attribute(() => LocalDate, { zh: "公布日期", en: "Published on", about: "When it was published." })
  publishedOn!: string;

  @Reference(() => Node, { zh: "校准人", en: "Calibrator", about: "Who calibrates the cycle; null of their own.", holds: isPerson, nullable: true })
  calibratorId?: string;

  /** Those who appraised. */
  appraiserIds!: string[];
}

export const resultIdOf = (appraisalId: string, revision: number): string => idFrom(AppraisalResult, appraisalId, revision);

export const AppraisalResultResolver = EntityResolver(AppraisalResult);
