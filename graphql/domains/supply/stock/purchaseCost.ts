/** What a batch was bought for: the price of its order, per pack. 五(一) */
import type { Money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import type { PurchaseOrder, PurchaseOrderLine } from "../ordering/purchaseOrder.ts";
import type { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import type { Batch } from "./batch.ts";

/** The line that ordered it; batches from before receipts named their lines are found by their product. */
async function orderedLine(ctx: Context, { receiptId, receiptLine, productId }: Batch): Promise<PurchaseOrderLine | undefined> {
  const receipt = await ctx.loader.load<GoodsReceipt>(receiptId);
  const order = receipt?.purchaseOrderId && (await ctx.loader.load<PurchaseOrder>(receipt.purchaseOrderId));
  if (!order) return undefined;
  const ordered = receiptLine && receipt.lines[receiptLine - 1]?.orderLine;
  return ordered ? order.lines[ordered - 1] : order.lines.find((line) => line.productId === productId);
}

/** Undefined if unknown: historical batches have no receipt. */
export const purchaseCost = async (ctx: Context, batch: Batch): Promise<Money | undefined> => (await orderedLine(ctx, batch))?.unitPrice;
