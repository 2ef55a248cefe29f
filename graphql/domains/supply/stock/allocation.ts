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
import { hasFirstInvoice } from "./firstInvoice.ts";
import { stockAccounts, StockBalance } from "./stockBalance.ts";

export interface Demand {
  productId: string;
  /** Packs. */
  quantity: number;
  /** Minimum remaining days to expiry; stock that expires earlier is skipped. */
  shelfLifeDays?: number;
  /** Balances that nothing is taken from. */
  except?: ReadonlySet<string>;
  /** Only batches with the first of two invoices on file: for public hospitals, see firstInvoice.ts. */
  firstInvoice?: boolean;
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

/** Packs of balances that other demands of the same plan take. */
type Taken = Map<string, number>;

async function supplyOf(ctx: Context, demand: Demand, mostPicks: number, taken: Taken): Promise<Supply> {
  const picks: Pick[] = [];
  let wanted = demand.quantity;
  for await (const balance of firstExpiredFirst(ctx, demand)) {
    if (demand.except?.has(balance.id)) continue;
    if (demand.firstInvoice && !(await hasFirstInvoice(balance.batchId, ctx))) continue;
    const quantity = Math.min(wanted, availableOf(balance, ctx.today) - (taken.get(balance.id) ?? 0));
    if (quantity <= 0) continue;
    if (picks.length === mostPicks) return { picks, missing: 0, left: wanted };
    picks.push({ balance, quantity });
    taken.set(balance.id, quantity + (taken.get(balance.id) ?? 0));
    wanted -= quantity;
    if (wanted === 0) break;
  }
  return { picks, missing: wanted, left: 0 };
}

/** Demands of one product are met one after the other, those of different products at once. */
async function suppliesOf(ctx: Context, demands: readonly Demand[], mostPicks: number): Promise<Supply[]> {
  const taken: Taken = new Map();
  const earlier = new Map<string, Promise<unknown>>();
  return Promise.all(
    demands.map((demand) => {
      const supply = (earlier.get(demand.productId) ?? Promise.resolve()).then(() => supplyOf(ctx, demand, mostPicks, taken));
      earlier.set(demand.productId, supply);
      return supply;
    }),
  );
}

/**
 * Plans the allocation of these demands with a limited number of picks in total: later demands are cut first. Changes
 * nothing.
 */
export async function planSupply(ctx: Context, demands: readonly Demand[], mostPicks: number): Promise<Supply[]> {
  const supplies = await suppliesOf(ctx, demands, mostPicks);
  let room = mostPicks;
  return supplies.map(({ picks, missing, left }) => {
    const [kept, cut] = [picks.slice(0, room), picks.slice(room)];
    room -= kept.length;
    return { picks: kept, missing, left: left + cut.reduce((sum, { quantity }) => sum + quantity, 0) };
  });
}

/** Two lines may take from one balance: a transaction moves its counter once. */
function perBalance(picks: readonly Pick[]): Pick[] {
  const whole = new Map<string, Pick>();
  for (const { balance, quantity } of picks) whole.set(balance.id, { balance, quantity: quantity + (whole.get(balance.id)?.quantity ?? 0) });
  return [...whole.values()];
}

/** Allocates the picks. If one of them has changed since it was read, the commit fails and allocation is planned again. */
export function promise(uow: UnitOfWork, picks: readonly Pick[]): void {
  for (const { balance, quantity } of perBalance(picks)) {
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
  const picks = promised.map(({ quantity }, i) => ({ balance: balances[i]!, quantity }));
  for (const { balance, quantity } of perBalance(picks)) stockAccounts.shift(uow, balance, { allocated: -quantity });
}
