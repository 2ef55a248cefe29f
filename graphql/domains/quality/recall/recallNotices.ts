/** The notices of a recall: exactly one for each customer that received its lots, whether made by a person or the clock. 公告 92/2022 */
import { entityOf } from "../../../table/entity.ts";
import { groupBy } from "../../../table/groupBy.ts";
import { readAll } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Recall } from "./recall.ts";
import { RecallNotice, type RecallNoticeLine } from "./recallNotice.ts";
import { byCustomer, deliveriesOf, outsidePacks } from "./recallReach.ts";

interface Work {
  uow: UnitOfWork;
  ctx: Context;
}

const after = (id: string): string => id.slice(id.indexOf("_") + 1);

/** One id for each recall and customer. */
export const noticeId = (recallId: string, customerId: string): string => `${entityOf(RecallNotice).prefix}_${after(recallId)}.${after(customerId)}`;

export async function noticesOf(ctx: Context, { id }: Pick<Recall, "id">): Promise<RecallNotice[]> {
  const found: RecallNotice[] = [];
  for await (const notice of readAll(ctx.table, RecallNotice, { filter: { recallId: { eq: id } }, orderBy: { sort: "createdAt", descending: false } })) found.push(notice);
  return found;
}

/** Customers without a notice of the recall yet, with their packs. */
export async function withoutNotice(recall: Recall, ctx: Context): Promise<[customerId: string, lines: RecallNoticeLine[]][]> {
  const deliveries = (await Promise.all(recall.lots.map((lot) => deliveriesOf(ctx, lot)))).flat();
  const customers = [...byCustomer(deliveries)];
  const known = new Set((await ctx.loader.loadAll(customers.map(([customerId]) => noticeId(recall.id, customerId)))).map(({ id }) => id));
  return customers
    .filter(([customerId]) => !known.has(noticeId(recall.id, customerId)))
    .map(([customerId, rows]) => {
      const lots = groupBy(rows, ({ productId, batchNumber }) => `${productId} ${batchNumber}`);
      return [customerId, [...lots.values()].map((ofLot) => ({ productId: ofLot[0]!.productId, batchNumber: ofLot[0]!.batchNumber, deliveredQuantity: ofLot.reduce((sum, row) => sum + outsidePacks(row), 0) }))];
    });
}

/** A notice writes its record and its audit entry. */
export const noticesAtOnce = 40;

/** Makes missing notices, as many as fit into a transaction; the clock makes the rest. */
export async function createNotices(recall: Recall, { uow, ctx }: Work): Promise<void> {
  const { id: recallId, recallClass, receivedAt: startsAt, notifyBy: dueAt, drill } = recall;
  for (const [customerId, lines] of (await withoutNotice(recall, ctx)).slice(0, noticesAtOnce)) {
    uow.create(RecallNotice, { id: noticeId(recallId, customerId), recallId, customerId, recallClass, drill, startsAt, dueAt, lines, alarms: 0, status: "TO_SEND", duties: [] });
  }
}

/** Ends open notices of a withdrawn recall, as many as fit into a transaction; the others stay as they are. */
export async function endNotices(recall: Recall, { uow, ctx }: Work): Promise<void> {
  const open = (await noticesOf(ctx, recall)).filter(({ status }) => status === "TO_SEND" || status === "SENT");
  for (const notice of (await ctx.loader.loadAll<RecallNotice>(open.map(({ id }) => id))).slice(0, noticesAtOnce)) uow.edit(notice).status = "ENDED";
}
