import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { isPartner, rolesOf } from "../../../platform/access/principal.ts";
import { serviceStaff } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import type { Context } from "../../../platform/context.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { workingCalendar } from "../../../platform/calendar/workingCalendar.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { usedMinutes } from "../../../platform/workingClock/workingClock.ts";
import { Employee } from "../../organization/people/employee.ts";
import { CaseChannel, CaseKind, isComplaint, isGraver, Severity } from "./caseKind.ts";
import { answerRound, askedAgain, beginRound, budget, refuseIfTooLate, withdrawRound } from "./rounds.ts";
import type { ServiceCase } from "./serviceCase.ts";
import { addMessage } from "./serviceMessage.ts";

export const CaseStatus = enumeration("CaseStatus", "Status of a service case.", {
  OPEN: { zh: "待受理", en: "Open", tone: "warning" },
  ACCEPTED: { zh: "已受理", en: "Accepted", tone: "info" },
  INVESTIGATING: { zh: "办理中", en: "Investigating", tone: "info" },
  AWAITING_CUSTOMER: { zh: "等待客户", en: "Awaiting customer", about: "The response time is paused until the customer replies." },
  ANSWERED: { zh: "已答复", en: "Answered", tone: "good", about: "Closes when the customer confirms or does not object." },
  CLOSED: { zh: "已关闭", en: "Closed", tone: "good" },
  MERGED: { zh: "已合并", en: "Merged", about: "Merged into another case." },
  SPAM: { zh: "垃圾信息", en: "Spam" },
});
export type CaseStatus = ValueOf<typeof CaseStatus>;

export const CaseOutcome = enumeration("CaseOutcome", "How a case was closed.", {
  CONFIRMED: { zh: "客户确认", en: "Confirmed", tone: "good" },
  NO_OBJECTION: { zh: "客户无异议", en: "No objection", tone: "good" },
  NO_REPLY: { zh: "客户未回复", en: "No reply" },
  IMPORTED: { zh: "历史导入", en: "Imported", about: "Answered before the system was introduced." },
});
export type CaseOutcome = ValueOf<typeof CaseOutcome>;

const clause = "六(一)";

const againstYou = rule("COMPLAINT_AGAINST_YOU", {
  clause,
  message: { zh: () => "本服务单投诉的是您本人，不能由您办理", en: () => "This case is about you; you cannot work on it" },
  remedy: { zh: () => "请由客户服务组长改派他人", en: () => "Have the customer service lead assign it to somebody else", by: [] },
});

/** The person that a complaint concerns takes no action on it. */
export const notAgainstCaller: Guard<{ againstId?: string }> = ({ againstId }, { principal }) => (againstId && againstId === principal.id ? [againstYou()] : []);

const noFirstResponse = rule("NO_FIRST_RESPONSE", {
  clause,
  message: { zh: () => "尚未首次响应客户，不能转为等待客户", en: () => "The customer has had no response yet, so there is nothing to wait for" },
  remedy: { zh: () => "请先回复客户或登记通话", en: () => "Reply to the customer or record a call first", by: ["ServiceCase.reply", "ServiceCase.logCall"] },
});

const responded: Guard<ServiceCase> = ({ firstRespondedAt }) => (firstRespondedAt ? [] : [noFirstResponse()]);

const notInvestigated = rule("NOT_INVESTIGATED", {
  clause: "六(一)3",
  message: { zh: () => "投诉须在调查完成后才能答复", en: () => "A complaint can be answered only after its investigation" },
  remedy: { zh: () => "请先完成调查", en: () => "Conclude the investigation first", by: ["Investigation.conclude"] },
});

/** 六(一)3 */
const investigated: Guard<ServiceCase> = (record) => (isComplaint(record) && !record.investigatedOn ? [notInvestigated(undefined)] : []);

