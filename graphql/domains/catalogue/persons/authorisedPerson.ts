import { ObjectType } from "type-graphql";
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Document } from "../../../platform/entity/document.ts";
import { File } from "../../../platform/file/file.ts";
import { Product } from "../product/product.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { authorisedPersonLifecycle, AuthorisedPersonStatus } from "./authorisedPersonLifecycle.ts";
import { idNumberPattern } from "./idNumber.ts";

export const AuthorisedRole = enumeration("AuthorisedRole", "What a person may do for a supplier or a customer.", {
  SELLER: { zh: "销售人员", en: "Seller", about: "Sells for a supplier; without one that covers every line nothing is ordered or received." },
  BUYER: { zh: "采购人员", en: "Buyer", about: "Buys for a customer; without one no order is confirmed." },
  PICKUP: { zh: "提货人员", en: "Pick-up person", about: "Takes delivery for a customer; identity is checked at the hand-over." },
  RECEIVER: { zh: "收货人员", en: "Receiver", about: "Signs for goods where a customer receives them." },
});
export type AuthorisedRole = ValueOf<typeof AuthorisedRole>;

@ObjectType("CoveredProduct", { description: "A product that an authorisation covers." })
export class CoveredProduct {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product that may be sold or bought.", input: { required: true } })
  productId!: string;
}

/** Records of purchases and sales are kept for five years, and these say who dealt. */
const kept: Personal = { purpose: "AUTHORISATION", keepYears: 5, since: "expiresOn", demandedBy: { zh: "GSP 记录保存要求", en: "GSP on keeping records" } };
const identity: Personal = { ...kept, with: ["sealed"] };

/**
 * Whom a supplier or a customer has authorised to deal for it (授权委托书): what, where, from when to when. Counts from its
 * verification by quality, from its first to its last day. GSP §89
 */
@Entity<AuthorisedPerson>({
  prefix: "auth",
  domain: "catalogue",
  label: { zh: "授权委托人", en: "Authorised person" },
  many: "authorisedPersons",
  about: "A person that a supplier or a customer has authorised to act for it.",
  clause: "GSP §89",
  representation: "name",
  attachments: true,
  search: ["name"],
  lists: { all: ["name", "createdAt", "expiresOn"], partyId: ["expiresOn"], status: ["expiresOn", "createdAt"] },
  secrets: ["sealed"],
  lifecycle: authorisedPersonLifecycle,
  events: {
    verified: { on: "verify", version: "2026-11-30", zh: "授权委托人已核验", en: "Authorised person verified", about: { zh: "该人员自授权起始日起可代表其单位办理业务。", en: "The person may deal for the party from the first day of the authorisation on." } },
    expiring: { on: "clock", version: "2026-11-30", zh: "授权委托即将到期", en: "Authorisation expiring", about: { zh: "该授权委托将在 60、30、7 或 1 天后到期；不续期将不能继续办理业务。", en: "The authorisation ends in 60, 30, 7 or 1 days; without a new one, business stops." } },
  },
})
export class AuthorisedPerson extends Document {
  @Reference(() => Node, { zh: "授权单位", en: "Party", about: "Supplier or customer that has authorised the person.", holds: ({ party }) => party === "SUPPLIER" || party === "CUSTOMER", input: { required: true, once: true } })
  partyId!: string;

  @Attribute(() => AuthorisedRole, { zh: "授权事项", en: "Role", about: "Actions that the person is authorised for.", input: { required: true } })
  role!: AuthorisedRole;

  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name on the identity card.", ofPerson: true, input: { required: true, minLength: 2, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "身份证号", en: "ID number", about: "Entered in full once; kept sealed, and only its last four places are shown.", help: { zh: "完整填写一次，加密保存，以后只显示后四位。", en: "Entered in full once and sealed; only the last four places are shown afterwards." }, personal: identity, input: { required: true, once: true, pattern: idNumberPattern } })
  idNumber!: string;

  @Attribute(() => String, { zh: "联系电话", en: "Phone", about: "Phone of the person.", nullable: true, personal: kept, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => [ProductCategory], { zh: "授权类别", en: "Categories", about: "Product categories that the authorisation covers; without categories and products, all.", help: { zh: "类别和品种都不填，表示全部授权。", en: "With neither categories nor products, it covers all." }, nullable: true, input: { maxItems: 20 } })
  categories?: ProductCategory[];

  @Attribute(() => [CoveredProduct], { zh: "授权品种", en: "Products", about: "Single products that it covers besides the categories.", nullable: true, input: { maxItems: 200 } })
  products?: CoveredProduct[];

  @Attribute(() => String, { zh: "授权区域", en: "Region", about: "Region that the authorisation names.", nullable: true, input: { maxLength: 200 } })
  region?: string;

  @Attribute(() => LocalDate, { zh: "授权起始日", en: "From", about: "First day of the authorisation.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "授权截止日", en: "To", about: "Last day of the authorisation.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it no longer counts." })
  expiresOn!: string;

  @Reference(() => File, { zh: "授权委托书", en: "Letter", about: "Scan of the letter with the party's seal and its legal representative's signature or seal.", nullable: true, input: true })
  letterFileId?: string;

  @Reference(() => File, { zh: "身份证复印件", en: "Copy of the ID", about: "Scan of the identity card with the party's seal.", nullable: true, personal: kept, input: true })
  idCopyFileId?: string;

  @Attribute(() => AuthorisedPersonStatus, { zh: "状态", en: "Status", about: "Whether the authorisation counts." })
  override status!: AuthorisedPersonStatus;

  /** The whole ID number, sealed; see idNumber.ts. */
  sealed?: string;
}
