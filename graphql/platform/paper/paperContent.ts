/**
 * What is on a paper of a record, as texts in one language: read as the person who prints it reads the record, so that
 * what is masked for them has no place on it. How it looks is not said here.
 */
import { attributesOf, type AttributeDeclaration } from "../../table/attribute.ts";
import { entityOf } from "../../table/entity.ts";
import { labelOf } from "../../table/enumeration.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { DateTime, LocalDate } from "../../table/scalars.ts";
import { hiddenPaths } from "../access/access.ts";
import { roleLabel } from "../access/role.ts";
import { ApprovalStepStatus, type Approval } from "../approval/approval.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { embeddedShape } from "../entity/validate.ts";
import { lifecycleOf } from "../lifecycle/availability.ts";
import type { Language } from "../problem/problem.ts";
import type { Label } from "../../schema/model.ts";
import { companyOnPaper, type CompanyOnPaper } from "./companyProfile.ts";
import type { Paper, PaperChart, PaperField, PaperSheet } from "./paper.ts";
import { isFigure, momentText, valueText } from "./valueText.ts";

export interface Fact {
  label: string;
  value: string;
}

export interface ContentColumn {
  title: string;
  /** Set to the right. */
  isFigure: boolean;
  /** Kept in one piece wherever the sheet is wide enough: figures and dates. */
  isWhole: boolean;
}

export interface ContentTable {
  title?: string;
  columns: ContentColumn[];
  rows: string[][];
}

/** Everything that a renderer needs; plain data, so that it can be sent to another function. */
export interface PaperContent {
  sheet: PaperSheet;
  language: Language;
  title: string;
  number: string;
  status: string;
  /** Where it is not the first copy, or none at all, what it is instead. */
  notice?: string;
  company: CompanyOnPaper;
  facts: Fact[];
  paragraphs: string[];
  tables: ContentTable[];
  charts?: PaperChart[];
  totals: Fact[];
  signatures: string[];
  footer: string;
  /** "1 / 3": what is said around the numbers. */
  pageText: [before: string, between: string, after: string];
}

const texts = {
  approval: { zh: "审批进度", en: "Approval" },
  submitted: { zh: (name: string, at: string) => `${name} 提交于 ${at}`, en: (name: string, at: string) => `Submitted by ${name}, ${at}` },
  columns: [
    { zh: "审批角色", en: "Role" },
    { zh: "决定", en: "Decision" },
    { zh: "审批人", en: "Decided by" },
    { zh: "时间", en: "Time" },
    { zh: "意见", en: "Comment" },
  ],
  row: { zh: "序号", en: "No." },
  footer: {
    zh: (name: string, at: string, version: number) => `${name} 打印于 ${at} · 版本 ${version}`,
    en: (name: string, at: string, version: number) => `Printed by ${name}, ${at} · version ${version}`,
  },
  page: { zh: ["第 ", " 页，共 ", " 页"], en: ["Page ", " of ", ""] } satisfies Record<Language, [string, string, string]>,
  reprint: { zh: (copy: number) => `补打 第 ${copy} 份`, en: (copy: number) => `Reprint, copy ${copy}` },
  preview: { zh: "预览，未打印", en: "Preview, not printed" },
};

interface Place {
  field: PaperField;
  path: string;
  ctx: Context;
  language: Language;
}

const pathOf = (field: PaperField): string => (typeof field === "string" ? field : field.path);

/** A value that a path leads to, with its attribute; undefined where it leads nowhere that the reader may see. */
interface Found {
  attribute: AttributeDeclaration;
  text: string;
}

function attributeNamed(shape: Function, name: string): AttributeDeclaration {
  const attribute = attributesOf(shape).find((one) => one.name === name);
  if (!attribute) throw new Error(`${shape.name} has no attribute ${name}`);
  return attribute;
}

