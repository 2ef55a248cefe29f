import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Contact } from "../customers/contact.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { beginWork, sameCustomer } from "../customers/customerWork.ts";
import { visitFigures } from "./developmentFigures.ts";
import { Opportunity } from "./opportunity.ts";
import { Region } from "../regions/region.ts";
import { visitLifecycle, VisitStatus } from "./visitLifecycle.ts";

export const VisitKind = enumeration("VisitKind", "Form of a visit.", {
  ON_SITE: { zh: "上门", en: "On site" },
  PHONE: { zh: "电话", en: "By phone" },
  ONLINE: { zh: "线上会议", en: "Online" },
});
export type VisitKind = ValueOf<typeof VisitKind>;

/** A planned or completed visit. 四(三)3 */
@Entity<Visit>({
  prefix: "vis",
  domain: "sales",
  label: { zh: "拜访", en: "Visit" },
  about: "A planned or completed visit.",
  clause: "四(三)3",
  number: "BF",
  representation: "number",
  search: ["number", "purpose"],
  lists: { all: ["plannedOn", "createdAt"], customerId: ["plannedOn"], status: ["plannedOn"], visitorId: ["plannedOn"], "visitorId+status": ["plannedOn"] },
  countedByDay: { status: "plannedOn", "visitorId+status": "plannedOn" },
  lifecycle: visitLifecycle,
  figures: visitFigures,
  timeline: [{ of: "customerId", kind: "VISIT", title: ({ purpose }) => purpose, at: { VISITED: "doneOn" } }],
})
export class Visit extends NumberedDocument {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer to visit; may still be a prospect.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "The customer's region when it was planned." })
  regionId!: string;

  @Reference(() => Employee, { zh: "拜访人", en: "Visited by", about: "Visiting representative; defaults to the creator.", nullable: true, input: { once: true } })
  visitorId!: string;

  @Reference(() => Contact, { zh: "联系人", en: "Contact", about: "Contact person.", nullable: true, input: true })
  contactId?: string;

  @Attribute(() => VisitKind, { zh: "方式", en: "Kind", about: "On site, by phone or online.", input: { required: true } })
  kind!: VisitKind;

  @Attribute(() => LocalDate, { zh: "计划日期", en: "Planned on", about: "Planned date.", input: { required: true, when: "any" } })
  plannedOn!: string;

  @Attribute(() => LocalDate, { zh: "周期日期", en: "Regularly due on", about: "Date on which a regular visit is due; empty for visits that people plan.", nullable: true })
  dueOn?: string;

  @Attribute(() => String, { zh: "目的", en: "Purpose", about: "Purpose of the visit.", input: { required: true, minLength: 2, maxLength: 300 } })
  purpose!: string;

  @Reference(() => Opportunity, { zh: "商机", en: "Opportunity", about: "Related opportunity.", nullable: true, input: true })
  opportunityId?: string;

  @Attribute(() => LocalDate, { zh: "拜访日期", en: "Visit date", about: "When it took place.", nullable: true })
  doneOn?: string;

  @Attribute(() => String, { zh: "拜访结果", en: "Outcome", about: "Topics discussed and agreements.", nullable: true, text: true })
  outcome?: string;

  @Attribute(() => String, { zh: "客户需求", en: "Needs", about: "Needs and complaints of the customer.", nullable: true, text: true })
  needs?: string;

  @Reference(() => Visit, { zh: "上次拜访", en: "Previous visit", about: "The visit in which this one was agreed.", nullable: true })
  previousId?: string;

  @Attribute(() => VisitStatus, { zh: "状态", en: "Status", about: "Whether it has taken place." })
  override status!: VisitStatus;
}

followsHandOver(Visit, { inHandOf: "visitorId", filter: { status: { eq: "PLANNED" } }, by: "customerId", sort: "plannedOn" });

export const VisitResolver = EntityResolver(Visit, {
  create: true,
  update: true,
  prepare: async (preparation) => {
    await beginWork(preparation, "visitorId");
    return sameCustomer(preparation, "contactId", "opportunityId");
  },
});
