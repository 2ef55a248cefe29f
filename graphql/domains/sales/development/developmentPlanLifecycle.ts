import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { DevelopmentPlan } from "./developmentPlan.ts";
import { assignedRepOrLead } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep } from "../../../platform/approval/standardSteps.ts";

export const DevelopmentPlanStatus = enumeration("DevelopmentPlanStatus", "Status of a development plan.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  RUNNING: { zh: "执行中", en: "Running", tone: "info" },
  EVALUATED: { zh: "已评估", en: "Evaluated", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type DevelopmentPlanStatus = ValueOf<typeof DevelopmentPlanStatus>;

class EvaluationInput {
  @Attribute(() => String, { zh: "评估结论", en: "Evaluation", about: "Goals achieved and missed, and conclusions.", text: true, input: { required: true, minLength: 2, maxLength: 4000 } })
  evaluation!: string;
}

const notEnded = rule<{ endsOn: string }>("PLAN_NOT_ENDED", {
  clause: "四(三)1",
  message: { zh: ({ endsOn }) => `计划到 ${endsOn} 才结束`, en: ({ endsOn }) => `The plan runs until ${endsOn}` },
  remedy: { zh: () => "结束后再评估", en: () => "Evaluate it once it has ended", by: [] },
});

const hasEnded: Guard<DevelopmentPlan> = ({ endsOn }, { today }) => (endsOn >= today ? [notEnded({ endsOn })] : []);

const developmentPlanRoute = approvalRoute("developmentPlan", [{ steps: [departmentManagerStep] }], { label: { zh: "客户开发计划", en: "Development plan" } });

export const developmentPlanLifecycle = lifecycle<DevelopmentPlan, DevelopmentPlanStatus>({
  states: DevelopmentPlanStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<DevelopmentPlan, DevelopmentPlanStatus>({
      route: developmentPlanRoute,
      submitters: assignedRepOrLead("ownerId"),
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "RUNNING",
      submit: { about: "Submits the plan for approval." },
    }),
    evaluate: {
      label: { zh: "评估", en: "Evaluate" },
      about: "Records what was achieved, once the plan has ended.",
      from: "RUNNING",
      to: "EVALUATED",
      tone: "primary",
      input: EvaluationInput,
      guards: [hasEnded],
      effect: ({ record, input }) => {
        record.evaluation = input.evaluation as string;
      },
    },
    cancel: cancel({ about: "Cancels the plan.", from: ["DRAFT", "RUNNING"] }),
  },
});
