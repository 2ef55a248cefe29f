import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { buyers } from "../../../platform/access/roleGroups.ts";
import { approvedOn } from "../../../platform/approval/approval.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Document } from "../../../platform/entity/document.ts";
import { takesChanges } from "../../../platform/masterData/takesChanges.ts";
import { FirstTimeStatus, firstTimeLifecycle } from "../qualification/firstTimeLifecycle.ts";
import { stateFollowsLicence } from "../qualification/licensed.ts";
import { PrescriptionClass, ProductCategory, StorageClass } from "./productEnums.ts";
import { TaxClass } from "./taxClass.ts";
import { assignTaxClass } from "./assignTaxClass.ts";
import { productDocumentsInOrder } from "./productLicence.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";

const notDescribed = rule<{ zh: string; en: string }>("NOT_DESCRIBED", {
  clause: "五(一)1 · GSP 首营品种",
  message: { zh: ({ zh }) => `商品资料缺少${zh}`, en: ({ en }) => `The product data lacks ${en}` },
  remedy: { zh: () => "请补全商品资料", en: () => "Complete the product", by: ["Product.update"] },
});

const withoutStrength: ReadonlySet<ProductCategory> = new Set(["DIAGNOSTIC", "DEVICE"]);

/** A product imported from historical records may lack data that the approval requires. */
const fullyDescribed: Guard<Product> = ({ storageClass, prescriptionClass, approvalNumber, strength, category }) => [
  ...(strength || withoutStrength.has(category) ? [] : [notDescribed({ zh: "规格", en: "strength" })]),
  ...(storageClass ? [] : [notDescribed({ zh: "储存条件", en: "storage class" })]),
  ...(prescriptionClass ? [] : [notDescribed({ zh: "处方类别", en: "prescription class" })]),
  ...(approvalNumber ? [] : [notDescribed({ zh: "批准文号", en: "approval number" })]),
];

/** 首营品种: quality reviews, the head of quality decides. GSP, 五(一)1 */
const productRoute = approvalRoute("product", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "首营品种", en: "Product" }, always: ["headOfQuality"] });

