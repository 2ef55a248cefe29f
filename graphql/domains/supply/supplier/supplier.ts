import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Document } from "../../../platform/entity/document.ts";
import { FirstTimeStatus, firstTimeLifecycle } from "../../catalogue/qualification/firstTimeLifecycle.ts";
import { supplierDocumentsInOrder } from "./licence.ts";

export const SupplierKind = enumeration("SupplierKind", "Which licences a supplier needs.", {
  MANUFACTURER: { zh: "生产企业", en: "Manufacturer", about: "Needs a manufacturing licence." },
  DISTRIBUTOR: { zh: "经营企业", en: "Distributor", about: "Needs a distribution licence." },
});
export type SupplierKind = ValueOf<typeof SupplierKind>;

/** Whom the company buys from; only licensed parties, and only while their licences are valid. 五(一)1, law §55 */
@Entity<Supplier>({
  prefix: "sup",
  domain: "supply",
  label: { zh: "供应商", en: "Supplier" },
  about: "Whom the company buys from.",
  clause: "五(一)1 · 药品管理法§55",
  representation: "name",
  search: ["name", "code", "registrationNumber"],
  lists: { all: ["name", "createdAt"], status: ["name", "createdAt"], kind: ["name"], code: ["name"] },
  unique: ["code", "registrationNumber"],
  party: "SUPPLIER",
  imports: true,
  lifecycle: firstTimeLifecycle<Supplier>({ route: "supplier", guards: [supplierDocumentsInOrder] }),
})
export class Supplier extends Document {
  @Attribute(() => String, { zh: "供应商编码", en: "Code", about: "The company's own code of the supplier.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Registered name.", input: { required: true, minLength: 2 } })
  name!: string;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", about: "Unified social credit code, or the number in the register of its country. Unknown for suppliers taken over from the past.", nullable: true, input: { pattern: "[0-9A-Z-]{6,30}" } })
  registrationNumber?: string;

  @Attribute(() => SupplierKind, { zh: "类型", en: "Kind", about: "Manufacturer or distributor; decides which licences it needs. Needed for the first-time approval.", nullable: true, input: true })
  kind?: SupplierKind;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Registered address.", nullable: true, input: { maxLength: 300 } })
  address?: string;

  @Attribute(() => String, { zh: "联系人", en: "Contact", about: "Person to talk to.", nullable: true, input: { maxLength: 60 } })
  contactName?: string;

  @Attribute(() => String, { zh: "联系电话", en: "Phone", about: "Phone of the contact.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => String, { zh: "银行账户", en: "Bank account", about: "Account that payments go to.", nullable: true, input: { maxLength: 100 } })
  bankAccount?: string;

  @Attribute(() => FirstTimeStatus, { zh: "状态", en: "Status", about: "Where its first-time approval stands." })
  override status!: FirstTimeStatus;
}