const measuresUnplanned = rule<{ count: number }>("MEASURES_UNPLANNED", {
  clause: "六(一)3",
  message: { zh: ({ count }) => `有 ${count} 项整改措施尚未确定责任人和完成日期`, en: ({ count }) => `${count} measures of the investigation have no owner or no date yet` },
  remedy: { zh: () => "请为每项整改措施确定责任人和完成日期", en: () => "Give each measure an owner and a date", by: ["Investigation.plan"] },
});

export const hasPlannedMeasures = ({ measuresUnplanned: count = 0 }: ServiceCase): boolean => count === 0;

const planned: Guard<ServiceCase> = (record) => (hasPlannedMeasures(record) ? [] : [measuresUnplanned({ count: record.measuresUnplanned! })]);

class TextInput {
  @Attribute(() => String, { zh: "内容", en: "Text", about: "Text of the message.", text: true, input: { required: true, minLength: 1, maxLength: 8_000 } })
  text!: string;
}

class CustomerMessageInput extends TextInput {
  @Attribute(() => CaseChannel, { zh: "渠道", en: "Channel", about: "Channel of the customer's message; defaults to phone.", nullable: true, input: true })
  channel?: CaseChannel;
}

class AssignInput {
  @Reference(() => Employee, { zh: "受理人", en: "Assignee", about: "Who handles the case.", input: { required: true } })
  assigneeId!: string;
}

class SeverityInput extends ReasonInput {
  @Attribute(() => Severity, { zh: "严重程度", en: "Severity", about: "New severity.", input: { required: true } })
  severity!: Severity;
}

class KindInput extends ReasonInput {
  @Attribute(() => CaseKind, { zh: "类别", en: "Kind", about: "New kind of the case.", input: { required: true } })
  kind!: CaseKind;
}

class MergeInput {
  @Reference(() => Node, { zh: "合并到", en: "Into", about: "Case of the same customer to merge into.", holds: ["ServiceCase"], input: { required: true } })
  intoId!: string;
}

/** Working minutes from the first question to the first response, as counted by the clock. */
async function firstResponseUsed({ clocks = [] }: ServiceCase, ctx: Context): Promise<number | undefined> {
  const clock = clocks.findLast(({ name }) => name === "firstResponse");
  return clock && usedMinutes(clock, { calendar: await workingCalendar(ctx), at: ctx.now });
}

/** A person's message or call is a response; an automatic message never is. */
async function respond({ record, ctx }: Step<ServiceCase, unknown>): Promise<void> {
  if (record.firstRespondedAt) return;
  Object.assign(record, { firstResponseUsed: await firstResponseUsed(record, ctx), firstRespondedAt: ctx.now.toISOString(), firstRespondedOn: businessDate(ctx.now) });
}

const outward = (channel: CaseChannel): CaseChannel => (channel === "PHONE" || channel === "ON_SITE" ? "MAIL" : channel);

async function reply(step: Step<ServiceCase, TextInput>): Promise<void> {
  const { record, input } = step;
  addMessage(record, { direction: "OUT", channel: outward(record.channel), text: input.text }, step);
  await respond(step);
}

function beginWaiting(record: ServiceCase, { now }: Context): void {
  Object.assign(record, { waitingSince: now.toISOString(), remindedAt: undefined });
}

async function replyAndWait(step: Step<ServiceCase, TextInput>): Promise<void> {
  await reply(step);
  beginWaiting(step.record, step.ctx);
}

async function logCall(step: Step<ServiceCase, TextInput>): Promise<void> {
  addMessage(step.record, { direction: "OUT", channel: "PHONE", text: step.input.text }, step);
  await respond(step);
}

/** A message of the customer: a waiting case is resumed, an answered one starts a new round. */
export async function resume(record: ServiceCase, ctx: Context): Promise<void> {
  if (record.status === "AWAITING_CUSTOMER") Object.assign(record, { status: "INVESTIGATING", waitingSince: undefined, remindedAt: undefined });
  if (record.status === "ANSWERED" || record.status === "CLOSED") await beginRound(record, ctx);
}

const channelOf = ({ principal }: Context, channel: CaseChannel | undefined): CaseChannel => (isPartner(principal) ? "API" : (channel ?? "PHONE"));

