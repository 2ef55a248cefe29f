import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { emailPattern } from "../../../platform/entity/emailPattern.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "./customer.ts";

/** Somebody at a customer whom the company talks to. 四(三)2 */
@Entity<Contact>({
  prefix: "ctc",
  domain: "sales",
  label: { zh: "联系人", en: "Contact" },
  about: "Somebody at a customer whom the company talks to.",
  clause: "四(三)2",
  representation: "name",
  search: ["name", "phone"],
  lists: { all: ["name", "createdAt"], customerId: ["name", "createdAt"] },
  imports: true,
})
export class Contact extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Where the person works.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name of the person.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "部门", en: "Department", about: "Department at the customer: pharmacy, purchasing.", nullable: true, input: { maxLength: 60 } })
  department?: string;

  @Attribute(() => String, { zh: "职务", en: "Position", about: "What the person is there.", nullable: true, input: { maxLength: 60 } })
  position?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone number.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => String, { zh: "电子邮箱", en: "E-mail", about: "E-mail address.", nullable: true, input: { pattern: emailPattern } })
  email?: string;

  @Attribute(() => Boolean, { zh: "主要联系人", en: "Main contact", about: "Whom to call first.", nullable: true, input: true })
  isMain?: boolean;

  @Attribute(() => LocalDate, { zh: "离职日期", en: "Left on", about: "Since when the person no longer works there.", nullable: true, input: true })
  leftOn?: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "What is good to know before one calls.", nullable: true, text: true, input: { maxLength: 1000 } })
  remark?: string;
}

export const ContactResolver = EntityResolver(Contact, { create: true, update: true });
