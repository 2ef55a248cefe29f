/** Assembles all resolvers into one executable schema. */
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ApprovalTaskResolver } from "../platform/approval/approvalTaskResolver.ts";
import { MeResolver } from "../platform/access/me.ts";
import { rootRules } from "../platform/access/rootField.ts";
import { describeTypes } from "../platform/entity/describeLater.ts";
import "../platform/entity/nodeFields.ts";
import { NodeResolver } from "../platform/entity/nodeResolver.ts";
import { CommentResolver } from "../platform/comment/commentResolver.ts";
import { ChangeResolver } from "../platform/event/changes.ts";
import { RegisteredOperationResolver } from "../platform/persisted/registeredOperationResolver.ts";
import { WebhookAttemptResolver, WebhookDeliveryResolver } from "../platform/event/webhookDeliveryResolver.ts";
import { WebhookEndpointResolver } from "../platform/event/webhookEndpointResolver.ts";
import { ChatWebhookResolver } from "../platform/notification/chatWebhookResolver.ts";
import { NoticeDeliveryResolver } from "../platform/notification/noticeDeliveryResolver.ts";
import { NoticeResolver } from "../platform/notification/noticeResolver.ts";
import { PreferenceResolver } from "../platform/notification/preferenceResolver.ts";
import { RevertResolver } from "../platform/revert/revertResolver.ts";
import { SearchResolver } from "../platform/search/searchResolver.ts";
import "../domains/sales/orders/backOrderClock.ts";
import "../domains/sales/customers/customerClock.ts";
import "../domains/supply/stock/expiryWarnings.ts";
import { FileResolver } from "../platform/file/fileResolver.ts";
import { JobResolver } from "../platform/job/jobResolver.ts";
import { DelegationResolver } from "../domains/organization/roles/delegationResolver.ts";
import { EmployeeResolver } from "../domains/organization/people/employeeResolver.ts";
import { GroupResolver } from "../domains/organization/people/group.ts";
import { ClientSecretResolver } from "../domains/organization/clients/clientSecret.ts";
import { MachineClientResolver } from "../domains/organization/clients/machineClientResolver.ts";
import { PositionResolver } from "../domains/organization/people/position.ts";
import { RoleGrantResolver } from "../domains/organization/roles/roleGrantResolver.ts";
import { ListPreferenceResolver } from "../domains/collaboration/views/listPreference.ts";
import { SavedViewResolver } from "../domains/collaboration/views/savedView.ts";
import { ArchiveEntryResolver } from "../domains/sales/customers/archiveEntry.ts";
import { CashReceiptResolver } from "../domains/sales/receivables/cashReceipt.ts";
import { CollectionPlanResolver } from "../domains/sales/receivables/collectionPlan.ts";
import { CustomerAccountResolver } from "../domains/sales/receivables/customerAccount.ts";
import { CustomerRiskResolver } from "../domains/sales/risks/customerRisk.ts";
import "../domains/sales/risks/customerRiskClock.ts";
import { DunningResolver } from "../domains/sales/receivables/dunning.ts";
import { LedgerEntryResolver } from "../domains/sales/receivables/ledgerEntry.ts";
import { ReceivableResolver } from "../domains/sales/receivables/receivable.ts";
import { ReceivablesAgeingResolver } from "../domains/sales/receivables/receivablesAgeing.ts";
import { SalesHistoryResolver } from "../domains/sales/history/salesHistory.ts";
import { SettlementResolver } from "../domains/sales/receivables/settlement.ts";
import { WriteOffResolver } from "../domains/sales/receivables/writeOff.ts";
import { ContactResolver } from "../domains/sales/customers/contact.ts";
import { ContractResolver } from "../domains/sales/contracts/contractResolver.ts";
import { CustomerResolver } from "../domains/sales/customers/customerResolver.ts";
import { DeliveryResolver } from "../domains/sales/deliveries/delivery.ts";
import { DeliveryExceptionResolver } from "../domains/logistics/exceptions/deliveryException.ts";
import "../domains/logistics/exceptions/deliveryNotices.ts";
import "../domains/logistics/exceptions/deliveryWatchClock.ts";
import { TrackingEventResolver } from "../domains/logistics/tracking/trackingEventResolver.ts";
import { DevelopmentPlanResolver } from "../domains/sales/development/developmentPlanResolver.ts";
import { OpportunityResolver } from "../domains/sales/development/opportunityResolver.ts";
import { VisitResolver } from "../domains/sales/development/visit.ts";
import { RegionResolver } from "../domains/sales/customers/region.ts";
import { FulfilmentMonthResolver } from "../domains/sales/statistics/fulfilmentMonth.ts";
import { SalesReturnResolver } from "../domains/sales/returns/salesReturnResolver.ts";
import { SalesOrderResolver } from "../domains/sales/orders/salesOrderResolver.ts";
import { PlanSheetResolver } from "../domains/sales/plans/planSheet.ts";
import { SalesOrderLineResolver } from "../domains/sales/orders/salesOrderLine.ts";
import { SalesPlanResolver } from "../domains/sales/plans/salesPlanResolver.ts";
import { SalesPlanPreviewResolver } from "../domains/sales/plans/salesPlanPreview.ts";
import { SalesPlanTreeResolver } from "../domains/sales/plans/salesPlanTree.ts";
import { SalesStatisticsResolver } from "../domains/sales/statistics/salesStatistics.ts";
import { SeasonalProfileResolver } from "../domains/sales/plans/seasonalProfile.ts";
import { CarrierResolver } from "../domains/supply/carrier/carrier.ts";
import { BatchResolver } from "../domains/supply/stock/batch.ts";
import { GoodsReceiptResolver } from "../domains/supply/receiving/goodsReceiptResolver.ts";
import { InspectionResolver } from "../domains/supply/receiving/inspection.ts";
import { LocationResolver } from "../domains/supply/places/location.ts";
import { ProductResolver } from "../domains/catalogue/product/productResolver.ts";
import { PurchaseHistoryResolver } from "../domains/supply/history/purchaseHistoryResolver.ts";
import { PurchasingMonthResolver } from "../domains/supply/ordering/purchasingMonth.ts";
import { PurchaseOrderResolver } from "../domains/supply/ordering/purchaseOrderResolver.ts";
import { OrderConfirmationResolver } from "../domains/supply/ordering/orderConfirmationResolver.ts";
import { ShipmentNoticeResolver } from "../domains/supply/ordering/shipmentNotice.ts";
import { PutAwayResolver } from "../domains/supply/receiving/putAway.ts";
import { QualificationResolver } from "../domains/catalogue/qualification/qualificationResolver.ts";
import { StockBalanceResolver } from "../domains/supply/stock/stockBalance.ts";
import { StockCorrectionResolver } from "../domains/supply/stock/stockCorrection.ts";
import { StockMovementResolver } from "../domains/supply/stock/stockMovement.ts";
import { StockTransferResolver } from "../domains/supply/stock/stockTransfer.ts";
import { SupplierPriceResolver } from "../domains/supply/ordering/supplierPrice.ts";
import { SupplierResolver } from "../domains/supply/supplier/supplierResolver.ts";
import { WarehouseResolver } from "../domains/supply/places/warehouse.ts";
import { ZoneResolver } from "../domains/supply/places/zone.ts";
import "../domains/supply/ordering/supplierNotices.ts";

