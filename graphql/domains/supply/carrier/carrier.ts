import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { carriageStaff } from "../../../platform/access/roleGroups.ts";
import { Document } from "../../../platform/entity/document.ts";
import { takesChanges } from "../../../platform/masterData/takesChanges.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { headOfQualityStep, qaOfficerStep } from "../../../platform/approval/standardSteps.ts";
import { SupplierRating } from "../supplier/supplierRating.ts";
import { carrierDocumentsInOrder } from "./carrierLicence.ts";
import { firstTimeLifecycle, FirstTimeStatus, stateFollowsLicence, StorageClass } from "../../catalogue/api.ts";

export const CarrierKind = enumeration("CarrierKind", "Which documents a carrier needs.", {
  CONTRACTOR: { zh: "委托承运", en: "Contractor", about: "External carrier: needs its licences and a transport quality agreement." },
  OWN_FLEET: { zh: "自有车队", en: "Own fleet", about: "The company's own vehicles, carrying its own goods only: needs no licence and no agreement." },
});
export type CarrierKind = ValueOf<typeof CarrierKind>;

/** The audit before a carrier is given goods. GSP 委托运输, 五(三)1 */
const carrierRoute = approvalRoute("carrier", [{ steps: [qaOfficerStep, headOfQualityStep] }], { label: { zh: "承运商", en: "Carrier" }, always: ["headOfQuality"] });

/**
 * A carrier for deliveries; needs first-time approval and valid qualifications before it receives goods. 五(三)1, GSP
 * 委托运输
 */
@Entity<Carrier>({
  prefix: "car",
  domain: "supply",
  label: { zh: "承运商", en: "Carrier" },
  about: "A carrier for the company's deliveries.",
  clause: "五(三)1 · GSP 委托运输",
  representation: "name",
  search: ["name", "code", "registrationNumber"],
  lists: { all: ["name", "createdAt", "licensedUntil"], status: ["name", "createdAt", "licensedUntil"], kind: ["name"], code: ["name"] },
  unique: ["code", "registrationNumber"],
  party: "CARRIER",
  lifecycle: firstTimeLifecycle<Carrier>({ route: carrierRoute, submitters: carriageStaff, guards: [carrierDocumentsInOrder] }),
})
export class Carrier extends Document {
  @Attribute(() => String, { zh: "承运商编码", en: "Code", about: "The company's own code of the carrier.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Registered name.", input: { required: true, minLength: 2, maxLength: 100 } })
  name!: string;

  @Attribute(() => CarrierKind, { zh: "类型", en: "Kind", about: "Contractor or own fleet; decides which documents it needs.", input: { required: true } })
  kind!: CarrierKind;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", about: "Unified social credit code.", input: { required: true, pattern: "[0-9A-Z-]{6,30}" } })
  registrationNumber!: string;

  @Attribute(() => [StorageClass], { zh: "可承运温层", en: "Storage classes", about: "Storage classes that it may carry; cold and frozen ones need a cold-chain validation report.", input: { required: true, minItems: 1, maxItems: 4 } })
  storageClasses!: StorageClass[];

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Registered address.", nullable: true, input: { maxLength: 300 } })
  address?: string;

  @Attribute(() => String, { zh: "联系人", en: "Contact", about: "Contact person.", nullable: true, input: { maxLength: 60 } })
  contactName?: string;

  @Attribute(() => String, { zh: "联系电话", en: "Phone", about: "Phone of the contact.", nullable: true, input: { pattern: "[+0-9 ()-]{5,30}" } })
  phone?: string;

  @Attribute(() => LocalDate, { zh: "证照有效至", en: "Licensed until", about: "First day on which a qualification that every delivery needs is no longer valid.", nullable: true })
  licensedUntil?: string;

  @Attribute(() => SupplierRating, { zh: "评价等级", en: "Rating", about: "Rating of the newest approved evaluation; null before the first.", nullable: true })
  rating?: SupplierRating;

  @Attribute(() => LocalDate, { zh: "评价截至", en: "Rated to", about: "Last day of the period of that evaluation.", nullable: true })
  ratedTo?: string;

  @Attribute(() => FirstTimeStatus, { zh: "状态", en: "Status", about: "Status of its first-time approval." })
  override status!: FirstTimeStatus;
}

stateFollowsLicence(Carrier);

takesChanges(Carrier, { approved: ["APPROVED", "EXPIRED", "BLOCKED"], lead: "supplyLead", ordinary: ["contactName", "phone"], byParty: ["name", "registrationNumber", "address", "contactName", "phone"] });

export const CarrierResolver = EntityResolver(Carrier, { create: true, update: true });
