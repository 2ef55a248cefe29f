/**
 * The targets of a plan, kept in few items: 125 branches with all their months in one sheet. A year of 3,000 branches
 * (36,000 monthly targets) is 24 sheets, so splitting everything again is one transaction: a record and an audit entry
 * for each sheet and the plan. One batch read loads the whole plan.
 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money } from "../../../table/money.ts";
import { Node } from "../../../table/node.ts";
import type { Loader } from "../../../table/loader.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { monthsOf } from "./planPeriod.ts";
import { inOrder, rowKey, targetOf, type PlanRow } from "./planTargets.ts";
import type { SalesPlan } from "./salesPlan.ts";

export const branchesPerSheet = 125;
export const mostBranches = 3_000;

/** Numbers as text, so that the audit trail has one change per branch and measure: twelve numbers before and after. */
interface PackedRow {
  amounts: string;
  quantities: string;
  amountHolds: number;
  quantityHolds: number;
}

@Entity<PlanSheet>({
  prefix: "psh",
  domain: "sales",
  label: { zh: "计划分表", en: "Plan sheet" },
  about: "Part of a sales plan's targets. People edit the plan; its sheets are updated with it and keep the audit trail of every target.",
  clause: "四(一)",
  representation: "part",
  lists: { all: ["createdAt"] },
})
export class PlanSheet extends Node {
  @Reference(() => Node, { zh: "销售计划", en: "Sales plan", about: "Plan that the targets belong to.", holds: ["SalesPlan"] })
  planId!: string;

  @Attribute(() => Int, { zh: "分表号", en: "Part", about: "Running number within the plan." })
  part!: number;

  /** By branch: "region|product|representative". */
  rows!: Record<string, PackedRow>;
}

export const PlanSheetResolver = EntityResolver(PlanSheet);

const sheetId = (planId: string, part: number): string => `psh_${planId.slice(planId.indexOf("_") + 1)}.${part}`;

const numbers = (text: string): number[] => text.split(",").map(Number);

function unpacked([key, { amounts, quantities, amountHolds, quantityHolds }]: [string, PackedRow]): PlanRow {
  const [regionId, productId, representativeId] = key.split("|") as [string, string, string];
  return { regionId, productId, representativeId, amounts: numbers(amounts), quantities: numbers(quantities), amountHolds, quantityHolds };
}

const packed = ({ amounts, quantities, amountHolds, quantityHolds }: PlanRow): PackedRow => ({ amounts: amounts.join(), quantities: quantities.join(), amountHolds, quantityHolds });

/** The sheets of a plan, in one batch. */
async function readSheets(loader: Loader, plan: SalesPlan): Promise<PlanSheet[]> {
  return loader.loadAll<PlanSheet>(Array.from({ length: plan.sheets }, (_, i) => sheetId(plan.id, i + 1)));
}

/** All targets of a plan, in the order of every split. */
export async function readRows(loader: Loader, plan: SalesPlan): Promise<PlanRow[]> {
  const sheets = await readSheets(loader, plan);
  return sheets.flatMap(({ rows }) => Object.entries(rows).map(unpacked)).sort(inOrder);
}

/** Writes the changed sheets and the plan's totals. `plan` is the unit of work's own copy. */
export async function writeRows(plan: SalesPlan, rows: readonly PlanRow[], uow: UnitOfWork, loader: Loader): Promise<void> {
  const sheets = await readSheets(loader, plan);
  const homes = new Map(sheets.flatMap((sheet) => Object.keys(sheet.rows).map((key) => [key, sheet.part] as const)));
  const contents = new Map<number, Record<string, PackedRow>>(sheets.map(({ part }) => [part, {}]));
  for (const row of rows) {
    const home = homes.get(rowKey(row));
    if (home) contents.get(home)![rowKey(row)] = packed(row);
  }
  for (const row of rows.filter((one) => !homes.has(rowKey(one)))) placeFor(contents)[rowKey(row)] = packed(row);

  for (const [part, content] of contents) {
    const sheet = sheets.find((one) => one.part === part);
    if (!sheet) uow.create(PlanSheet, { id: sheetId(plan.id, part), planId: plan.id, part, rows: content });
    else if (!sameRows(sheet.rows, content)) uow.edit(sheet).rows = content;
  }
  // Editing a sheet also edits the plan, so of two concurrent edits one is retried.
  uow.relyOn(plan);
  const year = monthsOf(String(plan.year), plan.year)!;
  Object.assign(plan, {
    sheets: contents.size,
    branchCount: rows.length,
    totalAmount: money(Number(targetOf(rows, "AMOUNT", year)), plan.currency),
    totalQuantity: Number(targetOf(rows, "QUANTITY", year)),
  });
}

/** A sheet with free space, or a new one. */
function placeFor(contents: Map<number, Record<string, PackedRow>>): Record<string, PackedRow> {
  const roomy = [...contents.values()].find((content) => Object.keys(content).length < branchesPerSheet);
  if (roomy) return roomy;
  const fresh = {};
  contents.set(contents.size + 1, fresh);
  return fresh;
}

const sameRows = (a: Record<string, PackedRow>, b: Record<string, PackedRow>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(b).every(([key, row]) => a[key] && Object.entries(row).every(([name, value]) => a[key]![name as keyof PackedRow] === value));
