/** The arithmetic of a recall: what became of each lot, who has answered, what has come back. Pure. 公告 92/2022 */
import { roundedShare } from "../../../platform/rounding.ts";
import type { StockMovement } from "../../supply/stock/stockMovement.ts";

/** What became of the packs of a lot. */
export interface LotBalance {
  received: number;
  onHand: number;
  /** Sold, net of what came back and what was lost on the way. */
  sold: number;
  returnedToSupplier: number;
  destroyedOrLost: number;
  /** Packs that nobody can account for; below zero where more is accounted for than was received. */
  gap: number;
}

/** What the ledger says of a lot, before and since it was held. */
export interface LotLedger extends Omit<LotBalance, "received" | "onHand" | "gap"> {
  /** Packs of an opening balance that were taken out again: they never were received. */
  neverReceived: number;
  /** Net sold when the lot was held. */
  soldBefore: number;
  /** Come back since. */
  returnedSince: number;
}

type Entry = Pick<StockMovement, "kind" | "quantity" | "fromLocationId" | "toLocationId" | "createdAt">;

/** Packs that come to the warehouse with an entry, or leave it. */
const inward = ({ fromLocationId, toLocationId, quantity }: Entry): number => (toLocationId && !fromLocationId ? quantity : fromLocationId && !toLocationId ? -quantity : 0);

/** Kinds of movement that take packs back to their supplier. */
const toSupplier: ReadonlySet<string> = new Set(["PURCHASE_RETURN"]);

/** Adds up a lot's entries; without a moment, all of them were before. */
export function lotLedger(entries: readonly Entry[], heldAt?: string): LotLedger {
  const ledger: LotLedger = { sold: 0, returnedToSupplier: 0, destroyedOrLost: 0, neverReceived: 0, soldBefore: 0, returnedSince: 0 };
  for (const entry of entries) {
    const { kind, quantity, createdAt } = entry;
    const isSince = heldAt !== undefined && createdAt > heldAt;
    const sold = kind === "SALE" ? quantity : kind === "RETURN" || kind === "LOSS" ? -quantity : 0;
    ledger.sold += sold;
    if (!isSince) ledger.soldBefore += sold;
    if (isSince && kind === "RETURN") ledger.returnedSince += quantity;
    if (kind === "LOSS") ledger.destroyedOrLost += quantity;
    else if (toSupplier.has(kind)) ledger.returnedToSupplier -= inward(entry);
    else if (kind === "OPENING") ledger.neverReceived += Math.max(0, -inward(entry));
    else if (!["SALE", "RETURN", "RECEIVE"].includes(kind)) ledger.destroyedOrLost -= inward(entry);
  }
  return ledger;
}

/** Received = on hand + sold net of returns + returned to the supplier + destroyed or lost; what is missing is the gap. */
export function lotBalance({ received, onHand }: Pick<LotBalance, "received" | "onHand">, { sold, returnedToSupplier, destroyedOrLost, neverReceived }: LotLedger): LotBalance {
  const was = received - neverReceived;
  return { received: was, onHand, sold, returnedToSupplier, destroyedOrLost, gap: was - onHand - sold - returnedToSupplier - destroyedOrLost };
}

/** A share in hundredths of a percent, rounded half up; null of nothing. */
const share = (part: number, whole: number): number | null => (whole > 0 ? roundedShare(10_000, part, whole) : null);

/** Of the customers told, those who have acknowledged. */
export const response = (acknowledged: number, notified: number): number | null => share(acknowledged, notified);

/** Of what could still come back, what has. */
export const recovery = (returned: number, sold: number, used: number): number | null => share(returned, sold - used);
