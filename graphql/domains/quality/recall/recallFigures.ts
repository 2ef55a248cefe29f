/** The arithmetic of a recall: balance of each lot, response and recovery rates. Pure. 公告 92/2022 */
import { roundedShare } from "../../../platform/rounding.ts";
import type { StockMovement } from "../../supply/stock/stockMovement.ts";

/** Balance of a lot. */
export interface LotBalance {
  received: number;
  onHand: number;
  /** Sold, less returned and lost in transit. */
  sold: number;
  returnedToSupplier: number;
  destroyedOrLost: number;
  /** Packs unaccounted for; negative if more is accounted for than was received. */
  gap: number;
}

/** Totals of the ledger for a lot, before and since its hold. */
export interface LotLedger extends Omit<LotBalance, "received" | "onHand" | "gap"> {
  /** Packs of a reversed opening balance: they were never received. */
  neverReceived: number;
  /** Net packs sold when the lot was held. */
  soldBefore: number;
  /** Returned since. */
  returnedSince: number;
}

type Entry = Pick<StockMovement, "kind" | "quantity" | "fromLocationId" | "toLocationId" | "createdAt">;

/** Packs that an entry brings into the warehouse or takes out. */
const inward = ({ fromLocationId, toLocationId, quantity }: Entry): number => (toLocationId && !fromLocationId ? quantity : fromLocationId && !toLocationId ? -quantity : 0);

/** Kinds of movement that return packs to their supplier. */
const toSupplier: ReadonlySet<string> = new Set(["PURCHASE_RETURN"]);

/** Adds up a lot's entries; without `heldAt`, all count as before. */
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

/** Received = on hand + sold net of returns + returned to the supplier + destroyed or lost; the difference is the gap. */
export function lotBalance({ received, onHand }: Pick<LotBalance, "received" | "onHand">, { sold, returnedToSupplier, destroyedOrLost, neverReceived }: LotLedger): LotBalance {
  const was = received - neverReceived;
  return { received: was, onHand, sold, returnedToSupplier, destroyedOrLost, gap: was - onHand - sold - returnedToSupplier - destroyedOrLost };
}

/** A share in hundredths of a percent, rounded half up as reports to the holder have it (KPIs round down); null if the whole is 0. */
const share = (part: number, whole: number): number | null => (whole > 0 ? roundedShare(10_000, part, whole) : null);

/** Share of notified customers that have acknowledged. */
export const response = (acknowledged: number, notified: number): number | null => share(acknowledged, notified);

/** Share of returnable packs that were returned. */
export const recovery = (returned: number, sold: number, used: number): number | null => share(returned, sold - used);
