/**
 * Requests that are routed to those who can answer them: acknowledged, answered, and closed only by the person who
 * asked; or returned, to be routed elsewhere. Time limits apply to those whose turn it is, and are paused while they
 * wait for the person who asked.
 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { isPerson } from "../access/accountClasses.ts";
import { own } from "../access/limitedRules.ts";
import { contributors } from "../access/roleGroups.ts";
import type { Allowed } from "../access/rule.ts";
import { ReasonInput } from "../approval/actions.ts";
import type { Context } from "../context.ts";
import { NumberedDocument } from "../entity/document.ts";
import { lifecycle, type AnyAction, type Guard, type Step } from "../lifecycle/lifecycle.ts";
import { rule } from "../problem/problem.ts";
import type { ClockRule } from "../workingClock/clockRule.ts";
import { TimeLimits } from "../workingClock/timeLimits.ts";
import type { KeptClock } from "../workingClock/keepClocks.ts";

export const RoutedStatus = enumeration("RoutedStatus", "Status of a routed request.", {
  ROUTED: { zh: "待受理", en: "Routed", tone: "warning", about: "Waits to be acknowledged." },
  ACKNOWLEDGED: { zh: "处理中", en: "Acknowledged", tone: "info", about: "Somebody is working on the answer." },
  INFO_ASKED: { zh: "待补充", en: "Information asked", tone: "warning", about: "The requester was asked for more information; the response time is paused." },
  ANSWERED: { zh: "已答复", en: "Answered", tone: "info", about: "The requester closes it, or reopens it." },
  RETURNED: { zh: "已退回", en: "Returned", tone: "bad", about: "Not accepted; the requester routes it elsewhere or withdraws it." },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn" },
});
export type RoutedStatus = ValueOf<typeof RoutedStatus>;

/** A request that somebody else answers; each kind adds what is asked, and to whom it is routed. */
@ObjectType("RoutedRequestBase", { description: "A request that is routed to those who can answer it." })
export abstract class RoutedRequest extends NumberedDocument {
  @Reference(() => Node, { zh: "提出人", en: "Requester", about: "Who asked.", holds: isPerson, nullable: true })
  requesterId!: string;

  @Attribute(() => DateTime, { zh: "提交时间", en: "Routed", about: "When it was routed last (UTC).", nullable: true })
  routedAt!: string;

  @Reference(() => Node, { zh: "受理人", en: "Acknowledged by", about: "Who acknowledged it.", holds: isPerson, nullable: true })
  acknowledgedById?: string;

  @Attribute(() => String, { zh: "需补充的内容", en: "Information asked", about: "Information last requested from the requester.", nullable: true, text: true })
  informationAsked?: string;

  @Attribute(() => String, { zh: "补充说明", en: "Information given", about: "Information last added by the requester.", nullable: true, text: true })
  informationGiven?: string;

  @Attribute(() => String, { zh: "答复", en: "Answer", about: "The answer.", nullable: true, text: true })
  answer?: string;

  @Reference(() => Node, { zh: "答复人", en: "Answered by", about: "Who answered last.", holds: isPerson, nullable: true })
  answeredById?: string;

  @Attribute(() => DateTime, { zh: "答复时间", en: "Answered", about: "When it was answered last (UTC).", nullable: true })
  answeredAt?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Reason for return", about: "Why it was returned.", nullable: true, text: true })
  returnReason?: string;

  @TimeLimits()
  clocks?: KeptClock[];

  @Attribute(() => RoutedStatus, { zh: "状态", en: "Status", about: "Status of the request." })
  override status!: RoutedStatus;
}

