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
import "../domains/sales/backOrderClock.ts";
import "../domains/sales/customerClock.ts";
import "../domains/supply/expiryWarnings.ts";
import { FileResolver } from "../platform/file/fileResolver.ts";
import { JobResolver } from "../platform/job/jobResolver.ts";
import { DelegationResolver } from "../domains/organization/delegationResolver.ts";
import { EmployeeResolver } from "../domains/organization/employeeResolver.ts";
import { GroupResolver } from "../domains/organization/group.ts";
import { ClientSecretResolver } from "../domains/organization/clientSecret.ts";
import { MachineClientResolver } from "../domains/organization/machineClientResolver.ts";
import { PositionResolver } from "../domains/organization/position.ts";
import { RoleGrantResolver } from "../domains/organization/roleGrantResolver.ts";
import { ListPreferenceResolver } from "../domains/collaboration/listPreference.ts";
import { SavedViewResolver } from "../domains/collaboration/savedView.ts";
import { ArchiveEntryResolver } from "../domains/sales/archiveEntry.ts";
import { CashReceiptResolver } from "../domains/sales/cashReceipt.ts";
import { CollectionPlanResolver } from "../domains/sales/collectionPlan.ts";
import { CustomerAccountResolver } from "../domains/sales/customerAccount.ts";
import { CustomerRiskResolver } from "../domains/sales/customerRisk.ts";
import "../domains/sales/customerRiskClock.ts";
import { DunningResolver } from "../domains/sales/dunning.ts";
import { LedgerEntryResolver } from "../domains/sales/ledgerEntry.ts";
import { ReceivableResolver } from "../domains/sales/receivable.ts";
import { ReceivablesAgeingResolver } from "../domains/sales/receivablesAgeing.ts";
import { SalesHistoryResolver } from "../domains/sales/salesHistory.ts";
import { SettlementResolver } from "../domains/sales/settlement.ts";
import { WriteOffResolver } from "../domains/sales/writeOff.ts";
import { ContactResolver } from "../domains/sales/contact.ts";
import { ContractResolver } from "../domains/sales/contractResolver.ts";
import { CustomerResolver } from "../domains/sales/customerResolver.ts";
import { DeliveryResolver } from "../domains/sales/delivery.ts";
import { DeliveryExceptionResolver } from "../domains/sales/deliveryException.ts";
import "../domains/sales/deliveryNotices.ts";
import "../domains/sales/deliveryWatchClock.ts";
import { TrackingEventResolver } from "../domains/sales/trackingEventResolver.ts";
import { DevelopmentPlanResolver } from "../domains/sales/developmentPlanResolver.ts";
import { OpportunityResolver } from "../domains/sales/opportunityResolver.ts";
import { VisitResolver } from "../domains/sales/visit.ts";
import { RegionResolver } from "../domains/sales/region.ts";
import { FulfilmentMonthResolver } from "../domains/sales/fulfilmentMonth.ts";
import { SalesReturnResolver } from "../domains/sales/salesReturnResolver.ts";
import { SalesOrderResolver } from "../domains/sales/salesOrderResolver.ts";
import { PlanSheetResolver } from "../domains/sales/planSheet.ts";
import { SalesOrderLineResolver } from "../domains/sales/salesOrderLine.ts";
import { SalesPlanResolver } from "../domains/sales/salesPlanResolver.ts";
import { SalesPlanPreviewResolver } from "../domains/sales/salesPlanPreview.ts";
import { SalesPlanTreeResolver } from "../domains/sales/salesPlanTree.ts";
import { SalesStatisticsResolver } from "../domains/sales/salesStatistics.ts";
import { SeasonalProfileResolver } from "../domains/sales/seasonalProfile.ts";
import { CarrierResolver } from "../domains/supply/carrier.ts";
import { BatchResolver } from "../domains/supply/batch.ts";
import { GoodsReceiptResolver } from "../domains/supply/goodsReceiptResolver.ts";
import { InspectionResolver } from "../domains/supply/inspection.ts";
import { LocationResolver } from "../domains/supply/location.ts";
import { ProductResolver } from "../domains/supply/productResolver.ts";
import { PurchaseHistoryResolver } from "../domains/supply/purchaseHistoryResolver.ts";
import { PurchasingMonthResolver } from "../domains/supply/purchasingMonth.ts";
import { PurchaseOrderResolver } from "../domains/supply/purchaseOrderResolver.ts";
import { OrderConfirmationResolver } from "../domains/supply/orderConfirmationResolver.ts";
import { ShipmentNoticeResolver } from "../domains/supply/shipmentNotice.ts";
import { PutAwayResolver } from "../domains/supply/putAway.ts";
import { QualificationResolver } from "../domains/supply/qualificationResolver.ts";
import { StockBalanceResolver } from "../domains/supply/stockBalance.ts";
import { StockCorrectionResolver } from "../domains/supply/stockCorrection.ts";
import { StockMovementResolver } from "../domains/supply/stockMovement.ts";
import { StockTransferResolver } from "../domains/supply/stockTransfer.ts";
import { SupplierPriceResolver } from "../domains/supply/supplierPrice.ts";
import { SupplierResolver } from "../domains/supply/supplierResolver.ts";
import { WarehouseResolver } from "../domains/supply/warehouse.ts";
import { ZoneResolver } from "../domains/supply/zone.ts";
import "../domains/supply/supplierNotices.ts";

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
