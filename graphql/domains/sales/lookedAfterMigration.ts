import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { recordKey } from "../../table/keys.ts";
import { fromRecordItem } from "../../table/record.ts";
import { editEach } from "../../platform/migration/editEach.ts";
import type { Migration } from "../../platform/migration/migrate.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";
import { Contract } from "./contracts/contract.ts";
import type { Customer } from "./customers/customer.ts";
import { CustomerAccount } from "./receivables/customerAccount.ts";
import { Settlement } from "./receivables/settlement.ts";
import { WriteOff } from "./receivables/writeOff.ts";

type LookedAfter = Node & { customerId: string; representativeId?: string };

/** Records that were entered before they named who looks after their customer. */
const namesRepresentative = (name: string, target: NodeClass<LookedAfter>): Migration =>
  editEach(`2026-11-27-looked-after-${name}`, target, async (record, table) => {
    if (record.representativeId) return undefined;
    const customer = fromRecordItem<Customer>((await table.get(recordKey(record.customerId)))!);
    return { representativeId: customer.representativeId ?? (record instanceof Contract ? record.createdById : undefined) };
  });

export const lookedAfterMigrations: readonly Migration[] = [
  namesRepresentative("contracts", Contract),
  namesRepresentative("cash-receipts", CashReceipt),
  namesRepresentative("settlements", Settlement),
  namesRepresentative("write-offs", WriteOff),
  namesRepresentative("accounts", CustomerAccount),
];
