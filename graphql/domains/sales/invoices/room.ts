/** Tax invoices for what was shipped. GSP §91 */
import { customer } from "../../../platform/access/limitedRules.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { InvoiceRequestsResolver } from "./invoiceRequestsResolver.ts";
import { InvoiceTitleResolver } from "./invoiceTitle.ts";
import { IssuedInvoiceResolver } from "./issuedInvoice.ts";
import { SalesInvoiceResolver } from "./salesInvoiceResolver.ts";
import { UninvoicedDeliveryResolver } from "./uninvoicedDelivery.ts";

export const invoicesRoom = declareRoom({
  resolvers: [SalesInvoiceResolver, UninvoicedDeliveryResolver, IssuedInvoiceResolver, InvoiceRequestsResolver, InvoiceTitleResolver],
  access: {
    SalesInvoice: {
      read: [...receivableReaders, customer("sharedWithId", "RECEIVABLES_READ")],
      actions: { create: ["finance"], update: ["finance"], recordConfirmation: ["finance"], request: ["finance"], issue: ["finance"], withdraw: ["finance"], cancel: ["finance"] },
    },
    InvoiceTitle: { read: [...receivableReaders, customer("customerId", "RECEIVABLES_READ")], actions: { create: ["finance"], update: ["finance"] } },
    UninvoicedDelivery: { read: receivableReaders, actions: {} },
    IssuedInvoice: { read: receivableReaders, actions: { create: ["finance"] } },
  },
  partnerView: {
    InvoiceTitle: "customerId title taxNumber contact bankAccount",
    SalesInvoice:
      "number customerId kind blueId redReason title taxNumber lines { deliveryId deliveryLine quantity productId name unitPrice exactPrice amount taxRate net vat } total net vat platformNumber issuedOn remark status",
  },
});
