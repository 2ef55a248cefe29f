/**
 * Stops deliveries that were shipped before their lot was recalled: an exception notifies logistics and the carrier,
 * and the delivery is signed for only if the recalled packs are refused, or the customer has stated to quality what it holds.
 * 公告 92/2022
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Delivery, type DeliveryLine } from "../../sales/deliveries/delivery.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Hold } from "../../supply/stock/hold.ts";
import type { Recall } from "./recall.ts";
import { deliveriesOf } from "./recallReach.ts";
import { noticeId } from "./recallNotices.ts";
import type { RecallNotice } from "./recallNotice.ts";

/** Deliveries that fit into the transaction of the hold; the clock stops the others. */
export const stoppedAtOnce = 5;

const isBoundFor = ({ status, stoppedById }: Delivery, recallId: string): boolean => status === "SHIPPED" && stoppedById !== recallId;

/** Deliveries of the recall in transit that were not stopped yet. */
export async function toStop(recall: Recall, ctx: Context): Promise<Delivery[]> {
  if (recall.drill) return [];
  const rows = (await Promise.all(recall.lots.map((lot) => deliveriesOf(ctx, lot)))).flat().filter(({ deliveryStatus }) => deliveryStatus === "SHIPPED");
  const deliveries = await ctx.loader.loadAll<Delivery>([...new Set(rows.map(({ deliveryId }) => deliveryId))]);
  return deliveries.filter((delivery) => isBoundFor(delivery, recall.id));
}

export async function stopOnTheWay({ record, uow, ctx }: { record: Recall; uow: UnitOfWork; ctx: Context }): Promise<void> {
  for (const delivery of (await toStop(record, ctx)).slice(0, stoppedAtOnce)) uow.edit(delivery).stoppedById = record.id;
}

const recalledOnItsWay = rule<{ batchNumber: string; kept: number }>("RECALLED_ON_ITS_WAY", {
  clause: "公告 92/2022",
  message: { zh: ({ batchNumber, kept }) => `批号 ${batchNumber} 已召回，须拒收退回，还有 ${kept} 未拒收`, en: ({ batchNumber, kept }) => `Lot ${batchNumber} is recalled and must be refused; ${kept} packs are not refused` },
  remedy: { zh: () => "请拒收该批次；若客户已留存，请先登记其召回确认", en: () => "Refuse the lot; if the customer keeps it, first record its acknowledgement of the recall", by: ["RecallNotice.acknowledge"] },
});

async function findingsAgainst({ batchId, batchNumber, quantity, returnedQuantity }: DeliveryLine, customerId: string, ctx: Context): Promise<Finding[]> {
  const kept = quantity - returnedQuantity;
  const batch = batchId && kept > 0 ? await ctx.loader.load<Batch>(batchId) : null;
  const recalled = batch?.holds?.filter(({ reason }) => reason === "RECALL") ?? [];
  const open = await Promise.all(
    recalled.map(async ({ holdId }) => {
      const hold = await ctx.loader.load<Hold>(holdId);
      const notice = hold?.sourceId ? await ctx.loader.load<RecallNotice>(noticeId(hold.sourceId, customerId)) : null;
      return notice?.status !== "ACKNOWLEDGED";
    }),
  );
  return open.some(Boolean) ? [recalledOnItsWay({ batchNumber: batchNumber!, kept })] : [];
}

/** Kept packs of a recalled lot can be signed for only once the customer has stated them to quality. */
alongside(Delivery, "sign", async ({ record: { lines, customerId }, ctx }) => refuseIfAny((await Promise.all(lines.map((line) => findingsAgainst(line, customerId, ctx)))).flat()));
