/** Somebody who was chosen for a sample. The table keeps the digest of the link's token, and nothing that leads from here to the answers. 三(一) */
import { Int } from "type-graphql";
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { MarketResearch } from "./marketResearch.ts";
import { InvitationStatus, surveyInvitationLifecycle } from "./surveyInvitationLifecycle.ts";

export const InvitationChannel = enumeration("InvitationChannel", "How an invitation reaches its person.", {
  EMAIL: { zh: "电子邮件", en: "E-mail" },
  SMS: { zh: "短信", en: "Text message", about: "Sent by the company's own service for text messages, from the list of links." },
  PRINTED: { zh: "纸质名单", en: "Printed list" },
});
export type InvitationChannel = ValueOf<typeof InvitationChannel>;

export const ContactBasis = enumeration("ContactBasis", "Why a person may be asked.", {
  CONSENT: { zh: "本人同意", en: "Consent" },
  BUSINESS: { zh: "业务往来", en: "Business relation", about: "A person of a customer or supplier, in their work." },
  PUBLIC: { zh: "公开信息", en: "Public", about: "Contact data that the person or their institution has published." },
});
export type ContactBasis = ValueOf<typeof ContactBasis>;

/** A year after the invitation was entered: long enough to answer whom the company has asked. PIPL on shortest retention */
const contact: Personal = { purpose: "MARKETING", keepYears: 1 };

@Entity<SurveyInvitation>({
  prefix: "svinv",
  domain: "marketing",
  label: { zh: "调研邀请", en: "Invitation" },
  about: "Somebody who was chosen for the sample of a survey and is invited to answer.",
  clause: "三(一) · 个人信息保护法",
  representation: "organisation",
  lists: { all: ["createdAt", "lapsesOn"], researchId: ["createdAt"], status: ["lapsesOn"], "researchId+status": ["createdAt"] },
  unique: ["researchId+email", "researchId+phone"],
  secrets: ["tokenDigest"],
  imports: true,
  lifecycle: surveyInvitationLifecycle,
})
export class SurveyInvitation extends Document {
  @Reference(() => MarketResearch, { zh: "市场调研", en: "Market research", about: "Survey whose sample the person belongs to.", input: { required: true, once: true } })
  researchId!: string;

  @Attribute(() => String, { zh: "机构", en: "Organisation", about: "Institution that was chosen.", input: { required: true, minLength: 2, maxLength: 120 } })
  organisation!: string;

  @Attribute(() => String, { zh: "联系人", en: "Contact", about: "Name of the person who is asked.", ofPerson: true, nullable: true, personal: contact, input: { maxLength: 60 } })
  contactName?: string;

  @Attribute(() => InvitationChannel, { zh: "邀请方式", en: "Channel", about: "How the invitation reaches the person.", input: { required: true } })
  channel!: InvitationChannel;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", about: "E-mail address.", nullable: true, personal: contact, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone number.", nullable: true, personal: contact, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => ContactBasis, { zh: "联系依据", en: "Basis", about: "Why the person may be asked.", input: { required: true } })
  basis!: ContactBasis;

  @Attribute(() => LocalDate, { zh: "发送日期", en: "Sent on", about: "Day on which it was sent.", nullable: true })
  sentOn?: string;

  @Attribute(() => Int, { zh: "提醒次数", en: "Reminders", about: "How often the person was reminded." })
  reminders!: number;

  @Attribute(() => LocalDate, { zh: "最近提醒", en: "Reminded on", about: "Day of the last reminder.", nullable: true })
  remindedOn?: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Lapses on", about: "First day on which it can no longer be answered." })
  lapsesOn!: string;

  @Attribute(() => LocalDate, { zh: "告知同意日期", en: "Consented on", about: "Day on which the person has agreed to the notice of the questionnaire.", nullable: true })
  consentedOn?: string;

  @Attribute(() => LocalDate, { zh: "办结日期", en: "Closed on", about: "Day on which it was answered or declined.", nullable: true })
  closedOn?: string;

  @Attribute(() => InvitationStatus, { zh: "状态", en: "Status", about: "Status of the invitation." })
  override status!: InvitationStatus;

  /** SHA-256 of the token of its link, once it is sent. */
  tokenDigest?: string;
}

const nothingToReach = rule<{ what: { zh: string; en: string } }>("INVITATION_WITHOUT_CONTACT", {
  clause: "三(一)",
  message: { zh: ({ what }) => `请填写${what.zh}`, en: ({ what }) => `${what.en} is needed for this channel` },
});

const researchOver = rule("RESEARCH_OVER", {
  clause: "三(一)",
  message: { zh: () => "该调研已结束，不能再邀请", en: () => "The research is over, so nobody can be invited to it" },
});

const needed = { EMAIL: ["email", { zh: "电子邮箱", en: "An e-mail address" }], SMS: ["phone", { zh: "电话", en: "A phone number" }] } as const;

async function prepare({ record, before, ctx }: Preparation<SurveyInvitation>): Promise<Finding[]> {
  if (record.email) record.email = record.email.toLowerCase();
  if (record.phone) record.phone = record.phone.replaceAll(/[^+0-9]/g, "");
  const research = (await ctx.loader.load<MarketResearch>(record.researchId))!;
  Object.assign(record, { reminders: record.reminders ?? 0, lapsesOn: addDays(research.endsOn, 1) });
  const isOver = (research.status !== "PLANNED" && research.status !== "FIELDING") || research.endsOn < ctx.today;
  const [field, what] = record.channel === "PRINTED" ? [] : needed[record.channel];
  return [
    ...(isOver && !before ? [researchOver(undefined, { field: "researchId" })] : []),
    ...(field && !record[field] ? [nothingToReach({ what: what! }, { field })] : []),
  ];
}

export const SurveyInvitationResolver = EntityResolver(SurveyInvitation, { create: true, update: true, prepare });
