/** Batches were locked by one mark; what is locked becomes a hold that quality releases. */
import { UnitOfWork } from "../../../table/unitOfWork.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { eachRecord } from "../../../platform/migration/eachRecord.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { Batch } from "./batch.ts";
import { Hold } from "./hold.ts";

const id = "2026-11-30-holds";

/** Only a lock that is there becomes a hold, so a step that is done twice makes no second one. */
export const holdsOfLockedBatches = eachRecord(id, [Batch], async (table, records) => {
  const now = new Date();
  for (const batch of records as Batch[]) {
    if (!batch.locked) continue;
    const uow = new UnitOfWork(table, { actorId: systemPrincipal.id, actorName: systemPrincipal.name, at: now.toISOString(), requestId: `migration-${id}` }, businessDate(now));
    const { id: batchId, productId, batchNumber, lockReason = "" } = batch;
    const hold = uow.create(Hold, { reason: "SUSPECT", batchId, productId, batchNumber, note: lockReason, status: "OPEN", duties: [] });
    Object.assign(uow.edit(batch), { holds: [{ holdId: hold.id, reason: hold.reason, note: hold.note }], held: true, locked: undefined, lockReason: undefined, lockedById: undefined });
    await uow.commit({ action: "migrate" });
  }
});
