import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime, LocalDate } from "../../../table/scalars.ts";
import { isAccount, isPerson } from "../../../platform/access/accountClasses.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { SafetyArea } from "./safetyChecklist.ts";

export const SafetyActionStatus = enumeration("SafetyActionStatus", "Status of what a safety inspection asks for.", {
  OPEN: { zh: "待整改", en: "Open", tone: "warning" },
  OVERDUE: { zh: "整改逾期", en: "Overdue", tone: "bad", about: "Not dealt with by its day; the department manager hears of it." },
  REMEDIED: { zh: "待复查", en: "Remedied", tone: "info", about: "Its owner says that it is dealt with; another person looks." },
  VERIFIED: { zh: "已复查", en: "Verified", tone: "good" },
});
export type SafetyActionStatus = ValueOf<typeof SafetyActionStatus>;

const clause = "五(二)1";

const notOwner = rule("NOT_SAFETY_OWNER", { clause, message: { zh: () => "只有整改责任人可以登记整改", en: () => "Only its owner says that it is dealt with" } });

const ownVerifier = rule("VERIFIED_BY_OWNER", {
  clause,
  message: { zh: () => "复查人不能是整改责任人", en: () => "Its owner does not verify it" },
  remedy: { zh: () => "请由他人复查", en: () => "Have another person look at it", by: [] },
});

class RemedyInput {
  @Attribute(() => String, { zh: "整改情况", en: "What was done", about: "What was done about it.", text: true, input: { required: true, minLength: 2, maxLength: 1_000 } })
  done!: string;
}

const byOwner: Guard<SafetyAction> = ({ ownerId }, { principal }) => (ownerId === principal.id ? [] : [notOwner()]);
const byAnother: Guard<SafetyAction> = ({ ownerId }, { principal }) => (ownerId === principal.id ? [ownVerifier()] : []);

/** One thing that failed, and who deals with it by when. The invariant: its owner never verifies it. 五(二)1 */
@Entity<SafetyAction>({
  prefix: "sfact",
  domain: "quality",
  label: { zh: "安全整改", en: "Safety action" },
  about: "What failed in a safety inspection: who deals with it by when, and who has verified it.",
  clause,
  number: "ZG",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt", "dueOn"], status: ["overdueOn", "dueOn"], ownerId: ["dueOn"], inspectionId: ["dueOn"] },
  lifecycle: lifecycle<SafetyAction, SafetyActionStatus>({
    states: SafetyActionStatus,
    initial: "OPEN",
    editable: [],
    byDate: [{ from: ["OPEN"], to: ["OVERDUE"], on: "overdueOn", action: "runLate" }],
    actions: {
      remedy: { label: { zh: "登记整改", en: "Record as dealt with" }, about: "Its owner has dealt with it.", from: ["OPEN", "OVERDUE"], to: "REMEDIED", tone: "primary", input: RemedyInput, guards: [byOwner], effect: ({ record, input: { done }, ctx }: Step<SafetyAction, RemedyInput>) => void Object.assign(record, { done, doneOn: ctx.today }) },
      verify: { label: { zh: "复查通过", en: "Verify" }, about: "Another person has looked at it.", from: "REMEDIED", to: "VERIFIED", tone: "primary", guards: [byAnother], effect: ({ record, ctx }) => void Object.assign(record, { verifierId: ctx.principal.id, verifiedAt: ctx.now.toISOString() }) },
      reopen: { label: { zh: "复查不通过", en: "Fail recheck" }, about: "Another person has looked, and it is not dealt with.", from: "REMEDIED", to: "OPEN", tone: "danger", input: ReasonInput, guards: [byAnother], effect: ({ record }) => void Object.assign(record, { doneOn: undefined }) },
    },
  }),
})
export class SafetyAction extends NumberedDocument {
  @Reference(() => Node, { zh: "安全检查", en: "Safety inspection", about: "Inspection that found it.", holds: ["SafetyInspection"] })
  inspectionId!: string;

  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", about: "Warehouse where it was found." })
  warehouseId!: string;

  @Attribute(() => SafetyArea, { zh: "类别", en: "Area", about: "What the item protects from." })
  area!: SafetyArea;

  @Attribute(() => String, { zh: "检查内容", en: "Item", about: "What was looked at." })
  item!: string;

  @Attribute(() => String, { zh: "问题描述", en: "Finding", about: "What is wrong.", text: true })
  finding!: string;

  @Reference(() => Node, { zh: "整改责任人", en: "Owner", about: "Who deals with it.", holds: isPerson })
  ownerId!: string;

  @Attribute(() => LocalDate, { zh: "整改期限", en: "Due on", about: "Last day on which it is dealt with in time." })
  dueOn!: string;

  @Attribute(() => LocalDate, { zh: "逾期日期", en: "Overdue on", about: "First day on which it is overdue." })
  overdueOn!: string;

  @Attribute(() => String, { zh: "整改情况", en: "What was done", about: "What was done about it.", nullable: true, text: true })
  done?: string;

  @Attribute(() => LocalDate, { zh: "整改日期", en: "Done on", about: "Date on which it was dealt with.", nullable: true })
  doneOn?: string;

  @Reference(() => Node, { zh: "复查人", en: "Verified by", about: "Who has verified it: not its owner.", holds: isAccount, nullable: true })
  verifierId?: string;

  @Attribute(() => DateTime, { zh: "复查时间", en: "Verified at", about: "When it was verified (UTC).", nullable: true })
  verifiedAt?: string;

  @Attribute(() => SafetyActionStatus, { zh: "状态", en: "Status", about: "Status of the action." })
  override status!: SafetyActionStatus;
}

keeps(SafetyAction, (action) => {
  action.overdueOn = addDays(action.dueOn, 1);
});

export const SafetyActionResolver = EntityResolver(SafetyAction);