class AnswerInput {
  @Attribute(() => String, { zh: "答复", en: "Answer", about: "The answer.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  answer!: string;
}

class InformationAskedInput {
  @Attribute(() => String, { zh: "需补充的内容", en: "Information asked", about: "Information needed for the answer.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  informationAsked!: string;
}

class InformationGivenInput {
  @Attribute(() => String, { zh: "补充说明", en: "Information given", about: "Requested information.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  informationGiven!: string;
}

const ownRequest = rule("OWN_REQUEST", {
  message: { zh: () => "本请求由您提出，不能由您受理或答复", en: () => "You have made this request; you cannot take it on or answer it" },
  remedy: { zh: () => "请由受理部门的另一位同事办理", en: () => "Ask a colleague of the answering department", by: [] },
});

const notOwnRequest: Guard<RoutedRequest> = ({ requesterId }, { principal }) => (requesterId === principal.id ? [ownRequest()] : []);

interface Routing<T extends RoutedRequest> {
  /** Those who take requests on and answer them. */
  answerers: readonly Allowed[];
  /** Time until somebody takes it on. */
  acknowledge: Omit<ClockRule<T, RoutedStatus>, "label" | "startsOn" | "stopsOn" | "pausedIn">;
  /** Time until the answer, without what the requester takes to add information. */
  answer: Omit<ClockRule<T, RoutedStatus>, "label" | "startsOn" | "stopsOn" | "pausedIn">;
}

/** A new request: of the caller, routed now. For `prepare`. */
export function beginRequest(record: RoutedRequest, { principal, now }: Context): void {
  Object.assign(record, { requesterId: principal.id, routedAt: now.toISOString() });
}

const routeAgain = ({ record, ctx }: Step<RoutedRequest>): void => {
  record.routedAt = ctx.now.toISOString();
};

const acknowledge = ({ record, ctx }: Step<RoutedRequest>): void => {
  record.acknowledgedById = ctx.principal.id;
};

const answer = ({ record, input, ctx }: Step<RoutedRequest, AnswerInput>): void => {
  Object.assign(record, { answer: input.answer, answeredById: ctx.principal.id, answeredAt: ctx.now.toISOString() });
};

/** What the answering side does. */
function answeringActions<T extends RoutedRequest>(by: readonly Allowed[]): Record<"acknowledge" | "askInformation" | "answer" | "return", AnyAction<T, RoutedStatus>> {
  const guards: readonly Guard<T>[] = [notOwnRequest as Guard<T>];
  return {
    acknowledge: { label: { zh: "受理", en: "Acknowledge" }, about: "Accepts the request.", from: "ROUTED", to: "ACKNOWLEDGED", tone: "primary", by, guards, effect: acknowledge },
    answer: { label: { zh: "答复", en: "Answer" }, about: "Answers it; the requester closes it.", from: "ACKNOWLEDGED", to: "ANSWERED", tone: "primary", by, guards, input: AnswerInput, effect: answer },
    askInformation: {
      label: { zh: "要求补充", en: "Ask for information" },
      about: "Asks the requester for more information; the response time is paused until it is given.",
      from: "ACKNOWLEDGED",
      to: "INFO_ASKED",
      by,
      guards,
      input: InformationAskedInput,
      effect: ({ record, input }: Step<T, InformationAskedInput>) => void Object.assign(record, { informationAsked: input.informationAsked }),
    },
    return: {
      label: { zh: "退回提出人", en: "Send back" },
      about: "Returns it to the requester, with a reason.",
      from: ["ROUTED", "ACKNOWLEDGED"],
      to: "RETURNED",
      tone: "danger",
      by,
      guards,
      input: ReasonInput,
      effect: ({ record, input }: Step<T, ReasonInput>) => void Object.assign(record, { returnReason: input.reason }),
    },
  };
}

/** What the requester does. */
function requestingActions<T extends RoutedRequest>(by: readonly Allowed[]): Record<"inform" | "route" | "close" | "reopen" | "withdraw", AnyAction<T, RoutedStatus>> {
  return {
    inform: {
      label: { zh: "提交补充", en: "Give information" },
      about: "Adds the requested information; the response time continues.",
      from: "INFO_ASKED",
      to: "ACKNOWLEDGED",
      tone: "primary",
      by,
      input: InformationGivenInput,
      effect: ({ record, input }: Step<T, InformationGivenInput>) => void Object.assign(record, { informationGiven: input.informationGiven }),
    },
    route: { label: { zh: "重新提交", en: "Route again" }, about: "Routes a returned request again, once it has been edited.", from: "RETURNED", to: "ROUTED", tone: "primary", by, effect: routeAgain },
    close: { label: { zh: "关闭", en: "Close" }, about: "Accepts the answer.", from: "ANSWERED", to: "CLOSED", tone: "primary", by },
    reopen: { label: { zh: "重新打开", en: "Reopen" }, about: "Reopens the request because the answer is insufficient; the response time restarts.", from: ["ANSWERED", "CLOSED"], to: "ACKNOWLEDGED", by, input: ReasonInput },
    withdraw: { label: { zh: "撤回", en: "Withdraw" }, about: "Withdraws the request.", from: ["ROUTED", "ACKNOWLEDGED", "INFO_ASKED", "RETURNED"], to: "WITHDRAWN", tone: "danger", by },
  };
}

/** The lifecycle of a kind of routed request. The requester edits it until it is taken on. */
export function routed<T extends RoutedRequest>({ answerers, acknowledge: acknowledging, answer: answering }: Routing<T>) {
  const requester = own("requesterId", contributors);
  return lifecycle<T, RoutedStatus>({
    states: RoutedStatus,
    initial: "ROUTED",
    editable: ["ROUTED", "RETURNED"],
    rests: ["CLOSED"],
    actions: { ...answeringActions<T>(answerers), ...requestingActions<T>(requester) },
    clocks: {
      acknowledge: { ...acknowledging, label: { zh: "受理", en: "Acknowledge" }, startsOn: ["create", "route"], stopsOn: ["acknowledge", "return"] },
      answer: { ...answering, label: { zh: "答复", en: "Answer" }, startsOn: ["create", "route", "reopen"], stopsOn: ["answer"], pausedIn: ["INFO_ASKED", "RETURNED"] },
    },
  });
}
