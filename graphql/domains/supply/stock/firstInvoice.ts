/**
 * 两票制: medicines for public hospitals pass through two invoices at most, that of the manufacturer and that of the
 * distributor. So only batches count that were bought from the manufacturer, from the holder of the marketing
 * authorisation, or from somebody who counts as such, and whose invoice is on file. Rules of the State Council on drug
 * distribution (from memory).
 */
import type { Context } from "../../../platform/context.ts";
import type { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import type { Supplier } from "../supplier/supplier.ts";
import type { Batch } from "./batch.ts";

/** Whether a supplier's invoice is the first of the two. */
export const issuesFirstInvoice = ({ kind, countsAsManufacturer }: Pick<Supplier, "kind" | "countsAsManufacturer">): boolean => kind === "MANUFACTURER" || countsAsManufacturer === true;

/** Whether everything that was accepted of the batch's order line, and is still there, is on approved invoices. */
async function isInvoiced({ receiptId, receiptLine }: Batch, { loader }: Context): Promise<boolean> {
  const receipt = await loader.load<GoodsReceipt>(receiptId);
  const ordered = receiptLine && receipt?.lines?.[receiptLine - 1]?.orderLine;
  const order = ordered && receipt.purchaseOrderId ? await loader.load<PurchaseOrder>(receipt.purchaseOrderId) : null;
  const line = ordered ? order?.lines[ordered - 1] : undefined;
  if (!line) return false;
  const { acceptedQuantity = 0, returnedQuantity = 0, invoicedQuantity = 0 } = line;
  return invoicedQuantity > 0 && invoicedQuantity >= acceptedQuantity - returnedQuantity;
}

/** Whether packs of the batch may go to a public hospital. */
export async function hasFirstInvoice(batchId: string, ctx: Context): Promise<boolean> {
  const batch = await ctx.loader.load<Batch>(batchId);
  const supplier = batch && (await ctx.loader.load<Supplier>(batch.supplierId));
  return Boolean(supplier && issuesFirstInvoice(supplier)) && isInvoiced(batch!, ctx);
}
