/**
 * Allocates stock to orders: first expired, first out, across batches and locations. The invariants: the allocated
 * quantity of a balance never exceeds its on-hand quantity, and only allocatable stock is allocated (allocatable.ts).
 * Both are conditions of the allocating transaction, so any number of orders may compete. 四(四)2, GSP
 */
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { readPage, type Page } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import { availableOf, loadBalance } from "./allocatable.ts";
import { StockBalance } from "./stockBalance.ts";

export interface Demand {
  productId: string;
  /** Packs. */
  quantity: number;
  /** Minimum remaining days to expiry; stock that expires earlier is skipped. */
  shelfLifeDays?: number;
}

/** Packs of one batch at one location. */
export interface Pick {
  balance: StockBalance;
  quantity: number;
}

export interface Supply {
  picks: Pick[];
  /** Packs without stock. */
  missing: number;
  /** Packs with stock that exceed the allowed number of picks. */
  left: number;
}

/** Page size of a product's stock; most demands are met by the first few batches. */
const pageSizes = [8, 50, 200] as const;

/** Earliest acceptable expiry date: stock that expires today cannot be sold today. */
export const earliestAcceptableExpiry = (today: string, shelfLifeDays = 0): string => addDays(today, Math.max(1, shelfLifeDays));

/** Allocatable stock of a product, first expired first. */
async function* firstExpiredFirst(ctx: Context, { productId, shelfLifeDays }: Demand): AsyncGenerator<StockBalance> {
  const filter = { productId: { eq: productId }, allocatable: { eq: true }, expiresOn: { from: earliestAcceptableExpiry(ctx.today, shelfLifeDays) } };
  let after: string | null = null;
  for (let page = 0; page === 0 || after; page++) {
    const found: Page<StockBalance> = await readPage(ctx.table, StockBalance, { filter, orderBy: { sort: "expiresOn", descending: false }, first: pageSizes[page] ?? 200, after });
    for (const { node } of found.edges) yield node;
    after = found.hasNextPage ? found.endCursor : null;
  }
}

async function supplyOf(ctx: Context, demand: Demand, mostPicks: number): Promise<Supply> {
  const picks: Pick[] = [];
  let wanted = demand.quantity;
  for await (const balance of firstExpiredFirst(ctx, demand)) {
    const quantity = Math.min(wanted, availableOf(balance, ctx.today));
    if (quantity <= 0) continue;
    if (picks.length === mostPicks) return { picks, missing: 0, left: wanted };
    picks.push({ balance, quantity });
    wanted -= quantity;
    if (wanted === 0) break;
  }
  return { picks, missing: wanted, left: 0 };
}

/**
 * Plans the allocation of these demands, each for a different product, with a limited number of picks in total: later
 * demands are cut first. Changes nothing.
 */
export async function planSupply(ctx: Context, demands: readonly Demand[], mostPicks: number): Promise<Supply[]> {
  const supplies = await Promise.all(demands.map((demand) => supplyOf(ctx, demand, mostPicks)));
  let room = mostPicks;
  return supplies.map(({ picks, missing, left }) => {
    const [kept, cut] = [picks.slice(0, room), picks.slice(room)];
    room -= kept.length;
    return { picks: kept, missing, left: left + cut.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
}

/** Allocates the picks. If one of them has changed since it was read, the commit fails and allocation is planned again. */
export function promise(uow: UnitOfWork, picks: readonly Pick[]): void {
  for (const { balance, quantity } of picks) {
    const { onHand } = balance;
    uow.shift(balance, { allocated: quantity }, { same: { allocatable: true, onHand }, atMost: { allocated: onHand - quantity } });
  }
}

export interface Promised {
  batchId: string;
  locationId: string;
  quantity: number;
}

/** Releases allocated stock, even if the batch has changed since. */
export async function releaseAllocation(ctx: Context, uow: UnitOfWork, promised: readonly Promised[]): Promise<void> {
  const balances = await Promise.all(promised.map(({ batchId, locationId }) => loadBalance(ctx, batchId, locationId)));
  for (const [i, { quantity }] of promised.entries()) uow.shift(balances[i]!, { allocated: -quantity }, { same: {}, atLeast: { allocated: quantity } });
}
