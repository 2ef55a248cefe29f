/** The batches that visiting inspectors ask for: by number, by product, or by the period of their receipts. 药品管理法 §99 */
import { Attribute } from "../../../table/attribute.ts";
import { readAll } from "../../../table/list.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../supply/receiving/inspection.ts";
import type { InspectionStay } from "./inspectionStay.ts";

const clause = "药品管理法 §99";

export class SearchShape {
  @Attribute(() => String, { zh: "批号或商品编码", en: "Batch number or product code", about: "Whole batch number, or whole code of a product.", input: { required: true, minLength: 1, maxLength: 60 } })
  text!: string;
}

export class PackShape {
  @Attribute(() => String, { zh: "批次", en: "Batch", about: "Id of the batch; otherwise a period is given.", nullable: true, input: { maxLength: 60 } })
  batchId?: string | null;

  @Attribute(() => LocalDate, { zh: "收货期间自", en: "Received from", about: "First day of the receipts whose batches are packed.", nullable: true, input: { when: "any" } })
  from?: string | null;

  @Attribute(() => LocalDate, { zh: "收货期间至", en: "Received to", about: "Last day of the receipts whose batches are packed.", nullable: true, input: { when: "any" } })
  to?: string | null;
}

export const noSuchBatch = rule("NO_SUCH_BATCH", { clause, message: { zh: () => "没有这个批次", en: () => "There is no such batch" } });

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

const mostFound = 50;

/** By batch number first; otherwise batches of the product with this code. */
export async function batchesNamed(text: string, { table }: Context): Promise<Batch[]> {
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

export async function batchWith(id: string, ctx: Context): Promise<Batch> {
  const batch = await ctx.loader.load(id);
  if (!(batch instanceof Batch)) throw new Refusal([noSuchBatch()]);
  return batch;
}

const isWithin = ({ recordsFrom, recordsTo }: InspectionStay, from: string, to: string): boolean => recordsFrom <= from && from <= to && to <= recordsTo;

export async function batchesToPack({ batchId, from, to }: PackShape, stay: InspectionStay, ctx: Context): Promise<{ batches: Batch[]; about: string }> {
  if (batchId && !from && !to) {
    const batch = await batchWith(batchId, ctx);
    return { batches: [batch], about: batch.batchNumber };
  }
  if (batchId || !from || !to || !isWithin(stay, from, to)) throw new Refusal([batchOrPeriod()]);
  return { batches: await batchesReceived(from, to, ctx), about: `${from} – ${to}` };
}
