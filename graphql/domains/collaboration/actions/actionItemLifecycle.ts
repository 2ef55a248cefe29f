/** An action item is done by its owner, and verified by somebody else. 八(一) */
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { addDays, beginningOf } from "../../../platform/businessDate.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { workingMinutesBetween } from "../../../platform/calendar/workingTime.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import type { ActionItem } from "./actionItem.ts";

export const ActionItemStatus = enumeration("ActionItemStatus", "Status of an action item.", {
  OPEN: { zh: "进行中", en: "Open", tone: "info" },
  DONE: { zh: "待核实", en: "Done", tone: "warning", about: "The owner has reported it; somebody else verifies it." },
  VERIFIED: { zh: "已核实", en: "Verified", tone: "good" },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type ActionItemStatus = ValueOf<typeof ActionItemStatus>;

class DoneInput {
  @Attribute(() => String, { zh: "完成情况", en: "Evidence", about: "Result, with evidence; attach files to the item.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  evidence!: string;
}

class ExtensionInput extends ReasonInput {
  @Attribute(() => LocalDate, { zh: "新期限", en: "New deadline", about: "Day by whose end it is to be done.", input: { required: true, when: "any" } })
  dueOn!: string;
}

export const deadlineNotLater = rule<{ dueOn: string }>("DEADLINE_NOT_LATER", {
  clause: "八(一)",
  message: { zh: ({ dueOn }) => `新期限须晚于现期限（${dueOn}）`, en: ({ dueOn }) => `The new deadline must be after the present one (${dueOn})` },
  remedy: { zh: () => "请选择更晚的日期", en: () => "Choose a later day", by: [] },
});

function extend({ record, input: { dueOn, reason }, ctx }: Step<ActionItem, ExtensionInput>): void {
  if (dueOn <= record.dueOn) refuseIfAny([deadlineNotLater({ dueOn: record.dueOn }, { field: "dueOn" })]);
  record.extensions = [...record.extensions, { from: record.dueOn, to: dueOn, reason, byId: ctx.principal.id, on: ctx.today }];
  record.dueOn = dueOn;
}

/** It may take until the end of the day on which it is due; reopened, from then. */
async function minutesToDo({ createdAt, reopenedAt, dueOn }: ActionItem, ctx: Context): Promise<number> {
  return workingMinutesBetween(await workingCalendar(ctx), new Date(reopenedAt ?? createdAt), beginningOf(addDays(dueOn, 1)));
}

const owner = own("ownerId", contributors);
const verifier = own("verifierId", contributors);

export const actionItemLifecycle = lifecycle<ActionItem, ActionItemStatus>({
  states: ActionItemStatus,
  initial: "OPEN",
  editable: ["OPEN"],
  rests: ["VERIFIED"],
  actions: {
    report: {
      label: { zh: "报告完成", en: "Report done" },
      about: "The owner says that it is done, with evidence.",
      from: "OPEN",
      to: "DONE",
      tone: "primary",
      by: owner,
      input: DoneInput,
      effect: ({ record, input, ctx }: Step<ActionItem, DoneInput>) => void Object.assign(record, { evidence: input.evidence, doneOn: ctx.today }),
    },
    verify: {
      label: { zh: "核实", en: "Verify" },
      about: "Confirms that it is done.",
      from: "DONE",
      to: "VERIFIED",
      tone: "primary",
      by: verifier,
      effect: ({ record, ctx }: Step<ActionItem>) => void (record.verifiedOn = ctx.today),
    },
    reopen: {
      label: { zh: "重新打开", en: "Reopen" },
      about: "Says with a reason that it is not done.",
      from: ["DONE", "VERIFIED"],
      to: "OPEN",
      by: verifier,
      input: ReasonInput,
      effect: ({ record, input, ctx }: Step<ActionItem, ReasonInput>) => void Object.assign(record, { reopenReason: input.reason, reopenedAt: ctx.now.toISOString(), doneOn: undefined, verifiedOn: undefined }),
    },
    extend: { label: { zh: "延期", en: "Extend" }, about: "Gives more time, with a reason; the earlier deadlines stay visible.", from: "OPEN", to: "OPEN", by: verifier, input: ExtensionInput, effect: extend },
    cancel: { label: { zh: "取消", en: "Cancel item" }, about: "Gives it up, with a reason.", from: "OPEN", to: "CANCELLED", tone: "danger", by: verifier, input: ReasonInput, effect: ({ record, input }: Step<ActionItem, ReasonInput>) => void (record.cancelReason = input.reason) },
  },
  clocks: {
    done: {
      label: { zh: "完成", en: "To be done" },
      startsOn: ["create", "reopen"],
      stopsOn: ["report"],
      minutes: minutesToDo,
      warnAt: [80],
      responsible: ({ ownerId }) => [ownerId],
      escalations: [],
    },
  },
});
