/**
 * Which stock may be promised, kept on the balances themselves. The invariant: a balance says `allocatable` exactly while
 * it holds packs of a qualified, unlocked batch in a zone that is sold from. Whatever changes one of these changes the
 * balance in the same transaction, so who allocates reads balances alone, and never a forbidden one: a change meanwhile
 * fails the allocation. What a day decides, expiry, is asked when it is read.
 */
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { Refusal, rule } from "../../../platform/problem/problem.ts";
import type { Batch } from "./batch.ts";
import type { StockBalance } from "./stockBalance.ts";

/**
 * Locations that one batch may ever stand at. A lock changes the balances of all of them, the batch and its audit entry
 * in one transaction of a hundred actions.
 */
const mostPlaces = 90;

const tooManyPlaces = rule<{ batchNumber: string }>("TOO_MANY_PLACES", {
  clause: "五(二)1",
  message: { zh: ({ batchNumber }) => `批次${batchNumber}已存放于${mostPlaces}个货位`, en: ({ batchNumber }) => `Batch ${batchNumber} stands at ${mostPlaces} locations already` },
  remedy: { zh: () => "请使用该批次已用过的货位", en: () => "Use a location that the batch has stood at" },
});

/** One id per batch and place, so that two writers meet at the same record. */
export const balanceId = (batchId: string, locationId: string): string => `bal_${batchId.split("_")[1]}.${locationId.split("_")[1]}`;

export const loadBalance = (ctx: Context, batchId: string, locationId: string): Promise<StockBalance | null> => ctx.loader.load<StockBalance>(balanceId(batchId, locationId));

/** Says of a balance whether it may be promised, from the batch as it is and will be. */
export function settle(balance: StockBalance, { status, locked }: Pick<Batch, "status" | "locked">): void {
  balance.allocatable = status === "QUALIFIED" && !locked && balance.zoneKind === "STORAGE" && balance.onHand > 0 ? true : undefined;
}

/** Tells every balance of a batch that its quality or its lock has changed. */
export async function settlePlaces(ctx: Context, uow: UnitOfWork, batch: Batch): Promise<void> {
  const balances = await Promise.all((batch.locationIds ?? []).map((locationId) => loadBalance(ctx, batch.id, locationId)));
  for (const balance of balances) if (balance) settle(uow.edit(balance), batch);
}

/** The batch remembers each place that it comes to, so that its lock finds all of its stock, the newest too. */
export function comesTo(uow: UnitOfWork, batch: Batch, locationId: string): void {
  const edited = uow.edit(batch);
  const known = edited.locationIds ?? [];
  if (known.includes(locationId)) return;
  if (known.length >= mostPlaces) throw new Refusal([tooManyPlaces({ batchNumber: batch.batchNumber }, { record: batch })]);
  edited.locationIds = [...known, locationId];
}

/** Packs that may be promised today. */
export const availableOf = ({ allocatable, expiresOn, onHand, allocated }: StockBalance, today: string): number => (allocatable && !isExpired(expiresOn, today) ? onHand - allocated : 0);
