import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver, UseMiddleware } from "type-graphql";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { storedRecord } from "../access/access.ts";
import { isPartner } from "../access/principal.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { Costs } from "../limits/costs.ts";
import { Problem, Refusal, toProblem } from "../problem/problem.ts";
import { DeliveryStatus } from "../delivery/outgoingDelivery.ts";
import { mailsOf, PaperMailOrder, type MailPaperInput } from "./paperMail.ts";
import { papersFor, PaperSheet, type Paper } from "./paper.ts";
import { copyAddress, mayIssue, mayPrint, PaperOrder, previewPaper, printPaper, type PrintInput } from "./printPaper.ts";

@ObjectType("MailedPaper", { description: "A copy of a paper that was sent by e-mail." })
class MailedPaper {
  @Field(() => DateTime, { description: "When it was sent (UTC).", simple: true })
  createdAt!: string;

  @Field(() => String, { description: "Who sent it.", simple: true })
  sentByName!: string;

  @Field(() => String, { description: "Address that it went to.", simple: true })
  toAddress!: string;

  @Field(() => Int, { description: "Number of the copy.", simple: true })
  copy!: number;

  @Field(() => DeliveryStatus, { description: "Whether it has left.", simple: true })
  status!: DeliveryStatus;

  @Field(() => String, { nullable: true, description: "Why the last attempt failed; null if it did not.", simple: true })
  reason?: string;
}

@ObjectType("Paper", { description: "A paper that a record can be printed on." })
class PaperOfRecord {
  @Field(() => String, { description: "Name of the paper: deliveryNote.", simple: true })
  name!: string;

  @Field(() => String, { description: "Title of the paper, in the caller's language.", simple: true })
  title!: string;

  @Field(() => [PaperSheet], { description: "Sheets that it can be printed on, the usual one first.", simple: true })
  sheets!: PaperSheet[];

  @Field(() => Boolean, { description: "Whether you may print it now.", simple: true })
  mayPrint!: boolean;

  @Field(() => Int, { description: "Copies printed so far.", simple: true })
  copies!: number;

  @Field(() => DateTime, { nullable: true, description: "When the newest copy was printed (UTC).", simple: true })
  printedAt?: string;

  @Field(() => String, { nullable: true, description: "Who printed it.", simple: true })
  printedByName?: string;

  @Field(() => String, { nullable: true, description: "Address to read the newest copy at, for five minutes; null where none was printed.", simple: true })
  url!: string | null;

  @Field(() => [MailedPaper], { description: "The latest mails of it, the newest first; at most 20.", simple: true })
  mails!: MailedPaper[];
}

/** Partners see what was issued to them; the company's own people see what they may issue. */
const isShown = ({ name, sharedWith = [] }: Paper, record: Node, { principal }: Context): boolean =>
  !isPartner(principal) || (Boolean(record.printed?.[name]) && sharedWith.includes(principal.party!));

async function paperOf(record: Node, paper: Paper, ctx: Context): Promise<PaperOfRecord> {
  const printed = record.printed?.[paper.name];
  return Object.assign(new PaperOfRecord(), {
    name: paper.name,
    title: paper.label[ctx.language],
    sheets: [...paper.sheets],
    mayPrint: mayPrint(ctx) && mayIssue(paper, record),
    copies: printed?.copies ?? 0,
    printedAt: printed?.at,
    printedByName: isPartner(ctx.principal) ? undefined : printed?.byName,
    url: await copyAddress(record, paper, ctx.language),
    mails: printed && !isPartner(ctx.principal) ? await mailsOf(ctx.table, record.id, paper.name) : [],
  });
}

function papers(seen: Node, ctx: Context): Promise<PaperOfRecord[]> {
  const record = storedRecord(seen);
  return Promise.all(papersFor(record, ctx).filter((paper) => isShown(paper, record, ctx)).map((paper) => paperOf(record, paper, ctx)));
}

Field(() => [PaperOfRecord], { description: "Papers that the record can be printed on, and what was printed of them." })(Node.prototype, "papers");
Costs(2)(Node.prototype, "papers");
UseMiddleware(async ({ root, context }) => papers(root as Node, context as Context))(Node.prototype, "papers");

@ObjectType("PrintPayload", { description: "Outcome of printing a paper." })
class PrintPayload {
  @Field(() => Node, { nullable: true, description: "The record; its `papers` have the address of the copy. Null if it failed.", simple: true })
  record!: Node | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@ObjectType("PreviewPayload", { description: "Outcome of a preview of a paper." })
class PreviewPayload {
  @Field(() => String, { nullable: true, description: "Address of the preview as a PDF, for five minutes; null if it failed.", simple: true })
  url!: string | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const PrintPaperInput = inputType({ name: "PrintPaperInput", description: "The paper to print.", shape: PaperOrder, changes: true });
const MailPaperInputType = inputType({ name: "MailPaperInput", description: "The paper to send, and where to.", shape: PaperMailOrder, changes: true });
const PreviewPaperInput = inputType({ name: "PreviewPaperInput", description: "The paper to look at.", shape: PaperOrder, changes: true });

@Resolver(() => PaperOfRecord)
export class PaperResolver {
  @Mutation(() => PrintPayload, { description: "Prints a paper of a record as a PDF. Each copy has its number, and is an entry of the record's history." })
  @Costs(20)
  @Allow("people")
  async printPaper(@Arg("input", () => PrintPaperInput, { description: "Record and paper." }) input: PrintInput, @Ctx() ctx: Context): Promise<PrintPayload> {
    return toPayload(await printPaper(ctx, { ...input }), ctx);
  }

  @Mutation(() => PrintPayload, { description: "Sends the newest printed copy of a paper by e-mail. It is an entry of the record's history, and its `papers` say what became of it." })
  @Costs(8)
  @Allow("people")
  async mailPaper(@Arg("input", () => MailPaperInputType, { description: "Record, paper and address." }) input: MailPaperInput, @Ctx() ctx: Context): Promise<PrintPayload> {
    const { mailPaper } = await import("./mailPaper.ts");
    return toPayload(await mailPaper(ctx, { ...input }), ctx);
  }

  @Mutation(() => PreviewPayload, { description: "Shows a paper of a record as a PDF, marked as a preview. Nothing is printed." })
  @Costs(20)
  @Allow("people")
  async previewPaper(@Arg("input", () => PreviewPaperInput, { description: "Record and paper." }) input: PrintInput, @Ctx() ctx: Context): Promise<PreviewPayload> {
    try {
      return { url: await previewPaper(ctx, { ...input }), problems: [] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { url: null, problems: error.findings.map((finding) => toProblem(finding, ctx)) };
    }
  }
}