/** A product that the company trades: one pack size of one strength and form. 五(一), 五(二)2 */
@Entity<Product>({
  prefix: "prod",
  domain: "catalogue",
  label: { zh: "商品", en: "Product" },
  about: "A product that the company trades: one pack size of one strength and form.",
  clause: "五(一) · GSP 首营品种",
  representation: "name",
  attachments: true,
  search: ["name", "code", "approvalNumber", "barcode", "manufacturer"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "licensedUntil"], storageClass: ["name"], category: ["name"], code: ["name"] },
  unique: ["code", "approvalNumber+pack", "barcode"],
  imports: true,
  lifecycle: firstTimeLifecycle<Product>({ route: productRoute, submitters: buyers, guards: [fullyDescribed, productDocumentsInOrder], actions: { assignTaxClass } }),
  timeline: [{ of: "id", kind: "BASICS", at: { ENTERED: ({ createdAt }) => businessDate(new Date(createdAt)), APPROVED: approvedOn } }],
})
export class Product extends Document {
  @Attribute(() => String, { zh: "商品编码", en: "Code", also: ["编码", "产品编码", "药品编码", "货号", "product code", "item code", "SKU"], about: "The company's own code of the product.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "通用名", en: "Generic name", also: ["通用名称", "药品通用名", "药品名称", "产品名称", "品名", "product name"], about: "Name of the substance in the pharmacopoeia.", help: { zh: "按《中国药典》或注册证书填写。", en: "As in the pharmacopoeia or the marketing authorisation." }, input: { required: true } })
  genericName!: string;

  @Attribute(() => String, { zh: "商品名", en: "Trade name", also: ["商品名称", "品牌名", "brand", "brand name"], about: "Brand name.", nullable: true, input: true })
  tradeName?: string;

  @Attribute(() => String, { zh: "剂型", en: "Form", also: ["dosage form"], about: "Dosage form: tablet, injection, test kit.", input: { required: true, maxLength: 100 } })
  dosageForm!: string;

  @Attribute(() => String, { zh: "规格", en: "Strength", also: ["药品规格", "产品规格", "specification", "spec"], about: "Strength of one unit: 0.25 g. Reagents and devices have none.", help: { zh: "单个制剂单位的规格，例如 0.25g；试剂、器械可不填。", en: "Of one unit, such as 0.25 g; none for reagents and devices." }, nullable: true, input: { maxLength: 100 } })
  strength?: string;

  @Attribute(() => String, { zh: "包装", en: "Pack", also: ["包装规格", "packaging", "pack size"], about: "Content of one pack, such as 24 capsules.", input: { required: true, maxLength: 100 } })
  pack!: string;

  @Attribute(() => Int, { zh: "每包装数量", en: "Units per pack", also: ["包装数量", "包装量", "每包数量", "件装量"], about: "Dosage units in one pack.", input: { required: true, min: 1, max: 1_000_000 } })
  unitsPerPack!: number;

  @Attribute(() => String, { zh: "批准文号", en: "Approval number", also: ["批文", "国药准字", "注册证号"], about: "Number of the marketing authorisation: 国药准字H20044605. Needed for the first-time approval.", help: { zh: "例如 国药准字H20044605；首营审批前填写。", en: "Such as 国药准字H20044605; needed for the first-time approval." }, nullable: true, input: { maxLength: 60 } })
  approvalNumber?: string;

  @Attribute(() => String, { zh: "生产企业", en: "Manufacturer", also: ["生产厂家", "生产厂商", "厂家", "生产商", "maker"], about: "Who makes it.", input: { required: true } })
  manufacturer!: string;

  @Attribute(() => String, { zh: "上市许可持有人", en: "Authorisation holder", also: ["持有人", "MAH", "marketing authorisation holder"], about: "Marketing authorisation holder, where it has the product made by somebody else.", help: { zh: "与生产企业不同时填写。", en: "Where it is not the manufacturer." }, nullable: true, input: { maxLength: 200 } })
  authorisationHolder?: string;

  @Attribute(() => String, { zh: "持有人与生产企业", en: "Holder and manufacturer", about: "Authorisation holder and manufacturer as papers name them; one name where they are the same.", nullable: true })
  makers?: string;

  @Attribute(() => ProductCategory, { zh: "类别", en: "Category", also: ["药品类别", "产品类别", "分类"], about: "Product category; licences must cover it.", help: { zh: "供应商和客户的许可范围须包含此类别。", en: "Licences of supplier and customer must cover it." }, input: { required: true } })
  category!: ProductCategory;

  @Attribute(() => StorageClass, { zh: "储存条件", en: "Storage class", also: ["贮藏", "贮藏条件", "存储条件", "储存温度", "storage", "storage condition"], about: "Required storage temperature; only zones of the same class may hold it. Needed for the first-time approval.", help: { zh: "只能存放在同一温区的库区。", en: "Only zones of the same temperature may hold it." }, nullable: true, input: true })
  storageClass?: StorageClass;

  @Attribute(() => PrescriptionClass, { zh: "处方类别", en: "Prescription class", also: ["处方分类", "处方药分类"], about: "Who may dispense it. Needed for the first-time approval.", nullable: true, input: true })
  prescriptionClass?: PrescriptionClass;

  @Attribute(() => String, { zh: "条码", en: "Barcode", also: ["条形码", "商品条码", "国际条码", "EAN", "GTIN"], about: "GTIN on the pack: 8, 12, 13 or 14 digits, the last of them a check digit. Leading zeros of a longer form are dropped; no two products share one.", help: { zh: "包装上的 8、12、13 或 14 位条码，末位为校验码。", en: "8, 12, 13 or 14 digits on the pack; the last is a check digit." }, nullable: true, input: { pattern: "[0-9]{8}|[0-9]{12,14}", gtin: true } })
  barcode?: string;

  @Attribute(() => Int, { zh: "入库最短有效期（天）", en: "Least life at receipt (days)", also: ["入库最短剩余效期", "收货最短效期"], about: "Days that it must keep at least when it is received; none where empty.", help: { zh: "到货时剩余有效期少于这么多天的批次不收；不填则不限。", en: "Batches with fewer days left are refused at receipt; empty for no limit." }, nullable: true, input: { min: 1, max: 3_650 } })
  leastDaysAtReceipt?: number;

  @Attribute(() => TaxClass, { zh: "税收分类", en: "Tax class", also: ["税率", "增值税税率", "税收类别", "VAT rate"], about: "Value-added tax that it is sold with; without one it cannot be sold. Entered once; finance assigns another, and alone the simplified method.", help: { zh: "没有税收分类不能销售；以后由财务变更。", en: "Without one it cannot be sold; finance changes it later." }, nullable: true, input: { once: true } })
  taxClass?: TaxClass;

  @Attribute(() => Boolean, { zh: "可拆零", en: "May be split", about: "Whether less than a whole inner pack may be sold, or less than a case where it has no inner packs.", help: { zh: "允许以小于中包装（没有中包装时为整件）的数量销售。", en: "Less than a whole inner pack (or case, where there is none) may be sold." }, nullable: true, input: true })
  mayBeSplit?: boolean;

  @Attribute(() => Boolean, { zh: "有包装层级", en: "Has pack levels", about: "Whether inner packs or cases of it are known.", nullable: true })
  hasPackLevels?: boolean;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which a qualification that it must have is no longer valid.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => FirstTimeStatus, { zh: "状态", en: "Status", about: "Status of its first-time approval." })
  override status!: FirstTimeStatus;

  @Attribute(() => String, { zh: "品名规格", en: "Name", about: "Trade or generic name with strength and pack; shown in lists." })
  name!: string;
}

stateFollowsLicence(Product);

takesChanges(Product, { approved: ["APPROVED", "EXPIRED", "BLOCKED"], lead: "supplyLead", ordinary: ["barcode", "mayBeSplit"], guards: [fullyDescribed] });
