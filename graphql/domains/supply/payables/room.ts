/** What is owed to suppliers. 四(四)3 */
import { managers, openingEditors, openingReaders } from "../../../platform/access/roleGroups.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import type { Role } from "../../../platform/access/role.ts";
import { OpeningPayableResolver } from "./openingPayable.ts";
import { PayableResolver } from "./payable.ts";
import { SupplierAccountResolver } from "./supplierAccount.ts";
import { SupplierEntryResolver } from "./supplierEntry.ts";

const readers: readonly Role[] = ["finance", "cashier", "supplyLead", "purchaser", "legal", "auditor", ...managers];

export const payablesRoom: Room = {
  resolvers: [SupplierAccountResolver, SupplierEntryResolver, PayableResolver, OpeningPayableResolver],
  access: {
    SupplierAccount: { read: readers, actions: {} },
    SupplierEntry: { read: readers, actions: {} },
    Payable: { read: readers, actions: { pay: ["cashier"] } },
    OpeningPayable: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
  },
};
