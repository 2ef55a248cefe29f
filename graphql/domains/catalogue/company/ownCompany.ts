import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Document } from "../../../platform/entity/document.ts";
import { takesChanges } from "../../../platform/masterData/takesChanges.ts";
import { stateFollowsLicence } from "../qualification/licensed.ts";
import { ownDocumentsInOrder } from "./ownDocuments.ts";
import { ownCompanyLifecycle, OwnCompanyStatus } from "./ownCompanyLifecycle.ts";

/** The company itself. Buying, selling and shipping need valid licences of its own that cover the goods. GSP §90 */
@Entity<OwnCompany>({
  prefix: "own",
  domain: "catalogue",
  label: { zh: "本企业", en: "Own company" },
  many: "ownCompanies",
  about: "The company itself: its names, addresses, responsible persons and licences.",
  clause: "药品管理法 §52 · GSP §90",
  representation: "name",
  attachments: true,
  search: ["name"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "licensedUntil"] },
  unique: ["sole"],
  lifecycle: ownCompanyLifecycle,
})
export class OwnCompany extends Document {
  @Attribute(() => String, { zh: "企业名称", en: "Name", about: "Registered name.", input: { required: true, minLength: 2, maxLength: 100 } })
  name!: string;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", about: "Unified social credit code.", input: { required: true, pattern: "[0-9A-Z]{18}" } })
  registrationNumber!: string;

  @Attribute(() => String, { zh: "注册地址", en: "Registered address", about: "Address on the business licence.", input: { required: true, maxLength: 200 } })
  address!: string;

  @Attribute(() => [String], { zh: "仓库地址", en: "Warehouse addresses", about: "Addresses of the warehouses on the distribution licence.", nullable: true, input: { maxItems: 20 } })
  warehouseAddresses?: string[];

  @Attribute(() => String, { zh: "法定代表人", en: "Legal representative", about: "Name on the business licence.", ofPerson: true, input: { required: true, maxLength: 60 } })
  legalRepresentative!: string;

  @Attribute(() => String, { zh: "企业负责人", en: "Person in charge", about: "Name on the distribution licence.", ofPerson: true, input: { required: true, maxLength: 60 } })
  personInCharge!: string;

  @Attribute(() => String, { zh: "质量负责人", en: "Quality director", about: "Name on the distribution licence.", ofPerson: true, input: { required: true, maxLength: 60 } })
  qualityDirector!: string;

  @Attribute(() => String, { zh: "发票抬头", en: "Invoice title", about: "Name that suppliers invoice; defaults to the registered name.", nullable: true, input: { maxLength: 100 } })
  invoiceTitle?: string;

  @Attribute(() => [String], { zh: "银行账户", en: "Bank accounts", about: "Bank and number of each account.", nullable: true, input: { maxItems: 20 } })
  bankAccounts?: string[];

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone of the company.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  /** Constant and unique, so that there is only one record. */
  @Attribute(() => String, { zh: "唯一", en: "Sole", about: "Constant, so that there is only one record." })
  sole!: string;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which one of its licences is no longer valid.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => OwnCompanyStatus, { zh: "状态", en: "Status", about: "Whether the record was approved and its licences are valid." })
  override status!: OwnCompanyStatus;
}

stateFollowsLicence(OwnCompany);

takesChanges(OwnCompany, { approved: ["APPROVED", "EXPIRED"], lead: "departmentManager", ordinary: ["phone"], guards: [ownDocumentsInOrder] });
