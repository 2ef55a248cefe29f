/**
 * Which stock may be allocated, kept on the balances themselves. The invariant: a balance is `allocatable` exactly
 * while it holds packs of a qualified batch without open holds in a storage zone. Any change to one of these updates the balance
 * in the same transaction, so allocation reads balances only and never takes a forbidden one: a concurrent change fails
 * the allocation. Expiry depends on the day and is checked on reading.
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import type { Keeping } from "../../../platform/lifecycle/keeps.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import { isHeld, type Batch } from "./batch.ts";
import type { StockBalance } from "./stockBalance.ts";

/**
 * Locations that one batch may ever be stored at. A hold changes the balances at all of them, the batch and its audit
 * entry in one transaction of a hundred actions.
 */
const mostPlaces = 90;

const tooManyPlaces = rule<{ batchNumber: string }>("TOO_MANY_PLACES", {
  clause: "五(二)1",
  message: { zh: ({ batchNumber }) => `批次 ${batchNumber} 已存放于 ${mostPlaces} 个货位`, en: ({ batchNumber }) => `Batch ${batchNumber} is already stored at ${mostPlaces} locations` },
  remedy: { zh: () => "请使用该批次已用过的货位", en: () => "Use a location that already held the batch" },
});

/** One id per batch and location, so that concurrent writers conflict on the same record. */
export const balanceId = (batchId: string, locationId: string): string => `bal_${batchId.split("_")[1]}.${locationId.split("_")[1]}`;

export const loadBalance = (ctx: Context, batchId: string, locationId: string): Promise<StockBalance | null> => ctx.loader.load<StockBalance>(balanceId(batchId, locationId));

/** Sets whether a balance may be allocated, from the batch's current and pending state. */
export function refreshAllocatable(balance: StockBalance, batch: Pick<Batch, "status" | "held">): void {
  balance.allocatable = batch.status === "QUALIFIED" && !isHeld(batch) && balance.zoneKind === "STORAGE" && balance.onHand > 0 ? true : undefined;
}

/** Updates every balance of a batch after its quality, its holds, its lot or its expiry changed: stock is taken by the expiry that balances name. */
export async function refreshBalancesOf(batch: Batch, { before, uow, ctx }: Keeping<Batch>): Promise<void> {
  const { batchNumber, expiresOn } = batch;
  const isSame = before?.status === batch.status && isHeld(before) === isHeld(batch) && before.batchNumber === batchNumber && before.expiresOn === expiresOn;
  if (!before || isSame) return;
  const balances = await Promise.all((batch.locationIds ?? []).map((locationId) => loadBalance(ctx, batch.id, locationId)));
  for (const balance of balances) if (balance) refreshAllocatable(Object.assign(uow.edit(balance), { batchNumber, expiresOn }), batch);
}

/** Records each location on the batch, so that a hold reaches all of its stock. */
export function recordLocation(uow: UnitOfWork, batch: Batch, locationId: string): void {
  const edited = uow.edit(batch);
  const known = edited.locationIds ?? [];
  if (known.includes(locationId)) return;
  if (known.length >= mostPlaces) throw new Refusal([tooManyPlaces({ batchNumber: batch.batchNumber }, { record: batch })]);
  edited.locationIds = [...known, locationId];
}

/** Packs that may be allocated today. */
export const availableOf = ({ allocatable, expiresOn, onHand, allocated }: StockBalance, today: string): number => (allocatable && !isExpired(expiresOn, today) ? onHand - allocated : 0);
