/** What visiting inspectors can ask: batches, what a batch left behind, and a package to take home. 药品管理法 §99 */
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { entityOf } from "../../../table/entity.ts";
import { displayName } from "../../../table/record.ts";
import { accessDenied } from "../../../platform/access/access.ts";
import { isVisitor, rolesOf } from "../../../platform/access/principal.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import { storeArchive } from "../../../platform/evidence/archive.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { momentText } from "../../../platform/paper/valueText.ts";
import { type Problem, Refusal, refuseIfAny, rule, toProblem } from "../../../platform/problem/problem.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { dossierOf, type DossierStep as Step, type Found } from "./dossier.ts";
import { contentOf, ofLot, readingFor } from "./dossierContent.ts";
import { batchesNamed, batchesToPack, batchWith, noSuchBatch, PackShape, SearchShape } from "./inspectedBatches.ts";
import { type DossierRecord, type DossierStep, FindBatchesPayload, InspectBatchPayload, MyInspection, PackInspectionPayload } from "./inspectionAnswers.ts";
import { recordLook } from "./inspectionLook.ts";
import { packageOf } from "./inspectionPack.ts";
import { stayOf, type InspectionStay } from "./inspectionStay.ts";

const FindBatchesInput = inputType({ name: "FindBatchesInput", description: "What is looked for.", shape: SearchShape, changes: false });
const InspectBatchInput = inputType({ name: "InspectBatchInput", description: "The batch that is looked into.", changes: true });
const PackInspectionInput = inputType({ name: "PackInspectionInput", description: "A batch, or a period of receipts.", shape: PackShape, changes: false });

const noStay = rule("NO_INSPECTION_STAY", {
  clause: "药品管理法 §99",
  message: { zh: () => "今天没有生效的检查接待", en: () => "No inspection stay is in force today" },
  remedy: { zh: () => "请联系陪同人", en: () => "Ask your host", by: [] },
});

async function requireStay(ctx: Context): Promise<InspectionStay> {
  if (!isVisitor(ctx.principal)) throw new Refusal([accessDenied({ needed: ["regulator"], held: rolesOf(ctx.principal) })]);
  const stay = await stayOf(ctx);
  if (!stay) throw new Refusal([noStay()]);
  return stay;
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