async function receive(step: Step<ServiceCase, CustomerMessageInput>): Promise<void> {
  const { record, input, ctx } = step;
  await refuseIfTooLate(record, ctx);
  addMessage(record, { direction: "IN", channel: channelOf(ctx, input.channel), text: input.text }, step);
  await resume(record, ctx);
}

async function answer(step: Step<ServiceCase, TextInput>): Promise<void> {
  await answerRound(step.record, step.ctx);
  await reply(step);
  Object.assign(step.record, { answer: step.input.text, waitingSince: undefined, reopenedFrom: undefined });
}

/** Records how and on which day a case was closed. */
export function endCase(record: ServiceCase, closedAs: CaseOutcome, { today }: Context): void {
  Object.assign(record, { status: "CLOSED", closedAs, closedOn: today, waitingSince: undefined });
}

const notInService = rule("ASSIGNEE_NOT_IN_SERVICE", {
  clause,
  message: { zh: () => "受理人不是客户服务人员", en: () => "This person does not work in customer service" },
});

const assigneeIsAgainst = rule("ASSIGNEE_IS_AGAINST", {
  clause,
  message: { zh: () => "不能交由被投诉人办理", en: () => "The person that the complaint concerns cannot handle it" },
});

async function assign({ record, input: { assigneeId }, ctx }: Step<ServiceCase, AssignInput>): Promise<void> {
  const { heldRoles = [] } = (await ctx.loader.load<Employee>(assigneeId))!;
  const at = { field: "assigneeId" };
  refuseIfAny([
    ...(heldRoles.some(({ role }) => serviceStaff.includes(role)) ? [] : [notInService(undefined, at)]),
    ...(assigneeId === record.againstId ? [assigneeIsAgainst(undefined, at)] : []),
  ]);
  record.assigneeId = assigneeId;
}

const notGraver = rule("SEVERITY_NOT_RAISED", { clause, message: { zh: () => "所选严重程度不高于当前", en: () => "The severity is not higher than the current one" }, remedy: { zh: () => "降低严重程度请由客户服务组长办理", en: () => "The customer service lead can reduce the severity", by: [] } });
const notMilder = rule("SEVERITY_NOT_LOWERED", { clause, message: { zh: () => "所选严重程度不低于当前", en: () => "The severity is not lower than the current one" } });

/** Time already used carries over: see changeBudget. */
async function setSeverity({ record, input: { severity }, ctx }: Step<ServiceCase, SeverityInput>, fits: boolean, finding: Finding): Promise<void> {
  if (!fits) throw new Refusal([finding]);
  record.severity = severity;
  await budget(record, ctx);
}

const reclassifiedByLead = rule("RECLASSIFIED_BY_LEAD", {
  clause,
  message: { zh: () => "投诉改为其他类别须由客户服务组长办理", en: () => "Only the customer service lead may reclassify a complaint as something else" },
  remedy: { zh: () => "请联系客户服务组长", en: () => "Ask the customer service lead", by: [] },
});

async function reclassify({ record, input: { kind }, ctx }: Step<ServiceCase, KindInput>): Promise<void> {
  const isLess = isComplaint(record) && kind !== record.kind && kind !== "QUALITY_COMPLAINT";
  if (isLess && !rolesOf(ctx.principal).includes("serviceLead")) throw new Refusal([reclassifiedByLead(undefined, { field: "kind" })]);
  record.kind = kind;
  await budget(record, ctx);
}

const mergedWithItself = rule("MERGED_WITH_ITSELF", { clause, message: { zh: () => "不能与自身合并", en: () => "A case cannot be merged into itself" } });
const mergedWithAnother = rule("MERGED_WITH_ANOTHER_CUSTOMER", { clause, message: { zh: () => "两张服务单属于不同客户", en: () => "The two cases are of different customers" } });
const mergedWithEnded = rule("MERGED_WITH_ENDED", { clause, message: { zh: () => "目标服务单已结束", en: () => "The other case has ended" } });

const ended: readonly CaseStatus[] = ["CLOSED", "MERGED", "SPAM"];

