import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { isAccount, isPerson } from "../../../platform/access/accountClasses.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { settingInForce, settingValues } from "../../../platform/setting/setting.ts";
import { Warehouse } from "../../supply/places/warehouse.ts";
import { SafetyAction } from "./safetyAction.ts";
import { SafetyArea, SafetyChecklist } from "./safetyChecklist.ts";

export const SafetyInspectionStatus = enumeration("SafetyInspectionStatus", "Status of a safety inspection.", {
  OPEN: { zh: "检查中", en: "Open", tone: "warning" },
  DONE: { zh: "已完成", en: "Done", tone: "good", about: "What failed is dealt with by actions." },
  CANCELLED: { zh: "已取消", en: "Cancelled" },
});
export type SafetyInspectionStatus = ValueOf<typeof SafetyInspectionStatus>;

export const SafetyOutcome = enumeration("SafetyOutcome", "What was found of an item.", {
  OPEN: { zh: "未检查", en: "Not looked at", tone: "warning" },
  OK: { zh: "合格", en: "OK", tone: "good" },
  FAIL: { zh: "不合格", en: "Fail", tone: "bad", about: "Somebody deals with it by a day." },
});
export type SafetyOutcome = ValueOf<typeof SafetyOutcome>;

const clause = "五(二)1";

@ObjectType("SafetyCheck", { description: "What was found of one item of the checklist." })
export class SafetyCheck {
  @Attribute(() => SafetyArea, { zh: "类别", en: "Area", about: "What the item protects from.", input: { required: true } })
  area!: SafetyArea;

  @Attribute(() => String, { zh: "检查内容", en: "Item", about: "What is looked at.", input: { required: true, maxLength: 200 } })
  item!: string;

  @Attribute(() => SafetyOutcome, { zh: "结果", en: "Outcome", about: "What was found.", input: { required: true } })
  outcome!: SafetyOutcome;

  @Attribute(() => String, { zh: "问题描述", en: "Finding", about: "What is wrong.", nullable: true, input: { maxLength: 500 } })
  finding?: string;

  @Reference(() => Node, { zh: "整改责任人", en: "Owner", about: "Who deals with it.", holds: isPerson, nullable: true, input: true })
  ownerId?: string;

  @Attribute(() => LocalDate, { zh: "整改期限", en: "Due on", about: "Day by which it is dealt with.", nullable: true, input: { when: "any" } })
  dueOn?: string;
}

const itemOpen = rule<{ item: string }>("SAFETY_ITEM_OPEN", {
  clause,
  message: { zh: ({ item }) => `“${item}”未检查`, en: ({ item }) => `"${item}" was not looked at` },
  remedy: { zh: () => "请登记结果", en: () => "Enter what was found", by: [] },
});

const failIncomplete = rule<{ item: string }>("SAFETY_FAIL_INCOMPLETE", {
  clause,
  message: { zh: ({ item }) => `“${item}”不合格，须写明问题、整改责任人与期限`, en: ({ item }) => `"${item}" fails: finding, owner and day are needed` },
  remedy: { zh: () => "请补全该行", en: () => "Complete the line" },
});

const dueInPast = rule("SAFETY_DUE_IN_PAST", { clause, message: { zh: () => "整改期限不能早于今天", en: () => "It cannot be due before today" } });

const otherItems = rule("SAFETY_ITEMS_DIFFER", {
  clause,
  message: { zh: () => "检查项目须与当日有效的检查表一致", en: () => "The items must be those of the checklist that is in force" },
  remedy: { zh: () => "请在设置中修订检查表", en: () => "Revise the checklist in the settings", by: [] },
});

const allLookedAt: Guard<SafetyInspection> = ({ checks }, { today }) =>
  checks.flatMap(({ item, outcome, finding, ownerId, dueOn }, i): Finding[] => {
    if (outcome === "OPEN") return [itemOpen({ item }, { field: `checks.${i}.outcome` })];
    if (outcome === "OK") return [];
    if (!finding || !ownerId || !dueOn) return [failIncomplete({ item }, { field: `checks.${i}.finding` })];
    return dueOn < today ? [dueInPast(undefined, { field: `checks.${i}.dueOn` })] : [];
  });

