import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Customer } from "../customers/customer.ts";

/** A name that a customer is invoiced under, where it has several: branches, a head office that pays. 发票管理办法 §19 */
@Entity<InvoiceTitle>({
  prefix: "ittl",
  domain: "sales",
  label: { zh: "发票抬头", en: "Invoice title" },
  about: "A name that a customer is invoiced under.",
  clause: "发票管理办法 §19",
  representation: "title",
  search: ["title", "taxNumber"],
  lists: { all: ["title", "createdAt"], customerId: ["title"] },
  unique: ["customerId+title"],
})
export class InvoiceTitle extends Node {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer that is invoiced.", input: { required: true, once: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "抬头", en: "Title", about: "Name on the invoice.", input: { required: true, minLength: 2, maxLength: 100 } })
  title!: string;

  @Attribute(() => String, { zh: "税号", en: "Tax number", about: "Unified social credit code of that name.", input: { required: true, pattern: "[0-9A-Z]{15,20}" } })
  taxNumber!: string;

  @Attribute(() => String, { zh: "地址电话", en: "Address and phone", about: "As the invoice shows them.", nullable: true, input: { maxLength: 200 } })
  contact?: string;

  @Attribute(() => String, { zh: "开户行及账号", en: "Bank account", about: "As the invoice shows it.", nullable: true, input: { maxLength: 200 } })
  bankAccount?: string;
}

export const InvoiceTitleResolver = EntityResolver(InvoiceTitle, { create: true, update: true });
