/** What people are appraised by: indicators of three dimensions with weights, bands, and limits of bands; discussed with the staff before it is in force. 十(一), 劳动合同法 §4 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { basisPoint, hundredths } from "../../../table/unit.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, hrStep } from "../../../platform/approval/standardSteps.ts";
import { NumberedDocument, type Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { PlanAttainment } from "../../../platform/kpi/attainments.ts";
import { KpiName } from "../../../platform/kpi/measures.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { weightFindings } from "../../../platform/scorecard/scorecard.ts";
import { Course } from "../duties/course.ts";

export const AppraisalDimension = enumeration("AppraisalDimension", "Dimension of an appraisal.", {
  PERFORMANCE: { zh: "业绩", en: "Performance" },
  ABILITY: { zh: "能力", en: "Ability" },
  ATTITUDE: { zh: "态度", en: "Attitude" },
});
export type AppraisalDimension = ValueOf<typeof AppraisalDimension>;

export const IndicatorSource = enumeration("IndicatorSource", "Where the score of an indicator comes from.", {
  MANUAL: { zh: "上级评分", en: "Manager's score", about: "The manager scores it, with a reason." },
  ATTAINMENT: { zh: "计划完成率", en: "Attainment", about: "Of the plan that is named it is read when the manager submits; of none it is entered with its evidence. The curve gives the score." },
  KPI: { zh: "关键指标", en: "KPI", about: "Read when the manager submits; the curve gives the score." },
});
export type IndicatorSource = ValueOf<typeof IndicatorSource>;

export const SchemeStatus = enumeration("SchemeStatus", "Status of an appraisal scheme.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  IN_FORCE: { zh: "已生效", en: "In force", tone: "good" },
  RETIRED: { zh: "已废止", en: "Retired" },
});
export type SchemeStatus = ValueOf<typeof SchemeStatus>;

@ObjectType("AppraisalCurvePoint", { description: "A point of a curve from readings to scores." })
export class AppraisalCurvePoint {
  @Attribute(() => Int, { zh: "读数", en: "Reading", about: "Reading, in the steps of its unit; hundredths of a percent of a share.", input: { required: true, min: -1_000_000_000, max: 1_000_000_000 } })
  at!: number;

  @Attribute(() => Int, { zh: "得分", en: "Score", about: "Score there, in hundredths of a point of 100.", unit: hundredths, input: { required: true, min: 0, max: 10_000 } })
  score!: number;
}

@ObjectType("AppraisalIndicator", { description: "What somebody is appraised by." })
export class AppraisalIndicator {
  @Attribute(() => String, { zh: "指标", en: "Name", about: "Name of the indicator.", input: { required: true, minLength: 2, maxLength: 120 } })
  name!: string;

  @Attribute(() => AppraisalDimension, { zh: "维度", en: "Dimension", about: "Dimension that it belongs to.", input: { required: true } })
  dimension!: AppraisalDimension;

  @Attribute(() => Int, { zh: "权重", en: "Weight", about: "Weight in hundredths of a percent; all add up to 100 %.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  weight!: number;

  @Attribute(() => String, { zh: "评分标准", en: "Standard", about: "What is expected.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  standard!: string;

  @Attribute(() => String, { zh: "评分方法", en: "Method", about: "How it is scored.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  method!: string;

  @Attribute(() => IndicatorSource, { zh: "来源", en: "Source", about: "Where the score comes from.", input: { required: true } })
  source!: IndicatorSource;

  @Attribute(() => KpiName, { zh: "关键指标", en: "KPI", about: "The KPI, of an indicator that comes from one.", nullable: true, input: true })
  kpi?: string;

  @Attribute(() => PlanAttainment, { zh: "计划", en: "Plan", about: "The plan whose attainment is read; without one the manager enters the attainment with its evidence.", nullable: true, input: true })
  attainment?: string;

  @Attribute(() => [AppraisalCurvePoint], { zh: "评分曲线", en: "Curve", about: "From readings to scores, in ascending order; linear between the points.", nullable: true, input: { maxItems: 10 } })
  curve?: AppraisalCurvePoint[];

  @Attribute(() => Int, { zh: "培训建议线", en: "Course below", about: "Final score under which the course is proposed, in hundredths of a point.", nullable: true, unit: hundredths, input: { min: 1, max: 10_000 } })
  courseBelow?: number;

  @Reference(() => Course, { zh: "建议课程", en: "Course", about: "Course that is proposed then.", nullable: true, input: true })
  courseId?: string;
}

@ObjectType("AppraisalBand", { description: "A band of results." })
export class AppraisalBand {
  @Attribute(() => String, { zh: "等级", en: "Band", about: "Name of the band.", input: { required: true, pattern: "[A-Z][A-Z+-]?" } })
  band!: string;

  @Attribute(() => Int, { zh: "最低分", en: "From", about: "Lowest total of the band, in hundredths of a point.", unit: hundredths, input: { required: true, min: 0, max: 10_000 } })
  from!: number;

  @Attribute(() => Int, { zh: "人数上限比例", en: "At most", about: "Largest share of the people in this band, in hundredths of a percent; null without a limit. There is none for low bands.", nullable: true, unit: basisPoint, input: { min: 0, max: 10_000 } })
  atMost?: number;

  @Attribute(() => Int, { zh: "分配系数", en: "Factor", about: "Share of a pool per day, in hundredths of a percent.", nullable: true, unit: basisPoint, input: { min: 0, max: 100_000 } })
  factor?: number;
}

const clause = "十(一)1";

const dimensionMissing = rule<{ zh: string; en: string }>("DIMENSION_MISSING", { clause, message: { zh: ({ zh }) => `方案缺少“${zh}”维度的指标`, en: ({ en }) => `The scheme has no indicator of ${en}` } });
const curveNeeded = rule<{ name: string }>("CURVE_NEEDED", { clause: "十(一)2", message: { zh: ({ name }) => `指标“${name}”须有升序的评分曲线（至少两点）`, en: ({ name }) => `The indicator "${name}" needs a curve of two ascending points at least` } });
const kpiNeeded = rule<{ name: string }>("INDICATOR_KPI_NEEDED", { clause: "十(一)2", message: { zh: ({ name }) => `指标“${name}”须选择关键指标`, en: ({ name }) => `The indicator "${name}" needs its KPI` } });
const bandsUnordered = rule("BANDS_NOT_DESCENDING", { clause, message: { zh: () => "等级须按最低分从高到低排列，且最后一级从 0 分起", en: () => "Bands are in descending order, and the last begins at 0" } });
const notConsulted = rule("STAFF_NOT_CONSULTED", {
  clause: "劳动合同法 §4",
  message: { zh: () => "方案生效前须有职工讨论日期、记录文件和公告", en: () => "Before it is in force a scheme needs the date and record of its discussion with the staff, and its announcement" },
  remedy: { zh: () => "请填写职工讨论日期，上传记录并关联公告", en: () => "Enter the date of the discussion, its record and the announcement", by: [] },
});

const ascends = (points: readonly AppraisalCurvePoint[] | undefined): boolean => (points ?? []).length >= 2 && points!.every(({ at }, i) => i === 0 || points![i - 1]!.at < at);

function contentFindings({ indicators, bands }: AppraisalScheme): Finding[] {
  const labels = { PERFORMANCE: { zh: "业绩", en: "performance" }, ABILITY: { zh: "能力", en: "ability" }, ATTITUDE: { zh: "态度", en: "attitude" } };
  const descends = bands.every(({ from }, i) => (i === 0 || bands[i - 1]!.from > from) && (i < bands.length - 1 || from === 0));
  return [
    ...weightFindings(indicators.map(({ weight }) => weight), "indicators"),
    ...(Object.keys(labels) as AppraisalDimension[]).flatMap((one) => (indicators.some(({ dimension }) => dimension === one) ? [] : [dimensionMissing(labels[one], { field: "indicators" })])),
    ...indicators.flatMap(({ name, source, curve, kpi }, i) => [
      ...(source === "MANUAL" || ascends(curve) ? [] : [curveNeeded({ name }, { field: `indicators.${i}.curve` })]),
      ...(source === "KPI" && !kpi ? [kpiNeeded({ name }, { field: `indicators.${i}.kpi` })] : []),
    ]),
    ...(descends ? [] : [bandsUnordered(undefined, { field: "bands" })]),
  ];
}

const notAnnounced = rule("ANNOUNCEMENT_NOT_PUBLISHED", {
  clause: "劳动合同法 §4",
  message: { zh: () => "方案关联的公告尚未发布", en: () => "The announcement of the scheme is not published" },
  remedy: { zh: () => "请先发布公告，再提交方案", en: () => "Publish the announcement, then submit the scheme", by: [] },
});

const isConsulted: Guard<AppraisalScheme> = ({ consultedOn, consultationFileId, announcementId }) => (consultedOn && consultationFileId && announcementId ? [] : [notConsulted()]);

/** Announced is what the staff could read; by its state alone, because personnel does not lean on collaboration. */
const isAnnounced: Guard<AppraisalScheme> = async ({ announcementId }, { loader }) => {
  const announcement = announcementId ? await loader.load<Document>(announcementId) : undefined;
  return announcement && announcement.status !== "PUBLISHED" ? [notAnnounced()] : [];
};

