/** The demo's correction of a batch: the date of production was misread, and is yet to be submitted with a photo of the pack. */
import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { purchasesPart } from "../ordering/purchases.demo.ts";
import { Batch } from "../stock/batch.ts";
import { BatchCorrection } from "./batchCorrection.ts";

export const batchCorrectionsPart = demoPart({
  needs: { purchases: purchasesPart },
  async enter(cast) {
    for await (const batch of readAll(cast.table, Batch, { filter: { batchNumber: { eq: "L2610207" } }, orderBy: { sort: "createdAt", descending: false } })) {
      await cast.create("warehouse-keeper", BatchCorrection, { batchId: batch.id, producedOn: addDays(batch.producedOn, -1), correctionReason: "上架时发现生产日期与包装不符" });
    }
  },
  report: () => "批次更正 a correction of a batch",
});
