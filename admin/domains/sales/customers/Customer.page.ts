import { lazy } from "react";
import { addDays } from "../../../values/dates.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["name", "code", "kind", "status", "regionId", "representativeId"],
  facts: ["kind", "regionId", "representativeId", "creditLimit", "licensedUntil"],
  evidence: [lazy(() => import("../../catalogue/qualification/OwnLicences.tsx"))],
  panels: [lazy(() => import("../invoices/InvoiceCustomer.tsx"))],
  queues: [
    {
      name: "customerLicences",
      title: { zh: "证照 90 天内到期的客户", en: "Licences expiring within 90 days" },
      roles: ["salesRepresentative", "salesLead", "qaOfficer", "headOfQuality"],
      filter: ({ today }) => ({ status: "ACTIVE", licensedUntil: { to: addDays(today, 90) } }),
      sort: { field: "licensedUntil", order: "ASC" },
      columns: ["regionId", "licensedUntil"],
    },
  ],
  dashboard: { states: true },
  related: [
    { entity: "Contact", by: "customerId" },
    { entity: "ShipTo", by: "customerId" },
    { entity: "AuthorisedPerson", by: "partyId" },
    { entity: "InvoiceTitle", by: "customerId" },
    { entity: "Contract", by: "customerId" },
    { entity: "SalesOrder", by: "customerId" },
    { entity: "Delivery", by: "customerId" },
    { entity: "CustomerAccount", by: "customerId" },
    { entity: "UninvoicedDelivery", by: "customerId" },
    { entity: "SalesInvoice", by: "customerId" },
    { entity: "Receivable", by: "customerId" },
    { entity: "CashReceipt", by: "customerId" },
    { entity: "AcceptanceBill", by: "customerId" },
    { entity: "Refund", by: "customerId" },
    { entity: "AccountStatement", by: "customerId" },
    { entity: "CollectionPlan", by: "customerId" },
    { entity: "Opportunity", by: "customerId" },
    { entity: "Visit", by: "customerId" },
    { entity: "ServiceCase", by: "customerId" },
    { entity: "Qualification", by: "ownerId" },
    { entity: "MasterDataChange", by: "recordId" },
  ],
} satisfies EntityPage;