/** In the functions: the schema as text, put in by `functions/bundle.ts`. */
declare const PREBUILT_SCHEMA: string | undefined;

/** In the order in which people meet them: the console's menu follows it. */
export const resolvers = [
  NodeResolver,
  MeResolver,
  SearchResolver,
  CommentResolver,
  RevertResolver,
  NoticeResolver,
  PreferenceResolver,
  ApprovalTaskResolver,
  CustomerResolver,
  ContractResolver,
  SalesOrderResolver,
  DeliveryResolver,
  DeliveryExceptionResolver,
  TrackingEventResolver,
  SalesReturnResolver,
  FulfilmentMonthResolver,
  ReceivableResolver,
  ReceivablesAgeingResolver,
  CashReceiptResolver,
  SettlementResolver,
  CollectionPlanResolver,
  DunningResolver,
  WriteOffResolver,
  CustomerAccountResolver,
  CustomerRiskResolver,
  LedgerEntryResolver,
  OpportunityResolver,
  VisitResolver,
  DevelopmentPlanResolver,
  ContactResolver,
  SalesPlanResolver,
  SalesPlanTreeResolver,
  SalesPlanPreviewResolver,
  SalesOrderLineResolver,
  SalesStatisticsResolver,
  SeasonalProfileResolver,
  PlanSheetResolver,
  RegionResolver,
  ArchiveEntryResolver,
  SalesHistoryResolver,
  SupplierResolver,
  ProductResolver,
  QualificationResolver,
  PurchaseOrderResolver,
  PurchaseHistoryResolver,
  PurchasingMonthResolver,
  OrderConfirmationResolver,
  ShipmentNoticeResolver,
  GoodsReceiptResolver,
  InspectionResolver,
  PutAwayResolver,
  StockBalanceResolver,
  BatchResolver,
  StockTransferResolver,
  StockCorrectionResolver,
  StockMovementResolver,
  SupplierPriceResolver,
  CarrierResolver,
  WarehouseResolver,
  ZoneResolver,
  LocationResolver,
  EmployeeResolver,
  GroupResolver,
  PositionResolver,
  RoleGrantResolver,
  DelegationResolver,
  MachineClientResolver,
  ClientSecretResolver,
  RegisteredOperationResolver,
  FileResolver,
  ChatWebhookResolver,
  NoticeDeliveryResolver,
  ChangeResolver,
  WebhookEndpointResolver,
  WebhookDeliveryResolver,
  WebhookAttemptResolver,
  JobResolver,
  SavedViewResolver,
  ListPreferenceResolver,
] as const;

/** Names of the entities in that order. */
export const entityOrder: readonly string[] = resolvers.flatMap((resolver) => ("entity" in resolver ? [resolver.entity] : []));

/**
 * Builds the schema. With `check` it is validated, and every root field must carry its rule: so it is before the SDL is
 * written and in tests. The functions take the schema from that SDL, see `prebuilt/`.
 */
export function buildProductSchema({ check = false } = {}): GraphQLSchema {
  if (typeof PREBUILT_SCHEMA === "undefined") describeTypes();
  const schema = buildSchemaSync({ resolvers: resolvers as never, validate: false, skipCheck: !check });
  if (check) rootRules(schema);
  schema.getQueryType()!.description = "What can be read: one record, a page of records, and who is asking.";
  schema.getMutationType()!.description = "What can be done: one field per business verb, which answers the record or everything that is in the way.";
  return schema;
}
