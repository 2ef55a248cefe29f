/** What customers owe and pay. 四(四)3 */
import { customer } from "../../../platform/access/limitedRules.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { collectors, ownCustomers, receivableReaders } from "../readers.ts";
import { CashReceiptResolver } from "./cashReceipt.ts";
import { CollectionPlanResolver } from "./collectionPlan.ts";
import { CustomerAccountResolver } from "./customerAccount.ts";
import { DunningResolver } from "./dunning.ts";
import { DunningScheduleResolver } from "./dunningSchedule.ts";
import { LedgerEntryResolver } from "./ledgerEntry.ts";
import { ReceivableLevelResolver } from "./receivableLevel.ts";
import { ReceivableResolver } from "./receivable.ts";
import { ReceivablesAgeingResolver } from "./receivablesAgeing.ts";
import { SettlementResolver } from "./settlement.ts";
import { WriteOffResolver } from "./writeOff.ts";
import "./postings.ts";
import "./receivableMeasures.ts";
import "./receivablePapers.ts";

const scopes = declareScopes({
  RECEIVABLES_READ: { zh: "查看往来账", en: "Read receivables", about: "receivables:read: receivables and payments of the customer." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

export const receivablesRoom = declareRoom({
  resolvers: [
    ReceivableResolver,
    ReceivableLevelResolver,
    ReceivablesAgeingResolver,
    CashReceiptResolver,
    SettlementResolver,
    CollectionPlanResolver,
    DunningResolver,
    DunningScheduleResolver,
    WriteOffResolver,
    CustomerAccountResolver,
    LedgerEntryResolver,
  ],
  access: {
    Receivable: {
      read: [...receivableReaders, ownCustomers, customer("customerId", "RECEIVABLES_READ")],
      actions: { dun: [...collectors, ownCustomers], dispute: [...collectors, ownCustomers], resolve: ["finance", "salesLead"] },
    },
    ReceivableLevel: { read: receivableReaders, actions: {} },
    CashReceipt: {
      read: [...receivableReaders, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
      actions: { create: ["finance"], update: ["finance"], post: ["finance"], recordPayer: ["finance"], returnBill: ["finance"], reverse: ["finance"] },
    },
    Settlement: {
      read: [...receivableReaders, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
      actions: { create: ["finance"], update: ["finance"], post: ["finance"], reverse: ["finance"] },
    },
    CollectionPlan: {
      read: [...receivableReaders, { role: "salesRepresentative", self: "ownerId" }],
      actions: { create: [...collectors, "salesRepresentative"], update: [...collectors, "salesRepresentative"], fulfil: [...collectors, "salesRepresentative"], extend: collectors, cancel: collectors },
    },
    Dunning: { read: [...receivableReaders, ownCustomers], actions: {} },
    DunningSchedule: { read: [...receivableReaders, "salesRepresentative"], actions: {} },
    WriteOff: {
      read: [...receivableReaders, ownCustomers],
      actions: {
        create: ["finance", "salesRepresentative"],
        update: ["finance", "salesRepresentative"],
        reverse: ["finance"],
      },
    },
    CustomerAccount: { read: [...receivableReaders, ownCustomers, customer("customerId", "RECEIVABLES_READ")], actions: {} },
    LedgerEntry: { read: [...receivableReaders, customer("customerId", "RECEIVABLES_READ")], actions: {} },
  },
  partnerView: {
    Receivable: "number customerId salesOrderId deliveryId documentNumber shippedOn dueOn amount settled credited writtenOff open outstanding disputeReason status",
    CashReceipt: "number customerId amount receivedOn bankReference payerName payerAccount refunded matches { receivableId amount } settlementId status",
    Settlement: "number customerId lines { receivableId amount } total cashReceiptId status",
    CustomerAccount: "name customerId receivable onAccount committed balance creditLeft",
    LedgerEntry: "customerId bookedOn debit credit amount receivableId sourceId",
  },
});
