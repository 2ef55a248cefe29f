/**
 * Who may do what. One line per action; what stands nowhere is denied. `own` limits a machine to the records of the
 * party that it is bound to, `self` a person to their own; `masks` name the only ones who see an attribute.
 * The console gets the same data through `me`, and docs/access.md is generated from it.
 */
import { employeeRoles, type Role } from "./role.ts";
import type { Allowed, Policy, Viewer } from "./rule.ts";
import type { PartyKind, Scope } from "./scope.ts";

const quality: readonly Role[] = ["qaOfficer", "headOfQuality"];
const managers: readonly Role[] = ["departmentManager", "deputyManager"];
const everyone: readonly Role[] = employeeRoles;
/** The auditor reads everything and changes nothing. */
const contributors: readonly Role[] = everyone.filter((role) => role !== "auditor");
const staffAndMachines: readonly Role[] = [...everyone, "migration"];
const buyers: readonly Role[] = ["purchaser", "supplyLead"];
const sellers: readonly Role[] = ["salesRepresentative", "salesLead"];
/** Who engages carriers. 五(三)1 */
const carriage: readonly Role[] = ["logisticsCoordinator", "supplyLead"];
/** Who enters the documents of suppliers, products, customers and carriers. */
const keepsPapers: readonly Role[] = [...buyers, ...sellers, "logisticsCoordinator", "qaOfficer"];
const warehouse: readonly Role[] = ["receiver", "inspector", "warehouseKeeper", "picker", "outboundChecker"];
const decidesContracts: readonly Role[] = ["legal", "salesLead", "departmentManager", "finance"];
/** A representative acts for the customers that they look after, their lead for all of them. 四(三) */
const whoeverLooksAfter = (attribute: string): readonly Allowed[] => ["salesLead", { role: "salesRepresentative", self: attribute }];

/** A machine of such a party that was admitted for this, on records that name its party. */
const party = (kind: PartyKind) => (attribute: string, scope?: Scope): Allowed => ({ role: "partner", party: kind, scope, own: attribute });
const supplier = party("SUPPLIER");
const customer = party("CUSTOMER");
const carrier = party("CARRIER");
/** Any partner's machine that was admitted for webhooks, on those of its party. */
const ofWebhooks: Allowed = { role: "partner", scope: "WEBHOOKS_MANAGE", own: "partyId" };
/** Any partner's machine, on what it has made itself. */
const partnersOwn = (attribute: string, scope?: Scope): Allowed => ({ role: "partner", scope, self: attribute });
/** What it handed in, should quality return it. */
const ownPapers = partnersOwn("createdById", "QUALIFICATIONS_WRITE");
/** Any partner's machine, through a record of its own that names this one. */
const shownToPartner: Allowed = { role: "partner", named: "shown" };
/** The same, and it may name it in what it enters: a product that it orders. */
const chosenByPartner: Allowed = { role: "partner", named: "chosen" };

/** Whoever may read a record may comment on it, except machines and whoever changes nothing. */
export const commenters: readonly Role[] = contributors;

/** Everybody's own, whatever their role: such a rule gives no business right. */
const own = (attribute: string): readonly Allowed[] => everyone.map((role) => ({ role, self: attribute }));
const ofTheirGroup = (attribute: string): readonly Allowed[] => everyone.map((role) => ({ role, group: attribute }));

/** Who sells to customers, and who watches over it. */
const seesSalesWork: readonly Role[] = [...sellers, ...managers, ...quality, "serviceLead", "finance", "legal", "auditor"];
/** Sales prices and credit are for those who sell, decide, collect and audit; a customer sees its own, a carrier none. */
const seesSales: readonly Viewer[] = [...seesSalesWork, "migration", { role: "partner", party: "CUSTOMER" }];
/** Who talks to customers: people's names and numbers are for nobody else. */
const knowsCustomers: readonly Role[] = [...seesSalesWork, "serviceAgent", "logisticsCoordinator", "officeClerk"];

const pricesOfHouse: readonly Role[] = [...buyers, ...managers, ...quality, "finance", "legal", "auditor", "migration"];
const theSupplier: Viewer = { role: "partner", party: "SUPPLIER" };
/** Prices are for those who buy, decide, pay and audit; a supplier sees its own. */
const seesPrices: readonly Viewer[] = [...pricesOfHouse, theSupplier];

