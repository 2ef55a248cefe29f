/**
 * The targets of a plan and their edits. Only leaves hold numbers: one branch (region, product, representative) in one
 * month; everything above is their sum. The invariant after every edit: each leaf is a non-negative whole number, so
 * the parts equal the whole at every level. Closed months never change; locked leaves change only if the edit names
 * exactly them.
 */
import { splitExactly, type Part } from "../../../platform/exactSplit.ts";
import { monthsOfYear } from "./planPeriod.ts";

export type Measure = "AMOUNT" | "QUANTITY";

/** What a target is set for: the company if empty, or a region, a product in it, a representative's part of that. */
export interface Branch {
  regionId?: string | null;
  productId?: string | null;
  representativeId?: string | null;
}

/** One branch with its twelve months. */
export interface PlanRow {
  regionId: string;
  productId: string;
  representativeId: string;
  /** Minor units of the plan's currency. */
  amounts: readonly number[];
  /** Packs. */
  quantities: readonly number[];
  /** Which months' amounts are locked: bit 0 is January. */
  amountHolds: number;
  quantityHolds: number;
}

export const branchLevels = ["regionId", "productId", "representativeId"] as const;
export type BranchLevel = (typeof branchLevels)[number];

export const valuesOf = (row: PlanRow, measure: Measure): readonly number[] => (measure === "AMOUNT" ? row.amounts : row.quantities);
const holdsOf = (row: PlanRow, measure: Measure): number => (measure === "AMOUNT" ? row.amountHolds : row.quantityHolds);
export const isHeld = (row: PlanRow, measure: Measure, month: number): boolean => ((holdsOf(row, measure) >> month) & 1) === 1;

export const isWithin = (row: Pick<PlanRow, BranchLevel>, branch: Branch): boolean => branchLevels.every((level) => !branch[level] || branch[level] === row[level]);

/** Rows in the order used by every split. */
export const inOrder = (a: PlanRow, b: PlanRow): number => {
  const level = branchLevels.find((one) => a[one] !== b[one]);
  return level ? (a[level] < b[level] ? -1 : 1) : 0;
};

export const emptyRow = (branch: Pick<PlanRow, BranchLevel>): PlanRow => ({
  regionId: branch.regionId,
  productId: branch.productId,
  representativeId: branch.representativeId,
  amounts: Array.from({ length: monthsOfYear }, () => 0),
  quantities: Array.from({ length: monthsOfYear }, () => 0),
  amountHolds: 0,
  quantityHolds: 0,
});

/** Exact, beyond 53 bits as well. */
export function targetOf(rows: readonly PlanRow[], measure: Measure, months: readonly number[]): bigint {
  return rows.reduce((total, row) => months.reduce((sum, month) => sum + BigInt(valuesOf(row, measure)[month]!), total), 0n);
}

/** What offsets a change so that the total stays the same: other months of the branch, sibling branches, or nothing. */
export type Absorb = "OTHER_MONTHS" | "OTHER_BRANCHES" | "NOTHING";

export interface TargetEdit {
  branch: Branch;
  months: readonly number[];
  measure: Measure;
  value: number;
  /** Weight of each month of the year; defaults to the current proportions. */
  monthWeights?: readonly number[];
  /** Weight of a branch among its siblings, or equal at every level; defaults to the current proportions. */
  branchWeight?: "EVEN" | ((row: PlanRow) => number);
  absorb: Absorb;
  /** Locks the set targets against later edits of other targets. */
  hold: boolean;
}

/** Why an edit is refused. Amounts are whole numbers of the measure. */
export type Obstacle =
  | { kind: "NO_BRANCH" }
  | { kind: "CLOSED"; month: number }
  | { kind: "HELD_EXCEEDS"; held: bigint }
  | { kind: "NOTHING_ABSORBS"; by: Absorb }
  | { kind: "TOO_LITTLE_TO_ABSORB"; by: Absorb; available: bigint; needed: bigint }
  | { kind: "TOO_LARGE" };

/** One part of the split: a month, or a branch if only one month was set. */
export interface TargetPart extends Part {
  /** Any leaf of the part; its month or row identifies the part. */
  leaf: Leaf;
  before: number;
}

export interface Edited {
  rows: PlanRow[];
  before: bigint;
  /** The split of the open targets, at the first level that has several parts. */
  parts: TargetPart[];
  /** How many leaves changed. */
  leavesChanged: number;
}

interface Leaf {
  row: PlanRow;
  month: number;
}

