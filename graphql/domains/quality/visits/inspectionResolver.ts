/** What visiting inspectors can ask: batches, what a batch left behind, and a package to take home. 药品管理法 §99 */
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { entityOf } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import { displayName } from "../../../table/record.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { accessDenied } from "../../../platform/access/access.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { isVisitor, rolesOf } from "../../../platform/access/principal.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { momentText } from "../../../platform/paper/valueText.ts";
import type { Context } from "../../../platform/context.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import { storeArchive } from "../../../platform/evidence/archive.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Problem, Refusal, refuseIfAny, rule, toProblem } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../supply/receiving/inspection.ts";
import { dossierOf, type DossierStep as Step, type Found } from "./dossier.ts";
import { contentOf, ofLot, readingFor } from "./dossierContent.ts";
import { recordLook } from "./inspectionLook.ts";
import { packageOf } from "./inspectionPack.ts";
import { InspectionScope } from "./inspectionScope.ts";
import { stayOf, type InspectionStay } from "./inspectionStay.ts";

const clause = "药品管理法 §99";

@ObjectType("MyInspection", { description: "The stay by which a visiting inspector looks into records today." })
class MyInspection {
  @Field(() => String, { description: "Number of the stay.", simple: true })
  number!: string;

  @Field(() => String, { description: "The authority.", simple: true })
  authority!: string;

  @Field(() => String, { description: "Name of the host.", simple: true })
  host!: string;

  @Field(() => [InspectionScope], { description: "What may be looked into.", simple: true })
  scopes!: InspectionScope[];

  @Field(() => LocalDate, { description: "First business date of the documents shown.", simple: true })
  recordsFrom!: string;

  @Field(() => LocalDate, { description: "Last business date of the documents shown.", simple: true })
  recordsTo!: string;

  @Field(() => LocalDate, { description: "Last day of the stay.", simple: true })
  endsOn!: string;
}

@ObjectType("FoundBatch", { description: "A batch that a visiting inspector found." })
class FoundBatch {
  @Field(() => ID, { description: "The batch.", simple: true })
  id!: string;

  @Field(() => String, { description: "Batch number printed on the pack.", simple: true })
  batchNumber!: string;

  @Field(() => String, { description: "Name of the product.", simple: true })
  product!: string;

  @Field(() => LocalDate, { description: "First day on which it may no longer be sold.", simple: true })
  expiresOn!: string;
}

@ObjectType("DossierFact", { description: "An attribute of a record as text." })
class DossierFact {
  @Field(() => String, { description: "Name of the attribute, in the caller's language.", simple: true })
  label!: string;

  @Field(() => String, { description: "Its value.", simple: true })
  value!: string;
}

@ObjectType("DossierRow", { description: "A line of a record as text." })
class DossierRow {
  @Field(() => [String], { description: "One text for each column.", simple: true })
  cells!: string[];
}

@ObjectType("DossierRecord", { description: "A record that a batch left behind, as a visiting inspector sees it." })
class DossierRecord {
  @Field(() => ID, { description: "Id of the record.", simple: true })
  id!: string;

  @Field(() => String, { description: "Kind of record, in the caller's language.", simple: true })
  kind!: string;

  @Field(() => String, { description: "Number or name.", simple: true })
  title!: string;

  @Field(() => LocalDate, { description: "Its business date.", simple: true })
  on!: string;

  @Field(() => [DossierFact], { description: "Its attributes.", simple: true })
  facts!: DossierFact[];

  @Field(() => [String], { description: "Names of the columns of its lines; empty where it has none.", simple: true })
  columns!: string[];

  @Field(() => [DossierRow], { description: "Its lines of this lot.", simple: true })
  rows!: DossierRow[];
}

@ObjectType("DossierStep", { description: "What a batch left behind in one scope." })
class DossierStep {
  @Field(() => InspectionScope, { description: "The scope.", simple: true })
  scope!: InspectionScope;

  @Field(() => [DossierRecord], { description: "The records.", simple: true })
  records!: DossierRecord[];

