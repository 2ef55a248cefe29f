/** Applies the correction of a batch to returns not shipped yet, because they are picked and checked by its data. */
import { readAll } from "../../../table/list.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { BatchCorrection } from "../corrections/batchCorrection.ts";
import type { Batch } from "../stock/batch.ts";
import { PurchaseReturn } from "./purchaseReturn.ts";

const notShipped = ["DRAFT", "SUBMITTED", "APPROVED", "PICKED", "CHECKED"];

alongside(BatchCorrection, "approve", async ({ record: { batchId, status }, uow, ctx }) => {
  if (status !== "POSTED") return;
  const { batchNumber, expiresOn } = uow.edit((await ctx.loader.load<Batch>(batchId))!);
  for await (const one of readAll(ctx.table, PurchaseReturn, { filter: { status: { in: notShipped } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (!one.lines.some((line) => line.batchId === batchId)) continue;
    const edited = uow.edit((await ctx.loader.load<PurchaseReturn>(one.id))!);
    for (const line of edited.lines) if (line.batchId === batchId) Object.assign(line, { batchNumber, expiresOn });
  }
});
