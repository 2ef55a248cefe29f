/**
 * Codes and the packs that they are on: a case holds inner packs, an inner pack holds packs. Pure, so that it can be held
 * to any sequence of scans. The invariants: where a pack is follows from its own last event, or else from that of the
 * nearest pack around it; a scan moves everything within, and only where all of it is where the scan takes it from; what a
 * pack was taken out of is broken for good and is never scanned again. 药品管理法 §§12, 36
 */
import type { TraceMove, TraceState } from "./traceMoves.ts";
import { moves } from "./traceMoves.ts";

export interface TracedPack {
  id: string;
  code: string;
  parentId?: string;
  productId: string;
  batchNumber: string;
  /** Packs of the product in it; one, where it is a pack itself. */
  units: number;
  /** Its own last event; absent where it has moved only with the packs around it. */
  event?: TraceState;
  /** Customer that has it, or had it last, by its own last event. */
  customerId?: string;
  /** Something was taken out of it. */
  broken?: true;
}

export interface Standing {
  state: TraceState;
  customerId?: string;
}

type Find = (id: string) => TracedPack | undefined;

/** The packs around it, the nearest first. */
export function around(pack: TracedPack, find: Find): TracedPack[] {
  const parent = pack.parentId ? find(pack.parentId) : undefined;
  return parent ? [parent, ...around(parent, find)] : [];
}

/** Where it is: what no scan has seen is expected. */
export function standingOf(pack: TracedPack, find: Find): Standing {
  const seen = [pack, ...around(pack, find)].find(({ event }) => event);
  return seen ? { state: seen.event!, customerId: seen.customerId } : { state: "EXPECTED" };
}

export type ScanFault =
  | { code: string; why: "UNKNOWN" | "TWICE" | "BROKEN" | "OTHER_CUSTOMER" }
  | { code: string; why: "WRONG_LOT"; batchNumber: string }
  | { code: string; why: "ELSEWHERE"; state: TraceState };

export interface Scan {
  move: TraceMove;
  codes: readonly string[];
  /** Product and lot that the document is about. */
  productId: string;
  batchNumber: string;
  /** Customer that it goes to, or comes from. */
  customerId?: string;
}

/** What keeps one code from being scanned. */
function faultOf(code: string, pack: TracedPack | undefined, { move, productId, batchNumber, customerId }: Scan, find: Find): ScanFault | undefined {
  if (!pack) return { code, why: "UNKNOWN" };
  if (pack.productId !== productId || pack.batchNumber !== batchNumber) return { code, why: "WRONG_LOT", batchNumber: pack.batchNumber };
  if (pack.broken) return { code, why: "BROKEN" };
  const standing = standingOf(pack, find);
  const { from, ofCustomer } = moves[move];
  if (!from.includes(standing.state)) return { code, why: "ELSEWHERE", state: standing.state };
  return ofCustomer && standing.customerId !== customerId ? { code, why: "OTHER_CUSTOMER" } : undefined;
}

/**
 * Carries out a scan on packs that may be changed: one code after the other, so that a pack and one within it do not both
 * count. Answers the packs that it comes to; with faults, the packs are to be thrown away.
 */
export function scan(one: Scan, byCode: (code: string) => TracedPack | undefined, find: Find): { units: number; faults: ScanFault[]; moved: TracedPack[] } {
  const { to } = moves[one.move];
  const faults: ScanFault[] = [];
  const moved: TracedPack[] = [];
  const seen = new Set<string>();
  let units = 0;
  for (const code of one.codes) {
    const pack = byCode(code);
    const fault: ScanFault | undefined = seen.has(code) ? { code, why: "TWICE" } : faultOf(code, pack, one, find);
    seen.add(code);
    if (fault) faults.push(fault);
    if (fault || !pack) continue;
    for (const outer of around(pack, find)) outer.broken = true;
    Object.assign(pack, { event: to, customerId: one.customerId });
    units += pack.units;
    moved.push(pack);
  }
  return { units, faults, moved };
}
