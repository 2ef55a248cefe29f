/** A deputy reports to the manager on their area each month, and every proposal is answered. 二(二)2 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { prepareOf } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { ActionItem } from "../../collaboration/actions/actionItem.ts";
import { Employee } from "../../organization/people/employee.ts";
import type { DeputyReport } from "./deputyReport.ts";
import { ProposalAnswer } from "./reportParts.ts";

export const DeputyReportStatus = enumeration("DeputyReportStatus", "Status of a deputy's report.", {
  DUE: { zh: "待提交", en: "Due", tone: "warning" },
  SUBMITTED: { zh: "待答复", en: "Submitted", tone: "info", about: "Its proposals are to be answered." },
  ANSWERED: { zh: "已答复", en: "Answered", tone: "good", about: "Every proposal is answered; those that were deferred are answered again on their day." },
});
export type DeputyReportStatus = ValueOf<typeof DeputyReportStatus>;

const clause = "二(二)2";

const needsFinding = rule("DEPUTY_REPORT_NEEDS_FINDING", {
  clause,
  message: { zh: () => "分管汇报至少写明一项发现", en: () => "A deputy's report has at least one finding" },
});

const needsProposal = rule("DEPUTY_REPORT_NEEDS_PROPOSAL", {
  clause,
  message: { zh: () => "分管汇报至少提出一项建议", en: () => "A deputy's report has at least one proposal" },
});

const proposalUnknown = rule<{ proposal: number }>("PROPOSAL_UNKNOWN", {
  clause,
  message: { zh: ({ proposal }) => `没有第 ${proposal} 项建议`, en: ({ proposal }) => `There is no proposal ${proposal}` },
});

const answeredAlready = rule<{ proposal: number }>("PROPOSAL_ANSWERED", {
  clause,
  message: { zh: ({ proposal }) => `第 ${proposal} 项建议已有最终答复`, en: ({ proposal }) => `Proposal ${proposal} has its final answer` },
});

const answerNeeds = rule<{ answer: ProposalAnswer }>("PROPOSAL_ANSWER_INCOMPLETE", {
  clause,
  message: {
    zh: ({ answer }) => ({ ACCEPTED: "采纳须指定责任人和期限", DEFERRED: "暂缓须注明再次研究的日期，且在今天之后", REJECTED: "不采纳须说明理由" })[answer],
    en: ({ answer }) => ({ ACCEPTED: "An accepted proposal has an owner and a deadline", DEFERRED: "A deferred proposal has a day on which it is decided, after today", REJECTED: "A rejected proposal has a reason" })[answer],
  },
});

const ownReport = rule("OWN_DEPUTY_REPORT", {
  clause,
  message: { zh: () => "不能答复本人的汇报", en: () => "Nobody answers their own report" },
  remedy: { zh: () => "请由另一位部门经理或其代理人答复", en: () => "Have another manager, or their delegate, answer it", by: [] },
});

const isComplete: Guard<DeputyReport> = ({ findings, proposals }) => [
  ...((findings ?? []).length === 0 ? [needsFinding(undefined, { field: "findings" })] : []),
  ...((proposals ?? []).length === 0 ? [needsProposal(undefined, { field: "proposals" })] : []),
];

const byAnother: Guard<DeputyReport> = ({ deputyId }, { principal }) => (deputyId === principal.id ? [ownReport()] : []);

class AnswerInput {
  @Attribute(() => Int, { zh: "建议序号", en: "Proposal", about: "Number of the proposal, from 1.", input: { required: true, min: 1, max: 50 } })
  proposal!: number;

  @Attribute(() => ProposalAnswer, { zh: "答复", en: "Answer", about: "What becomes of it.", input: { required: true } })
  answer!: ProposalAnswer;

  @Attribute(() => String, { zh: "说明", en: "Words", about: "What the deputy is told; a rejection has a reason.", nullable: true, text: true, input: { maxLength: 2_000 } })
  answerText?: string;

  @Reference(() => Employee, { zh: "责任人", en: "Owner", about: "Who does what was accepted.", nullable: true, input: true })
  ownerId?: string;

  @Attribute(() => LocalDate, { zh: "期限", en: "Due on", about: "Day by whose end what was accepted is done; the day that the deputy wanted where it is left out.", nullable: true, input: { when: "any" } })
  dueOn?: string;

  @Attribute(() => LocalDate, { zh: "暂缓至", en: "Deferred to", about: "Day on which a deferred proposal is decided.", nullable: true, input: { when: "any" } })
  deferredTo?: string;
}

function answerFindings({ answer, answerText, ownerId, dueOn, deferredTo }: AnswerInput, today: string): Finding[] {
  const lacks = (field: string): Finding[] => [answerNeeds({ answer }, { field })];
  if (answer === "ACCEPTED") return [...(ownerId ? [] : lacks("ownerId")), ...(dueOn ? [] : lacks("dueOn"))];
  if (answer === "DEFERRED") return deferredTo && deferredTo > today ? [] : lacks("deferredTo");
  return answerText?.trim() ? [] : lacks("answerText");
}

/** The action item of an accepted proposal, in the same transaction: who answers verifies it, or the deputy where that one does it. */
async function createAction({ record, input, uow, ctx }: Step<DeputyReport, AnswerInput>, text: string): Promise<string> {
  const verifierId = input.ownerId === ctx.principal.id ? record.deputyId : ctx.principal.id;
  const item = uow.create(ActionItem, { text, ownerId: input.ownerId, verifierId, dueOn: input.dueOn, sourceId: record.id, status: "OPEN", duties: [] });
  refuseIfAny((await prepareOf(ActionItem)?.({ record: item, uow, ctx })) ?? []);
  return item.id;
}

