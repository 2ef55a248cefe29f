/** Who may do what in sales. 四 */
import { assignedRepOrLead, carrier, customer, customerViewer } from "../../platform/access/limitedRules.ts";
import type { Role } from "../../platform/access/role.ts";
import { managers, quality, salesStaff, sellers, staffAndMachines, warehouseStaff } from "../../platform/access/roleGroups.ts";
import type { Allowed, Policy, Viewer } from "../../platform/access/rule.ts";

/** Sales prices and credit are for those who sell, decide, collect and audit; a customer sees its own, a carrier none. */
const salesPriceViewers: readonly Viewer[] = [...salesStaff, "migration", customerViewer];
/** Those who talk to customers: people's names and numbers are for nobody else. */
const customerContacts: readonly Role[] = [...salesStaff, "serviceAgent", "logisticsCoordinator", "officeClerk"];
/** Those who answer for what customers owe. 四(四)3 */
const collectors: readonly Role[] = ["finance", "salesLead"];
const receivableReaders: readonly Role[] = [...collectors, ...managers, "legal", "auditor"];
/** A representative's own customers. */
const ownCustomers: Allowed = { role: "salesRepresentative", self: "representativeId" };
/** What the archive of a customer tells everybody who deals with it: all but what is owed, paid and written off. */
const kindsForEverybody: readonly string[] = ["BASICS", "CONTRACT", "ORDER", "DELIVERY", "OPPORTUNITY", "VISIT", "SERVICE"];
/** The whole of a sales plan; representatives see their own branch of it. 四(一) */
const planReaders: readonly Role[] = ["salesLead", ...managers, "finance", "auditor"];

