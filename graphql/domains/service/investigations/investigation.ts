/** Findings about a complaint, and measures against its recurrence. 六(一)3 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { rolesOf } from "../../../platform/access/principal.ts";
import { quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { withDuty } from "../../../platform/access/duty.ts";
import type { Context } from "../../../platform/context.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { CaseKind, isComplaint } from "../cases/caseKind.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

export const InvestigationStatus = enumeration("InvestigationStatus", "Status of an investigation.", {
  OPEN: { zh: "调查中", en: "Open", tone: "warning" },
  CONCLUDED: { zh: "已出结论", en: "Concluded", tone: "info", about: "Its measures are being carried out." },
  VERIFIED: { zh: "已验证", en: "Verified", tone: "good", about: "Every measure was verified by somebody other than its owner." },
});
export type InvestigationStatus = ValueOf<typeof InvestigationStatus>;

export const ComplaintCause = enumeration("ComplaintCause", "Cause of a complaint.", {
  PRODUCT: { zh: "商品质量", en: "Product" },
  STORAGE: { zh: "储存", en: "Storage" },
  TRANSPORT: { zh: "运输", en: "Transport" },
  SERVICE: { zh: "服务", en: "Service" },
  DOCUMENT: { zh: "单据资料", en: "Documents" },
  USE: { zh: "使用不当", en: "Use" },
  UNFOUNDED: { zh: "不成立", en: "Unfounded" },
});
export type ComplaintCause = ValueOf<typeof ComplaintCause>;

@ObjectType("CorrectiveMeasure", { description: "A measure against recurrence of a complaint." })
export class CorrectiveMeasure {
  @Attribute(() => String, { zh: "措施", en: "Measure", about: "The measure.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  what!: string;

  @Reference(() => Employee, { zh: "责任人", en: "Owner", about: "Who carries it out.", nullable: true, input: true })
  ownerId?: string;

  @Attribute(() => LocalDate, { zh: "完成期限", en: "Due on", about: "Date by which it is to be carried out.", nullable: true, input: { when: "any" } })
  dueOn?: string;

  @Attribute(() => LocalDate, { zh: "完成日期", en: "Done on", about: "Date on which it was carried out.", nullable: true })
  doneOn?: string;

  @Reference(() => Employee, { zh: "验证人", en: "Verified by", about: "Who verified it; never its owner.", nullable: true })
  verifiedById?: string;
}

const clause = "六(一)3";

class ConclusionInput {
  @Attribute(() => String, { zh: "调查方法", en: "Method", about: "Method of the investigation.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  method!: string;

  @Attribute(() => String, { zh: "调查结果", en: "Findings", about: "Findings of the investigation.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  findings!: string;

  @Attribute(() => ComplaintCause, { zh: "原因", en: "Cause", about: "Cause of the complaint.", input: { required: true } })
  cause!: ComplaintCause;

  @Attribute(() => [CorrectiveMeasure], { zh: "整改措施", en: "Measures", about: "Measures against recurrence.", nullable: true, input: { maxItems: 20 } })
  measures?: CorrectiveMeasure[];
}

const measureNumber = { zh: "措施序号", en: "Measure number", about: "Number of the measure, from 1.", input: { required: true, min: 1, max: 20 } } as const;

class MeasureInput {
  @Attribute(() => Int, measureNumber)
  measure!: number;
}

class PlanInput extends MeasureInput {
  @Reference(() => Employee, { zh: "责任人", en: "Owner", about: "Who carries it out.", input: { required: true } })
  ownerId!: string;

  @Attribute(() => LocalDate, { zh: "完成期限", en: "Due on", about: "Date by which it is to be carried out.", input: { required: true, when: "any" } })
  dueOn!: string;
}

class DoneInput extends MeasureInput {
  @Attribute(() => LocalDate, { zh: "完成日期", en: "Done on", about: "Date on which it was carried out.", input: { required: true, when: "past" } })
  doneOn!: string;
}

const investigatorIsAgainst = rule("INVESTIGATOR_IS_AGAINST", {
  clause: "六(一)",
  message: { zh: () => "投诉针对您本人，不能由您调查", en: () => "The complaint is about you; you cannot investigate it" },
});
const noSuchMeasure = rule("NO_SUCH_MEASURE", { clause, message: { zh: () => "没有此序号的整改措施", en: () => "There is no measure with this number" } });
const notDone = rule("MEASURE_NOT_DONE", {
  clause,
  message: { zh: () => "整改措施尚未完成，不能验证", en: () => "The measure has not been carried out yet" },
  remedy: { zh: () => "请先登记完成日期", en: () => "First record when it was carried out", by: ["Investigation.recordDone"] },
});
const ownMeasure = rule("OWN_MEASURE", { clause, message: { zh: () => "您是该措施的责任人，不能由您验证", en: () => "You own this measure; somebody else has to verify it" } });
const measuresOpen = rule<{ count: number }>("MEASURES_OPEN", {
  clause,
  message: { zh: ({ count }) => `还有 ${count} 项整改措施未验证`, en: ({ count }) => `${count} measures are not verified yet` },
  remedy: { zh: () => "请逐项验证整改措施", en: () => "Verify each measure", by: ["Investigation.verifyMeasure"] },
});

const investigatedByOthers = rule<{ byQuality: boolean }>("INVESTIGATED_BY_OTHERS", {
  clause,
  message: { zh: ({ byQuality }) => (byQuality ? "质量投诉由质量部门调查" : "服务投诉由客户服务部门调查"), en: ({ byQuality }) => (byQuality ? "Complaints of quality are investigated by quality" : "Complaints of service are investigated by customer service") },
});

/** Quality investigates quality complaints, customer service the others. */
const inOwnField: Guard<Investigation> = ({ caseKind }, { principal }) => {
  const byQuality = caseKind === "QUALITY_COMPLAINT";
  return rolesOf(principal).some((role) => (byQuality ? quality : serviceStaff).includes(role)) ? [] : [investigatedByOthers({ byQuality })];
};

