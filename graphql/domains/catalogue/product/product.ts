import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Document } from "../../../platform/entity/document.ts";
import { FirstTimeStatus, firstTimeLifecycle } from "../qualification/firstTimeLifecycle.ts";
import { PrescriptionClass, ProductCategory, StorageClass } from "./productEnums.ts";
import { productDocumentsInOrder } from "../../supply/supplier/licence.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";

const notDescribed = rule<{ zh: string; en: string }>("NOT_DESCRIBED", {
  clause: "五(一)1 · GSP 首营品种",
  message: { zh: ({ zh }) => `商品资料缺少${zh}`, en: ({ en }) => `The product has no ${en}` },
  remedy: { zh: () => "请补全商品资料", en: () => "Complete the product" },
});

const withoutStrength: ReadonlySet<ProductCategory> = new Set(["DIAGNOSTIC", "DEVICE"]);

/** A product taken over from the past may lack what an approval needs. */
const fullyDescribed: Guard<Product> = ({ storageClass, prescriptionClass, approvalNumber, strength, category }) => [
  ...(strength || withoutStrength.has(category) ? [] : [notDescribed({ zh: "规格", en: "strength" })]),
  ...(storageClass ? [] : [notDescribed({ zh: "储存条件", en: "storage class" })]),
  ...(prescriptionClass ? [] : [notDescribed({ zh: "处方类别", en: "prescription class" })]),
  ...(approvalNumber ? [] : [notDescribed({ zh: "批准文号", en: "approval number" })]),
];

/** Something that the company trades, as one pack of one strength and form. 五(一), 五(二)2 */
@Entity<Product>({
  prefix: "prod",
  domain: "catalogue",
  label: { zh: "商品", en: "Product" },
  about: "Something that the company trades: one pack of one strength and form.",
  clause: "五(一) · GSP 首营品种",
  representation: "name",
  search: ["name", "code", "approvalNumber", "barcode", "manufacturer"],
  lists: { all: ["name", "createdAt"], status: ["name"], storageClass: ["name"], category: ["name"], code: ["name"] },
  unique: ["code", "approvalNumber"],
  imports: true,
  lifecycle: firstTimeLifecycle<Product>({ route: "product", guards: [fullyDescribed, productDocumentsInOrder] }),
})
export class Product extends Document {
  @Attribute(() => String, { zh: "商品编码", en: "Code", about: "The company's own code of the product.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "通用名", en: "Generic name", about: "Name of the substance, as the pharmacopoeia has it.", input: { required: true } })
  genericName!: string;

  @Attribute(() => String, { zh: "商品名", en: "Trade name", about: "The manufacturer's name for it.", nullable: true, input: true })
  tradeName?: string;

  @Attribute(() => String, { zh: "剂型", en: "Form", about: "Dosage form: tablet, injection, test kit.", input: { required: true, maxLength: 100 } })
  dosageForm!: string;

  @Attribute(() => String, { zh: "规格", en: "Strength", about: "Strength of one unit: 0.25 g. Reagents and devices have none.", nullable: true, input: { maxLength: 100 } })
  strength?: string;

  @Attribute(() => String, { zh: "包装", en: "Pack", about: "What one pack holds: 24 capsules.", input: { required: true, maxLength: 100 } })
  pack!: string;

  @Attribute(() => Int, { zh: "包装数量", en: "Units per pack", about: "Dosage units in one pack.", input: { required: true, min: 1, max: 1_000_000 } })
  unitsPerPack!: number;

  @Attribute(() => String, { zh: "批准文号", en: "Approval number", about: "Number of the marketing authorisation: 国药准字H20044605. Needed for the first-time approval.", nullable: true, input: { maxLength: 60 } })
  approvalNumber?: string;

  @Attribute(() => String, { zh: "生产企业", en: "Manufacturer", about: "Who makes it.", input: { required: true } })
  manufacturer!: string;

  @Attribute(() => ProductCategory, { zh: "类别", en: "Category", about: "Kind of product; licences must cover it.", input: { required: true } })
  category!: ProductCategory;

  @Attribute(() => StorageClass, { zh: "储存条件", en: "Storage class", about: "Temperature that it is kept at; only zones of the same class may hold it. Needed for the first-time approval.", nullable: true, input: true })
  storageClass?: StorageClass;

  @Attribute(() => PrescriptionClass, { zh: "处方类别", en: "Prescription class", about: "Who may hand it out. Needed for the first-time approval.", nullable: true, input: true })
  prescriptionClass?: PrescriptionClass;

  @Attribute(() => String, { zh: "条码", en: "Barcode", about: "GTIN on the pack.", nullable: true, input: { pattern: "[0-9]{8,14}" } })
  barcode?: string;

  @Attribute(() => FirstTimeStatus, { zh: "状态", en: "Status", about: "Where its first-time approval stands." })
  override status!: FirstTimeStatus;

  @Attribute(() => String, { zh: "品名规格", en: "Name", about: "Trade or generic name with strength and pack: what people read in lists." })
  name!: string;
}
