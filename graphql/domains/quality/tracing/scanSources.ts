/** What each kind of scan belongs to: which packs of which lots its document is about, and in which state it is scanned. */
import type { Document } from "../../../platform/entity/document.ts";
import type { Context } from "../../../platform/context.ts";
import { Delivery } from "../../sales/deliveries/delivery.ts";
import { DeliveryLoss } from "../../sales/losses/deliveryLoss.ts";
import { SalesReturn } from "../../sales/returns/salesReturn.ts";
import { GoodsReceipt } from "../../supply/receiving/goodsReceipt.ts";
import { PurchaseReturn } from "../../supply/returns/purchaseReturn.ts";
import { NonconformingCase } from "../nonconforming/nonconformingCase.ts";
import type { TraceMove } from "./traceMoves.ts";

export interface LotQuantity {
  productId: string;
  batchNumber: string;
  quantity: number;
}

interface Source {
  of: new () => Document;
  /** States in which its codes are scanned. */
  scannedIn: readonly string[];
  lots: (document: never) => LotQuantity[];
  customerId?: (document: never) => string;
}

const linesOf = ({ lines }: { lines: readonly (Omit<LotQuantity, "batchNumber"> & { batchNumber?: string })[] }): LotQuantity[] => lines.flatMap(({ productId, batchNumber, quantity }) => (batchNumber ? [{ productId, batchNumber, quantity }] : []));
const customerOf = ({ customerId }: { customerId: string }): string => customerId;

const sources: Readonly<Record<TraceMove, Source>> = {
  RECEIVE: { of: GoodsReceipt, scannedIn: ["CONFIRMED"], lots: ({ lines }: GoodsReceipt) => linesOf({ lines: lines.map(({ productId, batchNumber, acceptedQuantity: quantity }) => ({ productId, batchNumber, quantity })) }) },
  SHIP: { of: Delivery, scannedIn: ["PICKED"], lots: linesOf, customerId: customerOf },
  RETURN: { of: SalesReturn, scannedIn: ["RECEIVED", "INSPECTED"], lots: linesOf, customerId: customerOf },
  RESTOCK: { of: SalesReturn, scannedIn: ["INSPECTED"], lots: ({ lines }: SalesReturn) => lines.map(({ productId, batchNumber, qualifiedQuantity: quantity = 0 }) => ({ productId, batchNumber, quantity })) },
  RETURN_SUPPLIER: { of: PurchaseReturn, scannedIn: ["PICKED", "CHECKED"], lots: linesOf },
  DESTROY: { of: NonconformingCase, scannedIn: ["EXECUTED", "CLOSED"], lots: ({ productId, batchNumber, quantity, decision }: NonconformingCase) => (decision === "DESTROY" || decision === "WRITE_OFF" ? [{ productId, batchNumber, quantity }] : []) },
  LOSE: { of: DeliveryLoss, scannedIn: ["DECLARED"], lots: linesOf, customerId: customerOf },
};

export interface ScanSource {
  document: Document;
  isOpen: boolean;
  lots: LotQuantity[];
  customerId?: string;
}

/** Undefined where the document is of another kind. */
export async function scanSource(move: TraceMove, documentId: string, ctx: Context): Promise<ScanSource | undefined> {
  const { of, scannedIn, lots, customerId } = sources[move];
  const document = await ctx.loader.load<Document>(documentId);
  if (!(document instanceof of)) return undefined;
  return { document, isOpen: scannedIn.includes(document.status), lots: added(lots(document as never)), customerId: customerId?.(document as never) };
}

/** Lines of the same lot count together. */
function added(lots: readonly LotQuantity[]): LotQuantity[] {
  const found: LotQuantity[] = [];
  for (const { productId, batchNumber, quantity } of lots) {
    const known = found.find((one) => one.productId === productId && one.batchNumber === batchNumber);
    if (known) known.quantity += quantity;
    else found.push({ productId, batchNumber, quantity });
  }
  return found.filter(({ quantity }) => quantity > 0);
}
