/** The sales domain: customers, contracts, orders, deliveries, receivables, plans. 四 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { salesAccess } from "./access.ts";
import { salesPartnerView } from "./partnerView.ts";
import { ContractResolver } from "./contracts/contractResolver.ts";
import { ArchiveEntryResolver } from "./customers/archiveEntry.ts";
import { ContactResolver } from "./customers/contact.ts";
import { CustomerResolver } from "./customers/customerResolver.ts";
import { RegionResolver } from "./customers/region.ts";
import { DeliveryResolver } from "./deliveries/delivery.ts";
import { DevelopmentPlanResolver } from "./development/developmentPlanResolver.ts";
import { OpportunityResolver } from "./development/opportunityResolver.ts";
import { VisitResolver } from "./development/visit.ts";
import { SalesHistoryResolver } from "./history/salesHistory.ts";
import { SalesOrderLineResolver } from "./orders/salesOrderLine.ts";
import { SalesOrderResolver } from "./orders/salesOrderResolver.ts";
import { PlanSheetResolver } from "./plans/planSheet.ts";
import { SalesPlanPreviewResolver } from "./plans/salesPlanPreview.ts";
import { SalesPlanResolver } from "./plans/salesPlanResolver.ts";
import { SalesPlanTreeResolver } from "./plans/salesPlanTree.ts";
import { SeasonalProfileResolver } from "./plans/seasonalProfile.ts";
import { CashReceiptResolver } from "./receivables/cashReceipt.ts";
import { CollectionPlanResolver } from "./receivables/collectionPlan.ts";
import { CustomerAccountResolver } from "./receivables/customerAccount.ts";
import { DunningScheduleResolver } from "./receivables/dunningSchedule.ts";
import { DunningResolver } from "./receivables/dunning.ts";
import { LedgerEntryResolver } from "./receivables/ledgerEntry.ts";
import { ReceivableResolver } from "./receivables/receivable.ts";
import { ReceivablesAgeingResolver } from "./receivables/receivablesAgeing.ts";
import { SettlementResolver } from "./receivables/settlement.ts";
import { WriteOffResolver } from "./receivables/writeOff.ts";
import { SalesReturnResolver } from "./returns/salesReturnResolver.ts";
import { CustomerRiskResolver } from "./risks/customerRisk.ts";
import { FulfilmentMonthResolver } from "./statistics/fulfilmentMonth.ts";
import { SalesStatisticsResolver } from "./statistics/salesStatistics.ts";
import "./orders/backOrderClock.ts";
import "./customers/customerClock.ts";
import "./receivables/postings.ts";
import "./risks/customerRiskClock.ts";

declareDomain({
  name: "sales",
  label: { zh: "销售管理", en: "Sales" },
  area: "SALES",
  resolvers: [
    CustomerResolver,
    ContractResolver,
    SalesOrderResolver,
    DeliveryResolver,
    SalesReturnResolver,
    FulfilmentMonthResolver,
    ReceivableResolver,
    ReceivablesAgeingResolver,
    CashReceiptResolver,
    SettlementResolver,
    CollectionPlanResolver,
    DunningResolver,
    DunningScheduleResolver,
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
  ],
  access: salesAccess,
  partnerView: salesPartnerView,
});