/** Who answers for what customers owe. 四(四)3 */
const collectors: readonly Role[] = ["finance", "salesLead"];
const seesDebts: readonly Role[] = [...collectors, ...managers, "legal", "auditor"];
/** A representative's own customers. */
const ownCustomers: Allowed = { role: "salesRepresentative", self: "representativeId" };
/** What the archive of a customer tells to everybody who knows it: all but what is owed, paid and given up. */
const archivedForAll: readonly string[] = ["BASICS", "CONTRACT", "ORDER", "DELIVERY", "OPPORTUNITY", "VISIT", "SERVICE"];
/** The whole of a sales plan; representatives see their own branch of it. 四(一) */
const seesPlans: readonly Role[] = ["salesLead", ...managers, "finance", "auditor"];

export const policy: Policy = {
  Employee: {
    read: staffAndMachines,
    actions: { create: ["hr", "systemAdministrator"], update: ["hr", "systemAdministrator"], activate: ["hr"], deactivate: ["hr", "systemAdministrator"] },
    masks: { phone: ["hr", ...managers, "auditor"] },
  },
  Group: { read: everyone, actions: { create: ["hr", "departmentManager"], update: ["hr", "departmentManager"] } },
  Position: { read: everyone, actions: { create: ["hr", "departmentManager"], update: ["hr", "departmentManager"] } },
  MachineClient: {
    read: ["systemAdministrator", "departmentManager", "auditor"],
    actions: { create: ["systemAdministrator"], update: ["systemAdministrator"], submit: ["systemAdministrator"], approve: ["departmentManager"], reject: ["departmentManager"], withdraw: ["systemAdministrator"], delegate: ["departmentManager"], issueSecret: ["systemAdministrator"], revokeSecret: ["systemAdministrator", "departmentManager"], revoke: ["systemAdministrator", "departmentManager"] },
  },
  // Known to the client alone that registered it.
  RegisteredOperation: {
    read: ["systemAdministrator", "departmentManager", "auditor", partnersOwn("clientId")],
    actions: { create: [partnersOwn("clientId")], remove: ["systemAdministrator", partnersOwn("clientId")] },
  },
  RoleGrant: {
    read: everyone,
    actions: {
      create: contributors,
      update: contributors,
      submit: contributors,
      approve: ["departmentManager", "hr", ...quality],
      reject: ["departmentManager", "hr", ...quality],
      withdraw: contributors,
      delegate: ["departmentManager", "hr", ...quality],
      revoke: ["departmentManager", "hr", "qaOfficer"],
    },
  },
  Delegation: {
    read: everyone,
    actions: { create: contributors, update: contributors, submit: contributors, approve: ["departmentManager", "hr"], reject: ["departmentManager", "hr"], withdraw: contributors, delegate: ["departmentManager", "hr"], revoke: contributors },
  },

  Supplier: {
    read: [...staffAndMachines, supplier("id")],
    actions: { create: [...buyers, "migration"], update: buyers, submit: buyers, approve: quality, reject: quality, withdraw: buyers, delegate: quality, block: quality, unblock: ["headOfQuality"] },
    masks: { bankAccount: [...buyers, "finance", "auditor", theSupplier] },
  },
  Carrier: {
    read: [...everyone, carrier("id")],
    actions: { create: carriage, update: carriage, submit: carriage, approve: quality, reject: quality, withdraw: carriage, delegate: quality, block: quality, unblock: ["headOfQuality"] },
  },
  Product: {
    read: [...staffAndMachines, chosenByPartner],
    actions: { create: [...buyers, "migration"], update: buyers, submit: buyers, approve: quality, reject: quality, withdraw: buyers, delegate: quality, block: quality, unblock: ["headOfQuality"] },
  },
  Qualification: {
    read: [...everyone, supplier("ownerId", "QUALIFICATIONS_READ"), customer("ownerId", "QUALIFICATIONS_READ"), carrier("ownerId", "QUALIFICATIONS_READ")],
    actions: {
      create: keepsPapers,
      update: [...keepsPapers, ownPapers],
      submit: [...keepsPapers, ownPapers],
      approve: quality,
      reject: quality,
      withdraw: [...keepsPapers, ownPapers],
      delegate: quality,
      renew: [...keepsPapers, supplier("ownerId", "QUALIFICATIONS_WRITE"), customer("ownerId", "QUALIFICATIONS_WRITE"), carrier("ownerId", "QUALIFICATIONS_WRITE")],
      revoke: quality,
    },
  },
  // A supplier's own machines read it from when it was sent.
  PurchaseOrder: {
    read: [...staffAndMachines, supplier("sharedWithId", "ORDERS_READ")],
    actions: {
      create: ["purchaser"],
      update: ["purchaser"],
      submit: ["purchaser"],
      approve: ["supplyLead", "departmentManager", "finance"],
      reject: ["supplyLead", "departmentManager", "finance"],
      withdraw: ["purchaser"],
      delegate: ["supplyLead", "departmentManager", "finance"],
      send: ["purchaser"],
      close: ["purchaser", "supplyLead"],
      cancel: ["purchaser", "supplyLead", "departmentManager"],
      recordHistory: ["migration"],
    },
    masks: { total: seesPrices, "lines.unitPrice": seesPrices, "lines.amount": seesPrices },
  },
  OrderConfirmation: {
    read: [...everyone, supplier("supplierId", "ORDERS_READ")],
    actions: { create: ["purchaser", supplier("supplierId", "ORDERS_CONFIRM")], accept: ["purchaser"], refuse: ["purchaser"] },
  },
  ShipmentNotice: {
    read: [...everyone, supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
    actions: {
      create: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
      update: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
      withdraw: ["purchaser", "receiver", supplier("supplierId", "SHIPMENTS_ANNOUNCE")],
    },
  },
  // What is being counted is ours until it is confirmed.
  GoodsReceipt: {
    read: [...staffAndMachines, supplier("sharedWithId", "RECEIPTS_READ")],
    actions: { create: ["receiver"], update: ["receiver"], confirm: ["receiver"], cancel: ["receiver"], recordHistory: ["migration"] },
    masks: { "freight.amount": seesPrices },
  },
  Inspection: { read: everyone, actions: { update: ["inspector"], qualify: ["inspector"], reject: ["inspector"] } },
  Batch: { read: everyone, actions: { lock: contributors, unlock: quality } },
  Warehouse: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  Zone: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  Location: { read: everyone, actions: { create: ["warehouseKeeper", "supplyLead"], update: ["warehouseKeeper", "supplyLead"] } },
  PutAway: { read: everyone, actions: { complete: ["warehouseKeeper"] } },
  StockBalance: { read: everyone, actions: {} },
  StockMovement: { read: everyone, actions: {} },
  StockTransfer: { read: everyone, actions: { create: ["warehouseKeeper"], update: ["warehouseKeeper"], post: ["warehouseKeeper"] } },
  StockCorrection: {
    read: everyone,
    actions: { create: warehouse, update: warehouse, submit: warehouse, approve: ["departmentManager", ...quality], reject: ["departmentManager", ...quality], withdraw: warehouse, delegate: ["departmentManager", ...quality] },
  },
  SupplierPrice: { read: [...pricesOfHouse, supplier("supplierId", "ORDERS_READ")], actions: {} },

  Receivable: {
    read: [...seesDebts, ownCustomers, customer("customerId", "RECEIVABLES_READ")],
    actions: { dun: [...collectors, ownCustomers], dispute: [...collectors, ownCustomers], resolve: ["finance", "salesLead"] },
  },
  Dunning: { read: [...seesDebts, ownCustomers], actions: {} },
  CashReceipt: {
    read: [...seesDebts, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
    actions: { create: ["finance"], update: ["finance"], post: ["finance"], reverse: ["finance"] },
  },
  Settlement: {
    read: [...seesDebts, ownCustomers, customer("sharedWithId", "RECEIVABLES_READ")],
    actions: { create: ["finance"], update: ["finance"], post: ["finance"], reverse: ["finance"] },
  },
  WriteOff: {
    read: [...seesDebts, ownCustomers],
    actions: {
      create: ["finance", "salesRepresentative"],
      update: ["finance", "salesRepresentative"],
      submit: ["finance", "salesRepresentative"],
      approve: ["salesLead", "departmentManager", "finance"],
      reject: ["salesLead", "departmentManager", "finance"],
      withdraw: ["finance", "salesRepresentative"],
      delegate: ["salesLead", "departmentManager", "finance"],
      reverse: ["finance"],
    },
  },
  CollectionPlan: {
    read: [...seesDebts, { role: "salesRepresentative", self: "ownerId" }],
    actions: { create: [...collectors, "salesRepresentative"], update: [...collectors, "salesRepresentative"], fulfil: [...collectors, "salesRepresentative"], extend: collectors, cancel: collectors },
  },
  CustomerRisk: { read: [...seesDebts, "qaOfficer", ownCustomers], actions: {} },
  CustomerAccount: { read: [...seesDebts, ownCustomers, customer("customerId", "RECEIVABLES_READ")], actions: {} },
  LedgerEntry: { read: [...seesDebts, customer("customerId", "RECEIVABLES_READ")], actions: {} },
  SalesPlan: {
    read: [...seesPlans, "salesRepresentative"],
    actions: {
      create: ["salesLead"],
      update: ["salesLead"],
      addBranches: ["salesLead"],
      removeBranches: ["salesLead"],
      setTarget: ["salesLead"],
      holdTargets: ["salesLead"],
      releaseTargets: ["salesLead"],
      restoreClosedMonths: ["salesLead"],
      submit: ["salesLead"],
      approve: ["departmentManager"],
      reject: ["departmentManager"],
      withdraw: ["salesLead"],
      delegate: ["departmentManager"],
      putInForce: ["salesLead", "departmentManager"],
      reopen: ["salesLead", "departmentManager"],
      revise: ["salesLead"],
      close: ["salesLead", "departmentManager"],
      discard: ["salesLead"],
    },
    masks: { totalAmount: seesPlans, totalQuantity: seesPlans, branchCount: seesPlans, lastEdit: seesPlans },
  },
  PlanSheet: { read: seesPlans, actions: {} },
  SeasonalProfile: { read: [...seesPlans, "migration"], actions: { create: ["salesLead", "migration"], update: ["salesLead"] } },
  SalesOrderLine: { read: [...seesPlans, { role: "salesRepresentative", self: "representativeId" }, customer("customerId", "ORDERS_READ")], actions: {} },
  Region: { read: staffAndMachines, actions: { create: ["salesLead", "departmentManager", "migration"], update: ["salesLead", "departmentManager"] } },
  Customer: {
    read: [...staffAndMachines, customer("id")],
    actions: {
      create: [...sellers, "migration"],
      update: whoeverLooksAfter("representativeId"),
      submit: whoeverLooksAfter("representativeId"),
      approve: quality,
      reject: quality,
      withdraw: whoeverLooksAfter("representativeId"),
      delegate: quality,
      freeze: ["salesLead", "finance", ...managers, ...quality],
      unfreeze: ["departmentManager", "headOfQuality"],
      requalify: ["salesLead", ...quality],
      handOver: ["salesLead", "departmentManager"],
      // Whoever sells does not say how much may stay unpaid. 四(四)3
      grantCredit: ["finance"],
    },
    masks: { creditLimit: seesSales },
  },
  Contact: {
    read: knowsCustomers,
    actions: { create: [...sellers, "serviceAgent", "serviceLead", "officeClerk"], update: [...sellers, "serviceAgent", "serviceLead", "officeClerk"] },
  },
  DevelopmentPlan: {
    read: seesSalesWork,
    actions: {
      create: sellers,
      update: whoeverLooksAfter("ownerId"),
      submit: whoeverLooksAfter("ownerId"),
      approve: ["departmentManager"],
      reject: ["departmentManager"],
      withdraw: whoeverLooksAfter("ownerId"),
      delegate: ["departmentManager"],
      evaluate: whoeverLooksAfter("ownerId"),
      cancel: ["salesLead", "departmentManager"],
    },
  },
  Opportunity: {
    read: seesSalesWork,
    actions: {
      create: sellers,
      update: whoeverLooksAfter("ownerId"),
      qualify: whoeverLooksAfter("ownerId"),
      offer: whoeverLooksAfter("ownerId"),
      negotiate: whoeverLooksAfter("ownerId"),
      win: whoeverLooksAfter("ownerId"),
      lose: whoeverLooksAfter("ownerId"),
      reopen: whoeverLooksAfter("ownerId"),
      assign: ["salesLead"],
    },
  },
  Visit: {
    read: [...seesSalesWork, "serviceAgent"],
    actions: { create: sellers, update: whoeverLooksAfter("visitorId"), complete: whoeverLooksAfter("visitorId"), cancel: whoeverLooksAfter("visitorId") },
  },
  ArchiveEntry: {
    read: [...seesDebts, ownCustomers, ...knowsCustomers.map((role): Allowed => ({ role, only: "kind", of: archivedForAll }))],
    actions: {},
    masks: { amount: seesSales },
  },
  SalesOrder: {
    read: [...staffAndMachines, customer("customerId", "ORDERS_READ")],
    actions: {
      create: [...whoeverLooksAfter("representativeId"), customer("customerId", "ORDERS_PLACE")],
      update: [...whoeverLooksAfter("representativeId"), customer("customerId", "ORDERS_PLACE")],
      confirm: [...whoeverLooksAfter("representativeId"), customer("customerId", "ORDERS_PLACE")],
      override: managers,
      allocate: [...sellers, "supplyLead", "warehouseKeeper", "officeClerk"],
      cancelRemainder: [...whoeverLooksAfter("representativeId"), "departmentManager"],
      recordHistory: ["migration"],
      cancel: [...whoeverLooksAfter("representativeId"), "departmentManager", customer("customerId", "ORDERS_PLACE")],
    },
    masks: { total: seesSales, "lines.unitPrice": seesSales, "lines.amount": seesSales },
  },
  SalesReturn: {
    read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ")],
    actions: {
      create: whoeverLooksAfter("representativeId"),
      update: whoeverLooksAfter("representativeId"),
      submit: whoeverLooksAfter("representativeId"),
      approve: ["salesLead", "departmentManager"],
      reject: ["salesLead", "departmentManager"],
      withdraw: whoeverLooksAfter("representativeId"),
      delegate: ["salesLead", "departmentManager"],
      receive: ["receiver"],
      inspect: ["inspector"],
      cancel: whoeverLooksAfter("representativeId"),
    },
    masks: { total: seesSales, "lines.amount": seesSales },
  },
  // Roles keep who sells, who picks and who checks apart; on each delivery, duties do so by person. GSP 出库复核
  Delivery: {
    read: [...staffAndMachines, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
    actions: {
      pick: ["picker"],
      check: ["outboundChecker"],
      sendBack: ["outboundChecker"],
      ship: ["logisticsCoordinator", "warehouseKeeper"],
      sign: ["logisticsCoordinator", ...sellers, carrier("carrierId", "TRACKING_WRITE")],
      reallocate: [...sellers, ...warehouse, "supplyLead"],
      release: [...sellers, "supplyLead", "warehouseKeeper"],
      recordHistory: ["migration"],
    },
    masks: { total: seesSales, "lines.unitPrice": seesSales, "lines.amount": seesSales, "freight.amount": [...seesSalesWork, "migration"] },
  },
  TrackingEvent: {
    read: [...everyone, customer("customerId", "DELIVERIES_READ"), carrier("carrierId", "DELIVERIES_READ")],
    actions: { create: ["logisticsCoordinator", carrier("carrierId", "TRACKING_WRITE")] },
  },
  DeliveryException: { read: [...everyone, carrier("carrierId", "DELIVERIES_READ")], actions: { resolve: carriage } },
  // A customer's own machines read it from its signature on.
  Contract: {
    read: [...seesSalesWork, customer("sharedWithId", "CONTRACTS_READ")],
    actions: {
      create: whoeverLooksAfter("representativeId"),
      update: whoeverLooksAfter("representativeId"),
      submit: whoeverLooksAfter("representativeId"),
      approve: decidesContracts,
      reject: decidesContracts,
      withdraw: whoeverLooksAfter("representativeId"),
      delegate: decidesContracts,
      sign: whoeverLooksAfter("representativeId"),
      amend: whoeverLooksAfter("representativeId"),
      fulfil: whoeverLooksAfter("representativeId"),
      terminate: ["salesLead", "legal", "departmentManager"],
      cancel: whoeverLooksAfter("representativeId"),
    },
  },

  File: {
    read: [...everyone, partnersOwn("createdById"), shownToPartner],
    actions: { create: [...contributors, partnersOwn("createdById", "QUALIFICATIONS_WRITE")], confirm: [...contributors, partnersOwn("createdById", "QUALIFICATIONS_WRITE")] },
  },
  Notice: { read: own("recipientId"), actions: {} },
  NoticeDelivery: { read: ["systemAdministrator", ...own("recipientId")], actions: {} },
  WebhookEndpoint: {
    read: ["systemAdministrator", "departmentManager", "auditor", ofWebhooks],
    actions: Object.fromEntries(["create", "update", "rotate", "test", "replay", "resume", "enable", "disable"].map((action) => [action, ["systemAdministrator", ofWebhooks]])),
  },
  WebhookDelivery: { read: ["systemAdministrator", "departmentManager", "auditor", ofWebhooks], actions: { replay: ["systemAdministrator", ofWebhooks] } },
  WebhookAttempt: { read: ["systemAdministrator", "auditor", ofWebhooks], actions: {} },
  NotificationPreference: { read: own("personId"), actions: {} },
  ChatWebhook: {
    read: ["systemAdministrator", "hr", "departmentManager", "auditor", ...own("ownerId")],
    actions: {},
  },
  // The auditor learns who took what out of the system or brought it in; the files themselves are their owner's.
  Job: { read: [...own("createdById"), "auditor"], actions: { export: everyone, import: everyone, begin: own("createdById"), check: own("createdById"), run: own("createdById"), cancel: own("createdById") } },
  SavedView: {
    read: [...own("createdById"), ...ofTheirGroup("groupId")],
    actions: { create: everyone, update: own("createdById"), remove: own("createdById") },
  },
  ListPreference: { read: own("createdById"), actions: { create: everyone, update: own("createdById") } },
  ApprovalTask: { read: everyone, actions: {}, masks: { amount: seesPrices } },
};
