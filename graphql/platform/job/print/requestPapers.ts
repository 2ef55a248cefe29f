import { ID } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { entityByName } from "../../../table/entity.ts";
import { accessFindings, requireRight } from "../../access/access.ts";
import { businessDate } from "../../businessDate.ts";
import type { Context } from "../../context.ts";
import { newRecord } from "../../entity/entityResolver.ts";
import { unknownList } from "../../entity/unknownList.ts";
import { cleanInput, inputFindings } from "../../entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../../lifecycle/change.ts";
import { papersOfEntity, PaperSheet } from "../../paper/paper.ts";
import { PaperLanguage } from "../../paper/paperLanguage.ts";
import { noSuchPaper } from "../../paper/printPaper.ts";
import { refuseIfAny } from "../../problem/problem.ts";
import { Job } from "../job.ts";

/** Papers of one file at most. */
export const mostPapers = 100;

/** What is asked for when the papers of several records are printed. */
export class PapersOrder {
  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records: Delivery.", input: { required: true, maxLength: 60 } })
  listOf!: string;

  @Attribute(() => [ID], { zh: "记录", en: "Records", about: "Records to print, in this order.", input: { required: true, minItems: 1, maxItems: mostPapers } })
  ids!: string[];

  @Attribute(() => String, { zh: "单据", en: "Paper", about: "Name of the paper; the usual one of the type where it is left out.", nullable: true, input: { maxLength: 60 } })
  paper?: string;

  @Attribute(() => PaperSheet, { zh: "纸张", en: "Sheet", about: "Sheet to print on; defaults to the usual sheet.", nullable: true, input: true })
  sheet?: PaperSheet;

  @Attribute(() => PaperLanguage, { zh: "语言", en: "Language", about: "Language of the papers; the request's where it is left out.", nullable: true, input: true })
  language?: PaperLanguage;
}

/** Queues a file with the papers of several records. Each is printed as a single one is, when its turn comes. */
export const requestPapers = (ctx: Context, input: ChangeInput & object): Promise<Outcome<Job>> =>
  change(ctx, { entity: "Job", action: "print" }, input, async (uow) => {
    requireRight(ctx.principal, Job, "print");
    refuseIfAny(await inputFindings(PapersOrder, input, ctx));
    const { listOf, ids, paper, sheet, language } = cleanInput(PapersOrder, input as Record<string, unknown>) as unknown as PapersOrder;
    const entity = entityByName(listOf);
    refuseIfAny(entity ? accessFindings(ctx.principal, entity, "read") : [unknownList({ name: listOf }, { field: "listOf" })]);
    const papers = papersOfEntity(listOf);
    const wanted = papers.find(({ name }, i) => (paper ? name === paper : i === 0));
    refuseIfAny(wanted ? [] : [noSuchPaper(undefined, { field: paper ? "paper" : "listOf" })]);
    refuseIfAny(!sheet || wanted!.sheets.includes(sheet) ? [] : [noSuchPaper(undefined, { field: "sheet" })]);
    const fileName = `${wanted!.label[ctx.language]}-${businessDate(ctx.now)}.pdf`;
    const start = { kind: "PRINT", phase: "PRINT", format: "PDF", language: ctx.language, done: 0, failed: 0, attempts: 0 } as const;
    return newRecord(ctx, uow, Job, { ...start, listOf, fileName, total: new Set(ids).size, papers: { ids: [...new Set(ids)], paper: wanted!.name, sheet, language } }, undefined);
  });
