import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { personalFieldsOf } from "../../../table/personal.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { erase } from "../../../platform/personal/erase.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { InvitationMail } from "./invitationMail.ts";
import { digestOf, tokenOf } from "./invitationToken.ts";
import type { MarketResearch } from "./marketResearch.ts";
import type { SurveyInvitation } from "./surveyInvitation.ts";

export const InvitationStatus = enumeration("InvitationStatus", "Status of an invitation.", {
  PREPARED: { zh: "待发送", en: "To be sent" },
  SENT: { zh: "已发送", en: "Sent", tone: "info", about: "Its link can be used once." },
  ANSWERED: { zh: "已作答", en: "Answered", tone: "good" },
  OPTED_OUT: { zh: "已拒绝", en: "Opted out", about: "The person does not want to take part; the contact data is erased." },
  LAPSED: { zh: "已过期", en: "Lapsed", tone: "bad", about: "The last day of the survey has passed." },
});
export type InvitationStatus = ValueOf<typeof InvitationStatus>;

const clause = "三(一)";

/** Our own decision: two reminders, three days apart, are asking; more is pressing. */
const mostReminders = 2;
const daysBetweenReminders = 3;

const researchNotOpen = rule("INVITATION_WITHOUT_RESEARCH", {
  clause,
  message: { zh: () => "调研未在进行中，邀请对象无法作答", en: () => "The research is not in the field, so nobody could answer" },
  remedy: { zh: () => "请先开始调研", en: () => "Begin the research first", by: ["MarketResearch.begin"] },
});

const noMailAddress = rule("INVITATION_MAIL_NOT_SET_UP", {
  message: { zh: () => "系统未配置发件邮箱", en: () => "No address to send mail from is set up" },
  remedy: { zh: () => "请改用短信或纸质名单，或由系统管理员配置", en: () => "Use text messages or a printed list, or have the system administrator set one up" },
});

const remindedEnough = rule<{ most: number }>("REMINDED_ENOUGH", {
  clause: "个人信息保护法",
  message: { zh: ({ most }) => `已提醒 ${most} 次，不再打扰`, en: ({ most }) => `There were ${most} reminders already; more would be pressing` },
});

const remindedLately = rule<{ on: string }>("REMINDED_LATELY", {
  clause: "个人信息保护法",
  message: { zh: ({ on }) => `${on} 起才可再次提醒`, en: ({ on }) => `The next reminder may be sent from ${on} on` },
  remedy: { zh: () => "请到期后再提醒", en: () => "Wait until then", by: [] },
});

const inTheField: Guard<SurveyInvitation> = async ({ researchId }, ctx) => {
  const research = (await ctx.loader.load<MarketResearch>(researchId))!;
  return research.status === "FIELDING" && research.endsOn >= ctx.today ? [] : [researchNotOpen(undefined, { record: research })];
};

const mailIsSet: Guard<SurveyInvitation> = ({ channel }) => (channel === "EMAIL" && !process.env.MAIL_FROM ? [noMailAddress()] : []);

const mayRemind: Guard<SurveyInvitation> = ({ reminders, remindedOn, sentOn }, { today }) => {
  if (reminders >= mostReminders) return [remindedEnough({ most: mostReminders })];
  const next = addDays(remindedOn ?? sentOn!, daysBetweenReminders);
  return next > today ? [remindedLately({ on: next })] : [];
};

/** Fixes the digest of its token; by e-mail, the mail leaves with it. Texts and printed lists show the link on the page of the research. */
async function reach({ record, uow, ctx }: Pick<Step<SurveyInvitation>, "record" | "uow" | "ctx">, reminds: boolean): Promise<void> {
  const { title, endsOn } = (await ctx.loader.load<MarketResearch>(record.researchId))!;
  Object.assign(record, { tokenDigest: digestOf(tokenOf(record.id)), lapsesOn: addDays(endsOn, 1) });
  if (record.channel === "EMAIL") uow.create(InvitationMail, { title, invitationId: record.id, reminds, status: "PENDING", attempts: 0, dueAt: ctx.now.toISOString() });
}

/** The contact data goes at once, with the answer that the person does not want to be asked. PIPL on withdrawal */
export async function optOut({ record, uow, ctx }: Pick<Step<SurveyInvitation>, "record" | "uow" | "ctx">): Promise<void> {
  await erase(record, [...personalFieldsOf(record.constructor).values()].map(({ attribute }) => attribute), uow, ctx);
  Object.assign(record, { status: "OPTED_OUT", closedOn: ctx.today });
}

class OptOutInput {
  @Attribute(() => String, { zh: "告知方式", en: "Received by", about: "How the person said so: by phone, by mail, in person.", input: { required: true, minLength: 2, maxLength: 200 } })
  receivedBy!: string;
}

export const surveyInvitationLifecycle = lifecycle<SurveyInvitation, InvitationStatus>({
  states: InvitationStatus,
  initial: "PREPARED",
  editable: ["PREPARED"],
  byDate: [{ from: ["PREPARED", "SENT"], to: ["LAPSED"], on: "lapsesOn", action: "lapse" }],
  // On the answer form, by the person.
  moves: { SENT: ["ANSWERED", "OPTED_OUT"] },
  actions: {
    send: {
      label: { zh: "发送邀请", en: "Send the invitation" },
      about: "Sends it by e-mail, or makes its link for a text message or the printed list.",
      from: "PREPARED",
      to: "SENT",
      tone: "primary",
      guards: [inTheField, mailIsSet],
      effect: async (step) => {
        await reach(step, false);
        Object.assign(step.record, { sentOn: step.ctx.today });
      },
    },
    remind: {
      label: { zh: "发送提醒", en: "Send a reminder" },
      about: "Reminds the person, twice at most and three days apart; by e-mail with the same link.",
      from: "SENT",
      guards: [inTheField, mailIsSet, mayRemind],
      effect: async (step) => {
        await reach(step, true);
        Object.assign(step.record, { reminders: step.record.reminders + 1, remindedOn: step.ctx.today });
      },
    },
    recordPaper: {
      label: { zh: "登记纸质作答", en: "Record an answer on paper" },
      about: "The person has answered on paper: the link can no longer be used. The answer sheet is entered for itself, without a link to the person.",
      from: "SENT",
      to: "ANSWERED",
      effect: ({ record, ctx }) => {
        record.closedOn = ctx.today;
      },
    },
    decline: {
      label: { zh: "登记拒绝", en: "Record an opt-out" },
      about: "The person does not want to take part: the contact data is erased at once.",
      from: ["PREPARED", "SENT"],
      to: "OPTED_OUT",
      tone: "danger",
      input: OptOutInput,
      effect: optOut,
    },
  },
});
