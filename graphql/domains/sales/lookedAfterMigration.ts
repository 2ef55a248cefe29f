import { readPage } from "../../table/list.ts";
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { UnitOfWork } from "../../table/unitOfWork.ts";
import { recordKey } from "../../table/keys.ts";
import { fromRecordItem } from "../../table/record.ts";
import { businessDate } from "../../platform/businessDate.ts";
import type { Migration } from "../../platform/migration/migrate.ts";
import { systemPrincipal } from "../../platform/systemPrincipal.ts";
import { CashReceipt } from "./cashReceipt.ts";
import { Contract } from "./contract.ts";
import type { Customer } from "./customer.ts";
import { CustomerAccount } from "./customerAccount.ts";
import { Settlement } from "./settlement.ts";
import { WriteOff } from "./writeOff.ts";

/** Records done in one step. */
const atOnce = 50;

type LookedAfter = Node & { customerId: string; representativeId?: string };

/** Records that were entered before they named who looks after their customer. */
const namesRepresentative = (id: string, target: NodeClass<LookedAfter>): Migration => ({
  id: `2026-11-27-looked-after-${id}`,
  async step(table, position) {
    const { edges, endCursor, hasNextPage } = await readPage(table, target, { orderBy: { sort: "createdAt", descending: false }, first: atOnce, after: position });
    const { id: actorId, name: actorName } = systemPrincipal;
    const now = new Date();
    for (const { node } of edges) {
      if (node.representativeId) continue;
      const customer = fromRecordItem<Customer>((await table.get(recordKey(node.customerId)))!);
      const uow = new UnitOfWork(table, { actorId, actorName, at: now.toISOString(), requestId: "migration-looked-after" }, businessDate(now));
      uow.edit(node).representativeId = customer.representativeId ?? (node instanceof Contract ? node.createdById : undefined);
      await uow.commit({ action: "migrate" });
    }
    return hasNextPage ? endCursor! : undefined;
  },
});

export const lookedAfterMigrations: readonly Migration[] = [
  namesRepresentative("contracts", Contract),
  namesRepresentative("cash-receipts", CashReceipt),
  namesRepresentative("settlements", Settlement),
  namesRepresentative("write-offs", WriteOff),
  namesRepresentative("accounts", CustomerAccount),
];
