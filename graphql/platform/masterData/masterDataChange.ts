import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, entityOfId, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime, LocalDate } from "../../table/scalars.ts";
import { hiddenPaths, hidesByRecord } from "../access/access.ts";
import { isPerson } from "../access/accountClasses.ts";
import { NumberedDocument } from "../entity/document.ts";
import { File } from "../file/file.ts";
import { masterDataChangeLifecycle, MasterDataChangeStatus } from "./masterDataChangeLifecycle.ts";
import { isMasterData, type RecordLead } from "./takesChanges.ts";

export const ChangeClass = enumeration("ChangeClass", "Who decides on a master data change.", {
  ORDINARY: { zh: "一般信息", en: "Ordinary", about: "Contacts and the like: the lead decides." },
  CRITICAL: { zh: "关键信息", en: "Critical", tone: "warning", about: "Name, licence, address, storage and the like: quality reviews, the head of quality decides." },
  PAYMENT: { zh: "收款账户", en: "Bank account", tone: "bad", about: "Finance calls the number on file, a second person of finance confirms; payments are frozen meanwhile." },
});
export type ChangeClass = ValueOf<typeof ChangeClass>;

/** Old and new value of one attribute. Values are JSON, because one document holds those of all kinds of records. */
@ObjectType("ProposedValue", { description: "Old and new value of one attribute." })
export class ProposedValue {
  @Attribute(() => String, { zh: "字段", en: "Field", about: "Name of the attribute, as the API calls it.", input: { required: true, maxLength: 60, pattern: "[A-Za-z]+" } })
  attribute!: string;

  @Attribute(() => String, { zh: "原值", en: "Old value", about: "Value that the change is based on, as JSON; null if there was none, or if you may not see it.", nullable: true })
  before?: string | null;

  @Attribute(() => String, { zh: "新值", en: "New value", about: "Value from the effective date on, as JSON: \"\\\"0311-1\\\"\", [\"COLD\"]; null to remove it.", nullable: true, text: true, input: { maxLength: 4000 } })
  after?: string | null;
}

/** A change of approved master data: decided by its class, in force from its day on. GSP 首营资料更新 */
@Entity<MasterDataChange>({
  prefix: "mdc",
  domain: "platform",
  label: { zh: "主数据变更单", en: "Master data change" },
  about: "A change of approved data of a supplier, product, customer or carrier. The old values apply until it takes effect.",
  clause: "GSP 首营资料更新",
  number: "MC",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt", "effectiveOn"], recordId: ["createdAt"], partyId: ["createdAt"] },
  lifecycle: masterDataChangeLifecycle,
  events: {
    returned: { on: "reject", to: "DRAFT", version: "2026-11-30", zh: "资料变更已退回", en: "Master data change returned", about: { zh: "变更被退回，附原因；可修改后重新提交或作废。", en: "The change was returned with a reason; correct and submit it again, or discard it." } },
    tookEffect: { on: ["approve", "applyChange"], to: "EFFECTIVE", version: "2026-11-30", zh: "资料变更已生效", en: "Master data change in effect", about: { zh: "新资料自即日起执行。", en: "The new values apply from now on." } },
    notApplied: { on: ["overtake", "discard"], to: "REJECTED", version: "2026-11-30", zh: "资料变更未采纳", en: "Master data change not applied", about: { zh: "变更已作废或无法生效，附原因。", en: "The change was discarded or could not take effect; the reason is attached." } },
  },
})
export class MasterDataChange extends NumberedDocument {
  @Reference(() => Node, { zh: "变更对象", en: "Record", about: "Approved record whose data changes.", holds: isMasterData, input: { required: true, once: true } })
  recordId!: string;

  @Attribute(() => Int, { zh: "基准版本", en: "Base version", about: "Version of the record that the change is based on." })
  baseVersion!: number;

  @Attribute(() => [ProposedValue], { zh: "变更内容", en: "Changes", about: "Every attribute that changes.", input: { required: true, minItems: 1, maxItems: 30 } })
  changes!: ProposedValue[];

  @Attribute(() => String, { zh: "变更原因", en: "Reason", about: "Why the data changes.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  reason!: string;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "Effective on", about: "First business date on which the new values apply.", help: { zh: "此前仍按旧值执行。", en: "Until then the old values apply." }, input: { required: true, when: "any" } })
  effectiveOn!: string;

  @Reference(() => File, { zh: "证明文件", en: "Evidence", about: "Document that shows the new data; people may attach several files instead.", nullable: true, input: true })
  evidenceFileId?: string;

  @Reference(() => Node, { zh: "提出单位", en: "Proposed by party", about: "Supplier, customer or carrier whose system proposed the change; empty where people of the company did.", holds: ({ party }) => party !== undefined, nullable: true })
  partyId?: string;

  @Attribute(() => ChangeClass, { zh: "变更类别", en: "Class", about: "Decides who approves it; follows from what changes." })
  changeClass!: ChangeClass;

  @Attribute(() => String, { zh: "回拨号码", en: "Number called", about: "Number on file that finance called about a new bank account.", nullable: true })
  calledNumber?: string;

  @Attribute(() => String, { zh: "通话对象", en: "Spoke with", about: "Who confirmed the new bank account by phone.", nullable: true })
  spokeWith?: string;

  @Reference(() => Node, { zh: "回拨人", en: "Called by", about: "Who of finance called.", holds: isPerson, nullable: true })
  calledById?: string;

  @Attribute(() => DateTime, { zh: "回拨时间", en: "Called at", about: "When finance called (UTC).", nullable: true })
  calledAt?: string;

  @Attribute(() => String, { zh: "退回原因", en: "Why returned", about: "Why it was last returned for correction; empty once it has been corrected.", nullable: true })
  returnedBecause?: string;

  @Attribute(() => DateTime, { zh: "生效时间", en: "Took effect", about: "When the record took the new values (UTC).", nullable: true })
  tookEffectAt?: string;

  @Attribute(() => String, { zh: "未采纳原因", en: "Why not applied", about: "Why it did not take effect.", nullable: true })
  notAppliedBecause?: string;

  @Attribute(() => MasterDataChangeStatus, { zh: "状态", en: "Status", about: "Status of the change." })
  override status!: MasterDataChangeStatus;

  /** The lead who decides, where nothing critical changes. */
  lead!: RecordLead;
}

/** Those who may not see an attribute of the record do not see it in the change either. */
hidesByRecord(MasterDataChange, ({ recordId, changes }, principal) => {
  const entity = entityOfId(recordId);
  const hidden = entity ? hiddenPaths(principal, entity.name) : [];
  return changes.some(({ attribute }) => hidden.includes(attribute)) ? ["changes.before", "changes.after"] : [];
});
