/** Suppliers' invoices, what is owed for them, and its payment. 四(四)3, 五(一)3 */
import { supplier } from "../../../platform/access/limitedRules.ts";
import { managers, openingEditors, openingReaders, purchasePriceReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { InvoiceToleranceResolver } from "./invoiceTolerance.ts";
import { OpeningPayableResolver } from "./openingPayable.ts";
import { PayableResolver } from "./payable.ts";
import { PaymentRequestResolver } from "./paymentRequest.ts";
import { SupplierAccountResolver } from "./supplierAccount.ts";
import { SupplierEntryResolver } from "./supplierEntry.ts";
import { SupplierInvoiceResolver } from "./supplierInvoice.ts";
import "./acceptGoods.ts";
import "./closePaidOrders.ts";
import "./prepayment.ts";

const scopes = declareScopes({
  INVOICES_READ: { zh: "查看发票与付款", en: "Read invoices", about: "invoices:read: the party's own invoices and bills, what agrees of them, what is owed for them and when it was paid." },
  INVOICES_WRITE: { zh: "提交发票", en: "Write invoices", about: "invoices:write: hand in the supplier's own invoices, blue and red, or the carrier's own bills." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

const readers: readonly Role[] = ["finance", "cashier", "supplyLead", "purchaser", "legal", "auditor", ...managers];
const requesters: readonly Role[] = ["purchaser", "supplyLead", "finance"];

export const payablesRoom = declareRoom({
  resolvers: [SupplierAccountResolver, SupplierEntryResolver, PayableResolver, OpeningPayableResolver, SupplierInvoiceResolver, InvoiceToleranceResolver, PaymentRequestResolver],
  access: {
    SupplierAccount: { read: readers, actions: {} },
    SupplierEntry: { read: readers, actions: {} },
    Payable: { read: [...readers, supplier("supplierId", "INVOICES_READ")], actions: { useCredit: ["finance"] } },
    OpeningPayable: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
    InvoiceTolerance: { read: readers, actions: {} },
    // A supplier's machine may hand an invoice in; only finance says that it agrees.
    SupplierInvoice: {
      read: [...purchasePriceReaders, "cashier", supplier("supplierId", "INVOICES_READ")],
      actions: {
        create: ["finance", supplier("supplierId", "INVOICES_WRITE")],
        update: ["finance"],
        verify: ["finance"],
        match: ["finance"],
        explainVariance: ["finance", "purchaser"],
        sendBack: ["finance"],
        refuse: ["finance"],
        attach: ["finance"],
      },
    },
    PaymentRequest: {
      read: [...readers, supplier("sharedWithId", "INVOICES_READ")],
      actions: { create: requesters, update: requesters, pay: ["cashier"], revoke: ["finance"], cancel: requesters },
    },
  },
  partnerView: {
    Payable: "number supplierId documentNumber documentOn dueOn amount open invoiceId paidOn status",
    SupplierInvoice:
      "number kind supplierId blueInvoiceId invoiceCode invoiceNumber issuedOn dueOn lines { purchaseOrderId orderLine productId quantity unitPrice taxRate amount net redQuantity overQuantity priceDifference } total vat scanFileId mismatches refusal redTotal redVat status",
    PaymentRequest: "number supplierId lines { payableId amount } total payeeName payeeAccount bankReference paidOn status",
  },
});
