/** What partners see of sales; see platform/access/partnerView.ts for the form. */
export const salesPartnerView: Readonly<Record<string, string>> = {
  Customer: "code name registrationNumber kind address status paymentDays creditLimit minimumShelfLifeDays",
  Contract:
    "number title customerId startsOn endsOn expiresOn paymentDays lines { productId unitPrice quantity amount orderedQuantity } total signedFileId signedOn signedByName endedOn revision previousId performance status",
  SalesOrder:
    "number customerId contractId requestedOn transport customerReference lines { productId quantity unitPrice amount allocatedQuantity shippedQuantity returnedQuantity cancelledQuantity } total remark orderedOn paymentDays backOrdered lastSignedOn status",
  SalesOrderLine: "salesOrderId orderNumber line customerId productId orderedOn quantity amount",
  Delivery:
    "number salesOrderId customerId requestedOn storageClass lines { orderLine productId batchNumber expiresOn quantity unitPrice amount returnedQuantity } total carrierId carrierName consigneeName consigneeAddress trackingNumber departureTemperature shippedOn signedOn signedBy lastTrackingKind lastTrackedAt status",
  SalesReturn:
    "number deliveryId salesOrderId customerId returnReason lines { deliveryLine quantity productId batchNumber amount qualifiedQuantity rejectedQuantity } total receivedOn status",
  Receivable: "number customerId salesOrderId deliveryId shippedOn dueOn amount settled credited writtenOff open outstanding disputeReason status",
  CashReceipt: "number customerId amount receivedOn bankReference matches { receivableId amount } settlementId status",
  Settlement: "number customerId lines { receivableId amount } total cashReceiptId status",
  CustomerAccount: "name customerId receivable onAccount committed balance creditLeft",
  LedgerEntry: "customerId bookedOn debit credit amount receivableId sourceId",
};
