import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "./customer.ts";

/** Two years from the day on which the person left: those who follow may have questions. */
const person: Personal = { purpose: "CONTACT", keepYears: 2, since: "leftOn" };

/** A contact person at a customer. 四(三)2 */
@Entity<Contact>({
  prefix: "ctc",
  domain: "sales",
  label: { zh: "联系人", en: "Contact" },
  about: "A contact person at a customer.",
  clause: "四(三)2",
  representation: "name",
  search: ["name", "phone"],
  lists: { all: ["name", "createdAt"], customerId: ["name", "createdAt"], email: ["createdAt"] },
  imports: true,
})
export class Contact extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", also: ["医院", "医院名称", "客户名称", "单位名称"], about: "Customer that the person works for.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", also: ["联系人", "联系人姓名", "contact name"], about: "Name of the person.", ofPerson: true, personal: person, input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "部门", en: "Department", about: "Department at the customer: pharmacy, purchasing.", nullable: true, input: { maxLength: 60 } })
  department?: string;

  @Attribute(() => String, { zh: "职务", en: "Position", also: ["职位", "职称", "title"], about: "Position at the customer.", nullable: true, input: { maxLength: 60 } })
  position?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", also: ["联系电话", "手机", "手机号", "手机号码", "联系方式", "mobile", "telephone"], about: "Phone number.", nullable: true, personal: person, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", also: ["邮箱", "邮件", "电子邮件", "email"], about: "E-mail address.", nullable: true, personal: person, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => Boolean, { zh: "主要联系人", en: "Main contact", about: "Whether this is the main contact.", nullable: true, input: true })
  isMain?: boolean;

  @Attribute(() => LocalDate, { zh: "离职日期", en: "Left on", about: "Date on which the person left.", nullable: true, input: { when: "any" } })
  leftOn?: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Notes about the person.", nullable: true, text: true, personal: person, input: { maxLength: 1000 } })
  remark?: string;
}

export const ContactResolver = EntityResolver(Contact, { create: true, update: true });
