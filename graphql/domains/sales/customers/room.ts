/** Customers, their contacts and their archive. 四(三) */
import { assignedRepOrLead, customer } from "../../../platform/access/limitedRules.ts";
import type { Role } from "../../../platform/access/role.ts";
import { everyone, managers, quality, salesStaff, sellers, staffAndMachines } from "../../../platform/access/roleGroups.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { ownCustomers, receivableReaders, salesPriceViewers } from "../readers.ts";
import { ArchiveEntryResolver } from "./archiveEntry.ts";
import { ContactResolver } from "./contact.ts";
import { CustomerGroupResolver } from "./customerGroup.ts";
import { CustomerResolver } from "./customerResolver.ts";
import { ShipToResolver } from "./shipToResolver.ts";
import "./customerWarnings.ts";

/** Roles in contact with customers; only they see people's names and numbers. */
const customerContacts: readonly Role[] = [...salesStaff, "serviceAgent", "logisticsCoordinator", "officeClerk"];
/** What the archive of a customer tells everybody who deals with it: all but what is owed, paid and written off. */
const kindsForEverybody: readonly string[] = ["BASICS", "QUALIFICATION", "CONTRACT", "ORDER", "DELIVERY", "OPPORTUNITY", "VISIT", "SERVICE"];

export const customersRoom = declareRoom({
  resolvers: [
    CustomerResolver,
    CustomerGroupResolver,
    ContactResolver,
    ShipToResolver,
    ArchiveEntryResolver,
  ],
  access: {
    Customer: {
      read: [...staffAndMachines, customer("id")],
      actions: {
        create: [...sellers, "migration"],
        update: assignedRepOrLead("representativeId"),
        freeze: ["salesLead", "finance", ...managers, ...quality],
        unfreeze: ["departmentManager", "headOfQuality"],
        handOver: ["salesLead", "departmentManager"],
        // Those who sell do not decide how much may stay unpaid. 四(四)3
        grantCredit: ["finance"],
      },
      masks: { creditLimit: salesPriceViewers },
    },
    CustomerGroup: { read: everyone, actions: { create: ["salesLead"], update: ["salesLead"] } },
    // Quality matches an address to the licence; neither sales nor the customer's system may.
    ShipTo: {
      read: [...staffAndMachines, customer("customerId", "ORDERS_READ"), customer("customerId", "MASTERDATA_PROPOSE")],
      actions: { create: [...sellers, customer("customerId", "MASTERDATA_PROPOSE")], update: [...sellers, { role: "partner", party: "CUSTOMER", scope: "MASTERDATA_PROPOSE", self: "createdById" }], match: ["qaOfficer"], retire: [...sellers, "qaOfficer"] },
    },
    Contact: {
      read: customerContacts,
      actions: { create: [...sellers, "serviceAgent", "serviceLead", "officeClerk"], update: [...sellers, "serviceAgent", "serviceLead", "officeClerk"] },
    },
    ArchiveEntry: {
      read: [...receivableReaders, ownCustomers, ...customerContacts.map((role): Allowed => ({ role, only: "kind", of: kindsForEverybody }))],
      actions: {},
      masks: { amount: salesPriceViewers },
    },
  },
  partnerView: {
    Customer: "code name registrationNumber kind address status paymentDays creditLimit minimumShelfLifeDays",
    ShipTo: "customerId name address receivers hours storageClasses isUsual licenceId status",
  },
});