/** Walks from a record or one of its lines along attributes and references. */
async function follow(from: object, shape: Function, path: readonly string[], ctx: Context, language: Language): Promise<Found> {
  const [name, ...rest] = path;
  const attribute = attributeNamed(shape, name!);
  const value = (from as Record<string, unknown>)[name!];
  if (!attribute.reference) {
    const inner = embeddedShape(attribute);
    if (rest.length === 0) return { attribute, text: valueText(attribute, value, language) };
    if (!inner) throw new Error(`${shape.name}.${name} leads nowhere`);
    return follow((value ?? {}) as object, inner, rest, ctx, language);
  }
  const target = value ? ctx.maskedReference(await ctx.loader.load(String(value))) : null;
  if (rest.length === 0) return { attribute, text: target ? displayName(target) : "" };
  // Of a reference to several types, or an empty one, the declaration says what it would be.
  const next = target?.constructor ?? attribute.reference.to();
  return follow(target ?? {}, next, rest, ctx, language);
}

/** Whether some attribute on the way is hidden from the reader; of references, in the record that they lead to. */
function isHidden(entity: string, shape: Function, path: readonly string[], ctx: Context, before = ""): boolean {
  const [name, ...rest] = path;
  const own = `${before}${name}`;
  if (hiddenPaths(ctx.principal, entity).includes(own)) return true;
  if (rest.length === 0) return false;
  const attribute = attributesOf(shape).find((one) => one.name === name);
  if (!attribute) return false;
  const next = attribute.reference?.to();
  if (next) return attributesOf(next).some((one) => one.name === rest[0]) && isEntity(next) && isHidden(entityOf(next).name, next, rest, ctx);
  const inner = embeddedShape(attribute);
  return inner ? isHidden(entity, inner, rest, ctx, `${own}.`) : false;
}

const isEntity = (target: Function): boolean => target.name !== "Node" && Boolean(entityOf(target));

const labelled = (field: PaperField, attribute: AttributeDeclaration, language: Language): string => (typeof field === "string" ? attribute[language] : field[language]);

async function factOf(record: Node, { field, path, ctx, language }: Place): Promise<Fact | undefined> {
  if (isHidden(entityOf(record.constructor).name, record.constructor, path.split("."), ctx)) return undefined;
  const { attribute, text } = await follow(record, record.constructor, path.split("."), ctx, language);
  if (text !== "") return { label: labelled(field, attribute, language), value: text };
  return typeof field === "object" && field.or ? factOf(record, { field: { ...field, path: field.or, or: undefined }, path: field.or, ctx, language }) : undefined;
}

/** Attributes of a record as its reader may see them, with their labels; what is empty is left out. */
export async function factsOf(record: Node, fields: readonly PaperField[], ctx: Context, language: Language): Promise<Fact[]> {
  const facts = await Promise.all(fields.map((field) => factOf(record, { field, path: pathOf(field), ctx, language })));
  return facts.filter((fact) => fact !== undefined);
}

/** A column of a list attribute with the texts of its rows. */
async function columnOf(record: Node, of: string, shape: Function, { field, path, ctx, language }: Place): Promise<{ column: ContentColumn; cells: string[] } | undefined> {
  const entity = entityOf(record.constructor).name;
  if (isHidden(entity, shape, path.split("."), ctx, `${of}.`)) return undefined;
  const rows = (record as unknown as Record<string, object[] | null | undefined>)[of] ?? [];
  const instead = typeof field === "object" && field.or && !isHidden(entity, shape, field.or.split("."), ctx, `${of}.`) ? field.or : undefined;
  const found = await Promise.all(
    rows.map(async (row) => {
      const cell = await follow(row, shape, path.split("."), ctx, language);
      return cell.text === "" && instead ? follow(row, shape, instead.split("."), ctx, language) : cell;
    }),
  );
  const attribute = found[0]?.attribute ?? attributeAt(shape, path.split("."));
  const isWhole = isFigure(attribute) || attribute.type() === LocalDate || attribute.type() === DateTime;
  return { column: { title: labelled(field, attribute, language), isFigure: isFigure(attribute), isWhole }, cells: found.map(({ text }) => text) };
}

/** The attribute that a path ends in, without any record: for the head of a table without rows. */
export function attributeAt(shape: Function, [name, ...rest]: readonly string[]): AttributeDeclaration {
  const attribute = attributeNamed(shape, name!);
  const next = attribute.reference?.to() ?? embeddedShape(attribute);
  return rest.length === 0 || !next ? attribute : attributeAt(next, rest);
}

