/** The yearly plan of the department: drafted, approved by the manager, and in force until it is revised or its year is over. 二(二) */
import { classOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { planAuthors } from "../steeringRoles.ts";
import type { DepartmentPlan } from "./departmentPlan.ts";

export const DepartmentPlanStatus = enumeration("DepartmentPlanStatus", "Status of a department's plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  IN_FORCE: { zh: "执行中", en: "In force", tone: "good" },
  REVISED: { zh: "已被修订", en: "Revised", about: "Replaced by a later version; it stays unchanged." },
  CLOSED: { zh: "已关闭", en: "Closed", about: "Its year is over." },
});
export type DepartmentPlanStatus = ValueOf<typeof DepartmentPlanStatus>;

const clause = "二(二)";
const wholeWeight = 100;

const weightsWrong = rule<{ sum: number; objective?: number }>("PLAN_WEIGHTS_WRONG", {
  clause,
  message: {
    zh: ({ sum, objective }) => (objective === undefined ? `各目标的权重合计为 ${sum} %，应为 100 %` : `目标 ${objective} 的衡量标准权重合计为 ${sum} %，应为 100 %`),
    en: ({ sum, objective }) => (objective === undefined ? `The weights of the objectives add to ${sum} %, and must add to 100 %` : `The weights of the measures of objective ${objective} add to ${sum} %, and must add to 100 %`),
  },
  remedy: { zh: () => "请调整权重", en: () => "Adjust the weights" },
});

const objectiveUnknown = rule<{ objective: number }>("PLAN_OBJECTIVE_UNKNOWN", {
  clause,
  message: { zh: ({ objective }) => `没有序号为 ${objective} 的目标`, en: ({ objective }) => `There is no objective with number ${objective}` },
  remedy: { zh: () => "请填写已有目标的序号", en: () => "Name the number of an objective" },
});

const revisedAlready = rule("PLAN_REVISION_UNDER_WAY", {
  clause,
  message: { zh: () => "此计划的修订版已在编制中", en: () => "A revision of this plan is already being made" },
  remedy: { zh: () => "请使用该修订版", en: () => "Use that revision", by: [] },
});

const yearRuns = rule<{ year: number }>("PLAN_YEAR_RUNS", {
  clause,
  message: { zh: ({ year }) => `${year} 年尚未结束`, en: ({ year }) => `${year} is not over` },
});

const sum = (weights: readonly { weight: number }[]): number => weights.reduce((total, { weight }) => total + weight, 0);

/** On each level the weights add to 100, and every measure belongs to an objective. */
export function weightFindings({ objectives, measures }: Pick<DepartmentPlan, "objectives" | "measures">): Finding[] {
  const known = new Set(objectives.map(({ number }) => number));
  const findings = measures.flatMap(({ objective }, i) => (known.has(objective) ? [] : [objectiveUnknown({ objective }, { field: `measures.${i}.objective` })]));
  const ofPlan = sum(objectives);
  if (ofPlan !== wholeWeight) findings.push(weightsWrong({ sum: ofPlan }, { field: "objectives" }));
  for (const objective of known) {
    const own = sum(measures.filter((measure) => measure.objective === objective));
    if (own !== wholeWeight) findings.push(weightsWrong({ sum: own, objective }, { field: "measures" }));
  }
  return findings;
}

const hasNoRevision: Guard<DepartmentPlan> = async ({ nextId }, ctx) => (nextId ? [revisedAlready(undefined, { record: (await ctx.loader.load(nextId)) ?? undefined })] : []);
const yearIsOver: Guard<DepartmentPlan> = ({ year }, { today }) => (today > `${year}-12-31` ? [] : [yearRuns({ year })]);

export const planSlot = (year: number, revision: number): Pick<DepartmentPlan, "revision" | "name" | "slot"> => ({ revision, name: `${year} V${revision}`, slot: `${year}-${revision}` });

/** A revision begins as a copy; the version in force stays so until the revision is approved. */
function revise({ record, input, uow }: Step<DepartmentPlan, ReasonInput>): void {
  const { year, objectives, measures } = record;
  const next = uow.create(classOf(record), { ...planSlot(year, record.revision + 1), year, objectives, measures, revisionReason: input.reason, previousId: record.id, status: "DRAFT", duties: [] });
  record.nextId = next.id;
}

/** Of one year one plan is in force: the version before ends in the transaction in which this one begins. */
async function enterIntoForce({ record, uow, ctx }: Step<DepartmentPlan>): Promise<void> {
  record.inForceFrom = ctx.today;
  if (!record.previousId) return;
  uow.edit((await ctx.loader.load<DepartmentPlan>(record.previousId))!).status = "REVISED";
}

const planRoute = approvalRoute("departmentPlan", [{ steps: [departmentManagerStep] }]);

export const departmentPlanLifecycle = lifecycle<DepartmentPlan, DepartmentPlanStatus>({
  states: DepartmentPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { IN_FORCE: ["REVISED"] },
  actions: {
    ...approval<DepartmentPlan, DepartmentPlanStatus>({
      route: planRoute,
      submitters: planAuthors,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "IN_FORCE",
      submit: { about: "Submits the plan; it is in force once the manager has approved it.", guards: [weightFindings] },
      guards: [weightFindings],
      onApproved: enterIntoForce,
    }),
    revise: { label: { zh: "修订", en: "Revise" }, about: "Begins the next version as a copy, with a reason. This one stays in force until the manager has approved that.", from: "IN_FORCE", input: ReasonInput, guards: [hasNoRevision], effect: revise },
    close: { label: { zh: "关闭", en: "Close" }, about: "Closes the plan of a year that is over.", from: "IN_FORCE", to: "CLOSED", guards: [yearIsOver, hasNoRevision] },
  },
});
