/**
 * Which fields of what partners may read are in their schema, as selections: what stands nowhere is for the house alone.
 * Which records, and what may be done with them, stands in policy.ts. A reference is named by its id (`supplierId`); the
 * field that gives the record comes with it, where partners may read such records. Lines are selected in braces.
 */
import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from "graphql";

/** What every record shows. */
const ofEveryRecord = "id version createdAt updatedAt displayName availableActions";

export const partnerView: Readonly<Record<string, string>> = {
  Me: "id displayName language today party scopes",
  Supplier: "code name registrationNumber kind address contactName phone bankAccount status performance",
  Carrier: "code name kind registrationNumber storageClasses address contactName phone status",
  Customer: "code name registrationNumber kind address status paymentDays creditLimit minimumShelfLifeDays",
  Product: "code name genericName tradeName dosageForm strength pack unitsPerPack approvalNumber manufacturer category storageClass",
  Qualification: "ownerId kind number scope issuedOn expiresOn fileId renewsId renewedById status title",
  PurchaseOrder: "number supplierId expectedOn orderedOn lines { productId quantity unitPrice amount receivedQuantity confirmedQuantity confirmedFor } total remark status",
  OrderConfirmation: "number purchaseOrderId supplierId lines { orderLine productId orderedQuantity quantity expectedOn reason } remark refusal status",
  ShipmentNotice:
    "number purchaseOrderId supplierId shippedOn expectedOn carrierName trackingNumber deliveryNote lines { orderLine productId batchNumber producedOn expiresOn quantity } status",
  Contract: "number title customerId startsOn endsOn expiresOn paymentDays lines { productId unitPrice quantity amount orderedQuantity } total signedFileId signedOn signedByName endedOn revision previousId performance status",
  GoodsReceipt:
    "number purchaseOrderId shipmentNoticeId supplierId receivedOn expectedOn deliveryNote status lines { orderLine productId batchNumber producedOn expiresOn deliveredQuantity damagedQuantity overQuantity acceptedQuantity shortQuantity }",
  SalesOrder:
    "number customerId contractId requestedOn transport customerReference lines { productId quantity unitPrice amount allocatedQuantity shippedQuantity returnedQuantity cancelledQuantity } total remark orderedOn paymentDays backOrdered lastSignedOn status",
  Delivery:
    "number salesOrderId customerId requestedOn storageClass lines { orderLine productId batchNumber expiresOn quantity unitPrice amount returnedQuantity } total carrierId carrierName consigneeName consigneeAddress trackingNumber departureTemperature shippedOn signedOn signedBy lastTrackingKind lastTrackedAt status",
  TrackingEvent: "deliveryId carrierId customerId kind happenedAt place temperature remark reference",
  DeliveryException: "number deliveryId carrierId kind eventId eventCount endedBy resolvedAt status",
  SalesReturn: "number deliveryId salesOrderId customerId returnReason lines { deliveryLine quantity productId batchNumber amount qualifiedQuantity rejectedQuantity } total receivedOn status",
  Receivable: "number customerId salesOrderId deliveryId shippedOn dueOn amount settled credited writtenOff open outstanding disputeReason status",
  CashReceipt: "number customerId amount receivedOn bankReference matches { receivableId amount } settlementId status",
  Settlement: "number customerId lines { receivableId amount } total cashReceiptId status",
  CustomerAccount: "name customerId receivable onAccount committed balance creditLeft",
  LedgerEntry: "customerId bookedOn debit credit amount receivableId sourceId",
  SalesOrderLine: "salesOrderId orderNumber line customerId productId orderedOn quantity amount",
  SupplierPrice: "supplierId productId purchaseOrderId orderedOn quantity unitPrice",
  WebhookEndpoint: "partyId clientId url eventTypes description status activeSince pauseReason oldSecretUntil replaying replayed",
  WebhookDelivery: "eventId eventType endpointId partyId recordId recordVersion happenedAt status attempts dueAt reason body",
  WebhookAttempt: "deliveryId partyId url requestHeaders { name value } outcome status responseHeaders { name value } responseBody milliseconds",
  RegisteredOperation: "clientId name sha256Hash text points status",
  File: "fileName contentType size sha256 status url",
};

/** A selection as a tree of names. */
export interface Selected {
  [name: string]: Selected;
}

function tree({ selections }: SelectionSetNode): Selected {
  const fields = selections.map((one) => {
    if (one.kind !== Kind.FIELD) throw new Error("A partner's view names fields and nothing else");
    return [one.name.value, one.selectionSet ? tree(one.selectionSet) : {}] as const;
  });
  return Object.fromEntries(fields);
}

const selected = (text: string): Selected => tree((parse(`{ ${text} }`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet);

/** The fields of a type that partners see, or undefined where they see nothing of it. */
export function partnerFields(type: string): Selected | undefined {
  const view = partnerView[type];
  return view === undefined ? undefined : selected(type === "Me" ? view : `${ofEveryRecord} ${view}`);
}

export const fieldsOfEveryRecord: readonly string[] = ofEveryRecord.split(" ");