/** The lines of a record as a table; a column without a single value is left out. */
export async function linesOf(record: Node, { of, columns }: NonNullable<Paper["lines"]>, ctx: Context, language: Language): Promise<ContentTable> {
  const shape = embeddedShape(attributesOf(record.constructor).find(({ name }) => name === of)!)!;
  const found = await Promise.all(columns.map((field) => columnOf(record, of, shape, { field, path: pathOf(field), ctx, language })));
  // A column without a single value says nothing.
  const shown = found.filter((one) => one !== undefined).filter(({ cells }) => cells.length === 0 || cells.some((text) => text !== ""));
  const count = ((record as unknown as Record<string, unknown[] | null | undefined>)[of] ?? []).length;
  const rows = Array.from({ length: count }, (_, i) => [String(i + 1), ...shown.map(({ cells }) => cells[i]!)]);
  return { columns: [{ title: texts.row[language], isFigure: true, isWhole: true }, ...shown.map(({ column }) => column)], rows };
}

/** Who submitted and who decided, when and with which words: on paper it is in a signature's place. */
async function approvalOf({ approval }: Document, ctx: Context, language: Language): Promise<ContentTable[]> {
  if (!approval) return [];
  const columns = texts.columns.map((label, i) => ({ title: label[language], isFigure: false, isWhole: i === 3 }));
  const rows = approval.steps.map(({ role, status, decidedByName, decidedAt, comment }) => [
    roleLabel(role)[language],
    labelOf(ApprovalStepStatus, status)[language],
    decidedByName ?? "",
    decidedAt ? momentText(decidedAt) : "",
    comment ?? "",
  ]);
  return [{ title: await approvalTitle(approval, ctx, language), columns, rows }];
}

async function approvalTitle({ submittedById, submittedAt }: Approval, ctx: Context, language: Language): Promise<string> {
  const submitter = ctx.maskedReference(await ctx.loader.load<Node>(submittedById));
  const inLanguage = texts.submitted[language](submitter ? displayName(submitter) : "", momentText(submittedAt));
  return `${texts.approval[language]}${language === "zh" ? "：" : ": "}${inLanguage}`;
}

/** "DRAFT" as people call it; empty where the record has no states. */
function statusOf(record: Node, language: Language): string {
  const lifecycle = lifecycleOf(record);
  const { status } = record as Document;
  return lifecycle && status ? labelOf(lifecycle.states, status as never)[language] : "";
}

export interface PaperRequest {
  sheet: PaperSheet;
  language: Language;
  /** Number of the copy that this will be; absent for a preview. */
  copy?: number;
}

/** The paper of a record as the caller may see it. */
export async function paperContent(seen: Node, paper: Paper, { sheet, language, copy }: PaperRequest, ctx: Context): Promise<PaperContent> {
  const inLanguage = (labels: readonly Label[] = []): string[] => labels.map((label) => label[language]);
  const [company, facts, totals, lines, further, charts, paragraphs, approval] = await Promise.all([
    companyOnPaper(ctx, language, paper.seal),
    factsOf(seen, paper.facts, ctx, language),
    factsOf(seen, paper.totals ?? [], ctx, language),
    paper.lines ? linesOf(seen, paper.lines, ctx, language) : undefined,
    paper.tables?.(seen, ctx) ?? [],
    paper.charts?.(seen, ctx) ?? [],
    paper.text?.(seen, ctx) ?? [],
    approvalOf(seen as Document, ctx, language),
  ]);
  const tables = further.map((table) => ({ ...table, columns: table.columns.map((column) => ({ ...column, isWhole: column.isFigure })) }));
  return {
    sheet,
    language,
    title: paper.label[language],
    number: displayName(seen),
    status: statusOf(seen, language),
    notice: noticeOf(copy, language),
    company,
    facts,
    paragraphs: inLanguage(paragraphs),
    tables: [...(lines ? [lines] : []), ...tables, ...approval],
    charts,
    totals,
    signatures: inLanguage(paper.signatures),
    footer: texts.footer[language](ctx.principal.name, momentText(ctx.now.toISOString()), seen.version),
    pageText: texts.page[language],
  };
}

function noticeOf(copy: number | undefined, language: Language): string | undefined {
  if (copy === undefined) return texts.preview[language];
  return copy > 1 ? texts.reprint[language](copy) : undefined;
}