const notAgainst: Guard<Investigation> = ({ againstId }, { principal }) => (againstId && againstId === principal.id ? [investigatorIsAgainst()] : []);

function changeMeasure({ record, input: { measure } }: Step<Investigation, MeasureInput>, change: (one: CorrectiveMeasure) => CorrectiveMeasure): void {
  refuseIfAny(record.measures[measure - 1] ? [] : [noSuchMeasure(undefined, { field: "measure" })]);
  record.measures = record.measures.map((one, i) => (i === measure - 1 ? change(one) : one));
}

async function conclude({ record, input: { method, findings, cause, measures }, uow, ctx }: Step<Investigation, ConclusionInput>): Promise<void> {
  Object.assign(record, { method, findings, cause, measures: measures ?? [], concludedOn: ctx.today, investigatorId: ctx.principal.id });
  const investigated = uow.edit((await ctx.loader.load<ServiceCase>(record.caseId))!);
  investigated.investigatedOn = ctx.today;
  // The investigator may not close the case.
  investigated.duties = withDuty(investigated.duties ?? [], "investigator", [ctx.principal.id]);
}

function verifyMeasure(step: Step<Investigation, MeasureInput>): void {
  changeMeasure(step, (one) => {
    refuseIfAny([...(one.doneOn ? [] : [notDone(undefined)]), ...(one.ownerId === step.ctx.principal.id ? [ownMeasure(undefined)] : [])]);
    return { ...one, verifiedById: step.ctx.principal.id };
  });
}

const unverified = ({ measures = [] }: Investigation): number => measures.filter(({ verifiedById }) => !verifiedById).length;
const isUnplanned = ({ ownerId, dueOn }: CorrectiveMeasure): boolean => !ownerId || !dueOn;

const allVerified: Guard<Investigation> = (record) => (unverified(record) > 0 ? [measuresOpen({ count: unverified(record) })] : []);

