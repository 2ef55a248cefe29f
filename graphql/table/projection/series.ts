/** Figures that are kept period by period: what a stretch of time comes to is one query over as many items as it has periods. */
import { figureKey, seriesFigure } from "../keys.ts";
import { toItem, type Table } from "../table.ts";

/** Ends of a stretch of time, both inside; a side that is left out is open. Days as "2026-11-22", months as "2026-11". */
export interface Stretch {
  from?: string | null;
  to?: string | null;
}

/** Figure of each period of the stretch that has one, in the order of time. */
export async function readSeries(table: Table, series: string, { from, to }: Stretch): Promise<Map<string, number>> {
  const low = from ?? "0";
  const high = to ?? "9999";
  const found = new Map<string, number>();
  if (low > high) return found;
  let startKey: Awaited<ReturnType<Table["query"]>>["lastKey"];
  do {
    const { items, lastKey } = await table.query({
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :low AND :high",
      ExpressionAttributeValues: toItem({ ":pk": partitionOf(series), ":low": low, ":high": high }),
      ExclusiveStartKey: startKey,
    });
    for (const { sk, value } of items) found.set(sk as string, Number(value));
    startKey = lastKey;
  } while (startKey);
  return found;
}

/** Figures of the newest periods that have one, at most so many. */
export async function readNewest(table: Table, series: string, periods: number): Promise<Map<string, number>> {
  const { items } = await table.query({
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: toItem({ ":pk": partitionOf(series) }),
    ScanIndexForward: false,
    Limit: periods,
  });
  return new Map(items.map(({ sk, value }) => [sk as string, Number(value)]));
}

const partitionOf = (series: string): string => figureKey(seriesFigure(series, "")).pk;

export async function sumOfSeries(table: Table, series: string, stretch: Stretch): Promise<number> {
  const figures = await readSeries(table, series, stretch);
  return [...figures.values()].reduce((total, figure) => total + figure, 0);
}
