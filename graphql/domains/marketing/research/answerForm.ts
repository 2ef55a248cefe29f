/**
 * The public answer form: who has a link answers once, without signing in. The invariants: of one invitation there is
 * one answer sheet at most, whatever is sent, how often and by how many devices; and nothing in the table leads from the
 * invitation to the sheet. Both are written in one transaction; the sheet's id follows from the token and from a text
 * that the device has made up, so that the same sent again is the same sheet; all that is written bears the day and no
 * time. 三(一), PIPL on minimum and withdrawal
 */
import canonicalize from "canonicalize";
import { Attribute } from "../../../table/attribute.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { NamedError } from "../../../table/namedError.ts";
import type { Table } from "../../../table/table.ts";
import { addDays, beginningOf, businessDate } from "../../../platform/businessDate.ts";
import { Context } from "../../../platform/context.ts";
import { newRecord } from "../../../platform/entity/entityResolver.ts";
import { cleanInput, inputFindings } from "../../../platform/entity/validate.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { asOn } from "../../../platform/lifecycle/stateByDate.ts";
import { Bucket } from "../../../platform/limits/bucket.ts";
import { CompanyProfile } from "../../../platform/paper/companyProfile.ts";
import { messageFor, refuseIfAny, rule, type Finding, type Language } from "../../../platform/problem/problem.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { hasDigest, invitationIn } from "./invitationToken.ts";
import type { MarketResearch } from "./marketResearch.ts";
import type { Questionnaire, SurveyQuestion } from "./questionnaire.ts";
import { answerFindings, SurveyAnswer, SurveyResponse } from "./surveyResponse.ts";
import { SurveyInvitation } from "./surveyInvitation.ts";
import { optOut } from "./surveyInvitationLifecycle.ts";

/** What the form shows before it is answered. */
export interface AnswerForm {
  title: string;
  /** Who asks, in both languages. */
  company: { zh: string; en: string };
  /** Who asks, what for, how long answers are kept: what the person agrees to. */
  notice: string;
  /** Last day on which answers are taken. */
  lastDay: string;
  questions: SurveyQuestion[];
}

/** Why a link opens no form. A wrong link is told nothing more. */
export type Closed = "UNKNOWN" | "ANSWERED" | "OPTED_OUT" | "LAPSED" | "CLOSED";

export interface FormProblem {
  /** Number of the answer that is wrong, from 0; absent where it is none of them. */
  answer?: number;
  message: string;
}

export type FormOutcome =
  | { state: "OPEN"; form: AnswerForm }
  | { state: "THANKS" | "DECLINED" | "BUSY" | Closed }
  | { state: "PROBLEMS"; problems: FormProblem[] }
  | { state: "SLOW_DOWN"; retryAfterSeconds: number };

export type FormRequest = { token: string } & ({ action: "open" | "decline" } | { action: "answer"; sheet: string; agreed: boolean; answers: SurveyAnswer[] });

/** The form cannot be had; thrown within a transaction, which then writes nothing. */
class FormClosed extends NamedError {
  constructor(readonly state: Closed) {
    super(state);
  }
}

const notAgreed = rule("NOTICE_NOT_AGREED", {
  clause: "个人信息保护法",
  message: { zh: () => "请先阅读并同意告知说明", en: () => "Please read the notice and agree to it first" },
});

/** Many people of a hospital share an address; a link is opened and answered by one. */
const ofAddress = { maximum: 120, restoreRate: 2 };
const ofLink = { maximum: 30, restoreRate: 0.2 };

async function secondsToWait(table: Table, { token }: FormRequest, address: string): Promise<number> {
  const byAddress = await new Bucket(table, `survey ${address}`, ofAddress).claim(1);
  if (!byAddress.granted) return byAddress.retryAfterSeconds;
  const invitationId = invitationIn(token);
  return invitationId ? (await new Bucket(table, `survey ${invitationId}`, ofLink).claim(1)).retryAfterSeconds : 0;
}

/** The invitation of a token as it is on this day. Throws for a token that nobody was given. */
async function invitationOf(token: string, ctx: Context): Promise<SurveyInvitation> {
  const id = invitationIn(token);
  const kept = id ? await ctx.loader.load<SurveyInvitation>(id) : null;
  if (!kept || !hasDigest(token, kept.tokenDigest)) throw new FormClosed("UNKNOWN");
  return kept;
}

interface Open {
  invitation: SurveyInvitation;
  research: MarketResearch;
  questionnaire: Questionnaire;
}

async function openForm(token: string, ctx: Context): Promise<Open> {
  const invitation = await invitationOf(token, ctx);
  const { status } = asOn(invitation, ctx.today);
  if (status === "ANSWERED" || status === "OPTED_OUT" || status === "LAPSED") throw new FormClosed(status);
  const research = (await ctx.loader.load<MarketResearch>(invitation.researchId))!;
  const questionnaire = research.questionnaireId ? await ctx.loader.load<Questionnaire>(research.questionnaireId) : null;
  if (research.status !== "FIELDING" || questionnaire?.status !== "PUBLISHED") throw new FormClosed("CLOSED");
  return { invitation, research, questionnaire };
}