  @Field(() => Int, { description: "Documents outside of the period of the stay, which are not shown.", simple: true })
  outside!: number;

  @Field(() => [String], { description: "What should be there and is not, in the caller's language.", simple: true })
  missing!: string[];
}

@ObjectType("BatchDossier", { description: "Everything that a batch left behind, as a visiting inspector sees it." })
class BatchDossier {
  @Field(() => DossierRecord, { description: "The batch.", simple: true })
  batch!: DossierRecord;

  @Field(() => [DossierStep], { description: "Its steps, of the scopes of the stay.", simple: true })
  steps!: DossierStep[];

  @Field(() => String, { description: "Who looks and when: drawn across the page.", simple: true })
  watermark!: string;
}

@ObjectType("FindBatchesPayload", { description: "Batches that a visiting inspector found." })
class FindBatchesPayload {
  @Field(() => [FoundBatch], { description: "The batches, 50 at most.", simple: true })
  batches!: FoundBatch[];

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@ObjectType("InspectBatchPayload", { description: "What a batch left behind." })
class InspectBatchPayload {
  @Field(() => BatchDossier, { nullable: true, description: "The records; null if it failed.", simple: true })
  dossier!: BatchDossier | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@ObjectType("PackInspectionPayload", { description: "An evidence package to take home." })
class PackInspectionPayload {
  @Field(() => String, { nullable: true, description: "Address of the archive, for five minutes; null if it failed.", simple: true })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of its manifest, which its verifier prints and the handover sheet repeats.", simple: true })
  manifestHash!: string | null;

  @Field(() => [String], { description: "What is missing, in the caller's language.", simple: true })
  missing!: string[];

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

class SearchShape {
  @Attribute(() => String, { zh: "批号或商品编码", en: "Batch number or product code", about: "Whole batch number, or whole code of a product.", input: { required: true, minLength: 1, maxLength: 60 } })
  text!: string;
}

class PackShape {
  @Attribute(() => String, { zh: "批次", en: "Batch", about: "Id of the batch; otherwise a period is given.", nullable: true, input: { maxLength: 60 } })
  batchId?: string | null;

  @Attribute(() => LocalDate, { zh: "收货期间自", en: "Received from", about: "First day of the receipts whose batches are packed.", nullable: true, input: { when: "any" } })
  from?: string | null;

