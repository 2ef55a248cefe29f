/** The loop from an alert to its end: acknowledged, looked into, handled by one person, closed by another. 七(三) */
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Alert } from "./alert.ts";

export const AlertStatus = enumeration("AlertStatus", "Status of an alert.", {
  RAISED: { zh: "待确认", en: "Raised", tone: "bad" },
  ACKNOWLEDGED: { zh: "已确认", en: "Acknowledged", tone: "warning", about: "Somebody is on it." },
  INVESTIGATING: { zh: "调查中", en: "Investigating", tone: "warning" },
  HANDLED: { zh: "已处理", en: "Handled", tone: "info", about: "Cause and measures are recorded; somebody else closes it." },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
});
export type AlertStatus = ValueOf<typeof AlertStatus>;

const clause = "七(三)";

const notRecovered = rule("ALERT_NOT_RECOVERED", {
  clause,
  message: { zh: () => "指标尚未恢复，不能关闭", en: () => "It has not recovered and cannot be closed" },
  remedy: { zh: () => "请等待恢复；确需关闭的，由部门经理说明原因后关闭", en: () => "Wait for its recovery, or have the department manager close it with a reason", by: [] },
});

const closedByHandler = rule("CLOSED_BY_HANDLER", {
  clause,
  message: { zh: () => "处理人不能关闭自己处理的预警", en: () => "Whoever handled an alert does not close it" },
  remedy: { zh: () => "请由另一位同事关闭", en: () => "Have a colleague close it", by: [] },
});

const recovered: Guard<Alert> = ({ unrecovered }) => (unrecovered ? [notRecovered()] : []);
const anotherPerson: Guard<Alert> = ({ handledById }, { principal }) => (handledById === principal.id ? [closedByHandler()] : []);

class HandledInput {
  @Attribute(() => String, { zh: "原因", en: "Cause", about: "Why it came to it.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  cause!: string;

  @Attribute(() => String, { zh: "措施", en: "Measures", about: "What was done about it.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  measures!: string;
}

const acknowledge = ({ record, ctx }: Step<Alert>): void => void Object.assign(record, { assigneeId: ctx.principal.id, acknowledgedAt: ctx.now.toISOString() });

export const alertLifecycle = lifecycle<Alert, AlertStatus>({
  states: AlertStatus,
  initial: "RAISED",
  editable: [],
  rests: ["CLOSED"],
  // It comes back.
  moves: { HANDLED: ["RAISED"], CLOSED: ["RAISED"] },
  actions: {
    acknowledge: { label: { zh: "确认", en: "Acknowledge" }, about: "Says that you are on it.", from: "RAISED", to: "ACKNOWLEDGED", tone: "primary", effect: acknowledge },
    takeOver: { label: { zh: "接手", en: "Take over" }, about: "Says that you are on it instead.", from: ["ACKNOWLEDGED", "INVESTIGATING"], effect: acknowledge },
    investigate: { label: { zh: "开始调查", en: "Investigate" }, about: "Begins to look for the cause.", from: "ACKNOWLEDGED", to: "INVESTIGATING" },
    handle: {
      label: { zh: "处理完成", en: "Handle" },
      about: "Records the cause and what was done about it.",
      from: ["ACKNOWLEDGED", "INVESTIGATING"],
      to: "HANDLED",
      tone: "primary",
      input: HandledInput,
      effect: ({ record, input: { cause, measures }, ctx }: Step<Alert, HandledInput>) => void Object.assign(record, { cause, measures, handledById: ctx.principal.id }),
    },
    reopen: {
      label: { zh: "重新打开", en: "Reopen" },
      about: "Returns it to those who act on it, with a reason.",
      from: "HANDLED",
      to: "RAISED",
      input: ReasonInput,
      guards: [anotherPerson],
      effect: ({ record }) => void (record.handledById = undefined),
    },
    close: {
      label: { zh: "关闭", en: "Close" },
      about: "Closes it after its recovery.",
      from: "HANDLED",
      to: "CLOSED",
      tone: "primary",
      guards: [recovered, anotherPerson],
      effect: ({ record, ctx }) => void (record.closedOn = ctx.today),
    },
    closeUnrecovered: {
      label: { zh: "未恢复关闭", en: "Close unrecovered" },
      about: "Closes it although it has not recovered, with a reason.",
      from: "HANDLED",
      to: "CLOSED",
      tone: "danger",
      input: ReasonInput,
      guards: [anotherPerson],
      effect: ({ record, input, ctx }: Step<Alert, ReasonInput>) => void Object.assign(record, { closedOn: ctx.today, closedBecause: input.reason }),
    },
  },
  clocks: {
    acknowledge: {
      label: { zh: "确认", en: "Acknowledge" },
      startsOn: ["create", "reopen"],
      stopsOn: ["acknowledge"],
      minutes: ({ acknowledgeMinutes }) => acknowledgeMinutes,
      escalations: [{ afterMinutes: 0, to: () => ["deputyManager"] }],
    },
  },
});
