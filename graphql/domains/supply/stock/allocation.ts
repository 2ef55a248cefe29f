/**
 * Promises stock to orders: first expired, first out, across batches and locations. The invariants: what is promised of
 * a balance never exceeds what stands there, and only allocatable stock is promised (allocatable.ts). Both are conditions
 * of the transaction that promises, so any number of orders may compete. 四(四)2, GSP
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
  /** Days that it must keep from today on; what expires earlier is passed over. */
  shelfLifeDays?: number;
}

/** Packs of one batch at one location. */
export interface Pick {
  balance: StockBalance;
  quantity: number;
}

export interface Supply {
  picks: Pick[];
  /** Packs that there is no stock for. */
  missing: number;
  /** Packs that there is stock for, but no room for their picks. */
  left: number;
}

/** What one page of a product's stock holds; most demands are met by the first few batches. */
const pageSizes = [8, 50, 200] as const;

/** First day of expiry that will do: expired today means unsellable today, so it keeps until tomorrow at least. */
export const keepsUntil = (today: string, shelfLifeDays = 0): string => addDays(today, Math.max(1, shelfLifeDays));

/** Stock of a product that may be promised, the first to expire first. */
async function* firstExpiredFirst(ctx: Context, { productId, shelfLifeDays }: Demand): AsyncGenerator<StockBalance> {
  const filter = { productId: { eq: productId }, allocatable: { eq: true }, expiresOn: { from: keepsUntil(ctx.today, shelfLifeDays) } };
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
 * What would be promised to these demands now, each of a product of its own, with at most so many picks in all: later
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

/** Promises the picks. The commit fails, and all is planned again, where one of them is no longer as it was read. */
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

/** Gives back what was promised, whatever has become of the batch since. */
export async function giveBack(ctx: Context, uow: UnitOfWork, promised: readonly Promised[]): Promise<void> {
  const balances = await Promise.all(promised.map(({ batchId, locationId }) => loadBalance(ctx, batchId, locationId)));
  for (const [i, { quantity }] of promised.entries()) uow.shift(balances[i]!, { allocated: -quantity }, { same: {}, atLeast: { allocated: quantity } });
}
