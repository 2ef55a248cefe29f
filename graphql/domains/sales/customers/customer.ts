import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { Document } from "../../../platform/entity/document.ts";
import { Employee } from "../../organization/people/employee.ts";
import { archived } from "./archiveEntry.ts";
import { customerLifecycle, CustomerStatus } from "./customerLifecycle.ts";
import { customerFigures } from "../development/developmentFigures.ts";
import { Region } from "./region.ts";

export const CustomerKind = enumeration("CustomerKind", "Which licences a customer needs.", {
  HOSPITAL: { zh: "医疗机构", en: "Hospital", about: "Needs the licence of a medical institution." },
  PHARMACY: { zh: "药店", en: "Pharmacy", about: "Needs a distribution licence." },
  DISTRIBUTOR: { zh: "经营企业", en: "Distributor", about: "Needs a distribution licence." },
});
export type CustomerKind = ValueOf<typeof CustomerKind>;

/** Whom the company sells to; only licensed parties, only what their licences cover, and only while those are valid. 四(三), law §55, GSP */
@Entity<Customer>({
  prefix: "cust",
  domain: "sales",
  label: { zh: "客户", en: "Customer" },
  about: "Whom the company sells to.",
  clause: "四(三) · GSP 首营企业",
  representation: "name",
  search: ["name", "code", "registrationNumber"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "createdAt", "licensedUntil"], kind: ["name"], regionId: ["name"], representativeId: ["name"], code: ["name"] },
  countedByDay: { status: "licensedUntil" },
  unique: ["code", "registrationNumber"],
  party: "CUSTOMER",
  imports: true,
  lifecycle: customerLifecycle,
  figures: customerFigures,
  derives: (customer) => archived(customer, { customerId: customer.id, kind: "BASICS", title: customer.name, events: { ENTERED: businessDate(new Date(customer.createdAt)), APPROVED: customer.approvedOn, FROZEN: customer.frozenOn } }),
})
export class Customer extends Document {
  @Attribute(() => String, { zh: "客户编码", en: "Code", about: "The company's own code of the customer.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Registered name.", input: { required: true, minLength: 2 } })
  name!: string;

  @Attribute(() => CustomerKind, { zh: "类型", en: "Kind", about: "Hospital, pharmacy or distributor; decides which licences it needs. Needed for the first-time approval; unknown for customers taken over from the past.", nullable: true, input: true })
  kind?: CustomerKind;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", about: "Unified social credit code, or the number in the register of its country. Unknown for customers taken over from the past.", nullable: true, input: { pattern: "[0-9A-Z-]{6,30}" } })
  registrationNumber?: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "Region that its figures belong to from now on; what was ordered before stays where it was.", input: { required: true, once: true } })
  regionId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Representative", about: "Who looks after the customer; whoever enters it unless told.", nullable: true, input: { once: true } })
  representativeId?: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Address that deliveries go to.", nullable: true, input: { maxLength: 300 } })
  address?: string;

  @Attribute(() => Int, { zh: "账期(天)", en: "Payment days", about: "Days from shipment until a delivery is to be paid, where no contract says otherwise; granted by finance." })
  paymentDays!: number;

  @Attribute(() => Money, { zh: "信用额度", en: "Credit limit", about: "What may be open at any time, granted by finance. None: nothing is granted, and what is ordered is paid for beforehand.", nullable: true })
  creditLimit?: Money;

  @Attribute(() => Int, { zh: "最短剩余效期(天)", en: "Minimum shelf life (days)", about: "Days that a batch must have left when it is allocated to this customer; none where any unexpired batch will do.", nullable: true, input: { min: 1, max: 3650 } })
  minimumShelfLifeDays?: number;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which a document that it must hold no longer counts, as far as they were verified.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => LocalDate, { zh: "首营日期", en: "Approved on", about: "Date of its first-time approval.", nullable: true })
  approvedOn?: string;

  @Reference(() => Employee, { zh: "开发人", en: "Developed by", about: "Who looked after it at its first-time approval.", nullable: true })
  developedById?: string;

  @Attribute(() => LocalDate, { zh: "冻结日期", en: "Frozen on", about: "Date since which it is frozen.", nullable: true })
  frozenOn?: string;

  @Attribute(() => Boolean, { zh: "历史客户", en: "Historical", about: "Taken over from the records of the past, not entered here." })
  historical!: boolean;

  @Attribute(() => CustomerStatus, { zh: "状态", en: "Status", about: "Where its first-time approval stands, and whether trade with it is stopped." })
  override status!: CustomerStatus;
}