interface Level {
  keyOf: (leaf: Leaf) => string | number;
  weigh: (leaves: readonly Leaf[]) => number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const everyMonth = Array.from({ length: monthsOfYear }, (_, i) => i);

/** Sets the target of one branch in one period, splits it down to the leaves, and offsets the change if requested. */
export function setTarget(given: readonly PlanRow[], edit: TargetEdit, closed: number): Edited | Obstacle {
  const { measure, months, value } = edit;
  const rows = given.toSorted(inOrder);
  const leaves = leavesOf(rows, edit.branch, months);
  if (leaves.length === 0) return { kind: "NO_BRANCH" };
  const free = freeToSet(leaves, measure, closed);
  if (free.length === 0) return { kind: "CLOSED", month: months.at(-1)! };
  const before = targetOfLeaves(leaves, measure);
  const held = before - targetOfLeaves(free, measure);
  if (BigInt(value) < held) return { kind: "HELD_EXCEEDS", held };

  const absorbed = absorb(rows, edit, closed, BigInt(value) - before);
  if ("kind" in absorbed) return absorbed;
  const split = distribute(Number(BigInt(value) - held), free, setLevels(edit), measure);
  const targets = new Map([...absorbed.targets, ...split.targets]);
  const edited = rows.map((row) => withTargets(row, measure, targets));
  if (targetOf(edited, measure, everyMonth) > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: "TOO_LARGE" };
  const result = edit.hold ? setHolds(edited, { ...edit, hold: true }, closed) : edited;
  const leavesChanged = [...leaves, ...beside(rows, edit)].filter((leaf) => (targets.get(keyOf(leaf.row, leaf.month)) ?? valueOf(leaf, measure)) !== valueOf(leaf, measure)).length;
  return { rows: result, before, parts: split.parts, leavesChanged };
}

/** Locks or unlocks the open leaves of a branch in a period. */
export function setHolds(rows: readonly PlanRow[], { branch, months, measure, hold }: Pick<TargetEdit, "branch" | "months" | "measure" | "hold">, closed: number): PlanRow[] {
  const mask = months.filter((month) => month >= closed).reduce((bits, month) => bits | (1 << month), 0);
  return rows.map((row) => {
    if (!isWithin(row, branch)) return row;
    const holds = hold ? holdsOf(row, measure) | mask : holdsOf(row, measure) & ~mask;
    return measure === "AMOUNT" ? { ...row, amountHolds: holds } : { ...row, quantityHolds: holds };
  });
}

/** Restores the targets of closed months from the plan in force; totals are updated. */
export function withClosedMonthsOf(inForce: readonly PlanRow[], draft: readonly PlanRow[], closed: number): PlanRow[] {
  const standing = new Map(inForce.map((row) => [rowKey(row), row]));
  const taken = (mine: readonly number[], theirs: readonly number[] | undefined) => mine.map((value, month) => (month < closed ? (theirs?.[month] ?? 0) : value));
  const kept = draft.map((row) => {
    const theirs = standing.get(rowKey(row));
    standing.delete(rowKey(row));
    return { ...row, amounts: taken(row.amounts, theirs?.amounts), quantities: taken(row.quantities, theirs?.quantities) };
  });
  const missing = [...standing.values()].filter((row) => hasTargets(row, closed)).map((row) => ({ ...emptyRow(row), amounts: taken(emptyRow(row).amounts, row.amounts), quantities: taken(emptyRow(row).quantities, row.quantities) }));
  return [...kept, ...missing];
}

/** Whether two versions have the same targets in every closed month. */
export function sameClosedMonths(a: readonly PlanRow[], b: readonly PlanRow[], closed: number): boolean {
  const text = (rows: readonly PlanRow[]) =>
    JSON.stringify(rows.filter((row) => hasTargets(row, closed)).toSorted(inOrder).map((row) => [rowKey(row), row.amounts.slice(0, closed), row.quantities.slice(0, closed)]));
  return text(a) === text(b);
}

/** Whether a row has any target in its first months. */
export const hasTargets = ({ amounts, quantities }: PlanRow, months = monthsOfYear): boolean => [...amounts.slice(0, months), ...quantities.slice(0, months)].some((value) => value > 0);

export const rowKey = (row: Pick<PlanRow, BranchLevel>): string => branchLevels.map((level) => row[level]).join("|");

const keyOf = (row: PlanRow, month: number): string => `${rowKey(row)}|${month}`;

const leavesOf = (rows: readonly PlanRow[], branch: Branch, months: readonly number[]): Leaf[] => rows.filter((row) => isWithin(row, branch)).flatMap((row) => months.map((month) => ({ row, month })));

const valueOf = ({ row, month }: Leaf, measure: Measure): number => valuesOf(row, measure)[month]!;

const targetOfLeaves = (leaves: readonly Leaf[], measure: Measure): bigint => leaves.reduce((total, leaf) => total + BigInt(valueOf(leaf, measure)), 0n);

/** If all selected leaves are locked, the edit applies to them; otherwise locked leaves stay. Closed leaves always stay. */
function freeToSet(leaves: readonly Leaf[], measure: Measure, closed: number): Leaf[] {
  const open = leaves.filter(({ month }) => month >= closed);
  const loose = open.filter(({ row, month }) => !isHeld(row, measure, month));
  return loose.length > 0 ? loose : open;
}

/** Offsets a change: distributes its opposite over the other leaves in their own proportions. */
function absorb(rows: readonly PlanRow[], edit: TargetEdit, closed: number, change: bigint): { targets: Map<string, number> } | Obstacle {
  const { measure, absorb: by } = edit;
  if (by === "NOTHING" || change === 0n) return { targets: new Map() };
  const loose = beside(rows, edit).filter(({ row, month }) => month >= closed && !isHeld(row, measure, month));
  if (loose.length === 0) return { kind: "NOTHING_ABSORBS", by };
  const available = targetOfLeaves(loose, measure);
  if (available < change) return { kind: "TOO_LITTLE_TO_ABSORB", by, available, needed: change };
  if (available - change > BigInt(Number.MAX_SAFE_INTEGER)) return { kind: "TOO_LARGE" };
  return distribute(Number(available - change), loose, [monthLevel(proportional(measure)), ...branchLevelsBy(proportional(measure))], measure);
}

/** The leaves that offset a change: in the other months, or of sibling branches. */
function beside(rows: readonly PlanRow[], { branch, months, absorb: by }: TargetEdit): Leaf[] {
  if (by === "NOTHING") return [];
  if (by === "OTHER_MONTHS") return leavesOf(rows, branch, everyMonth.filter((month) => !months.includes(month)));
  const deepest = branchLevels.findLast((level) => branch[level]);
  if (!deepest) return [];
  return leavesOf(rows, { ...branch, [deepest]: null }, months).filter(({ row }) => !isWithin(row, branch));
}

const proportional = (measure: Measure) => (leaves: readonly Leaf[]): number => Number(targetOfLeaves(leaves, measure));

const monthLevel = (weigh: Level["weigh"]): Level => ({ keyOf: ({ month }) => month, weigh });
const branchLevelsBy = (weigh: Level["weigh"]): Level[] => branchLevels.map((level) => ({ keyOf: ({ row }) => row[level], weigh }));

function setLevels({ measure, monthWeights, branchWeight }: TargetEdit): Level[] {
  const bySeason = monthWeights && ((leaves: readonly Leaf[]) => monthWeights[leaves[0]!.month]!);
  const byBranch = branchWeight === "EVEN" ? () => 1 : branchWeight && ((leaves: readonly Leaf[]) => sum([...new Set(leaves.map(({ row }) => row))].map(branchWeight)));
  return [monthLevel(bySeason ?? proportional(measure)), ...branchLevelsBy(byBranch ?? proportional(measure))];
}

function groupsOf(leaves: readonly Leaf[], key: Level["keyOf"]): Leaf[][] {
  const groups = new Map<string | number, Leaf[]>();
  for (const leaf of leaves) {
    const group = groups.get(key(leaf));
    if (group) group.push(leaf);
    else groups.set(key(leaf), [leaf]);
  }
  return [...groups.values()];
}

/** Splits a total over leaves level by level, as close to the weights of each level as whole units allow. */
function distribute(whole: number, leaves: readonly Leaf[], [level, ...deeper]: readonly Level[], measure: Measure): { targets: Map<string, number>; parts: TargetPart[] } {
  if (!level) return { targets: new Map(leaves.map(({ row, month }) => [keyOf(row, month), whole])), parts: [] };
  const groups = groupsOf(leaves, level.keyOf);
  if (groups.length === 1) return distribute(whole, leaves, deeper, measure);
  const split = splitExactly(whole, groups.map(level.weigh));
  const targets = new Map(groups.flatMap((group, i) => [...distribute(split[i]!.value, group, deeper, measure).targets]));
  return { targets, parts: groups.map((group, i) => ({ ...split[i]!, leaf: group[0]!, before: Number(targetOfLeaves(group, measure)) })) };
}

function withTargets(row: PlanRow, measure: Measure, targets: ReadonlyMap<string, number>): PlanRow {
  const values = valuesOf(row, measure).map((value, month) => targets.get(keyOf(row, month)) ?? value);
  return measure === "AMOUNT" ? { ...row, amounts: values } : { ...row, quantities: values };
}
