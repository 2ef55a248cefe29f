/** Holds the lots of a recall, including later arrivals; many lots take several transactions. 公告 92/2022 */
import { posts } from "../../../platform/posting/longAction.ts";
import { openLotHold } from "../../supply/api.ts";
import { Recall } from "./recall.ts";

/** A hold takes its record, trail and number, and each batch of the lot with its balances. */
const lotsAtOnce = 5;

posts<Recall>(Recall, "hold", {
  lines: ({ lots }) => lots.length,
  atOnce: lotsAtOnce,
  post: async ({ record, uow, ctx }, { from, to }) => {
    if (record.drill) return;
    for (const lot of record.lots.slice(from, to)) {
      const { productId, batchNumber } = lot;
      lot.holdId = (await openLotHold({ reason: "RECALL", productId, batchNumber, note: record.recallReason, sourceId: record.id }, { uow, ctx })).id;
    }
  },
});