async function show(token: string, ctx: Context): Promise<FormOutcome> {
  const { invitation, research, questionnaire } = await openForm(token, ctx);
  const { nameZh, nameEn } = await settingValues(ctx, CompanyProfile);
  const form = { title: research.title, company: { zh: nameZh, en: nameEn }, notice: questionnaire.notice, lastDay: addDays(invitation.lapsesOn, -1), questions: questionnaire.questions };
  return { state: "OPEN", form };
}

const isSame = (one: readonly SurveyAnswer[], other: readonly SurveyAnswer[]): boolean => {
  const plain = (answers: readonly SurveyAnswer[]) => canonicalize(answers.map(({ key, value }) => ({ key, value })));
  return plain(one) === plain(other);
};

/** What is wrong, by the number of the answer. */
function problemOf(finding: Finding, ctx: Context): FormProblem {
  const [, number] = /^answers\.(\d+)/.exec(finding.field ?? "") ?? [];
  return { ...(number && { answer: Number(number) }), message: messageFor(finding, ctx) };
}

class AnswersInput {
  @Attribute(() => [SurveyAnswer], { zh: "答案", en: "Answers", about: "Answers by question, without names.", input: { required: true, minItems: 1, maxItems: 40 } })
  answers!: SurveyAnswer[];
}

/** A request in which everything that is written bears the beginning of the day: two records of the same moment would name each other. */
const withoutTime = (table: Table, language: Language, now: Date): Context => new Context(table, systemPrincipal, language, "answer form", beginningOf(businessDate(now)));

async function take({ token, sheet, agreed, answers: given }: Extract<FormRequest, { action: "answer" }>, ctx: Context): Promise<FormOutcome> {
  const { answers = [] } = cleanInput(AnswersInput, { answers: given.filter(({ value }) => value.trim() !== "") }) as { answers?: SurveyAnswer[] };
  const { findings } = await change<SurveyResponse>(ctx, { entity: "SurveyInvitation", action: "answer" }, {}, async (uow) => {
    const id = idFrom(SurveyResponse, token, sheet);
    await invitationOf(token, ctx);
    const before = await ctx.loader.load<SurveyResponse>(id);
    if (before && isSame(before.answers, answers)) return before;
    const { invitation, research, questionnaire } = await openForm(token, ctx);
    const values = { researchId: research.id, source: "INVITED" as const, answeredOn: ctx.today, answers };
    refuseIfAny(agreed ? [] : [notAgreed()]);
    refuseIfAny(await inputFindings(AnswersInput, { answers }, ctx));
    refuseIfAny(answerFindings(questionnaire.questions, answers));
    Object.assign(uow.edit(invitation), { status: "ANSWERED", consentedOn: ctx.today, closedOn: ctx.today });
    return newRecord<SurveyResponse>(ctx, uow, SurveyResponse, { id, ...values }, undefined);
  });
  return outcomeOf(findings, "THANKS", ctx);
}

async function decline(token: string, ctx: Context): Promise<FormOutcome> {
  const { findings } = await change<SurveyInvitation>(ctx, { entity: "SurveyInvitation", action: "decline" }, {}, async (uow) => {
    const invitation = await invitationOf(token, ctx);
    if (invitation.status === "OPTED_OUT") return invitation;
    const { status } = asOn(invitation, ctx.today);
    if (status === "ANSWERED" || status === "LAPSED") throw new FormClosed(status);
    const record = uow.edit(invitation);
    await optOut({ record, uow, ctx });
    return record;
  });
  return outcomeOf(findings, "DECLINED", ctx);
}

function outcomeOf(findings: readonly Finding[], done: "THANKS" | "DECLINED", ctx: Context): FormOutcome {
  if (findings.length === 0) return { state: done };
  if (findings.some(({ code }) => code === "BUSY")) return { state: "BUSY" };
  return { state: "PROBLEMS", problems: findings.map((finding) => problemOf(finding, ctx)) };
}

/** Answers one request of the form. `address` is the caller's, in whose name requests are counted. */
export async function answerFormRequest(table: Table, request: FormRequest, { address, language, now = new Date() }: { address: string; language: Language; now?: Date }): Promise<FormOutcome> {
  const retryAfterSeconds = await secondsToWait(table, request, address);
  if (retryAfterSeconds > 0) return { state: "SLOW_DOWN", retryAfterSeconds };
  const ctx = withoutTime(table, language, now);
  try {
    if (request.action === "open") return await show(request.token, ctx);
    return request.action === "answer" ? await take(request, ctx) : await decline(request.token, ctx);
  } catch (error) {
    if (error instanceof FormClosed) return { state: error.state };
    throw error;
  }
}