/** Each failure becomes somebody's action. */
function complete({ record, uow, ctx }: Step<SafetyInspection>): void {
  const failed = record.checks.filter(({ outcome }) => outcome === "FAIL");
  for (const { area, item, finding, ownerId, dueOn } of failed) {
    uow.create(SafetyAction, { inspectionId: record.id, warehouseId: record.warehouseId, area, item, finding: finding!, ownerId: ownerId!, dueOn: dueOn!, status: "OPEN", duties: [] });
  }
  Object.assign(record, { failures: failed.length, completedOn: ctx.today, inspectorId: ctx.principal.id });
}

/** A walk through the warehouse by the safety checklist. 五(二)1 */
@Entity<SafetyInspection>({
  prefix: "sfin",
  domain: "quality",
  label: { zh: "安全检查", en: "Safety inspection" },
  about: "A walk through a warehouse by the checklist, and what failed.",
  clause,
  number: "AQ",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt", "completedOn"], status: ["createdAt"], warehouseId: ["createdAt"] },
  lifecycle: lifecycle<SafetyInspection, SafetyInspectionStatus>({
    states: SafetyInspectionStatus,
    initial: "OPEN",
    editable: ["OPEN"],
    actions: {
      complete: { label: { zh: "完成检查", en: "Complete" }, about: "Every item was looked at; what failed becomes an action with an owner and a day.", from: "OPEN", to: "DONE", tone: "primary", guards: [allLookedAt], effect: complete },
      cancel: { label: { zh: "取消", en: "Cancel" }, about: "Ends it without a result.", from: "OPEN", to: "CANCELLED", tone: "danger", input: ReasonInput },
    },
  }),
})
export class SafetyInspection extends NumberedDocument {
  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", about: "Warehouse that is inspected.", input: { required: true, once: true } })
  warehouseId!: string;

  @Attribute(() => LocalDate, { zh: "检查表版本", en: "Checklist of", about: "First day of the version of the checklist that it goes by; empty for the first checklist on its first day.", nullable: true })
  checklistFrom?: string;

  @Attribute(() => [SafetyCheck], { zh: "检查项目", en: "Items", about: "The items of the checklist, in its order.", input: { maxItems: 60 } })
  checks!: SafetyCheck[];

  @Attribute(() => Int, { zh: "不合格项数", en: "Failures", about: "Items that failed.", nullable: true })
  failures?: number;

  @Reference(() => Node, { zh: "检查人", en: "Inspected by", about: "Who completed it.", holds: isAccount, nullable: true })
  inspectorId?: string;

  @Attribute(() => LocalDate, { zh: "完成日期", en: "Completed on", about: "Date on which it was completed.", nullable: true })
  completedOn?: string;

  @Attribute(() => SafetyInspectionStatus, { zh: "状态", en: "Status", about: "Status of the inspection." })
  override status!: SafetyInspectionStatus;
}

const sameItems = (checks: readonly SafetyCheck[], expected: readonly { area: string; item: string }[]): boolean =>
  checks.length === expected.length && checks.every(({ area, item }, i) => area === expected[i]!.area && item === expected[i]!.item);

/** It goes by the checklist of the day of its entry, whatever becomes of that later. */
async function prepare({ record, before, ctx }: Preparation<SafetyInspection>): Promise<Finding[]> {
  if (before) return sameItems(record.checks, before.checks) ? [] : [otherItems(undefined, { field: "checks" })];
  const [{ items }, version] = await Promise.all([settingValues(ctx, SafetyChecklist), settingInForce(ctx, SafetyChecklist)]);
  record.checklistFrom = version?.validFrom;
  if (!record.checks?.length) record.checks = items.map(({ area, item }) => ({ area, item, outcome: "OPEN" }));
  return sameItems(record.checks, items) ? [] : [otherItems(undefined, { field: "checks" })];
}

export const SafetyInspectionResolver = EntityResolver(SafetyInspection, { create: true, update: true, prepare });