async function answerProposal(step: Step<DeputyReport, AnswerInput>): Promise<void> {
  const { record, input, ctx } = step;
  const known = record.proposals?.[input.proposal - 1];
  if (!known) return refuseIfAny([proposalUnknown({ proposal: input.proposal }, { field: "proposal" })]);
  if (known.answer && known.answer !== "DEFERRED") return refuseIfAny([answeredAlready({ proposal: input.proposal }, { field: "proposal" })]);
  const complete = { ...input, dueOn: input.dueOn ?? known.wantedBy ?? undefined };
  refuseIfAny(answerFindings(complete, ctx.today));
  const { answer: given, answerText, deferredTo } = complete;
  const actionItemId = given === "ACCEPTED" ? await createAction({ ...step, input: complete }, known.text) : undefined;
  record.proposals = record.proposals!.map((one) => (one === known ? { ...known, answer: given, answerText, deferredTo: given === "DEFERRED" ? deferredTo : undefined, actionItemId } : one));
  const deferred = record.proposals.flatMap((one) => (one.answer === "DEFERRED" ? [one.deferredTo!] : [])).sort();
  Object.assign(record, { decideOn: deferred[0], deferred: deferred.length > 0 ? true : undefined });
  if (record.proposals.every((one) => one.answer)) Object.assign(record, { status: "ANSWERED", answeredOn: record.answeredOn ?? ctx.today });
}

export const deputyReportLifecycle = lifecycle<DeputyReport, DeputyReportStatus>({
  states: DeputyReportStatus,
  initial: "DUE",
  editable: ["DUE"],
  rests: ["ANSWERED"],
  actions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      about: "Reports to the manager, with at least one finding and one proposal.",
      from: "DUE",
      to: "SUBMITTED",
      tone: "primary",
      by: own("deputyId", ["deputyManager"]),
      guards: [isComplete],
      effect: ({ record, ctx }: Step<DeputyReport>) => void Object.assign(record, { submittedOn: ctx.today, returnReason: undefined }),
    },
    sendBack: {
      label: { zh: "退回修改", en: "Send back" },
      about: "Returns the report to be completed, with a reason; not once a proposal is answered.",
      from: "SUBMITTED",
      to: "DUE",
      tone: "danger",
      input: ReasonInput,
      guards: [byAnother, ({ proposals }) => (proposals?.some((one) => one.answer) ? [answeredAlready({ proposal: proposals.findIndex((one) => one.answer) + 1 })] : [])],
      effect: ({ record, input }: Step<DeputyReport, ReasonInput>) => void (record.returnReason = input.reason),
    },
    answer: {
      label: { zh: "答复建议", en: "Answer a proposal" },
      about: "Accepts, defers or rejects a proposal. What is accepted becomes an action item at once; what is deferred comes back on its day.",
      from: ["SUBMITTED", "ANSWERED"],
      reaches: ["ANSWERED"],
      tone: "primary",
      input: AnswerInput,
      guards: [byAnother],
      effect: answerProposal,
    },
  },
});
