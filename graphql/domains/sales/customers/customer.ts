import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Document } from "../../../platform/entity/document.ts";
import { stateFollowsLicence } from "../../catalogue/api.ts";
import { takesChanges } from "../../../platform/masterData/takesChanges.ts";
import { Employee } from "../../organization/people/employee.ts";
import { customerLifecycle, CustomerStatus } from "./customerLifecycle.ts";
import { customerFigures } from "../development/developmentFigures.ts";
import { CustomerGroup } from "./customerGroup.ts";
import { Region } from "../regions/region.ts";

export const CustomerKind = enumeration("CustomerKind", "Which licences a customer needs.", {
  HOSPITAL: { zh: "医疗机构", en: "Hospital", also: ["医院", "诊所", "卫生院", "社区卫生服务中心", "clinic"], about: "Needs the licence of a medical institution." },
  PHARMACY: { zh: "药店", en: "Pharmacy", also: ["药房", "零售药店", "连锁药店", "drugstore"], about: "Needs a distribution licence." },
  DISTRIBUTOR: { zh: "经营企业", en: "Distributor", also: ["商业公司", "批发企业", "经销商", "医药公司", "wholesaler"], about: "Needs a distribution licence." },
});
export type CustomerKind = ValueOf<typeof CustomerKind>;

/** A customer. Sales require valid licences that cover the products. 四(三), law §55, GSP */
@Entity<Customer>({
  prefix: "cust",
  domain: "sales",
  label: { zh: "客户", en: "Customer" },
  about: "A hospital, pharmacy or distributor that the company sells to.",
  clause: "四(三) · GSP 首营企业",
  representation: "name",
  attachments: true,
  search: ["name", "code", "registrationNumber"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "createdAt", "licensedUntil"], kind: ["name"], regionId: ["name"], representativeId: ["name"], code: ["name"] },
  countedByDay: { status: "licensedUntil" },
  unique: ["code", "registrationNumber"],
  party: "CUSTOMER",
  imports: true,
  lifecycle: customerLifecycle,
  figures: customerFigures,
  timeline: [{ of: "id", kind: "BASICS", at: { ENTERED: ({ createdAt }) => businessDate(new Date(createdAt)), APPROVED: "approvedOn", FROZEN: "frozenOn" } }],
})
export class Customer extends Document {
  @Attribute(() => String, { zh: "客户编码", en: "Code", also: ["编码", "客户代码", "客户编号", "customer code"], about: "The company's own code of the customer.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", also: ["客户名称", "医院名称", "医疗机构名称", "药店名称", "单位名称", "企业名称", "customer name", "hospital name"], about: "Registered name.", input: { required: true, minLength: 2 } })
  name!: string;

  @Attribute(() => CustomerKind, { zh: "类型", en: "Kind", also: ["客户类型", "单位类型", "机构类型", "customer type"], about: "Hospital, pharmacy or distributor; decides which licences it needs. Needed for the first-time approval; unknown for historical customers.", help: { zh: "决定首营审批需要哪些证照。", en: "Decides which licences the first-time approval needs." }, nullable: true, input: true })
  kind?: CustomerKind;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", also: ["信用代码", "社会信用代码", "税号", "营业执照号"], about: "Unified social credit code, or the number in the register of its country. Unknown for historical customers.", help: { zh: "营业执照上的 18 位统一社会信用代码；境外单位填当地登记号。", en: "On the business licence; foreign companies give the number in their register." }, nullable: true, input: { pattern: "[0-9A-Z-]{6,30}" } })
  registrationNumber?: string;

  @Reference(() => Region, { zh: "区域", en: "Region", also: ["所属区域", "销售区域", "大区"], about: "Region for future figures; earlier orders keep theirs.", help: { zh: "只影响以后的统计，已有订单不变。", en: "Counts for future figures; earlier orders keep theirs." }, input: { required: true, once: true } })
  regionId!: string;

