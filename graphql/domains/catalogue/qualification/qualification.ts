import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Document } from "../../../platform/entity/document.ts";
import { File } from "../../../platform/file/file.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { QualificationKind, QualificationStatus, qualificationLifecycle } from "./qualificationLifecycle.ts";

/** A licence, certificate or authorisation of a supplier, a customer, a carrier or a product: it counts from verification until it expires. */
@Entity<Qualification>({
  prefix: "qual",
  domain: "catalogue",
  label: { zh: "资质证照", en: "Qualification" },
  about: "A licence, certificate or authorisation of a supplier, a customer, a carrier or a product.",
  clause: "四(三) · 五(一)1 · GSP",
  representation: "title",
  search: ["title", "number"],
  lists: { all: ["expiresOn", "createdAt"], ownerId: ["expiresOn", "createdAt"], status: ["expiresOn", "createdAt"], kind: ["expiresOn"] },
  countedByDay: { status: "expiresOn" },
  lifecycle: qualificationLifecycle,
  events: {
    verified: { on: "approve", to: "VERIFIED", version: "2026-11-27", zh: "资质已核验", en: "Qualification verified", about: { zh: "该证照自即日起有效，直至失效日。", en: "The document counts from now on, until it expires." } },
    expiring: { on: "clock", version: "2026-11-27", zh: "资质即将失效", en: "Qualification expiring", about: { zh: "该证照将在 60、30、7 或 1 天后失效；不续期将不能继续交易。", en: "The document expires soon: 60, 30, 7 days or one day from now. Without its renewal there is no more business." } },
  },
})
export class Qualification extends Document {
  @Reference(() => Node, { zh: "所属", en: "Owner", about: "The supplier, customer, carrier or product that it belongs to.", input: { required: true, once: true } })
  ownerId!: string;

  @Attribute(() => QualificationKind, { zh: "证照种类", en: "Kind", about: "Kind of document.", input: { required: true } })
  kind!: QualificationKind;

  @Attribute(() => String, { zh: "证照编号", en: "Number", about: "Number printed on the document.", input: { required: true, maxLength: 100 } })
  number!: string;

  @Attribute(() => [ProductCategory], { zh: "许可范围", en: "Scope", about: "Categories that the licence of a company or hospital covers.", nullable: true, input: { maxItems: 20 } })
  scope?: ProductCategory[];

  @Attribute(() => LocalDate, { zh: "发证日期", en: "Issued on", about: "Date of issue.", input: { required: true } })
  issuedOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it no longer counts; none for documents that do not expire.", nullable: true, input: true })
  expiresOn?: string;

  @Reference(() => File, { zh: "扫描件", en: "Scan", about: "Scan of the document.", nullable: true, input: true })
  fileId?: string;

  @Reference(() => Qualification, { zh: "换发自", en: "Renews", about: "The document that this one takes the place of.", nullable: true })
  renewsId?: string;

  @Reference(() => Qualification, { zh: "换发为", en: "Renewed by", about: "The document that takes its place, from its review on.", nullable: true })
  renewedById?: string;

  @Attribute(() => QualificationStatus, { zh: "状态", en: "Status", about: "Whether it counts." })
  override status!: QualificationStatus;

  @Attribute(() => String, { zh: "名称", en: "Title", about: "Kind and number: what people read in lists." })
  title!: string;
}
