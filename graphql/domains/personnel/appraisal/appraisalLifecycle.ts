/** The phases of one person's appraisal; whoever makes it final is neither the person nor the appraiser. 十(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { roleLabel } from "../../../platform/access/role.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Appraisal } from "./appraisal.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import { daysOf } from "./appraisalsOf.ts";
import { AppraisalSegment } from "./appraisalSegment.ts";
import { holds } from "./holds.ts";

export const AppraisalStatus = enumeration("AppraisalStatus", "Phase of an appraisal.", {
  SELF: { zh: "待自评", en: "Self-assessment", tone: "info" },
  MANAGER: { zh: "待上级评价", en: "Manager", tone: "info" },
  CALIBRATION: { zh: "待校准", en: "Calibration", tone: "warning" },
  PUBLISHED: { zh: "已公布", en: "Published", tone: "good", about: "The person may appeal within five working days." },
  APPEALED: { zh: "申诉中", en: "Under appeal", tone: "warning" },
  FINAL: { zh: "已定稿", en: "Final", tone: "good" },
  EXEMPT: { zh: "免考核", en: "Exempt", about: "Under a third of the period, or for a reason that HR names." },
});
export type AppraisalStatus = ValueOf<typeof AppraisalStatus>;

class AppraiserInput extends ReasonInput {
  @Reference(() => Employee, { zh: "新评价人", en: "New appraiser", about: "Who appraises instead.", input: { required: true } })
  employeeId!: string;
}

class SegmentsInput extends ReasonInput {
  @Attribute(() => [AppraisalSegment], { zh: "分段", en: "Segments", about: "Parts of the period, one after the other.", input: { required: true, minItems: 1, maxItems: 6 } })
  segments!: AppraisalSegment[];
}

const clause = "十(二)";

const appealStillOpen = rule<{ by: string }>("APPEAL_STILL_OPEN", { clause, message: { zh: ({ by }) => `申诉期至 ${by}`, en: ({ by }) => `An appeal may be made until ${by}` } });
const notByAppraiser = rule("FINAL_BY_SOMEBODY_ELSE", { clause, message: { zh: () => "评价人不得为其所评考核定稿", en: () => "The appraiser does not make the appraisal final" } });
const segmentsWrong = rule("SEGMENTS_NOT_IN_PERIOD", { clause, message: { zh: () => "分段须在考核周期内依次相接，且评价人不得是本人", en: () => "The segments follow each other within the period, and nobody appraises themselves" } });
const finalByRole = rule<{ role: "hr" | "departmentManager" }>("FINAL_BY_ROLE", { clause, message: { zh: ({ role }) => `该考核由${roleLabel(role).zh}定稿`, en: ({ role }) => `Made final by: ${roleLabel(role).en}` } });
const samePerson = rule("NEW_APPRAISER_IS_EMPLOYEE", { clause, message: { zh: () => "评价人不得是本人", en: () => "Nobody appraises themselves" } });

const appealIsOver: Guard<Appraisal> = ({ appealBy }, { today }) => (appealBy && today <= appealBy ? [appealStillOpen({ by: appealBy })] : []);
const isSomebodyElse: Guard<Appraisal> = ({ segments }, { principal }) => (segments.some(({ appraiserId }) => appraiserId === principal.id) ? [notByAppraiser()] : []);

async function replaceAppraiser({ record, input: { employeeId, reason }, ctx }: Step<Appraisal, AppraiserInput>): Promise<void> {
  if (employeeId === record.employeeId) refuseIfAny([samePerson(undefined, { field: "employeeId" })]);
  refuseIfAny(await managerFindings(await personOf(record, ctx), [employeeId], ctx));
  Object.assign(record, { appraiserId: employeeId, changeReason: reason, segments: record.segments.map((one, i) => (i === record.segments.length - 1 ? { ...one, appraiserId: employeeId } : one)) });
}

const managerByHr = rule("MANAGER_APPRAISED_BY_HR", { clause, message: { zh: () => "部门经理由人力资源依据公司考核档案评价", en: () => "HR appraises the department manager, by the company's file" } });

/** Of the department manager every appraiser is of HR. */
export async function managerFindings(person: Employee, appraiserIds: readonly string[], { loader, today }: Context): Promise<Finding[]> {
  if (!holds(person, "departmentManager", today)) return [];
  const appraisers = await loader.loadAll<Employee>([...new Set(appraiserIds)]);
  return appraisers.every((one) => holds(one, "hr", today)) ? [] : [managerByHr(undefined, { field: "appraiserId" })];
}

