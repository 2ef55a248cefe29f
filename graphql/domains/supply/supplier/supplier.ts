import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { buyers } from "../../../platform/access/roleGroups.ts";
import { approvedOn } from "../../../platform/approval/approval.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Document } from "../../../platform/entity/document.ts";
import { MasterDataChange } from "../../../platform/masterData/masterDataChange.ts";
import { takesChanges } from "../../../platform/masterData/takesChanges.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import { firstTimeLifecycle, FirstTimeStatus, stateFollowsLicence } from "../../catalogue/api.ts";
import { supplierDocumentsInOrder } from "./licence.ts";
import { SupplierRating } from "./supplierRating.ts";

export const SupplierKind = enumeration("SupplierKind", "Which licences a supplier needs.", {
  MANUFACTURER: { zh: "生产企业", en: "Manufacturer", also: ["生产厂家", "药厂", "生产商", "maker"], about: "Needs a manufacturing licence." },
  DISTRIBUTOR: { zh: "经营企业", en: "Distributor", also: ["商业公司", "批发企业", "经销商", "医药公司", "wholesaler"], about: "Needs a distribution licence." },
});
export type SupplierKind = ValueOf<typeof SupplierKind>;

/** 首营企业: quality reviews, the head of quality decides. GSP, 五(一)1 */
const supplierRoute = approvalRoute("supplier", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "首营企业", en: "Supplier" }, always: ["headOfQuality"] });

/** A supplier. Purchases require valid licences. 五(一)1, law §55 */
@Entity<Supplier>({
  prefix: "sup",
  domain: "supply",
  label: { zh: "供应商", en: "Supplier" },
  about: "A manufacturer or distributor that the company buys from.",
  clause: "五(一)1 · 药品管理法§55",
  representation: "name",
  attachments: true,
  search: ["name", "code", "registrationNumber"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "createdAt", "licensedUntil"], kind: ["name"], code: ["name"], groupName: ["name"] },
  unique: ["code", "registrationNumber"],
  party: "SUPPLIER",
  imports: true,
  lifecycle: firstTimeLifecycle<Supplier>({ route: supplierRoute, submitters: buyers, guards: [supplierDocumentsInOrder] }),
  timeline: [{ of: "id", kind: "BASICS", at: { ENTERED: ({ createdAt }) => businessDate(new Date(createdAt)), APPROVED: approvedOn } }],
})
export class Supplier extends Document {
  @Attribute(() => String, { zh: "供应商编码", en: "Code", also: ["编码", "供应商代码", "供应商编号", "supplier code", "vendor code"], about: "The company's own code of the supplier.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", also: ["供应商名称", "企业名称", "单位名称", "公司名称", "supplier name", "vendor name"], about: "Registered name.", input: { required: true, minLength: 2 } })
  name!: string;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", also: ["信用代码", "社会信用代码", "税号", "营业执照号"], about: "Unified social credit code, or the number in the register of its country. Unknown for historical suppliers.", help: { zh: "营业执照上的 18 位统一社会信用代码；境外单位填当地登记号。", en: "On the business licence; foreign companies give the number in their register." }, nullable: true, input: { pattern: "[0-9A-Z-]{6,30}" } })
  registrationNumber?: string;

  @Attribute(() => SupplierKind, { zh: "类型", en: "Kind", also: ["供应商类型", "企业类型", "supplier type"], about: "Manufacturer or distributor; decides which licences it needs. Needed for the first-time approval.", help: { zh: "决定首营审批需要哪些证照。", en: "Decides which licences the first-time approval needs." }, nullable: true, input: true })
  kind?: SupplierKind;

  @Attribute(() => Boolean, { zh: "视同生产企业", en: "Counts as manufacturer", about: "Whether its invoice counts as that of the manufacturer under the two-invoice rule: the holder of the marketing authorisation, its only distributor, or the one importer.", help: { zh: "上市许可持有人、其全资或控股商业公司、进口药品国内总代理，可视同生产企业。", en: "For marketing authorisation holders, their own trading companies and sole importers." }, nullable: true, input: true })
  countsAsManufacturer?: boolean;

  @Attribute(() => String, { zh: "所属集团", en: "Corporate group", also: ["集团", "集团公司"], about: "Group of companies that it belongs to: orders to all of them count together for their approval.", help: { zh: "同一集团的采购订单合并计算审批金额。", en: "Orders to one group are added up for their approval." }, nullable: true, input: { maxLength: 100 } })
  groupName?: string;

  @Attribute(() => String, { zh: "地址", en: "Address", also: ["供应商地址", "企业地址", "注册地址"], about: "Registered address.", nullable: true, input: { maxLength: 300 } })
  address?: string;

  @Attribute(() => String, { zh: "联系人", en: "Contact", also: ["业务联系人", "contact person"], about: "Contact person.", nullable: true, input: { maxLength: 60 } })
  contactName?: string;

  @Attribute(() => String, { zh: "联系电话", en: "Phone", also: ["电话", "手机", "手机号", "联系方式", "mobile", "telephone"], about: "Phone of the contact.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => String, { zh: "银行账户", en: "Bank account", also: ["银行账号", "账号", "开户账号", "bank account number"], about: "Bank account for payments.", nullable: true, input: { maxLength: 100 } })
  bankAccount?: string;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which a qualification that it must hold is no longer valid.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => SupplierRating, { zh: "评价等级", en: "Rating", about: "Rating of the newest approved evaluation; null before the first.", nullable: true })
  rating?: SupplierRating;

  @Attribute(() => LocalDate, { zh: "评价截至", en: "Rated to", about: "Last day of the period of that evaluation.", nullable: true })
  ratedTo?: string;

  @Reference(() => MasterDataChange, { zh: "付款冻结", en: "Payments frozen by", about: "Pending change of its bank account; nothing is paid to it until that is settled.", nullable: true })
  paymentsFrozenById?: string;

  @Attribute(() => FirstTimeStatus, { zh: "状态", en: "Status", about: "Status of its first-time approval." })
  override status!: FirstTimeStatus;
}

stateFollowsLicence(Supplier);

takesChanges(Supplier, {
  approved: ["APPROVED", "EXPIRED", "BLOCKED"],
  lead: "supplyLead",
  ordinary: ["contactName", "phone"],
  byParty: ["name", "registrationNumber", "address", "contactName", "phone", "bankAccount"],
  payment: { attributes: ["bankAccount"], callOn: "phone", frozenBy: "paymentsFrozenById" },
});
