/** What a supplier's documents say of a period, with the documents. 五(一)1 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import type { Reading } from "../../../platform/scorecard/scorecard.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { SupplierPrice } from "../ordering/supplierPrice.ts";
import { issuesRaised } from "../issues/issueCounts.ts";
import type { SupplierIssue } from "../issues/supplierIssue.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Inspection } from "../receiving/inspection.ts";
import { type ComparedPrice, priceReading } from "./priceReading.ts";
import type { EvaluationEvidence, EvaluationIndicator } from "./evaluationIndicator.ts";

interface Span {
  from: string;
  to: string;
}

interface ReadingWithEvidence {
  reading?: Reading;
  evidence: EvaluationEvidence[];
}

/** What was counted by hand; what is left empty is counted from the issues with the supplier. */
export interface CountedIssues {
  seriousIssues?: number | null;
  issues?: number | null;
  issuesAnswered?: number | null;
}

async function all<T>(records: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const record of records) read.push(record);
  return read;
}

const total = (evidence: readonly EvaluationEvidence[], of: "achieved" | "outOf"): bigint => evidence.reduce((sum, one) => sum + BigInt(one[of]), 0n);

const readingOf = (evidence: readonly EvaluationEvidence[], observations: number): Reading | undefined =>
  evidence.length > 0 ? { part: total(evidence, "achieved"), whole: total(evidence, "outOf"), observations } : undefined;

const receiptsOf = (supplierId: string, receivedOn: Span, { table }: Context): Promise<GoodsReceipt[]> =>
  all(readAll(table, GoodsReceipt, { filter: { supplierId: { eq: supplierId }, receivedOn }, orderBy: { sort: "receivedOn", descending: false } }));

/** Points that a serious issue costs, of 100. */
const pointsPerIssue = 10n;

/** Packs that were refused at receipt, damaged or for another reason; what came in excess of the order says nothing of quality. */
const refusedPacks = ({ status, lines }: GoodsReceipt): number =>
  status !== "CONFIRMED" && status !== "REFUSED" ? 0 : lines.reduce((sum, { damagedQuantity = 0, refusedQuantity = 0 }) => sum + damagedQuantity + refusedQuantity, 0);

/** Packs that passed the inspections of what arrived in the period, of those that were inspected or refused at receipt. */
async function qualityOf(supplierId: string, span: Span, seriousIssues: number, ctx: Context): Promise<ReadingWithEvidence> {
  const receipts = await receiptsOf(supplierId, span, ctx);
  const byReceipt = await Promise.all(receipts.map(({ id }) => all(readAll(ctx.table, Inspection, { filter: { receiptId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } }))));
  const refused = receipts.map((receipt) => ({ id: receipt.id, packs: refusedPacks(receipt) })).filter(({ packs }) => packs > 0);
  const atReceipt = refused.map(({ id, packs }): EvaluationEvidence => ({ indicator: "QUALITY", documentId: id, achieved: 0, outOf: packs }));
  const inspected = byReceipt.flat().flatMap(({ id, status, quantity }): EvaluationEvidence[] => (status === "PENDING" ? [] : [{ indicator: "QUALITY", documentId: id, achieved: status === "QUALIFIED" ? quantity : 0, outOf: quantity }]));
  const evidence = [...inspected, ...atReceipt];
  const passed = readingOf(evidence, evidence.length);
  const reading = passed && { ...passed, part: passed.part * 100n - BigInt(seriousIssues) * pointsPerIssue * passed.whole, whole: passed.whole * 100n };
  return { reading, evidence };
}

const isDue = ({ status }: PurchaseOrder): boolean => ["SENT", "PARTLY_RECEIVED", "RECEIVED", "MATCHED", "CLOSED"].includes(status);

/** Lines of an order that had arrived in full by its required date; of one of the past, by that of each delivery. */
async function linesOnTime({ id, lines, expectedOn, historical }: PurchaseOrder, ctx: Context): Promise<number> {
  const receipts = await all(readAll(ctx.table, GoodsReceipt, { filter: { purchaseOrderId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } }));
  const inTime = receipts.filter((receipt) => receipt.status === "CONFIRMED" && receipt.receivedOn <= (historical ? receipt.expectedOn : expectedOn)).flatMap((receipt) => receipt.lines);
  const arrived = (line: number): number => inTime.filter(({ orderLine }) => orderLine === line).reduce((sum, { acceptedQuantity }) => sum + acceptedQuantity, 0);
  return lines.filter(({ quantity }, index) => arrived(index + 1) >= quantity).length;
}

