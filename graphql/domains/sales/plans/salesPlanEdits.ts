/** Edits of a draft's targets: each is a lifecycle action in one transaction, with one history entry. 四(一) */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { groupedText } from "../../../table/groupedText.ts";
import { decimalOf, money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import type { Action, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Product } from "../../catalogue/product/product.ts";
import { closedMonths, monthsOf } from "./planPeriod.ts";
import { mostBranches, readRows, writeRows } from "./planSheet.ts";
import { branchLevels, emptyRow, hasTargets, isWithin, rowKey, setHolds, setTarget, withClosedMonthsOf, type Absorb, type Branch, type Edited, type Measure, type Obstacle, type PlanRow } from "./planTargets.ts";
import { Region } from "../regions/region.ts";
import type { SalesPlan } from "./salesPlan.ts";
import type { SalesPlanStatus } from "./salesPlanLifecycle.ts";
import { branchWeights, monthWeights } from "./planWeights.ts";
import { SeasonalProfile } from "./seasonalProfile.ts";

export const PlanMeasure = enumeration("PlanMeasure", "Measure of a target.", {
  AMOUNT: { zh: "金额", en: "Amount" },
  QUANTITY: { zh: "数量", en: "Quantity" },
});

export const MonthSplit = enumeration("MonthSplit", "How a target is split over months.", {
  CURRENT: { zh: "按现有比例", en: "Keep current split" },
  EVEN: { zh: "平均", en: "Evenly" },
  LAST_YEAR: { zh: "按去年实际季节性", en: "By last year's seasonality", about: "By the branch's sales in each month of the previous year." },
  PROFILE: { zh: "按季节曲线", en: "By a seasonal profile" },
});
export type MonthSplit = ValueOf<typeof MonthSplit>;

export const BranchSplit = enumeration("BranchSplit", "How a target is split over branches.", {
  CURRENT: { zh: "按现有比例", en: "Keep current split" },
  EVEN: { zh: "平均", en: "Evenly" },
  LAST_YEAR: { zh: "按去年实际销售", en: "By last year's sales" },
});
export type BranchSplit = ValueOf<typeof BranchSplit>;

export const PlanAbsorb = enumeration("PlanAbsorb", "What offsets a change so that the total stays the same.", {
  NOTHING: { zh: "上级合计随之变化", en: "Update parent totals" },
  OTHER_MONTHS: { zh: "由其他月份吸收", en: "Offset other months" },
  OTHER_BRANCHES: { zh: "由同级节点吸收", en: "Offset siblings" },
});

/** A branch of the tree; omitted levels cover all. */
class BranchSelectionInput {
  @Reference(() => Region, { zh: "区域", en: "Region", about: "Region; all if omitted.", nullable: true, input: true })
  regionId?: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product; all if omitted.", nullable: true, input: true })
  productId?: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Representative; all if omitted.", nullable: true, input: true })
  representativeId?: string;
}

class TargetsInput extends BranchSelectionInput {
  @Attribute(() => String, { zh: "期间", en: "Period", about: 'The year, a quarter or a month of it: "2027", "2027-Q1", "2027-03".', input: { required: true, pattern: "\\d{4}(-Q[1-4]|-\\d{2})?" } })
  period!: string;

  @Attribute(() => PlanMeasure, { zh: "口径", en: "Measure", about: "Amount or quantity.", input: { required: true } })
  measure!: Measure;
}

export class TargetInput extends TargetsInput {
  @Attribute(() => SafeInt, { zh: "目标", en: "Target", about: "Minor units of the plan's currency, or packs.", input: { required: true, min: 0, max: 1_000_000_000_000_000 } })
  value!: number;

  @Attribute(() => MonthSplit, { zh: "按月份分解", en: "By month", about: "How it is split over months; defaults to the current proportions.", nullable: true, input: true })
  monthsBy?: MonthSplit;

  @Attribute(() => BranchSplit, { zh: "按节点分解", en: "By branch", about: "How it is split over branches; defaults to the current proportions.", nullable: true, input: true })
  branchesBy?: BranchSplit;

  @Reference(() => SeasonalProfile, { zh: "季节曲线", en: "Seasonal profile", about: "Seasonal profile for the split over months.", nullable: true, input: true })
  profileId?: string;

  @Attribute(() => PlanAbsorb, { zh: "差额", en: "Difference", about: "Targets that offset the change; by default the parent totals change.", nullable: true, input: true })
  absorb?: Absorb;

  @Attribute(() => Boolean, { zh: "锁定", en: "Lock", about: "Locks the set targets against later edits of other targets.", nullable: true, input: true })
  hold?: boolean;
}

class PlanBranch {
  @Reference(() => Region, { zh: "区域", en: "Region", about: "Region of the branch.", input: { required: true } })
  regionId!: string;

  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product of the branch.", input: { required: true } })
  productId!: string;

  @Reference(() => Employee, { zh: "销售代表", en: "Sales representative", about: "Representative of the branch.", input: { required: true } })
  representativeId!: string;
}

class BranchesInput {
  @Attribute(() => [PlanBranch], { zh: "节点", en: "Branches", about: "Combinations of region, product and representative; existing ones stay unchanged.", input: { required: true, minItems: 1, maxItems: 500 } })
  branches!: PlanBranch[];
}

const notOfThisYear = rule<{ year: number }>("PERIOD_OF_ANOTHER_YEAR", {
  message: { zh: ({ year }) => `期间不属于 ${year} 年`, en: ({ year }) => `The period is not in ${year}` },
  remedy: { zh: ({ year }) => `例如：${year}、${year}-Q1、${year}-03`, en: ({ year }) => `For example ${year}, ${year}-Q1 or ${year}-03` },
});
const noBranch = rule("NO_SUCH_BRANCH", {
  clause: "四(一)",
  message: { zh: () => "计划中没有此节点", en: () => "The plan has no such branch" },
  remedy: { zh: () => "请先添加节点", en: () => "Add the branch first", by: ["SalesPlan.addBranches"] },
});
const monthClosed = rule<{ month: number }>("MONTH_CLOSED", {
  clause: "四(一)",
  message: { zh: ({ month }) => `${month} 月已关闭，目标不可更改`, en: ({ month }) => `Month ${month} is closed; its targets cannot change` },
  remedy: { zh: () => "请调整尚未关闭的月份", en: () => "Change a month that is still open", by: [] },
});
const heldExceeds = rule<{ held: string }>("HELD_EXCEEDS", {
  clause: "四(一)",
  message: { zh: ({ held }) => `已锁定或已关闭的部分合计 ${held}，已超过所设目标`, en: ({ held }) => `Locked and closed targets add up to ${held} , more than this target` },
  remedy: { zh: () => "请先解锁部分目标，或提高目标", en: () => "Unlock some of them, or set a higher target", by: ["SalesPlan.releaseTargets"] },
  discloses: ["SalesPlan.totalAmount"],
  discreetly: { zh: () => "已锁定或已关闭的部分已超过所设目标", en: () => "What is held or closed is more than this target already" },
});
const nothingAbsorbs = rule("NOTHING_ABSORBS", {
  clause: "四(一)",
  message: { zh: () => "没有可以吸收差额的部分：其余均已锁定、已关闭或不存在", en: () => "Nothing can offset the change: all other targets are locked, closed or missing" },
  remedy: { zh: () => "请解锁其他部分，或让上级合计随之变化", en: () => "Unlock other targets, or choose “Update parent totals”", by: ["SalesPlan.releaseTargets"] },
});
const tooLittle = rule<{ available: string; needed: string }>("TOO_LITTLE_TO_ABSORB", {
  clause: "四(一)",
  message: { zh: ({ available, needed }) => `其余未锁定部分只有 ${available}，不足以吸收 ${needed}`, en: ({ available, needed }) => `The other targets have only ${available} unlocked, less than the ${needed} needed to offset the change` },
  remedy: { zh: () => "请解锁其他部分，或让上级合计随之变化", en: () => "Unlock other targets, or choose “Update parent totals”", by: ["SalesPlan.releaseTargets"] },
  discloses: ["SalesPlan.totalAmount"],
  discreetly: { zh: () => "其余未锁定部分不足以吸收差额", en: () => "The others have less that is not held than they would have to give" },
});
const tooLarge = rule("TARGET_TOO_LARGE", {
  message: { zh: () => "全年合计超出可精确表示的范围", en: () => "The year's total is too large to be exact" },
});
const tooManyBranches = rule<{ count: number }>("TOO_MANY_BRANCHES", {
  message: { zh: ({ count }) => `计划将有 ${count} 个节点，最多 ${mostBranches} 个`, en: ({ count }) => `The plan would have ${count} branches; the maximum is ${mostBranches}` },
  remedy: { zh: () => "请合并商品或区域", en: () => "Combine some of them" },
});
const branchHasTargets = rule<{ count: number }>("BRANCH_HAS_CLOSED_TARGETS", {
  clause: "四(一)",
  message: { zh: ({ count }) => `${count} 个节点在已关闭月份有目标，不可移除`, en: ({ count }) => `${count} of the branches have targets in closed months and cannot be removed` },
  remedy: { zh: () => "可将其未来月份设为 0", en: () => "Set their future months to zero instead" },
});
const noPrevious = rule("NO_VERSION_BEFORE", {
  message: { zh: () => "首版计划没有可恢复的已关闭月份", en: () => "The first version of a year has no closed months to restore" },
});
const profileMissing = rule("REQUIRED", {
  message: { zh: () => "请选择季节曲线", en: () => "Choose a seasonal profile" },
});

/** A number as people read it, in groups of three: money with its decimals. */
export function shown(value: bigint | number, measure: Measure, { currency }: SalesPlan): string {
  return groupedText(measure === "AMOUNT" ? decimalOf(money(Number(value), currency)) : String(value));
}

function obstacleFinding(obstacle: Obstacle, measure: Measure, plan: SalesPlan): Finding {
  switch (obstacle.kind) {
    case "NO_BRANCH":
      return noBranch();
    case "CLOSED":
      return monthClosed({ month: obstacle.month + 1 }, { field: "period" });
    case "HELD_EXCEEDS":
      return heldExceeds({ held: shown(obstacle.held, measure, plan) }, { field: "value" });
    case "NOTHING_ABSORBS":
      return nothingAbsorbs(undefined, { field: "absorb" });
    case "TOO_LITTLE_TO_ABSORB":
      return tooLittle({ available: shown(obstacle.available, measure, plan), needed: shown(obstacle.needed, measure, plan) }, { field: "value" });
    case "TOO_LARGE":
      return tooLarge(undefined, { field: "value" });
  }
}

/** The plan after an edit, or all findings against it. Shared by the edit and its preview. */
export async function targetEdit(plan: SalesPlan, target: TargetInput, ctx: Context): Promise<Edited | Finding[]> {
  const months = monthsOf(target.period, plan.year);
  const wrong = [...(months ? [] : [notOfThisYear(plan, { field: "period" })]), ...(target.monthsBy === "PROFILE" && !target.profileId ? [profileMissing(undefined, { field: "profileId" })] : [])];
  if (!months || wrong.length > 0) return wrong;
  const [rows, byMonth, byBranch] = await Promise.all([readRows(ctx.loader, plan), monthWeights(plan, target, ctx), branchWeights(plan, target, ctx)]);
  const { measure, value, absorb = "NOTHING", hold = false } = target;
  const edited = setTarget(rows, { branch: target, months, measure, value, absorb, hold, monthWeights: byMonth, branchWeight: byBranch }, closedMonths(plan, ctx.today));
  return "kind" in edited ? [obstacleFinding(edited, measure, plan)] : edited;
}

async function placeName(place: Branch, ctx: Context): Promise<string> {
  const records = await ctx.loader.loadAll(branchLevels.flatMap((level) => place[level] ?? []));
  return records.length > 0 ? records.map(displayName).join(" › ") : "∑";
}

async function applyTarget({ record, input, uow, ctx }: Step<SalesPlan, TargetInput>): Promise<void> {
  const edited = await targetEdit(record, input, ctx);
  if (Array.isArray(edited)) return refuseIfAny(edited);
  await writeRows(record, edited.rows, uow, ctx.loader);
  const { measure, period, value, hold } = input;
  if (edited.leavesChanged === 0 && !hold) return;
  const unit = measure === "AMOUNT" ? `${record.currency} ` : "";
  record.lastEdit = `${period} ${await placeName(input, ctx)}: ${unit}${shown(edited.before, measure, record)} → ${shown(value, measure, record)} (${edited.leavesChanged})`;
}

const applyHold = (hold: boolean) => async ({ record, input, uow, ctx }: Step<SalesPlan, TargetsInput>): Promise<void> => {
  const months = monthsOf(input.period, record.year);
  if (!months) return refuseIfAny([notOfThisYear(record, { field: "period" })]);
  const rows = await readRows(ctx.loader, record);
  if (!rows.some((row) => isWithin(row, input))) refuseIfAny([noBranch()]);
  await writeRows(record, setHolds(rows, { branch: input, months, measure: input.measure, hold }, closedMonths(record, ctx.today)), uow, ctx.loader);
  record.lastEdit = `${input.period} ${await placeName(input, ctx)}: ${hold ? "🔒" : "🔓"} ${input.measure === "AMOUNT" ? record.currency : "×"}`;
};

async function applyBranches({ record, input, uow, ctx }: Step<SalesPlan, BranchesInput>): Promise<void> {
  const rows = await readRows(ctx.loader, record);
  const known = new Set(rows.map(rowKey));
  const added = new Map(input.branches.map((branch) => [rowKey(branch), emptyRow(branch)]));
  for (const key of known) added.delete(key);
  const count = rows.length + added.size;
  if (count > mostBranches) refuseIfAny([tooManyBranches({ count }, { field: "branches" })]);
  await writeRows(record, [...rows, ...added.values()], uow, ctx.loader);
  record.lastEdit = `+${added.size} → ${count}`;
}

async function applyRemoval({ record, input, uow, ctx }: Step<SalesPlan, BranchSelectionInput>): Promise<void> {
  const rows = await readRows(ctx.loader, record);
  const going = rows.filter((row) => isWithin(row, input));
  if (going.length === 0) refuseIfAny([noBranch()]);
  const closed = going.filter((row) => hasTargets(row, closedMonths(record, ctx.today)));
  if (closed.length > 0) refuseIfAny([branchHasTargets({ count: closed.length })]);
  await writeRows(record, rows.filter((row) => !isWithin(row, input)), uow, ctx.loader);
  record.lastEdit = `−${going.length} → ${rows.length - going.length}: ${await placeName(input, ctx)}`;
}

async function applyClosedMonths({ record, uow, ctx }: Step<SalesPlan>): Promise<void> {
  const previous = record.previousId ? await ctx.loader.load<SalesPlan>(record.previousId) : null;
  if (!previous) return refuseIfAny([noPrevious()]);
  const [standing, rows] = await Promise.all([readRows(ctx.loader, previous), readRows(ctx.loader, record)]);
  const closed = closedMonths(record, ctx.today);
  const taken: PlanRow[] = withClosedMonthsOf(standing, rows, closed);
  await writeRows(record, taken, uow, ctx.loader);
  record.lastEdit = `${record.year}-01…${String(closed).padStart(2, "0")} ← ${previous.name}`;
}

const edit = <I>(action: Pick<Action<SalesPlan, SalesPlanStatus, I>, "label" | "about" | "input" | "effect">): Action<SalesPlan, SalesPlanStatus, I> => ({ from: "DRAFT", ...action });

export const planEdits = {
  addBranches: edit<BranchesInput>({
    label: { zh: "添加节点", en: "Add branches" },
    about: "Adds combinations of region, product and representative, without targets.",
    input: BranchesInput,
    effect: applyBranches,
  }),
  removeBranches: edit<BranchSelectionInput>({
    label: { zh: "移除节点", en: "Remove branches" },
    about: "Removes branches with their targets and updates the parent totals. Branches with targets in closed months stay.",
    input: BranchSelectionInput,
    effect: applyRemoval,
  }),
  setTarget: edit<TargetInput>({
    label: { zh: "设定目标", en: "Set target" },
    about: "Sets the target of a branch for a period and splits it exactly, by largest remainder in whole units.",
    input: TargetInput,
    effect: applyTarget,
  }),
  holdTargets: edit<TargetsInput>({
    label: { zh: "锁定目标", en: "Lock targets" },
    about: "Locks targets against edits of other targets.",
    input: TargetsInput,
    effect: applyHold(true),
  }),
  releaseTargets: edit<TargetsInput>({
    label: { zh: "解锁目标", en: "Unlock targets" },
    about: "Unlocks targets.",
    input: TargetsInput,
    effect: applyHold(false),
  }),
  restoreClosedMonths: edit<Record<string, unknown>>({
    label: { zh: "恢复已关闭月份", en: "Restore closed months" },
    about: "Restores the targets of months that have closed meanwhile from the previous version.",
    effect: applyClosedMonths,
  }),
};
