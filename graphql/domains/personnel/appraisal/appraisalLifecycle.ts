/** The phases of one person's appraisal; whoever makes it final is neither the person nor the appraiser. 十(二) */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { Appraisal } from "./appraisal.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import { daysOf } from "./appraisalsOf.ts";
import { AppraisalSegment } from "./appraisalSegment.ts";

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
const samePerson = rule("NEW_APPRAISER_IS_EMPLOYEE", { clause, message: { zh: () => "评价人不得是本人", en: () => "Nobody appraises themselves" } });

const appealIsOver: Guard<Appraisal> = ({ appealBy }, { today }) => (appealBy && today <= appealBy ? [appealStillOpen({ by: appealBy })] : []);
const isSomebodyElse: Guard<Appraisal> = ({ segments }, { principal }) => (segments.some(({ appraiserId }) => appraiserId === principal.id) ? [notByAppraiser()] : []);

function replaceAppraiser({ record, input: { employeeId, reason } }: Step<Appraisal, AppraiserInput>): void {
  if (employeeId === record.employeeId) refuseIfAny([samePerson(undefined, { field: "employeeId" })]);
  Object.assign(record, { appraiserId: employeeId, changeReason: reason, segments: record.segments.map((one, i) => (i === record.segments.length - 1 ? { ...one, appraiserId: employeeId } : one)) });
}

/** Under a third of the period they are exempt. */
const leastShare = 3;

async function divide({ record, input: { segments, reason }, ctx }: Step<Appraisal, SegmentsInput>): Promise<void> {
  const { startsOn, endsOn } = (await ctx.loader.load<AppraisalCycle>(record.cycleId))!;
  const fits = segments.every(({ from, to, appraiserId }, i) => from <= to && from >= (segments[i - 1]?.to ?? "") && (i === 0 || from > segments[i - 1]!.to) && appraiserId !== record.employeeId);
  if (!fits || segments[0]!.from < startsOn || segments.at(-1)!.to > endsOn) refuseIfAny([segmentsWrong(undefined, { field: "segments" })]);
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
    finalise: { label: { zh: "定稿", en: "Make final" }, about: "The result is final once the time to appeal is over.", from: "PUBLISHED", to: "FINAL", tone: "primary", decides: true, by: finalisers, guards: [appealIsOver, isSomebodyElse] },
  },
});
