import type { PartnerRights } from "../../test/partnerRights.ts";

export const partners: PartnerRights = {
  GoodsReceipt: ["read"],
  OrderConfirmation: ["read", "create"],
  Payable: ["read"],
  PaymentRequest: ["read"],
  PurchaseOrder: ["read"],
  PurchaseReturn: ["read"],
  Quotation: ["read", "quote", "decline"],
  RefusalReport: ["read"],
  ShipmentNotice: ["read", "create", "update", "withdraw"],
  Supplier: ["read"],
  SupplierEvaluation: ["read"],
  SupplierInvoice: ["read", "create"],
  SupplierIssue: ["read", "answer"],
  SupplierPrice: ["read"],
};
