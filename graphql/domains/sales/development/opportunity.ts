import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Contract } from "../contracts/contract.ts";
import { Customer } from "../customers/customer.ts";
import { followsHandOver } from "../customers/handOver.ts";
import { opportunityFigures } from "./developmentFigures.ts";
import { opportunityLifecycle, OpportunityStatus } from "./opportunityLifecycle.ts";
import { Region } from "../regions/region.ts";

/** The day on which it was closed, where it was closed in this way. */
const closedAs = (end: OpportunityStatus) => ({ status, closedOn }: Opportunity): string | undefined => (status === end ? closedOn : undefined);

/** A potential sale to a customer and the work on it. 四(三) */
@Entity<Opportunity>({
  prefix: "opp",
  domain: "sales",
  label: { zh: "商机", en: "Opportunity" },
  many: "opportunities",
  about: "A potential sale to a customer.",
  clause: "四(三)",
  number: "SJ",
  representation: "title",
  search: ["title", "number"],
  lists: { all: ["createdAt", "expectedOn", "expectedValue"], customerId: ["createdAt"], status: ["expectedOn", "expectedValue"], ownerId: ["expectedOn"] },
  countedByDay: { status: "expectedOn" },
  lifecycle: opportunityLifecycle,
  figures: opportunityFigures,
  timeline: [{ of: "customerId", kind: "OPPORTUNITY", amount: "expectedValue", at: { FOUND: ({ createdAt }) => businessDate(new Date(createdAt)), WON: closedAs("WON"), LOST: closedAs("LOST") } }],
})
export class Opportunity extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Title of the opportunity.", input: { required: true, maxLength: 200 } })
  title!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer; may still be a prospect.", input: { required: true, once: true } })
  customerId!: string;

  @Reference(() => Region, { zh: "区域", en: "Region", about: "The customer's region when it was identified." })
  regionId!: string;

  @Reference(() => Employee, { zh: "负责人", en: "Owner", about: "Owner of the opportunity; defaults to the creator.", nullable: true, input: { once: true } })
  ownerId!: string;

  @Attribute(() => Money, { zh: "预计金额", en: "Expected value", about: "Expected value.", input: { required: true, min: 1, max: 100_000_000_000 } })
  expectedValue!: Money;

  @Attribute(() => LocalDate, { zh: "预计成交日", en: "Expected close date", about: "When the customer is expected to decide.", input: { required: true, when: "any" } })
  expectedOn!: string;

  @Attribute(() => String, { zh: "竞争对手", en: "Competitor", about: "Competing supplier.", nullable: true, input: { maxLength: 100 } })
  competitor?: string;

  @Attribute(() => String, { zh: "下一步", en: "Next step", about: "Next step.", nullable: true, text: true, input: { maxLength: 1000 } })
  nextStep?: string;

  @Reference(() => Contract, { zh: "合同", en: "Contract", about: "The resulting contract.", nullable: true })
  contractId?: string;

  @Attribute(() => LocalDate, { zh: "结束日期", en: "Closed on", about: "When it was won or lost.", nullable: true })
  closedOn?: string;

  @Attribute(() => OpportunityStatus, { zh: "状态", en: "Status", about: "Stage of the opportunity." })
  override status!: OpportunityStatus;
}

followsHandOver(Opportunity, { inHandOf: "ownerId", filter: { status: { in: ["FOUND", "QUALIFIED", "OFFERED", "NEGOTIATING"] } }, by: "customerId", sort: "createdAt" });