  @Attribute(() => LocalDate, { zh: "收货期间至", en: "Received to", about: "Last day of the receipts whose batches are packed.", nullable: true, input: { when: "any" } })
  to?: string | null;
}

const FindBatchesInput = inputType({ name: "FindBatchesInput", description: "What is looked for.", shape: SearchShape, changes: false });
const InspectBatchInput = inputType({ name: "InspectBatchInput", description: "The batch that is looked into.", changes: true });
const PackInspectionInput = inputType({ name: "PackInspectionInput", description: "A batch, or a period of receipts.", shape: PackShape, changes: false });

const noStay = rule("NO_INSPECTION_STAY", {
  clause,
  message: { zh: () => "今天没有生效的检查接待", en: () => "No inspection stay is in force today" },
  remedy: { zh: () => "请联系陪同人", en: () => "Ask your host", by: [] },
});

const noSuchBatch = rule("NO_SUCH_BATCH", { clause, message: { zh: () => "没有这个批次", en: () => "There is no such batch" } });

const batchOrPeriod = rule("BATCH_OR_PERIOD", {
  clause,
  message: { zh: () => "请指定一个批次，或查阅期间之内的收货起止日期", en: () => "Name a batch, or the first and last day of receipts within the period of the stay" },
});

/** Batches of one package: they are gathered in one request. */
const mostBatches = 40;

const tooManyBatches = rule<{ found: number }>("TOO_MANY_BATCHES", {
  clause,
  message: { zh: ({ found }) => `该期间有 ${found} 个批次，一个证据包最多 ${mostBatches} 个`, en: ({ found }) => `The period has ${found} batches; a package holds ${mostBatches} at most` },
  remedy: { zh: () => "请缩短期间", en: () => "Shorten the period", by: [] },
});

async function requireStay(ctx: Context): Promise<InspectionStay> {
  if (!isVisitor(ctx.principal)) throw new Refusal([accessDenied({ needed: ["regulator"], held: rolesOf(ctx.principal) })]);
  const stay = await stayOf(ctx);
  if (!stay) throw new Refusal([noStay()]);
  return stay;
}

const mostFound = 50;

/** By batch number first; otherwise batches of the product with this code. */
async function batchesNamed(text: string, { table }: Context): Promise<Batch[]> {
  const found: Batch[] = [];
  for await (const batch of readAll(table, Batch, { filter: { batchNumber: { eq: text } }, orderBy: { sort: "createdAt", descending: false } })) found.push(batch);
  if (found.length > 0) return found.slice(0, mostFound);
  for await (const product of readAll(table, Product, { filter: { code: { eq: text } }, orderBy: { sort: "name", descending: false } })) {
    for await (const batch of readAll(table, Batch, { filter: { productId: { eq: product.id } }, orderBy: { sort: "expiresOn", descending: false } })) {
      if (found.length === mostFound) return found;
      found.push(batch);
    }
  }
  return found;
}

async function batchesReceived(from: string, to: string, { table, loader }: Context): Promise<Batch[]> {
  const ids = new Set<string>();
  for await (const { id } of readAll(table, GoodsReceipt, { filter: { receivedOn: { from, to } }, orderBy: { sort: "receivedOn", descending: false } })) {
    for await (const { batchId } of readAll(table, Inspection, { filter: { receiptId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) ids.add(batchId);
    if (ids.size > mostBatches) throw new Refusal([tooManyBatches({ found: ids.size })]);
  }
  return (await loader.loadAll<Batch>([...ids])).filter((one) => one !== null);
}

async function batchWith(id: string, ctx: Context): Promise<Batch> {
  const batch = await ctx.loader.load(id);
  if (!(batch instanceof Batch)) throw new Refusal([noSuchBatch()]);
  return batch;
}

const isWithin = ({ recordsFrom, recordsTo }: InspectionStay, from: string, to: string): boolean => recordsFrom <= from && from <= to && to <= recordsTo;

async function batchesToPack({ batchId, from, to }: PackShape, stay: InspectionStay, ctx: Context): Promise<{ batches: Batch[]; about: string }> {
  if (batchId && !from && !to) {
    const batch = await batchWith(batchId, ctx);
    return { batches: [batch], about: batch.batchNumber };
  }
  if (batchId || !from || !to || !isWithin(stay, from, to)) throw new Refusal([batchOrPeriod()]);
  return { batches: await batchesReceived(from, to, ctx), about: `${from} – ${to}` };
}

async function shownRecord({ record, on, more = [] }: Found, batch: Batch, reading: Context): Promise<DossierRecord> {
  const { facts, columns, rows } = await contentOf(ofLot(record, batch), reading);
  const { language } = reading;
  return {
    id: record.id,
    kind: entityOf(record.constructor).label[language],
    title: displayName(record),
    on,
    facts: [...more.map(({ label, value }) => ({ label: label[language], value })), ...facts],
    columns,
    rows: rows.map((cells) => ({ cells })),
  };
}

async function shownStep({ scope, found, outside, missing }: Step, batch: Batch, reading: Context): Promise<DossierStep> {
  return { scope, records: await Promise.all(found.map((one) => shownRecord(one, batch, reading))), outside, missing: missing.map((lack) => lack[reading.language]) };
}

/** What is expected to go wrong becomes problems. */
async function problemsOf<P extends { problems: Problem[] }>(ctx: Context, empty: Omit<P, "problems">, work: () => Promise<Omit<P, "problems">>): Promise<P> {
  try {
    return { ...(await work()), problems: [] as Problem[] } as unknown as P;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...empty, problems: error.findings.map((finding) => toProblem(finding, ctx)) } as unknown as P;
  }
}

@Resolver()
export class InspectionResolver {
  @Query(() => MyInspection, { nullable: true, description: "The stay by which you visit today; null where there is none." })
  @Allow("visitors")
  async myInspection(@Ctx() ctx: Context): Promise<MyInspection | null> {
    const stay = await stayOf(ctx);
    if (!stay) return null;
    const host = await ctx.loader.load(stay.hostId);
    const { number, authority, scopes, recordsFrom, recordsTo, endsOn } = stay;
    return { number, authority, host: host ? displayName(host) : "", scopes, recordsFrom, recordsTo, endsOn };
  }

  @Mutation(() => FindBatchesPayload, { description: "Finds batches for a visiting inspector, and records that they looked." })
  @Costs(20)
  @Allow("visitors")
  findBatches(@Arg("input", () => FindBatchesInput, { description: "What is looked for." }) input: Partial<SearchShape>, @Ctx() ctx: Context): Promise<FindBatchesPayload> {
    return problemsOf<FindBatchesPayload>(ctx, { batches: [] }, async () => {
      const stay = await requireStay(ctx);
      const text = String(input.text ?? "").trim().slice(0, 60);
      const found = text ? await batchesNamed(text, ctx) : [];
      await recordLook(stay, { kind: "SEARCH", what: text || "—", found: found.length }, ctx);
      const products = await ctx.loader.loadAll<Product>(found.map(({ productId }) => productId));
      return { batches: found.map(({ id, batchNumber, expiresOn }, i) => ({ id, batchNumber, expiresOn, product: products[i] ? displayName(products[i]) : "" })) };
    });
  }

  @Mutation(() => InspectBatchPayload, { description: "Shows a visiting inspector everything that a batch left behind within the scopes and the period of the stay, and records that they looked." })
  @Costs(60)
  @Allow("visitors")
  inspectBatch(@Arg("input", () => InspectBatchInput, { description: "The batch." }) { id }: { id: string }, @Ctx() ctx: Context): Promise<InspectBatchPayload> {
    return problemsOf<InspectBatchPayload>(ctx, { dossier: null }, async () => {
      const stay = await requireStay(ctx);
      const batch = await batchWith(id, ctx);
      const reading = readingFor(ctx);
      const steps = await dossierOf(batch, stay, reading);
      await recordLook(stay, { kind: "BATCH", what: batch.batchNumber, batchId: batch.id, found: steps.reduce((sum, { found }) => sum + found.length, 1) }, ctx);
      const shown = await Promise.all(steps.map((step) => shownStep(step, batch, reading)));
      const watermark = `${stay.authority} · ${stay.number} · ${ctx.principal.name} · ${momentText(ctx.now.toISOString())}`;
      return { dossier: { batch: await shownRecord({ record: batch, on: businessDate(new Date(batch.createdAt)) }, batch, reading), steps: shown, watermark } };
    });
  }

  @Mutation(() => PackInspectionPayload, { description: "Packs the evidence of a batch, or of the batches received in a period, for a visiting inspector to take home, and records it with the checksum of its manifest." })
  @Costs(100)
  @Allow("visitors")
  packInspection(@Arg("input", () => PackInspectionInput, { description: "What is packed." }) input: PackShape, @Ctx() ctx: Context): Promise<PackInspectionPayload> {
    return problemsOf<PackInspectionPayload>(ctx, { url: null, manifestHash: null, missing: [] }, async () => {
      const stay = await requireStay(ctx);
      const { batches, about } = await batchesToPack(input, stay, ctx);
      refuseIfAny(batches.length === 0 ? [noSuchBatch()] : []);
      const { entries, missing, manifestHash } = await packageOf(batches, about, stay, ctx);
      await recordLook(stay, { kind: "PACKAGE", what: about, batchId: batches.length === 1 ? batches[0]!.id : undefined, found: Object.keys(entries).length, manifestHash }, ctx);
      return { url: await storeArchive(entries, `inspection-${stay.number}.zip`), manifestHash, missing: missing.map((one) => one[ctx.language]) };
    });
  }
}
