/**
 * A manufacturer's lot has one date of production and one of expiry, however often it arrives. Where a receipt says
 * otherwise, one of the two was misread; the person who has compared the pack again says so on the line. GSP
 */
import { readAll } from "../../../table/list.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Batch } from "../stock/batch.ts";
import type { GoodsReceipt, GoodsReceiptLine } from "./goodsReceipt.ts";

const lotDatesDiffer = rule<{ batchNumber: string; producedOn: string; expiresOn: string }>("LOT_DATES_DIFFER", {
  clause: "五(二)1 · GSP",
  message: {
    zh: ({ batchNumber, producedOn, expiresOn }) => `批号${batchNumber}曾以生产日期 ${producedOn}、有效期至 ${expiresOn} 收货`,
    en: ({ batchNumber, producedOn, expiresOn }) => `Lot ${batchNumber} was received before as produced on ${producedOn} and expiring on ${expiresOn}`,
  },
  remedy: { zh: () => "请核对包装；确认无误后勾选“日期已核对”", en: () => 'Compare the pack; where this is right, tick "Dates compared"', by: [] },
});

type Dates = Pick<GoodsReceiptLine, "producedOn" | "expiresOn">;

/** The dates that the lot of this product was received with last, if it ever was. */
async function knownDates(productId: string, batchNumber: string, ctx: Context): Promise<Batch | undefined> {
  const lots = readAll(ctx.table, Batch, { filter: { batchNumber: { eq: batchNumber } }, orderBy: { sort: "createdAt", descending: true } });
  for await (const one of lots) if (one.productId === productId) return one;
  return undefined;
}

const differ = (a: Dates, b: Dates): boolean => a.producedOn !== b.producedOn || a.expiresOn !== b.expiresOn;

export async function lotFindings({ lines }: GoodsReceipt, order: PurchaseOrder, ctx: Context): Promise<Finding[]> {
  const findings = lines.map(async (line, i) => {
    const { orderLine, batchNumber, datesCompared } = line;
    const productId = order.lines[orderLine - 1]?.productId;
    if (datesCompared || !productId) return [];
    const inReceipt = lines.slice(0, i).find((one) => one.batchNumber === batchNumber && order.lines[one.orderLine - 1]?.productId === productId);
    const known = inReceipt ?? (await knownDates(productId, batchNumber!, ctx));
    if (!known || !differ(known, line)) return [];
    return [lotDatesDiffer({ batchNumber: batchNumber!, producedOn: known.producedOn!, expiresOn: known.expiresOn! }, { field: `lines.${i}.expiresOn`, record: known instanceof Batch ? known : undefined })];
  });
  return (await Promise.all(findings)).flat();
}
