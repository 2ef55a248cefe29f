/** Every batch says what its packs say of their expiry; of those from before, the last good day is all that is known. */
import { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { eachRecord } from "../../../platform/migration/eachRecord.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { Batch } from "./batch.ts";
import { printedBefore } from "./printedExpiry.ts";

keeps(Batch, (batch) => {
  if (batch.expiresOn) batch.printedExpiry ??= printedBefore(batch.expiresOn);
});

const id = "2026-11-30-printed-expiry";

export const printedExpiries = eachRecord(id, [Batch], async (table, records) => {
  const now = new Date();
  for (const batch of records as Batch[]) {
    if (batch.printedExpiry || !batch.expiresOn) continue;
    const uow = new UnitOfWork(table, { actorId: systemPrincipal.id, actorName: systemPrincipal.name, at: now.toISOString(), requestId: `migration-${id}` }, businessDate(now));
    uow.edit(batch).printedExpiry = printedBefore(batch.expiresOn);
    await uow.commit({ action: "migrate" });
  }
});
