/** Puts the lines of one order together, and rejects those that do not fit the order's first. */
import type { Reason, Trade } from "../outcomes.ts";
import type { Partner, TradeLine } from "./scmsLine.ts";

/** One order of the file, bought or sold. */
export interface Order {
  trade: Trade;
  /** Number of the order in the file. */
  reference: string;
  partner: Partner;
  orderedOn: string;
  remark?: string;
  lines: TradeLine[];
}

export interface RejectedTrade {
  line: TradeLine;
  reasons: Reason[];
}

/** Orders in the order of their first lines. */
export function ordersOf(lines: readonly TradeLine[]): { orders: Order[]; misfits: RejectedTrade[] } {
  const byReference = new Map<string, TradeLine[]>();
  const seen = new Map<string, number>();
  const misfits: RejectedTrade[] = [];
  for (const line of lines) {
    const key = `${line.trade} ${line.reference}`;
    const together = byReference.get(key) ?? [];
    const reasons = misfitReasons(line, together[0] ?? line, seen.get(line.id));
    if (reasons.length > 0) misfits.push({ line, reasons });
    else byReference.set(key, [...together, line]);
    seen.set(line.id, seen.get(line.id) ?? line.line);
  }
  return { orders: [...byReference.values()].map(orderOf), misfits };
}

function misfitReasons(line: TradeLine, first: TradeLine, twin: number | undefined): Reason[] {
  const reasons: Reason[] = [];
  if (twin !== undefined) reasons.push({ code: "DUPLICATE_ID", message: `The id ${line.id} is on line ${twin} already` });
  if (line.partner.code !== first.partner.code) reasons.push({ code: "PARTNER_DIFFERS", message: `The order is with "${first.partner.name}" (line ${first.line})` });
  if (line.orderedOn !== first.orderedOn) reasons.push({ code: "ORDER_DATE_DIFFERS", message: `The order was sent on ${first.orderedOn ?? "no date"} (line ${first.line})` });
  return reasons;
}

const dateOfFirstDelivery =
  "The file has no date of the order: ordered on is the first day on which any of it was due or arrived, before which it must have been ordered. 原始下单日期缺失,以最早的要求到货日或到货日代替。";

/**
 * Where the date of the order was not captured (of sales it never was), the order had been placed by the first day on
 * which any of it was due or arrived. The date of its price quote would be a guess: where both are known, orders follow
 * their quote by 22 days in the median, but also precede it by 224 or follow it by 414.
 */
function orderOf(lines: TradeLine[]): Order {
  const { trade, reference, partner, orderedOn } = lines[0]!;
  const together = { trade, reference, partner, lines };
  if (orderedOn) return { ...together, orderedOn };
  const earliest = lines.flatMap(({ expectedOn, receivedOn }) => [expectedOn, receivedOn]).reduce((a, b) => (a < b ? a : b));
  return { ...together, orderedOn: earliest, remark: dateOfFirstDelivery };
}
