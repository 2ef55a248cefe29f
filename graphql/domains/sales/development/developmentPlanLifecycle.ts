import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { DevelopmentPlan } from "./developmentPlan.ts";

export const DevelopmentPlanStatus = enumeration("DevelopmentPlanStatus", "Where a plan to win customers stands.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  RUNNING: { zh: "执行中", en: "Running", tone: "info" },
  EVALUATED: { zh: "已评估", en: "Evaluated", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type DevelopmentPlanStatus = ValueOf<typeof DevelopmentPlanStatus>;

class EvaluationAsked {
  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "What was reached, what was not, and what follows from it.", text: true, input: { required: true, minLength: 2, maxLength: 4000 } })
  evaluation!: string;
}

const notEnded = rule<{ endsOn: string }>("PLAN_NOT_ENDED", {
  clause: "四(三)1",
  message: { zh: ({ endsOn }) => `计划到${endsOn}才结束`, en: ({ endsOn }) => `The plan runs until ${endsOn}` },
  remedy: { zh: () => "结束后再评估", en: () => "Evaluate it once it has ended" },
});

const hasEnded: Guard<DevelopmentPlan> = ({ endsOn }, { today }) => (endsOn >= today ? [notEnded({ endsOn })] : []);

export const developmentPlanLifecycle = lifecycle<DevelopmentPlan, DevelopmentPlanStatus>({
  states: DevelopmentPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Asks for the plan to be approved.",
      from: "DRAFT",
      to: "SUBMITTED",
      tone: "primary",
      duty: "requester",
      opens: () => ({ route: "developmentPlan" }),
    },
    ...approvalActions<DevelopmentPlan, DevelopmentPlanStatus>({ from: "SUBMITTED", approved: "RUNNING", returned: "DRAFT" }),
    evaluate: {
      label: { zh: "评估", en: "Evaluate" },
      about: "Says what was reached, once the plan has ended.",
      from: "RUNNING",
      to: "EVALUATED",
      tone: "primary",
      input: EvaluationAsked,
      guards: [hasEnded],
      effect: ({ record, input }) => {
        record.evaluation = input.evaluation as string;
      },
    },
    cancel: { label: { zh: "取消", en: "Cancel" }, about: "Gives the plan up.", from: ["DRAFT", "RUNNING"], to: "CANCELLED", tone: "danger", input: ReasonAsked },
  },
});
