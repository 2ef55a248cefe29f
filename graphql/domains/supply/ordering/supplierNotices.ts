/** The purchaser hears of what a supplier says to their order. 五(一)3 */
import { announces, type Announcement } from "../../../platform/notification/announce.ts";
import { displayName } from "../../../table/record.ts";
import { OrderConfirmation } from "./orderConfirmation.ts";
import { ShipmentNotice } from "./shipmentNotice.ts";

const answered = (answer: OrderConfirmation | ShipmentNotice): Announcement => ({
  kind: "SUPPLIER_ANSWERED",
  source: answer.id,
  aboutId: answer.id,
  title: displayName(answer),
  audience: { authorOf: answer.purchaseOrderId },
  exceptId: answer.createdById,
  at: answer.createdAt,
});

announces(OrderConfirmation, ({ before, after }) => (before ? [] : [answered(after)]));
announces(ShipmentNotice, ({ before, after }) => (before ? [] : [answered(after)]));
