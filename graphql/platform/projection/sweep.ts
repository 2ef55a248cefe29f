/** Goes over the whole table once, in parallel parts, a page at a time. */
import { figurePrefix, projectedSortKey, type Key } from "../../table/keys.ts";
import { tableDefinition } from "../../table/definition.ts";
import { entityOfId } from "../../table/entity.ts";
import type { Item, Table } from "../../table/table.ts";

/** How far each part has come: the last key that is done with, or that nothing is left. */
export type Positions = (Key | "start" | "end")[];

export interface Sweep {
  parts: number;
  /** Where an earlier sweep ended, to continue from there. */
  from?: Positions;
  page(items: readonly Item[]): Promise<void>;
  /** Called after each page. */
  passed?(positions: Positions, items: number): void | Promise<void>;
}

export async function sweep(table: Table, { parts, from, page, passed }: Sweep): Promise<void> {
  const positions: Positions = from ?? Array.from({ length: parts }, () => "start");
  const part = async (segment: number): Promise<void> => {
    const at = positions[segment]!;
    if (at === "end") return;
    for await (const { items, next } of table.scanPages({ segment, of: positions.length, after: at === "start" ? undefined : at })) {
      await page(items);
      positions[segment] = next ?? "end";
      await passed?.(positions, items.length);
    }
  };
  await Promise.all(positions.map((_, segment) => part(segment)));
}

const isRecordItem = ({ pk, sk }: Item): boolean => sk === tableDefinition.recordSortKey && entityOfId(pk as string) !== undefined;
export const isMarkerItem = ({ pk, sk }: Item): boolean => sk === projectedSortKey && entityOfId(pk as string) !== undefined;

export const isFigureItem = ({ pk }: Item): boolean => (pk as string).startsWith(figurePrefix);

export const recordsOn = (items: readonly Item[]): Item[] => items.filter(isRecordItem);

/** Ids of which a page says anything: of a record, or of a marker that may have lost its record. */
export const idsOn = (items: readonly Item[]): string[] => [...new Set(items.filter((item) => isRecordItem(item) || isMarkerItem(item)).map(({ pk }) => pk as string))];

/** How many are read and compared together: enough for full batches, few enough for little memory. */
const groupSize = 100;

export function groupsOf<T>(all: readonly T[], size = groupSize): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