const personOf = async ({ employeeId }: Appraisal, { loader }: Context): Promise<Employee> => (await loader.load<Employee>(employeeId))!;

/** Whether the department manager calibrates it and has not appraised it. */
async function isBeforeManager({ calibratorId, segments }: Appraisal, { loader, today }: Context): Promise<boolean> {
  const calibrator = calibratorId ? await loader.load<Employee>(calibratorId) : undefined;
  return Boolean(calibrator && holds(calibrator, "departmentManager", today) && segments.every(({ appraiserId }) => appraiserId !== calibratorId));
}

/** HR makes results final; of HR's own people the department manager does, unless they appraised them: then another of HR. */
const isTheirs: Guard<Appraisal> = async (appraisal, ctx) => {
  const ofHr = holds(await personOf(appraisal, ctx), "hr", ctx.today);
  const role = ofHr && (await isBeforeManager(appraisal, ctx)) ? "departmentManager" : "hr";
  return rolesOf(ctx.principal).includes(role) ? [] : [finalByRole({ role })];
};

/** Under a third of the period they are exempt. */
const leastShare = 3;

async function divide({ record, input: { segments, reason }, ctx }: Step<Appraisal, SegmentsInput>): Promise<void> {
  const { startsOn, endsOn } = (await ctx.loader.load<AppraisalCycle>(record.cycleId))!;
  const fits = segments.every(({ from, to, appraiserId }, i) => from <= to && from >= (segments[i - 1]?.to ?? "") && (i === 0 || from > segments[i - 1]!.to) && appraiserId !== record.employeeId);
  if (!fits || segments[0]!.from < startsOn || segments.at(-1)!.to > endsOn) refuseIfAny([segmentsWrong(undefined, { field: "segments" })]);
  refuseIfAny(await managerFindings(await personOf(record, ctx), segments.map(({ appraiserId }) => appraiserId), ctx));
  const days = segments.reduce((sum, one) => sum + daysOf(one), 0);
  const isExempt = days * leastShare < daysOf({ from: startsOn, to: endsOn });
  Object.assign(record, { segments: segments.map(({ from, to, appraiserId }) => ({ from, to, appraiserId })), appraiserId: segments.at(-1)!.appraiserId, changeReason: reason, status: isExempt ? "EXEMPT" : record.status });
}

const hr: Allowed = { role: "hr", notSelf: "employeeId" };
/** HR, and of HR's own people the department manager. */
const finalisers: readonly Allowed[] = [hr, { role: "departmentManager", notSelf: "employeeId" }];

export const appraisalLifecycle = lifecycle<Appraisal, AppraisalStatus>({
  states: AppraisalStatus,
  initial: "SELF",
  editable: [],
  moves: { SELF: ["MANAGER"], MANAGER: ["CALIBRATION"], CALIBRATION: ["PUBLISHED"], PUBLISHED: ["APPEALED"], APPEALED: ["FINAL"] },
  actions: {
    replaceAppraiser: { label: { zh: "更换评价人", en: "Replace appraiser" }, about: "Names another appraiser, with a reason.", from: ["SELF", "MANAGER"], reaches: ["SELF", "MANAGER"], by: [hr], input: AppraiserInput, effect: replaceAppraiser },
    divide: { label: { zh: "设置分段", en: "Divide period" }, about: "Divides the period where somebody has moved or joined; under a third of it they are exempt.", from: "SELF", reaches: ["SELF", "EXEMPT"], by: [hr], input: SegmentsInput, effect: divide },
    exempt: { label: { zh: "免考核", en: "Exempt" }, about: "They are not appraised, for a reason.", from: ["SELF", "MANAGER"], to: "EXEMPT", by: [hr], input: ReasonInput, effect: ({ record, input }: Step<Appraisal, ReasonInput>) => void (record.changeReason = input.reason) },
    finalise: { label: { zh: "定稿", en: "Make final" }, about: "The result is final once the time to appeal is over.", from: "PUBLISHED", to: "FINAL", tone: "primary", decides: true, by: finalisers, guards: [appealIsOver, isSomebodyElse, isTheirs] },
  },
});
