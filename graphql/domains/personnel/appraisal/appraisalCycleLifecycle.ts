/** A cycle goes through its phases; it is published where every band is within its limit. 十(二) */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { AppraisalCycle } from "./appraisalCycle.ts";
import { appraisalsOf, bandCounts, overfull, presentTotal, schemeOf } from "./appraisalsOf.ts";

export const CycleStatus = enumeration("AppraisalCycleStatus", "Phase of an appraisal cycle.", {
  PLANNED: { zh: "计划中", en: "Planned" },
  SELF: { zh: "自评", en: "Self-assessment", tone: "info" },
  MANAGER: { zh: "上级评价阶段", en: "Managers", tone: "info" },
  CALIBRATION: { zh: "校准", en: "Calibration", tone: "warning" },
  PUBLISHED: { zh: "已公布", en: "Published", tone: "good", about: "People see their own results and may appeal." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "All results are final." },
});
export type CycleStatus = ValueOf<typeof CycleStatus>;

/** Work that the clock continues, person by person. */
export const cycleWork = "AppraisalCycle";
export type CycleStep = "begin" | "askManagers" | "publish";

const clause = "十(二)";

const notYetAll = rule<{ count: number; zh: string; en: string }>("APPRAISALS_NOT_READY", { clause, message: { zh: ({ count, zh }) => `尚有 ${count} 份考核未${zh}`, en: ({ count, en }) => `${count} appraisals are not ${en} yet` } });
const noneYet = rule("NO_APPRAISALS_YET", {
  clause,
  message: { zh: () => "该周期的考核尚未生成", en: () => "The cycle has no appraisals yet" },
  remedy: { zh: () => "启动后数分钟内自动生成，请稍后再试", en: () => "They are made within minutes of its beginning: try again then", by: [] },
});
const bandOverfull = rule<{ band: string; count: number; limit: number }>("BAND_OVER_LIMIT", {
  clause,
  message: { zh: ({ band, count, limit }) => `等级 ${band} 现有 ${count} 人，上限 ${limit} 人`, en: ({ band, count, limit }) => `Band ${band} has ${count} people, at most ${limit} are allowed` },
  remedy: { zh: () => "请由校准人逐人说明理由后调整", en: () => "The calibrator adjusts results one by one, with reasons", by: [] },
});

const isIn = (states: readonly string[], done: { zh: string; en: string }): Guard<AppraisalCycle> => async ({ id }, ctx) => {
  const all = await appraisalsOf(id, ctx);
  if (all.length === 0) return [noneYet()];
  const others = all.filter(({ status }) => !states.includes(status)).length;
  return others > 0 ? [notYetAll({ count: others, ...done })] : [];
};

const withinLimits: Guard<AppraisalCycle> = async (cycle, ctx) => {
  const ready = (await appraisalsOf(cycle.id, ctx)).filter(({ status }) => status === "CALIBRATION");
  const totals = await Promise.all(ready.map(async (one) => (await presentTotal(one, ctx)).total));
  return overfull(bandCounts(await schemeOf(cycle, ctx), totals), totals.length).map(({ band, count, limit }) => bandOverfull({ band, count, limit: limit! }));
};

const isSelfAssessed = isIn(["MANAGER", "CALIBRATION", "EXEMPT"], { zh: "完成自评", en: "assessed by the people themselves" });

/** Until the last day of the phase everybody has their say; afterwards nobody holds up the others. */
const selfPhaseIsOver: Guard<AppraisalCycle> = (cycle, ctx) => (ctx.today > cycle.selfBy ? [] : isSelfAssessed(cycle, ctx));

const goOn = (step: CycleStep) => ({ record, uow, ctx }: Step<AppraisalCycle>): void => {
  if (step === "publish") record.publishedOn = ctx.today;
  uow.leaveOver(cycleWork, `${record.id} ${step}`, { cycleId: record.id, step });
};

export const cycleLifecycle = lifecycle<AppraisalCycle, CycleStatus>({
  states: CycleStatus,
  initial: "PLANNED",
  editable: ["PLANNED"],
  actions: {
    begin: { label: { zh: "启动自评", en: "Begin cycle" }, about: "Begins an appraisal of everybody who has a manager.", from: "PLANNED", to: "SELF", tone: "primary", by: ["hr"], effect: goOn("begin") },
    askManagers: { label: { zh: "进入上级评价", en: "Go on to managers" }, about: "Managers assess; self-assessments are over. After the last day of the phase those without one go on as well.", from: "SELF", to: "MANAGER", tone: "primary", by: ["hr"], guards: [selfPhaseIsOver], effect: goOn("askManagers") },
    calibrate: { label: { zh: "进入校准", en: "Go on to calibration" }, about: "Results are compared and adjusted with reasons.", from: "MANAGER", to: "CALIBRATION", tone: "primary", by: ["hr"], guards: [isIn(["CALIBRATION", "EXEMPT"], { zh: "完成上级评价", en: "assessed by their managers" })] },
    publish: { label: { zh: "公布结果", en: "Publish results" }, about: "People see their own results and may appeal.", from: "CALIBRATION", to: "PUBLISHED", tone: "primary", decides: true, by: ["hr"], guards: [isIn(["CALIBRATION", "EXEMPT"], { zh: "完成上级评价", en: "assessed by their managers" }), withinLimits], effect: goOn("publish") },
    close: { label: { zh: "关闭周期", en: "Close cycle" }, about: "All results are final.", from: "PUBLISHED", to: "CLOSED", by: ["hr"], guards: [isIn(["FINAL", "EXEMPT"], { zh: "定稿", en: "final" })] },
  },
});
