/** Documents that a supplier could read before they said with whom they are shared. */
import { editEach } from "../../platform/migration/editEach.ts";
import { GoodsReceipt } from "./receiving/goodsReceipt.ts";
import { PurchaseOrder } from "./ordering/purchaseOrder.ts";

/** Orders from when they were sent. */
export const sharedOrderMigration = editEach("2026-11-27-shared-orders", PurchaseOrder, ({ orderedOn, sharedWithId, supplierId }) => (orderedOn && !sharedWithId ? { sharedWithId: supplierId } : undefined));

/** Receipts from when they were confirmed. */
export const sharedReceiptMigration = editEach("2026-11-27-shared-receipts", GoodsReceipt, ({ status, sharedWithId, supplierId }) => (status === "CONFIRMED" && !sharedWithId ? { sharedWithId: supplierId } : undefined));
