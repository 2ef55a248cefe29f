/** Puts the lines of one order together, and rejects those that do not fit the order's first. */
import type { Reason } from "../outcomes.ts";
import type { PurchaseLine } from "./scmsLine.ts";

export interface Purchase {
  /** Number of the order in the file. */
  reference: string;
  supplierCode: string;
  orderedOn: string;
  remark?: string;
  lines: PurchaseLine[];
}

export interface Misfit {
  line: PurchaseLine;
  reasons: Reason[];
}

/** Purchases in the order of their first lines. */
export function purchasesOf(lines: readonly PurchaseLine[]): { purchases: Purchase[]; misfits: Misfit[] } {
  const byReference = new Map<string, PurchaseLine[]>();
  const seen = new Map<string, number>();
  const misfits: Misfit[] = [];
  for (const line of lines) {
    const together = byReference.get(line.reference) ?? [];
    const reasons = misfitReasons(line, together[0] ?? line, seen.get(line.id));
    if (reasons.length > 0) misfits.push({ line, reasons });
    else byReference.set(line.reference, [...together, line]);
    seen.set(line.id, seen.get(line.id) ?? line.line);
  }
  return { purchases: [...byReference.values()].map(purchaseOf), misfits };
}

function misfitReasons(line: PurchaseLine, first: PurchaseLine, twin: number | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (twin !== undefined) reasons.push({ code: "DUPLICATE_ID", message: `The id ${line.id} stands on line ${twin} already` });
  if (line.supplier.code !== first.supplier.code) reasons.push({ code: "VENDOR_DIFFERS", message: `The order's vendor is "${first.supplier.name}" (line ${first.line})` });
  if (line.orderedOn !== first.orderedOn) reasons.push({ code: "ORDER_DATE_DIFFERS", message: `The order was sent on ${first.orderedOn ?? "no date"} (line ${first.line})` });
  return reasons;
}

const dateOfFirstDelivery =
  '"PO Sent to Vendor Date" was not captured: ordered on is the first day on which any of it was due or arrived, before which it must have been ordered. 原始下单日期缺失,以最早的要求到货日或到货日代替。';

/**
 * Where the date of the order was not captured, the order had been placed by the first day on which any of it was due or
 * arrived. The date of its price quote would be a guess: where both are known, orders follow their quote by 22 days in the
 * median, but also precede it by 224 or follow it by 414.
 */
function purchaseOf(lines: PurchaseLine[]): Purchase {
  const { reference, supplier, orderedOn } = lines[0]!;
  const together = { reference, supplierCode: supplier.code, lines };
  if (orderedOn) return { ...together, orderedOn };
  const earliest = lines.flatMap(({ expectedOn, receivedOn }) => [expectedOn, receivedOn]).reduce((a, b) => (a < b ? a : b));
  return { ...together, orderedOn: earliest, remark: dateOfFirstDelivery };
}