  @Reference(() => CustomerGroup, { zh: "客户分组", en: "Customer group", also: ["分组", "价格组"], about: "Group whose price lists apply to it.", nullable: true, input: true })
  groupId?: string;

  @Attribute(() => Boolean, { zh: "公立医疗机构", en: "Public hospital", about: "Whether the two-invoice rule holds for it: it is sold only batches that were bought from the manufacturer, with that invoice on file.", help: { zh: "适用“两票制”：只分配从生产企业或上市许可持有人购进、且首票已入账的批次。", en: "The two-invoice rule holds: only batches bought from the manufacturer, with its invoice on file, are allocated." }, nullable: true, input: true })
  publicHospital?: boolean;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", also: ["业务员", "代表", "负责代表"], about: "Responsible sales representative; defaults to the creator.", help: { zh: "不填则为录入人。", en: "You, where left empty." }, nullable: true, input: { once: true } })
  representativeId?: string;

  @Attribute(() => String, { zh: "地址", en: "Address", also: ["客户地址", "单位地址", "详细地址"], about: "Address that deliveries go to.", nullable: true, input: { maxLength: 300 } })
  address?: string;

  @Attribute(() => Int, { zh: "账期（天）", en: "Payment term (days)", about: "Days from shipment until payment is due, unless a contract sets another term; granted by finance." })
  paymentDays!: number;

  @Attribute(() => Money, { zh: "信用额度", en: "Credit limit", about: "Credit limit granted by finance. Empty: no credit; orders must be prepaid.", nullable: true })
  creditLimit?: Money;

  @Attribute(() => Int, { zh: "最短剩余效期（天）", en: "Minimum remaining shelf life (days)", about: "Minimum remaining days to expiry of batches allocated to this customer; empty if any unexpired batch is accepted.", help: { zh: "只给该客户分配剩余有效期不少于这么多天的批次；不填则不限。", en: "Only batches with at least so many days left are allocated to this customer; empty for no limit." }, nullable: true, input: { min: 1, max: 3650 } })
  minimumShelfLifeDays?: number;

  @Attribute(() => Int, { zh: "拜访周期（周）", en: "Weeks between visits", about: "The clock plans a visit every so many weeks; empty if none are planned regularly.", help: { zh: "系统按此周期自动安排拜访；不填则不安排。", en: "A visit is planned every so many weeks; empty for none." }, nullable: true, input: { min: 1, max: 52 } })
  visitEveryWeeks?: number;

  @Attribute(() => LocalDate, { zh: "拜访周期起算日", en: "Visits counted from", about: "Date on which the weeks between visits were set.", nullable: true })
  visitsCountedFrom?: string;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which a mandatory verified qualification is no longer valid.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => LocalDate, { zh: "首营日期", en: "Approved on", about: "Date of its first-time approval.", nullable: true })
  approvedOn?: string;

  @Reference(() => Employee, { zh: "开发人", en: "Acquired by", about: "Responsible representative at its first-time approval.", nullable: true })
  developedById?: string;

  @Attribute(() => LocalDate, { zh: "冻结日期", en: "Frozen on", about: "Date on which it was frozen.", nullable: true })
  frozenOn?: string;

  @Attribute(() => Boolean, { zh: "历史客户", en: "Historical", about: "Imported from historical records." })
  historical!: boolean;

  @Attribute(() => CustomerStatus, { zh: "状态", en: "Status", about: "Status of its first-time approval, and whether sales are stopped." })
  override status!: CustomerStatus;
}

stateFollowsLicence(Customer);

takesChanges(Customer, {
  approved: ["ACTIVE", "FROZEN", "EXPIRED"],
  lead: "salesLead",
  ordinary: ["minimumShelfLifeDays", "visitEveryWeeks", "groupId"],
  byParty: ["name", "registrationNumber", "address", "minimumShelfLifeDays"],
});
