import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { openingEditors } from "../../../platform/access/roleGroups.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { financeStep, headOfQualityStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny } from "../../../platform/problem/problem.ts";
import { checkOpening } from "./checkOpening.ts";
import { noteOpeningWork } from "./openingWork.ts";
import type { OpeningBalance } from "./openingBalance.ts";

export const OpeningStatus = enumeration("OpeningStatus", "Status of an opening balance.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Lines are entered and corrected." },
  VALIDATED: { zh: "已校验", en: "Checked", tone: "info", about: "Every line is valid, and the lines add up to the control totals." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  POSTING: { zh: "过账中", en: "Posting", tone: "warning", about: "Approved; its lines are being posted." },
  POSTED: { zh: "已过账", en: "Posted", tone: "good", about: "Every line is in the ledgers." },
  REVERSING: { zh: "冲销中", en: "Reversing", tone: "warning", about: "Its lines are being removed from the ledgers." },
  REVERSED: { zh: "已冲销", en: "Reversed", tone: "bad", about: "All its lines were removed from the ledgers." },
});
export type OpeningStatus = ValueOf<typeof OpeningStatus>;

const openingRoute = approvalRoute("openingBalance", [{ steps: [headOfQualityStep, financeStep] }], {
  label: { zh: "期初余额", en: "Opening balance" },
  always: ["headOfQuality", "finance"],
});

export const openingLifecycle = lifecycle<OpeningBalance, OpeningStatus>({
  states: OpeningStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  writers: openingEditors,
  moves: { POSTING: ["POSTED"], REVERSING: ["REVERSED", "POSTING"] },
  rests: ["POSTED"],
  actions: {
    validate: {
      label: { zh: "校验", en: "Check" },
      about: "Checks every line and compares the lines with the control totals.",
      from: "DRAFT",
      to: "VALIDATED",
      tone: "primary",
      by: openingEditors,
      effect: async ({ record, ctx }) => {
        const { findings, lineCount, fingerprint } = await checkOpening(record, ctx);
        refuseIfAny(findings);
        Object.assign(record, { lineCount, fingerprint });
      },
    },
    reopen: {
      label: { zh: "退回草稿", en: "Return to draft" },
      about: "Opens its lines for correction again.",
      from: "VALIDATED",
      to: "DRAFT",
      by: openingEditors,
      effect: ({ record }) => {
        record.fingerprint = undefined;
      },
    },
    ...approval<OpeningBalance, OpeningStatus>({
      route: openingRoute,
      submitters: openingEditors,
      draft: "VALIDATED",
      pending: "SUBMITTED",
      approved: "POSTING",
      submit: { about: "Submits the opening balance for approval by quality and finance." },
      onApproved: noteOpeningWork,
    }),
    reverse: {
      label: { zh: "整体冲销", en: "Reverse all" },
      about: "Removes every line from the ledgers again, if none of them has been used.",
      from: "POSTED",
      to: "REVERSING",
      tone: "danger",
      by: ["finance"],
      input: ReasonInput,
      effect: async (step: Step<OpeningBalance>) => {
        step.record.reversalStoppedBy = undefined;
        noteOpeningWork(step);
      },
    },
  },
});
