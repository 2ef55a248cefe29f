/**
 * Applies the correction of a batch to deliveries not shipped yet, because they are picked and checked by its data, and
 * its papers are yet to be printed. One that has left keeps what it said; the correction lists it. 五(二)1, GSP
 */
import { readAll } from "../../../table/list.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { BatchCorrection } from "../../supply/corrections/batchCorrection.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import { Delivery } from "./delivery.ts";

const notShipped = ["ALLOCATED", "PICKED", "CHECKED"];

alongside(BatchCorrection, "approve", async ({ record: { batchId, status }, uow, ctx }) => {
  if (status !== "POSTED") return;
  const { batchNumber, expiresOn } = uow.edit((await ctx.loader.load<Batch>(batchId))!);
  for await (const one of readAll(ctx.table, Delivery, { filter: { status: { in: notShipped } }, orderBy: { sort: "createdAt", descending: false } })) {
    if (!one.lines.some((line) => line.batchId === batchId)) continue;
    const edited = uow.edit((await ctx.loader.load<Delivery>(one.id))!);
    for (const line of edited.lines) if (line.batchId === batchId) Object.assign(line, { batchNumber, expiresOn });
  }
});