/** Lines in full and on time, of those that were due in the period. */
async function deliveryOf(supplierId: string, expectedOn: Span, ctx: Context): Promise<ReadingWithEvidence> {
  const orders = await all(readAll(ctx.table, PurchaseOrder, { filter: { supplierId: { eq: supplierId }, expectedOn }, orderBy: { sort: "expectedOn", descending: false } }));
  const due = orders.filter(isDue);
  const evidence = await Promise.all(due.map(async (order): Promise<EvaluationEvidence> => ({ indicator: "DELIVERY", documentId: order.id, achieved: await linesOnTime(order, ctx), outOf: order.lines.length })));
  return { reading: readingOf(evidence, due.reduce((sum, { lines }) => sum + lines.length, 0)), evidence };
}

/** The lowest price that was paid for a product in the period, in each currency. */
async function lowestPrices(productId: string, orderedOn: Span, ctx: Context): Promise<Map<string, number>> {
  const lowest = new Map<string, number>();
  const prices = readAll(ctx.table, SupplierPrice, { filter: { productId: { eq: productId }, orderedOn }, orderBy: { sort: "orderedOn", descending: false } });
  for await (const { unitPrice: { amount, currency } } of prices) lowest.set(currency, Math.min(amount, lowest.get(currency) ?? amount));
  return lowest;
}

/** Lowest price ÷ own price, weighted by quantity: as one exact fraction. */
async function priceOf(supplierId: string, orderedOn: Span, ctx: Context): Promise<ReadingWithEvidence> {
  const own = await all(readAll(ctx.table, SupplierPrice, { filter: { supplierId: { eq: supplierId }, orderedOn }, orderBy: { sort: "orderedOn", descending: false } }));
  if (own.length === 0) return { evidence: [] };
  const products = [...new Set(own.map(({ productId }) => productId))];
  const lowest = new Map(await Promise.all(products.map(async (id) => [id, await lowestPrices(id, orderedOn, ctx)] as const)));
  const compared = own.map((one): ComparedPrice & Pick<SupplierPrice, "purchaseOrderId"> => ({ purchaseOrderId: one.purchaseOrderId, quantity: one.quantity, price: one.unitPrice.amount, best: lowest.get(one.productId)!.get(one.unitPrice.currency)! }));
  const evidence = compared.map(({ purchaseOrderId, quantity, price, best }): EvaluationEvidence => ({ indicator: "PRICE", documentId: purchaseOrderId, achieved: price === best ? quantity : 0, outOf: quantity }));
  return { reading: priceReading(compared), evidence };
}

/** Issues that the supplier answered within two working days, of those that were raised. */
function serviceOf({ issues, issuesAnswered }: CountedIssues, raised: readonly SupplierIssue[]): ReadingWithEvidence {
  if (issues === undefined || issues === null) {
    const evidence = raised.map(({ id, answeredInTime }): EvaluationEvidence => ({ indicator: "SERVICE", documentId: id, achieved: answeredInTime ? 1 : 0, outOf: 1 }));
    return { reading: readingOf(evidence, evidence.length), evidence };
  }
  return { reading: issues > 0 ? { part: BigInt(issuesAnswered ?? 0), whole: BigInt(issues), observations: issues } : undefined, evidence: [] };
}

/** Every indicator with what it rests on. */
export async function readingsOf(supplierId: string, span: Span, counted: CountedIssues, ctx: Context): Promise<Record<EvaluationIndicator, ReadingWithEvidence>> {
  const raised = await issuesRaised(supplierId, span, ctx);
  const serious = counted.seriousIssues ?? raised.filter(({ kind, serious: isSerious }) => kind === "QUALITY" && isSerious).length;
  const [QUALITY, DELIVERY, PRICE] = await Promise.all([qualityOf(supplierId, span, serious, ctx), deliveryOf(supplierId, span, ctx), priceOf(supplierId, span, ctx)]);
  return { QUALITY, DELIVERY, PRICE, SERVICE: serviceOf(counted, raised) };
}
