/** Bills that customers pay with. 四(四)3 */
import { customer } from "../../../platform/access/limitedRules.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ownCustomers, receivableReaders } from "../readers.ts";
import { AcceptanceBillResolver } from "./acceptanceBill.ts";

export const billsRoom = declareRoom({
  resolvers: [AcceptanceBillResolver],
  access: {
    AcceptanceBill: {
      read: [...receivableReaders, "cashier", ownCustomers, customer("customerId", "RECEIVABLES_READ")],
      actions: { create: ["finance"], update: ["finance"], receive: ["finance"], collect: ["finance"], dishonour: ["finance"], cancel: ["finance"] },
    },
  },
  partnerView: {
    AcceptanceBill: "number customerId kind billNumber issuer acceptor amount receivedOn dueOn cashReceiptId collectedOn status",
  },
});