const schemeRoute = approvalRoute("appraisalScheme", [{ steps: [hrStep, departmentManagerStep] }], { label: { zh: "考核方案", en: "Appraisal scheme" } });

const schemeLifecycle = lifecycle<AppraisalScheme, SchemeStatus>({
  states: SchemeStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["IN_FORCE"],
  actions: {
    ...approval<AppraisalScheme, SchemeStatus>({ route: schemeRoute, submitters: ["hr"], draft: "DRAFT", pending: "SUBMITTED", approved: "IN_FORCE", submit: { about: "Submits the scheme for approval.", guards: [isConsulted, isAnnounced] } }),
    retire: { label: { zh: "废止方案", en: "Retire scheme" }, about: "No cycle begins with it any more.", from: "IN_FORCE", to: "RETIRED", tone: "danger", by: ["hr"], input: ReasonInput },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives up a draft.", from: "DRAFT", to: "RETIRED", tone: "danger", by: ["hr"] },
  },
});

@Entity<AppraisalScheme>({
  prefix: "ascm",
  domain: "personnel",
  label: { zh: "考核方案", en: "Appraisal scheme" },
  about: "What people are appraised by.",
  clause: "十(一)",
  number: "KA",
  representation: "title",
  attachments: true,
  lists: { all: ["title", "createdAt"], status: ["title"] },
  lifecycle: schemeLifecycle,
})
export class AppraisalScheme extends NumberedDocument {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Name of the scheme.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => [AppraisalIndicator], { zh: "考核指标", en: "Indicators", about: "What people are appraised by.", input: { required: true, minItems: 3, maxItems: 20 } })
  indicators!: AppraisalIndicator[];

  @Attribute(() => [AppraisalBand], { zh: "等级", en: "Bands", about: "Bands of results, highest first.", input: { required: true, minItems: 2, maxItems: 8 } })
  bands!: AppraisalBand[];

  @Attribute(() => LocalDate, { zh: "职工讨论日期", en: "Consulted on", about: "When it was discussed with the staff.", nullable: true, input: { when: "past" } })
  consultedOn?: string;

  @Reference(() => File, { zh: "讨论记录", en: "Record of the consultation", about: "Record of the discussion with the staff.", nullable: true, input: true })
  consultationFileId?: string;

  @Reference(() => Node, { zh: "公告", en: "Announcement", about: "Announcement to the staff.", nullable: true, holds: ["Announcement"], input: true })
  announcementId?: string;

  @Attribute(() => SchemeStatus, { zh: "状态", en: "Status", about: "Status of the scheme." })
  override status!: SchemeStatus;
}

export const AppraisalSchemeResolver = EntityResolver(AppraisalScheme, { create: true, update: true, prepare: ({ record }: Preparation<AppraisalScheme>) => contentFindings(record) });

/** The band of a total. */
export const bandOfTotal = ({ bands }: Pick<AppraisalScheme, "bands">, total: number): AppraisalBand => bands.find(({ from }) => total >= from)!;
