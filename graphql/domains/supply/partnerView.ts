/** What partners see of the supply chain; see platform/access/partnerView.ts for the form. */
export const supplyPartnerView: Readonly<Record<string, string>> = {
  Supplier: "code name registrationNumber kind address contactName phone bankAccount status performance",
  Carrier: "code name kind registrationNumber storageClasses address contactName phone status",
  PurchaseOrder:
    "number supplierId expectedOn orderedOn lines { productId quantity unitPrice amount receivedQuantity confirmedQuantity confirmedFor } total remark status",
  OrderConfirmation: "number purchaseOrderId supplierId lines { orderLine productId orderedQuantity quantity expectedOn reason } remark refusal status",
  ShipmentNotice:
    "number purchaseOrderId supplierId shippedOn expectedOn carrierName trackingNumber deliveryNote lines { orderLine productId batchNumber producedOn expiresOn quantity } status",
  GoodsReceipt:
    "number purchaseOrderId shipmentNoticeId supplierId receivedOn expectedOn deliveryNote status lines { orderLine productId batchNumber producedOn expiresOn deliveredQuantity damagedQuantity overQuantity acceptedQuantity shortQuantity }",
  SupplierPrice: "supplierId productId purchaseOrderId orderedOn quantity unitPrice",
};
