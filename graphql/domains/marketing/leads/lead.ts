import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { Campaign } from "../campaigns/campaign.ts";
import { PromotionChannel } from "../channels/promotionChannel.ts";
import { leadLifecycle, LeadStatus } from "./leadLifecycle.ts";

export const ConsentForm = enumeration("ConsentForm", "How a person has consented.", {
  WRITTEN: { zh: "书面", en: "Written" },
  ELECTRONIC: { zh: "电子表单", en: "Electronic form" },
  ORAL: { zh: "口头", en: "Oral" },
});
export type ConsentForm = ValueOf<typeof ConsentForm>;

/** One year from the day on which the person made contact: orders count as theirs for half of it. PIPL on shortest retention */
const contact: Personal = { purpose: "MARKETING", keepYears: 1, since: "receivedOn" };

/** A person whom a campaign has reached and who wants to hear more, with their consent. 三(三), PIPL */
@Entity<Lead>({
  prefix: "lead",
  domain: "marketing",
  label: { zh: "线索", en: "Lead" },
  about: "A person whom a campaign has reached and who wants to hear more, with their consent.",
  clause: "三(三) · 个人信息保护法",
  number: "XS",
  representation: "organisation",
  search: ["number", "organisation"],
  lists: { all: ["createdAt", "receivedOn"], campaignId: ["receivedOn"], status: ["receivedOn"], customerId: ["receivedOn"], phone: ["receivedOn"], email: ["receivedOn"], channelId: ["receivedOn"] },
  lifecycle: leadLifecycle,
})
export class Lead extends NumberedDocument {
  @Reference(() => Campaign, { zh: "推广活动", en: "Campaign", about: "Campaign that has reached the person.", input: { required: true, once: true } })
  campaignId!: string;

  @Reference(() => PromotionChannel, { zh: "宣传渠道", en: "Promotion channel", about: "Channel that the person came through.", nullable: true, input: true })
  channelId?: string;

  @Attribute(() => String, { zh: "机构", en: "Organisation", about: "Where the person works.", input: { required: true, minLength: 2, maxLength: 120 } })
  organisation!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "The organisation as a customer; its orders are attributed to the lead.", help: { zh: "选择客户后，其订单归因于此线索。", en: "Orders of this customer are attributed to the lead." }, nullable: true, input: true })
  customerId?: string;

  @Attribute(() => String, { zh: "联系人", en: "Contact", about: "Name of the person.", ofPerson: true, personal: contact, input: { required: true, maxLength: 60 } })
  contactName!: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone number.", nullable: true, personal: contact, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", about: "E-mail address.", nullable: true, personal: contact, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => String, { zh: "意向", en: "Interest", about: "What the person wants to hear of, without names.", nullable: true, text: true, input: { maxLength: 1_000 } })
  interest?: string;

  @Attribute(() => LocalDate, { zh: "获得日期", en: "Received on", about: "Day on which the person made contact.", input: { required: true, once: true, when: "past" } })
  receivedOn!: string;

  @Attribute(() => ConsentForm, { zh: "同意方式", en: "Form of consent", about: "How the person has consented to being contacted, after having been told what for, how long and by whom the data is kept.", help: { zh: "已告知处理目的、保存期限和联系方式，并取得本人同意。", en: "The person was told what the data is kept for, how long and by whom, and has agreed." }, input: { required: true, once: true } })
  consentForm!: ConsentForm;

  @Attribute(() => Boolean, { zh: "同意接收推广邮件", en: "Agrees to advertising mail", about: "Whether the person has agreed to advertising mail on its own; without it, none is sent.", nullable: true, input: true })
  mailConsent?: boolean;

  @Attribute(() => LocalDate, { zh: "撤回同意日期", en: "Consent withdrawn on", about: "Day on which the person has withdrawn the consent; the contact data is erased with it.", nullable: true })
  withdrawnOn?: string;

  @Reference(() => Node, { zh: "重复线索", en: "Duplicate of", about: "Earlier lead of the same person, within 180 days.", holds: ["Lead"], nullable: true })
  duplicateOfId?: string;

  @Attribute(() => LocalDate, { zh: "关闭日期", en: "Closed on", about: "Day on which it was won, lost or found invalid.", nullable: true })
  closedOn?: string;

  @Attribute(() => LeadStatus, { zh: "状态", en: "Status", about: "Status of the lead." })
  override status!: LeadStatus;
}

/** Whether it counts: each person once, and nobody who cannot be a customer. */
export const isValidLead = ({ duplicateOfId, status }: Pick<Lead, "duplicateOfId" | "status">): boolean => !duplicateOfId && status !== "INVALID";
