/**
 * Papers that records are printed on. A paper is data, declared in the room of its document: which attributes are on it
 * and in which order, who signs, which seal it carries. How it is laid out is the same for all: see paperLayout.ts.
 */
import { DeclaredFor } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import type { Node } from "../../table/node.ts";
import type { PartyKind } from "../access/scope.ts";
import type { Context } from "../context.ts";
import type { Label } from "../../schema/model.ts";

export const PaperSheet = enumeration("PaperSheet", "What a paper is printed on.", {
  A4: { zh: "A4", en: "A4" },
  CONTINUOUS_241: { zh: "241 mm 连续纸", en: "Continuous, 241 mm", about: "Pages of 241 × 140 mm." },
});
export type PaperSheet = ValueOf<typeof PaperSheet>;

export const SealKind = enumeration("SealKind", "A seal of the company.", {
  COMPANY: { zh: "公章", en: "Company seal" },
  OUTBOUND: { zh: "药品出库专用章", en: "Outbound seal" },
  QUALITY: { zh: "质量管理专用章", en: "Quality seal" },
  INVOICE: { zh: "发票专用章", en: "Invoice seal" },
  CONTRACT: { zh: "合同专用章", en: "Contract seal" },
});
export type SealKind = ValueOf<typeof SealKind>;

/**
 * An attribute by its path: "number", "lines.quantity", and through references "customerId.address" or
 * "lines.batchId.producedOn". It is called as its attribute is, unless it is called otherwise here.
 */
export type PaperField = string | ({ path: string; /** Where nothing is there yet. */ or?: string } & Label);

/** A table that follows from more than the record's own lines. */
export interface PaperTable {
  title?: string;
  columns: { title: string; isFigure: boolean }[];
  rows: string[][];
}

/** Bars of figures, one for each period; with the figure of each in letters. */
export interface PaperChart {
  title: string;
  bars: { at: string; value: number | null; text: string }[];
}

export interface PaperOptions<T extends Node> {
  /** In the trail and in the API: "deliveryNote". */
  name: string;
  label: Label;
  about: string;
  /** States in which it may be issued; any where absent. */
  states?: readonly string[];
  /** Records of which there is such a paper at all; of every one where absent. */
  appliesTo?: (record: T) => boolean;
  /** What its reader must see besides the record: "Receivable.open". */
  requires?: string;
  /** The usual sheet first. */
  sheets?: readonly PaperSheet[];
  /** Facts above the lines. One that is empty is left out: an empty place on paper asks to be filled in. */
  facts: readonly PaperField[];
  /** The columns of a list attribute of the record, in their order. */
  lines?: { of: string; columns: readonly PaperField[] };
  /** Facts below the lines, such as the total. */
  totals?: readonly PaperField[];
  /** What a letter says, paragraph by paragraph. */
  text?: (record: T, ctx: Context) => Label[] | Promise<Label[]>;
  /** Further tables. What the reader may not see must not be in them. */
  tables?: (record: T, ctx: Context) => PaperTable[] | Promise<PaperTable[]>;
  /** Charts below the tables, from what the record holds. */
  charts?: (record: T, ctx: Context) => PaperChart[] | Promise<PaperChart[]>;
  signatures?: readonly Label[];
  seal?: SealKind;
  /** Kinds of party whose machines read the copies that were printed of their own records. */
  sharedWith?: readonly PartyKind[];
}

export interface Paper extends Omit<PaperOptions<Node>, "sheets"> {
  entity: string;
  sheets: readonly PaperSheet[];
}

const declared = new DeclaredFor<Paper>("paper");

/** Declares a paper of the records of an entity. The first of an entity is its usual one. */
export function declarePaper<T extends Node>(target: NodeClass<T>, options: PaperOptions<T>): void {
  const { name } = entityOf(target);
  declared.add(name, { sheets: ["A4", "CONTINUOUS_241"], ...options, entity: name } as unknown as Paper);
}

/** The papers of a record that this reader may look at, the usual one first. */
export const papersFor = (record: Node, ctx: Context): Paper[] => papersOfEntity(entityOf(record.constructor).name).filter(({ requires, appliesTo }) => (!requires || ctx.sees(requires)) && (appliesTo?.(record) ?? true));

export const papersOfEntity = (entity: string): readonly Paper[] => declared.get(entity);
