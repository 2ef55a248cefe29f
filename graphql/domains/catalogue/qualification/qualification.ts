import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { approvedOn } from "../../../platform/approval/approval.ts";
import { Document } from "../../../platform/entity/document.ts";
import { File } from "../../../platform/file/file.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { QualificationKind } from "./qualificationKind.ts";
import { QualificationStatus, qualificationLifecycle } from "./qualificationLifecycle.ts";
import { holdsQualifications } from "./qualificationOwners.ts";

/**
 * A licence, certificate or authorisation of a supplier, a customer, a carrier or a product: valid from verification
 * until it expires.
 */
@Entity<Qualification>({
  prefix: "qual",
  domain: "catalogue",
  label: { zh: "资质证照", en: "Qualification" },
  about: "A licence, certificate or authorisation of a supplier, a customer, a carrier or a product.",
  clause: "四(三) · 五(一)1 · GSP",
  representation: "title",
  attachments: true,
  search: ["title", "number"],
  lists: { all: ["expiresOn", "createdAt"], ownerId: ["expiresOn", "createdAt"], status: ["expiresOn", "createdAt"], kind: ["expiresOn"] },
  countedByDay: { status: "expiresOn" },
  lifecycle: qualificationLifecycle,
  events: {
    verified: { on: "approve", to: "VERIFIED", version: "2026-11-27", zh: "资质已核验", en: "Qualification verified", about: { zh: "该证照自即日起有效，直至失效日。", en: "The qualification is valid from now until its expiry date." } },
    expiring: { on: "clock", version: "2026-11-27", zh: "资质即将失效", en: "Qualification expiring", about: { zh: "该证照将在 60、30、7 或 1 天后失效；不续期将不能继续交易。", en: "The qualification expires in 60, 30, 7 or 1 days; without renewal, trading stops." } },
  },
  timeline: [{ of: "ownerId", kind: "QUALIFICATION", at: { VERIFIED: approvedOn } }],
})
export class Qualification extends Document {
  @Reference(() => Node, { zh: "所属单位", en: "Owner", about: "Supplier, customer, carrier or product that holds it.", holds: holdsQualifications, input: { required: true, once: true } })
  ownerId!: string;

  @Attribute(() => QualificationKind, { zh: "证照种类", en: "Kind", about: "Kind of qualification.", input: { required: true } })
  kind!: QualificationKind;

  @Attribute(() => String, { zh: "证照编号", en: "Number", about: "Number printed on the document.", input: { required: true, maxLength: 100 } })
  number!: string;

  @Attribute(() => [ProductCategory], { zh: "许可范围", en: "Scope", about: "Categories that the licence of a company or hospital covers.", help: { zh: "按证照载明的范围选择；采购和销售据此核对商品类别。", en: "As the licence says; products bought and sold are checked against it." }, nullable: true, input: { maxItems: 20 } })
  scope?: ProductCategory[];

  @Attribute(() => [String], { zh: "证照载明地址", en: "Addresses", about: "Warehouse and other addresses that the licence names; goods go to no others.", help: { zh: "按证照载明填写；货物只送往这些地址。", en: "As the licence says; goods go to no other addresses." }, nullable: true, input: { maxItems: 20 } })
  addresses?: string[];

  @Attribute(() => LocalDate, { zh: "发证日期", en: "Issued on", about: "Date of issue.", input: { required: true, when: "past" } })
  issuedOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it is no longer valid; empty if it does not expire.", help: { zh: "从这一天起失效；长期有效的不填。", en: "From this day on it is no longer valid; empty if it does not expire." }, nullable: true, input: { when: "any" } })
  expiresOn?: string;

  @Reference(() => File, { zh: "扫描件", en: "Scan", about: "Scan of the document.", nullable: true, input: true })
  fileId?: string;

  @Reference(() => Qualification, { zh: "原证照", en: "Renews", about: "The qualification that this one renews.", nullable: true })
  renewsId?: string;

  @Reference(() => Qualification, { zh: "新证照", en: "Renewed by", about: "The renewal, from the start of its review.", nullable: true })
  renewedById?: string;

  @Attribute(() => QualificationStatus, { zh: "状态", en: "Status", about: "Whether it is valid." })
  override status!: QualificationStatus;

  @Attribute(() => String, { zh: "名称", en: "Title", about: "Kind and number; shown in lists." })
  title!: string;
}
