/** Money that goes back to customers. 四(四)3 */
import { customer } from "../../../platform/access/limitedRules.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { RefundResolver } from "./refund.ts";

export const refundsRoom = declareRoom({
  resolvers: [RefundResolver],
  access: {
    Refund: {
      read: [...receivableReaders, "cashier", customer("sharedWithId", "RECEIVABLES_READ")],
      actions: { create: ["finance"], update: ["finance"], pay: ["cashier"], revoke: ["finance"], cancel: ["finance"] },
    },
  },
  partnerView: {
    Refund: "number customerId cashReceiptId amount payerName payerAccount bankReference paidOn status",
  },
});