async function merge({ record, input: { intoId }, uow, ctx }: Step<ServiceCase, MergeInput>): Promise<void> {
  const into = (await ctx.loader.load<ServiceCase>(intoId))!;
  const at = { field: "intoId" };
  refuseIfAny([
    ...(intoId === record.id ? [mergedWithItself(undefined, at)] : []),
    ...(into.customerId !== record.customerId ? [mergedWithAnother(undefined, at)] : []),
    ...(ended.includes(into.status) ? [mergedWithEnded(undefined, { ...at, record: into })] : []),
  ]);
  record.mergedIntoId = intoId;
  uow.relyOn(into);
}

const inWork = ["ACCEPTED", "INVESTIGATING", "AWAITING_CUSTOMER"] as const;
const open = ["OPEN", ...inWork] as const;

const guards: readonly Guard<ServiceCase>[] = [notAgainstCaller];

export const serviceCaseLifecycle = lifecycle<ServiceCase, CaseStatus>({
  states: CaseStatus,
  initial: "OPEN",
  editable: [...open],
  rests: ["CLOSED", "SPAM"],
  // Done by the clock: see caseClock.ts.
  moves: { AWAITING_CUSTOMER: ["CLOSED"], ANSWERED: ["CLOSED"] },
  actions: {
    accept: {
      label: { zh: "受理", en: "Accept" },
      about: "Accepts the case and becomes its assignee.",
      from: "OPEN",
      to: "ACCEPTED",
      tone: "primary",
      guards,
      effect: ({ record, ctx }) => void (record.assigneeId = ctx.principal.id),
    },
    assign: { label: { zh: "分派", en: "Assign" }, about: "Assigns the case to a member of customer service.", from: [...open, "ANSWERED"], input: AssignInput, guards, effect: assign },
    reply: { label: { zh: "回复", en: "Reply" }, about: "Writes to the customer; the response time keeps running.", from: [...inWork], tone: "primary", input: TextInput, guards, effect: reply },
    replyAndWait: { label: { zh: "回复并等待", en: "Reply and wait" }, about: "Asks the customer for something; the response time is paused until the customer replies.", from: [...inWork], to: "AWAITING_CUSTOMER", input: TextInput, guards, effect: replyAndWait },
    wait: {
      label: { zh: "转为等待", en: "Wait for the customer" },
      about: "Pauses the response time until the customer, who was asked before, replies.",
      from: ["ACCEPTED", "INVESTIGATING"],
      to: "AWAITING_CUSTOMER",
      guards: [notAgainstCaller, responded],
      effect: ({ record, ctx }) => beginWaiting(record, ctx),
    },
    logCall: { label: { zh: "登记通话", en: "Record a call" }, about: "Records a call with the customer.", from: [...open, "ANSWERED"], input: TextInput, guards, effect: logCall },
    message: {
      label: { zh: "登记客户来信", en: "Record customer message" },
      about: "Records a message of the customer: a waiting case is resumed, an answered one starts a new round.",
      from: [...open, "ANSWERED", "CLOSED"],
      reaches: ["INVESTIGATING", "ACCEPTED"],
      input: CustomerMessageInput,
      effect: receive,
    },
    note: {
      label: { zh: "内部备注", en: "Note" },
      about: "Adds an internal note; the customer never sees it.",
      from: [...open, "ANSWERED", "CLOSED"],
      input: TextInput,
      effect: (step: Step<ServiceCase, TextInput>) => void addMessage(step.record, { direction: "INTERNAL", channel: step.record.channel, text: step.input.text }, step),
    },
    investigate: { label: { zh: "开始办理", en: "Investigate" }, about: "Starts work on the case.", from: "ACCEPTED", to: "INVESTIGATING", guards },
    answer: { label: { zh: "答复", en: "Answer" }, about: "Answers the customer.", from: [...inWork], to: "ANSWERED", tone: "primary", input: TextInput, guards: [notAgainstCaller, investigated], effect: answer },
    confirm: { label: { zh: "确认", en: "Confirm" }, about: "The customer accepts the answer; the case is closed.", from: "ANSWERED", to: "CLOSED", tone: "primary", guards: [planned], effect: ({ record, ctx }) => endCase(record, "CONFIRMED", ctx) },
    close: { label: { zh: "关闭", en: "Close" }, about: "Closes an answered case because the customer has accepted the answer.", from: "ANSWERED", to: "CLOSED", duty: "closer", guards: [notAgainstCaller, planned], input: ReasonInput, effect: ({ record, ctx }) => endCase(record, "CONFIRMED", ctx) },
    reopen: {
      label: { zh: "重新打开", en: "Reopen" },
      about: "Starts a new round because the answer was insufficient.",
      from: ["ANSWERED", "CLOSED"],
      reaches: ["ACCEPTED"],
      input: CustomerMessageInput,
      effect: receive,
    },
    withdrawRound: {
      label: { zh: "撤销本轮", en: "Withdraw round" },
      about: "Withdraws the round that a customer's message started, because the message asked nothing.",
      from: ["ACCEPTED", "INVESTIGATING"],
      reaches: ["ANSWERED", "CLOSED"],
      input: ReasonInput,
      guards: [notAgainstCaller, askedAgain],
      effect: ({ record, input, ctx }: Step<ServiceCase, ReasonInput>) => withdrawRound(record, input.reason, ctx),
    },
    raise: { label: { zh: "提高严重程度", en: "Raise severity" }, about: "Raises the severity; time already used carries over.", from: [...open], input: SeverityInput, effect: (step: Step<ServiceCase, SeverityInput>) => setSeverity(step, isGraver(step.input.severity, step.record.severity), notGraver(undefined, { field: "severity" })) },
    lower: { label: { zh: "降低严重程度", en: "Reduce severity" }, about: "Reduces the severity, with a reason.", from: [...open], guards, input: SeverityInput, effect: (step: Step<ServiceCase, SeverityInput>) => setSeverity(step, isGraver(step.record.severity, step.input.severity), notMilder(undefined, { field: "severity" })) },
    reclassify: { label: { zh: "变更类别", en: "Reclassify" }, about: "Changes the kind of the case, with a reason.", from: [...open], guards, input: KindInput, effect: reclassify },
    merge: { label: { zh: "并入其他服务单", en: "Merge into another" }, about: "Merges it into another case of the same customer.", from: [...open], to: "MERGED", input: MergeInput, guards, effect: merge },
    markSpam: { label: { zh: "标为垃圾信息", en: "Mark as spam" }, about: "Marks the case as spam.", from: "OPEN", to: "SPAM", tone: "danger", guards },
    notSpam: { label: { zh: "撤销垃圾标记", en: "Remove spam mark" }, about: "Removes the spam mark; the response time restarts.", from: "SPAM", to: "OPEN" },
  },
  clocks: {
    firstResponse: {
      label: { zh: "首次响应", en: "First response" },
      startsOn: ["create", "notSpam"],
      stopsOn: ["reply", "replyAndWait", "logCall", "answer"],
      minutes: ({ firstResponseMinutes }) => firstResponseMinutes,
      leastLeft: 60,
      warnAt: [80],
      responsible: ({ assigneeId }) => (assigneeId ? [assigneeId] : []),
      escalations: [{ afterMinutes: 0, to: () => ["serviceLead"] }],
    },
    answer: {
      label: { zh: "答复", en: "Answer" },
      startsOn: ["create", "reopen", "notSpam"],
      stopsOn: ["answer"],
      pausedIn: ["AWAITING_CUSTOMER"],
      minutes: ({ answerMinutes }) => answerMinutes,
      leastLeft: 60,
      warnAt: [50, 80],
      responsible: ({ assigneeId }) => (assigneeId ? [assigneeId] : []),
      escalations: [
        { afterMinutes: 0, to: () => ["serviceLead"] },
        { afterMinutes: 450, to: () => ["departmentManager"] },
      ],
    },
  },
});
