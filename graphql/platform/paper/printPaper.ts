/**
 * Prints a paper of a record. The invariant: each copy has a number of its own, is kept as it was printed, and is an
 * entry of the record's trail that says who printed it, when, and with which checksum. A preview is none of it.
 */
import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { Attribute } from "../../table/attribute.ts";
import { tableDefinition } from "../../table/definition.ts";
import type { NodeClass } from "../../table/entity.ts";
import { Node, type PrintedPaper } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { accessDenied } from "../access/access.ts";
import { isPartner, rolesOf, usableRoles } from "../access/principal.ts";
import { contributors } from "../access/roleGroups.ts";
import type { Context } from "../context.ts";
import type { Document } from "../entity/document.ts";
import { inputFindings } from "../entity/validate.ts";
import { putObject, readAddress } from "../file/fileStore.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule, type Language } from "../problem/problem.ts";
import { sealFindings } from "./companySeal.ts";
import { papersFor, PaperSheet, type Paper } from "./paper.ts";
import { renderPaper } from "./paperRenderer.ts";
import { PaperLanguage } from "./paperLanguage.ts";

export class PaperOrder {
  @Attribute(() => String, { zh: "单据", en: "Paper", about: "Name of the paper, of those that `papers` lists; the usual one where it is left out.", nullable: true, input: { maxLength: 60 } })
  paper?: string;

  @Attribute(() => PaperSheet, { zh: "纸张", en: "Sheet", about: "Sheet to print on; defaults to the usual sheet.", nullable: true, input: true })
  sheet?: PaperSheet;

  @Attribute(() => PaperLanguage, { zh: "语言", en: "Language", about: "Language of the paper; the request's where it is left out.", nullable: true, input: true })
  language?: PaperLanguage;
}

export interface PrintInput extends ChangeInput {
  id: string;
  version?: number | null;
  paper?: string | null;
  sheet?: PaperSheet | null;
  language?: PaperLanguage | null;
}

export const noSuchPaper = rule("NO_SUCH_PAPER", {
  message: { zh: () => "此记录没有这种单据", en: () => "The record has no such paper" },
  remedy: { zh: () => "请选择此记录可打印的单据", en: () => "Choose one of the papers that the record has" },
});

const notYet = rule<{ title: { zh: string; en: string } }>("PAPER_NOT_YET", {
  message: { zh: ({ title }) => `当前状态不能出具${title.zh}`, en: ({ title }) => `The ${title.en} cannot be issued in this state` },
  remedy: { zh: () => "请先办理前一步骤", en: () => "Take the step before it first" },
});

/** Bytes that a PDF may have: what a function can answer with. */
export const mostBytes = 4 * 1024 * 1024;

const tooLong = rule("PAPER_TOO_LONG", {
  message: { zh: () => "单据过长，不能作为一个文件打印", en: () => "The paper is too long for one file" },
  remedy: { zh: () => "请拆分单据后打印", en: () => "Split the document" },
});

/** Whether the paper may be issued while the record is as it is. */
export const mayIssue = ({ states }: Paper, record: Node): boolean => !states || states.includes((record as Document).status);

/** Whether the caller may print what they read: those who only look at records print nothing. */
export const mayPrint = ({ principal }: Context): boolean => !isPartner(principal) && usableRoles(principal).some(({ role }) => contributors.includes(role));

async function findPaper(record: Node, input: PrintInput, ctx: Context): Promise<Paper> {
  refuseIfAny(await inputFindings(PaperOrder, input, ctx));
  const paper = papersFor(record, ctx).find(({ name }, i) => (input.paper ? name === input.paper : i === 0));
  if (!paper || (input.sheet && !paper.sheets.includes(input.sheet))) throw new Refusal([noSuchPaper(undefined, { field: paper ? "sheet" : "paper" })]);
  if (!mayIssue(paper, record)) throw new Refusal([notYet({ title: paper.label })]);
  return paper;
}

interface Made {
  bytes: Uint8Array;
  sheet: PaperSheet;
  language: Language;
}

async function makePaper(record: Node, paper: Paper, input: PrintInput, ctx: Context, copy?: number): Promise<Made> {
  const language = input.language ? (input.language === "EN" ? "en" : "zh") : ctx.language;
  const sheet = input.sheet ?? paper.sheets[0]!;
  // Few requests print; the others need not load how a paper is laid out.
  const { paperContent } = await import("./paperContent.ts");
  const bytes = await renderPaper(await paperContent(ctx.reveal(record)!, paper, { sheet, language, copy }, ctx));
  if (bytes.length > mostBytes) throw new Refusal([tooLong()]);
  return { bytes, sheet, language };
}

const contentType = "application/pdf";

/**
 * Where a copy is kept. What was printed is never replaced: a number is taken once, and two who print at once keep what
 * each of them has made, of which only one is a copy.
 */
export const copyKey = (record: Pick<Node, "id">, paper: string, { copies, sha256 }: Pick<PrintedPaper, "copies" | "sha256">): string => `${tableDefinition.paperPrefix}${record.id}/${paper}-${copies}-${sha256}.pdf`;

/** Address of the newest copy, for five minutes; null where none was printed. */
export async function copyAddress(record: Node, { name, label }: Paper, language: Language): Promise<string | null> {
  const printed = record.printed?.[name];
  return printed ? readAddress({ id: copyKey(record, name, printed), fileName: `${label[language]} ${displayName(record)}.pdf`, contentType }) : null;
}

/** Address of a PDF that shows what would be printed, for five minutes. Changes nothing, and is no paper: it says so itself. */
export async function previewPaper(ctx: Context, input: PrintInput): Promise<string> {
  const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, { id: input.id });
  const paper = await findPaper(record, input, ctx);
  const { bytes, language } = await makePaper(record, paper, input, ctx);
  const key = `${tableDefinition.previewPrefix}${ulid()}.pdf`;
  await putObject(key, bytes, contentType);
  return readAddress({ id: key, fileName: `${paper.label[language]} ${displayName(record)}.pdf`, contentType });
}

export const printPaper = (ctx: Context, input: PrintInput): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Node", action: "print" }, input, async (uow) => {
    const record = await loadForChange(ctx, Node as unknown as NodeClass<Node>, input);
    if (!mayPrint(ctx)) throw new Refusal([accessDenied({ needed: contributors, held: rolesOf(ctx.principal) })]);
    const paper = await findPaper(record, input, ctx);
    if (paper.seal) refuseIfAny(await sealFindings(paper.seal, ctx));
    const copy = (record.printed?.[paper.name]?.copies ?? 0) + 1;
    const { bytes, sheet, language } = await makePaper(record, paper, input, ctx, copy);
    const entry: PrintedPaper = { copies: copy, at: ctx.now.toISOString(), byId: ctx.principal.id, byName: ctx.principal.name, sheet, language, sha256: createHash("sha256").update(bytes).digest("hex") };
    await putObject(copyKey(record, paper.name, entry), bytes, contentType);
    const edited = uow.edit(record);
    edited.printed = { ...record.printed, [paper.name]: entry };
    return edited;
  });
