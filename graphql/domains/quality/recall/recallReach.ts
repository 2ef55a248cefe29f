/**
 * Where a recalled lot is: its batches and stock, its deliveries and customers, its returns under way. Each is
 * one query by lot, so the cost does not grow with the number of other deliveries. 公告 92/2022
 */
import { groupBy } from "../../../table/groupBy.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { NodeClass } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { DeliveredLot } from "../../sales/deliveries/deliveredLot.ts";
import { SalesReturn } from "../../sales/returns/salesReturn.ts";
import { balanceId } from "../../supply/api.ts";
import { Batch } from "../../supply/stock/batch.ts";
import type { StockBalance } from "../../supply/stock/stockBalance.ts";
import { StockMovement } from "../../supply/stock/stockMovement.ts";
import { lotBalance, lotLedger, type LotBalance, type LotLedger } from "./recallFigures.ts";

export interface Lot {
  productId: string;
  batchNumber: string;
}

async function allOf<T extends Node>(ctx: Context, target: NodeClass<T>, filter: Record<string, { eq?: string; in?: readonly string[] }>, sort: string): Promise<T[]> {
  const found: T[] = [];
  for await (const one of readAll(ctx.table, target, { filter, orderBy: { sort, descending: false } })) found.push(one);
  return found;
}

/** Deliveries with packs of the lot, shipped or not. */
export const deliveriesOf = (ctx: Context, { productId, batchNumber }: Lot): Promise<DeliveredLot[]> =>
  allOf(ctx, DeliveredLot, { productId: { eq: productId }, batchNumber: { eq: batchNumber } }, "requestedOn");

const notShipped: ReadonlySet<string> = new Set(["ALLOCATED", "PICKED", "CHECKED"]);

/** Whether packs of it have left the warehouse and were not returned. */
export const isOutside = ({ deliveryStatus, quantity, returnedQuantity, lostQuantity }: DeliveredLot): boolean => !notShipped.has(deliveryStatus) && quantity > returnedQuantity + lostQuantity;

/** Packs that its customer has or is about to receive. */
export const outsidePacks = ({ quantity, returnedQuantity, lostQuantity }: DeliveredLot): number => quantity - returnedQuantity - lostQuantity;

/** Every batch of the lot. */
export const batchesOfLot = async (ctx: Context, { productId, batchNumber }: Lot): Promise<Batch[]> =>
  (await allOf(ctx, Batch, { batchNumber: { eq: batchNumber } }, "createdAt")).filter((batch) => batch.productId === productId);

export interface LotStanding extends Lot, LotBalance {
  ledger: LotLedger;
}

/** Balance of the lot, by the stock ledger and the stock balances. */
export async function lotStanding(ctx: Context, lot: Lot, heldAt?: string): Promise<LotStanding> {
  const batches = await batchesOfLot(ctx, lot);
  const places = batches.flatMap(({ id, locationIds = [] }) => locationIds.map((locationId) => balanceId(id, locationId)));
  const [balances, entries] = await Promise.all([
    ctx.loader.loadAll<StockBalance>(places),
    Promise.all(batches.map(({ id }) => allOf(ctx, StockMovement, { batchId: { eq: id } }, "createdAt"))),
  ]);
  const ledger = lotLedger(entries.flat(), heldAt);
  const received = batches.reduce((sum, { receivedQuantity }) => sum + receivedQuantity, 0);
  const onHand = balances.reduce((sum, balance) => sum + (balance?.onHand ?? 0), 0);
  return { productId: lot.productId, batchNumber: lot.batchNumber, ...lotBalance({ received, onHand }, ledger), ledger };
}

const openReturns = ["DRAFT", "SUBMITTED", "APPROVED", "RETURN_IN_TRANSIT", "RECEIVED"] as const;

/** Sales returns under way with packs of these lots. */
export async function openReturnsOf(ctx: Context, lots: readonly Lot[]): Promise<SalesReturn[]> {
  const open = await allOf(ctx, SalesReturn, { status: { in: openReturns } }, "createdAt");
  return open.filter(({ lines }) => lines.some((line) => lots.some(({ productId, batchNumber }) => line.productId === productId && line.batchNumber === batchNumber)));
}

/** Packs of the lots at each customer. */
export function byCustomer(deliveries: readonly DeliveredLot[]): Map<string, DeliveredLot[]> {
  return groupBy(deliveries.filter(isOutside), ({ customerId }) => customerId);
}
