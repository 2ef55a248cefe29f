/** What a deputy reports to the manager on their area. The clock makes it each month for the deputy who holds the area on its due date. 二(二)2 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Area } from "../../../platform/access/role.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Employee } from "../../organization/people/employee.ts";
import { deputyReportLifecycle, DeputyReportStatus } from "./deputyReportLifecycle.ts";
import { DeputyFinding, DeputyProposal } from "./reportParts.ts";

@Entity<DeputyReport>({
  prefix: "dprep",
  domain: "analytics",
  label: { zh: "分管汇报", en: "Deputy's report" },
  about: "What a deputy reports on their area each month: progress, findings, and proposals that the manager answers.",
  clause: "二(二)2",
  number: "FG",
  representation: "title",
  attachments: true,
  lists: { all: ["dueOn", "createdAt"], status: ["dueOn"], deputyId: ["dueOn"], "deputyId+status": ["dueOn"], deferred: ["dueOn"] },
  lifecycle: deputyReportLifecycle,
})
export class DeputyReport extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Area and month." })
  title!: string;

  @Reference(() => Employee, { zh: "副经理", en: "Deputy", about: "Who holds the area on the due date." })
  deputyId!: string;

  @Attribute(() => Area, { zh: "分管领域", en: "Area", about: "Area that it is about." })
  area!: Area;

  @Attribute(() => String, { zh: "月份", en: "Month", about: "Month that it is about: 2026-09." })
  period!: string;

  @Attribute(() => LocalDate, { zh: "应提交日期", en: "Due on", about: "Fifth working day after the month." })
  dueOn!: string;

  @Attribute(() => String, { zh: "工作进展", en: "Progress", about: "How things are going.", nullable: true, text: true, input: { maxLength: 10_000 } })
  progress?: string;

  @Attribute(() => [DeputyFinding], { zh: "发现", en: "Findings", about: "What was found; at least one.", nullable: true, input: { maxItems: 50 } })
  findings?: DeputyFinding[];

  @Attribute(() => [DeputyProposal], { zh: "建议", en: "Proposals", about: "What is proposed; at least one.", nullable: true, input: { maxItems: 50 } })
  proposals?: DeputyProposal[];

  @Attribute(() => LocalDate, { zh: "提交日期", en: "Submitted on", about: "When it was submitted last.", nullable: true })
  submittedOn?: string;

  @Attribute(() => LocalDate, { zh: "答复日期", en: "Answered on", about: "When every proposal was answered.", nullable: true })
  answeredOn?: string;

  @Attribute(() => Boolean, { zh: "有暂缓建议", en: "Has deferred proposals", about: "Whether a proposal is deferred; empty if none is.", nullable: true })
  deferred?: true;

  @Attribute(() => LocalDate, { zh: "再次研究日期", en: "Decide on", about: "First day on which a deferred proposal is decided.", nullable: true })
  decideOn?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Returned because", about: "Why it was returned last.", nullable: true, text: true })
  returnReason?: string;

  @Attribute(() => DeputyReportStatus, { zh: "状态", en: "Status", about: "Status of the report." })
  override status!: DeputyReportStatus;
}

/** People edit what they propose, never what was answered. */
function prepare({ record }: Preparation<DeputyReport>): void {
  record.proposals = record.proposals?.map(({ text, wantedBy }) => ({ text, wantedBy }));
}

export const DeputyReportResolver = EntityResolver(DeputyReport, { update: true, prepare });