const investigationLifecycle = lifecycle<Investigation, InvestigationStatus>({
  states: InvestigationStatus,
  initial: "OPEN",
  editable: [],
  actions: {
    conclude: { label: { zh: "出具结论", en: "Conclude" }, about: "Records findings, cause and measures.", from: "OPEN", to: "CONCLUDED", tone: "primary", duty: "investigator", input: ConclusionInput, guards: [notAgainst, inOwnField], effect: conclude },
    plan: {
      label: { zh: "落实措施", en: "Schedule measure" },
      about: "Gives a measure an owner and a date.",
      from: "CONCLUDED",
      input: PlanInput,
      guards: [notAgainst, inOwnField],
      effect: (step: Step<Investigation, PlanInput>) => changeMeasure(step, (one) => ({ ...one, ownerId: step.input.ownerId, dueOn: step.input.dueOn, verifiedById: undefined })),
    },
    recordDone: {
      label: { zh: "登记完成", en: "Record as done" },
      about: "Records that a measure was carried out.",
      from: "CONCLUDED",
      input: DoneInput,
      effect: (step: Step<Investigation, DoneInput>) => changeMeasure(step, (one) => ({ ...one, doneOn: step.input.doneOn, verifiedById: undefined })),
    },
    verifyMeasure: { label: { zh: "验证措施", en: "Verify measure" }, about: "Verifies that a measure was carried out, by somebody other than its owner.", from: "CONCLUDED", input: MeasureInput, guards: [notAgainst], effect: verifyMeasure },
    verify: { label: { zh: "验证", en: "Verify" }, about: "Ends the investigation once every measure is verified.", from: "CONCLUDED", to: "VERIFIED", tone: "primary", duty: "verifier", guards: [notAgainst, allVerified] },
  },
});

@Entity<Investigation>({
  prefix: "invest",
  domain: "service",
  label: { zh: "投诉调查", en: "Investigation" },
  about: "Findings about a complaint, and measures against its recurrence.",
  clause,
  number: "DC",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], caseId: ["createdAt"], cause: ["createdAt"], caseKind: ["createdAt"], "caseKind+status": ["createdAt"] },
  lifecycle: investigationLifecycle,
})
export class Investigation extends NumberedDocument {
  @Reference(() => ServiceCase, { zh: "服务单", en: "Service case", about: "The complaint." })
  caseId!: string;

  @Attribute(() => CaseKind, { zh: "投诉类别", en: "Kind of complaint", about: "Quality complaints are investigated by quality." })
  caseKind!: CaseKind;

  @Reference(() => Employee, { zh: "被投诉人", en: "Against", about: "Employee that the complaint concerns; they may not investigate it.", nullable: true })
  againstId?: string;

  @Reference(() => Employee, { zh: "调查人", en: "Investigator", about: "Who concluded the investigation; they may not close the case.", nullable: true })
  investigatorId?: string;

  @Attribute(() => String, { zh: "调查方法", en: "Method", about: "Method of the investigation.", nullable: true, text: true })
  method?: string;

  @Attribute(() => String, { zh: "调查结果", en: "Findings", about: "Findings of the investigation.", nullable: true, text: true })
  findings?: string;

  @Attribute(() => ComplaintCause, { zh: "原因", en: "Cause", about: "Cause of the complaint.", nullable: true })
  cause?: ComplaintCause;

  @Attribute(() => [CorrectiveMeasure], { zh: "整改措施", en: "Measures", about: "Measures against recurrence." })
  measures!: CorrectiveMeasure[];

  @Attribute(() => LocalDate, { zh: "结论日期", en: "Concluded on", about: "Business date of the conclusion.", nullable: true })
  concludedOn?: string;

  @Attribute(() => InvestigationStatus, { zh: "状态", en: "Status", about: "Status of the investigation." })
  override status!: InvestigationStatus;
}

/** Copies the number of measures without owner or date to the case, which cannot be closed before. */
keeps(Investigation, async ({ caseId, measures = [] }, { before, uow, ctx }) => {
  const count = measures.filter(isUnplanned).length;
  if (count === (before?.measures ?? []).filter(isUnplanned).length) return;
  const record = await ctx.loader.load<ServiceCase>(caseId);
  if (record) uow.edit(record).measuresUnplanned = count;
});

/** Opens an investigation for every complaint in work, however it became one. */
keeps(ServiceCase, (record, { uow }) => {
  const { id: caseId, kind: caseKind, againstId, status } = record;
  if (!isComplaint(record) || record.investigationId || (status !== "ACCEPTED" && status !== "INVESTIGATING")) return;
  record.investigationId = uow.create(Investigation, { caseId, caseKind, againstId, measures: [], status: "OPEN", duties: [] }).id;
});

/** A new round gets a new investigation when an agent starts one. */
alongside(ServiceCase, "investigate", async ({ record, ctx }: { record: ServiceCase; ctx: Context }) => {
  const known = record.investigationId ? await ctx.loader.load<Investigation>(record.investigationId) : null;
  if (record.rounds.length > 1 && known && known.status !== "OPEN") Object.assign(record, { investigationId: undefined, investigatedOn: undefined });
});

export const InvestigationResolver = EntityResolver(Investigation);