export const salesAccess: Policy = {
  Region: { read: staffAndMachines, actions: { create: ["salesLead", "departmentManager", "migration"], update: ["salesLead", "departmentManager"] } },
  Customer: {
    read: [...staffAndMachines, customer("id")],
    actions: {
      create: [...sellers, "migration"],
      update: assignedRepOrLead("representativeId"),
      freeze: ["salesLead", "finance", ...managers, ...quality],
      unfreeze: ["departmentManager", "headOfQuality"],
      requalify: ["salesLead", ...quality],
      handOver: ["salesLead", "departmentManager"],
      // Those who sell do not decide how much may stay unpaid. 四(四)3
      grantCredit: ["finance"],
    },
    masks: { creditLimit: salesPriceViewers },
  },
  Contact: {
    read: customerContacts,
    actions: { create: [...sellers, "serviceAgent", "serviceLead", "officeClerk"], update: [...sellers, "serviceAgent", "serviceLead", "officeClerk"] },
  },
  DevelopmentPlan: {
    read: salesStaff,
    actions: {
      create: sellers,
      update: assignedRepOrLead("ownerId"),
      evaluate: assignedRepOrLead("ownerId"),
      cancel: ["salesLead", "departmentManager"],
    },
  },
  Opportunity: {
    read: salesStaff,
    actions: {
      create: sellers,
      update: assignedRepOrLead("ownerId"),
      qualify: assignedRepOrLead("ownerId"),
      offer: assignedRepOrLead("ownerId"),
      negotiate: assignedRepOrLead("ownerId"),
      win: assignedRepOrLead("ownerId"),
      lose: assignedRepOrLead("ownerId"),
      reopen: assignedRepOrLead("ownerId"),
      assign: ["salesLead"],
    },
  },
  Visit: {
    read: [...salesStaff, "serviceAgent"],
    actions: { create: sellers, update: assignedRepOrLead("visitorId"), complete: assignedRepOrLead("visitorId"), cancel: assignedRepOrLead("visitorId") },
  },
  ArchiveEntry: {
    read: [...receivableReaders, ownCustomers, ...customerContacts.map((role): Allowed => ({ role, only: "kind", of: kindsForEverybody }))],
    actions: {},
    masks: { amount: salesPriceViewers },
  },
  // A customer's own machines read it from its signature on.
  Contract: {
    read: [...salesStaff, customer("sharedWithId", "CONTRACTS_READ")],
    actions: {
      create: assignedRepOrLead("representativeId"),
      update: assignedRepOrLead("representativeId"),
      sign: assignedRepOrLead("representativeId"),
      amend: assignedRepOrLead("representativeId"),
      fulfil: assignedRepOrLead("representativeId"),
      terminate: ["salesLead", "legal", "departmentManager"],
      cancel: assignedRepOrLead("representativeId"),
    },
  },
  SalesOrder: {
    read: [...staffAndMachines, customer("customerId", "ORDERS_READ")],
    actions: {
      create: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
      update: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
      confirm: [...assignedRepOrLead("representativeId"), customer("customerId", "ORDERS_PLACE")],
      override: managers,
      allocate: [...sellers, "supplyLead", "warehouseKeeper", "officeClerk"],
      cancelRemainder: [...assignedRepOrLead("representativeId"), "departmentManager"],
      recordHistory: ["migration"],
      cancel: [...assignedRepOrLead("representativeId"), "departmentManager", customer("customerId", "ORDERS_PLACE")],
    },
    masks: { total: salesPriceViewers, "lines.unitPrice": salesPriceViewers, "lines.amount": salesPriceViewers },
  },
  SalesOrderLine: { read: [...planReaders, { role: "salesRepresentative", self: "representativeId" }, customer("customerId", "ORDERS_READ")], actions: {} },
  // Roles keep who sells, who picks and who checks apart; on each delivery, duties do so by person. GSP 出库复核
  Delivery: {
    read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
    actions: {
      pick: ["picker"],
      check: ["outboundChecker"],
      sendBack: ["outboundChecker"],
      ship: ["logisticsCoordinator", "warehouseKeeper"],
      sign: ["logisticsCoordinator", ...sellers, carrier("carrierId", "TRACKING_WRITE")],
      declareLost: ["salesLead", "departmentManager"],
      reallocate: [...sellers, ...warehouseStaff, "supplyLead"],
      release: [...sellers, "supplyLead", "warehouseKeeper"],
      recordHistory: ["migration"],
    },
    masks: { total: salesPriceViewers, "lines.unitPrice": salesPriceViewers, "lines.amount": salesPriceViewers, "freight.amount": [...salesStaff, "migration"] },
  },
  SalesReturn: {
    read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ")],
    actions: {
      create: assignedRepOrLead("representativeId"),
      update: assignedRepOrLead("representativeId"),
      receive: ["receiver"],
      inspect: ["inspector"],
      cancel: assignedRepOrLead("representativeId"),
    },
    masks: { total: salesPriceViewers, "lines.amount": salesPriceViewers },
  },
  Receivable: {
    read: [...receivableReaders, ownCustomers, customer("customerId", "RECEIVABLES_READ")],
    actions: { dun: [...collectors, ownCustomers], dispute: [...collectors, ownCustomers], resolve: ["finance", "salesLead"] },
  },
  Dunning: { read: [...receivableReaders, ownCustomers], actions: {} },
  DunningSchedule: { read: [...receivableReaders, "salesRepresentative"], actions: { create: ["finance", "salesLead"], update: ["finance", "salesLead"] } },
  CashReceipt: {
    read: [...receivableReaders, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
    actions: { create: ["finance"], update: ["finance"], post: ["finance"], reverse: ["finance"] },
  },
  Settlement: {
    read: [...receivableReaders, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
    actions: { create: ["finance"], update: ["finance"], post: ["finance"], reverse: ["finance"] },
  },
  WriteOff: {
    read: [...receivableReaders, ownCustomers],
    actions: {
      create: ["finance", "salesRepresentative"],
      update: ["finance", "salesRepresentative"],
      reverse: ["finance"],
    },
  },
  CollectionPlan: {
    read: [...receivableReaders, { role: "salesRepresentative", self: "ownerId" }],
    actions: { create: [...collectors, "salesRepresentative"], update: [...collectors, "salesRepresentative"], fulfil: [...collectors, "salesRepresentative"], extend: collectors, cancel: collectors },
  },
  CustomerRisk: { read: [...receivableReaders, "qaOfficer", ownCustomers], actions: {} },
  CustomerAccount: { read: [...receivableReaders, ownCustomers, customer("customerId", "RECEIVABLES_READ")], actions: {} },
  LedgerEntry: { read: [...receivableReaders, customer("customerId", "RECEIVABLES_READ")], actions: {} },
  SalesPlan: {
    read: [...planReaders, "salesRepresentative"],
    actions: {
      create: ["salesLead"],
      update: ["salesLead"],
      addBranches: ["salesLead"],
      removeBranches: ["salesLead"],
      setTarget: ["salesLead"],
      holdTargets: ["salesLead"],
      releaseTargets: ["salesLead"],
      restoreClosedMonths: ["salesLead"],
      putInForce: ["salesLead", "departmentManager"],
      reopen: ["salesLead", "departmentManager"],
      revise: ["salesLead"],
      close: ["salesLead", "departmentManager"],
      discard: ["salesLead"],
    },
    masks: { totalAmount: planReaders, totalQuantity: planReaders, branchCount: planReaders, lastEdit: planReaders },
  },
  PlanSheet: { read: planReaders, actions: {} },
  SeasonalProfile: { read: [...planReaders, "migration"], actions: { create: ["salesLead", "migration"], update: ["salesLead"] } },
};
