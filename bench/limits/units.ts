/** The units that one read or write takes, of each partition key of the table and of its indexes. */
import { isDeepStrictEqual } from "node:util";
import { tableDefinition } from "../../graphql/table/definition.ts";
import type { StoredItem } from "../../graphql/table/memory/expression.ts";
import { bytesOfItem } from "./itemSize.ts";
import { assumed, published } from "./published.ts";

export type Kind = "read" | "write";

/** Units of one partition key; `place` is the name of an index, or "table". */
export interface Charge {
  kind: Kind;
  place: string;
  key: string;
  units: number;
}

const { partitionKey, indexes } = tableDefinition;

/** Whole units; of an item that is not there, one. */
const started = (bytes: number, of: number): number => Math.max(1, Math.ceil(bytes / of));

const bytesOf = (item: StoredItem | undefined): number => (item ? bytesOfItem(item) : 0);

export const writeUnits = (...items: (StoredItem | undefined)[]): number => started(Math.max(...items.map(bytesOf)), published.writeUnitBytes);

/** Of items that one operation reads together: a query's are added up before they are rounded. */
export const readUnits = (items: readonly (StoredItem | undefined)[], isConsistent: boolean): number =>
  started(items.reduce((bytes, item) => bytes + bytesOf(item), 0), published.readUnitBytes) * (isConsistent ? 1 : published.eventualShare);

export interface Change {
  key: StoredItem;
  before: StoredItem | undefined;
  after: StoredItem | undefined;
}

const ofTable = (key: StoredItem, units: number): Charge => ({ kind: "write", place: "table", key: key[partitionKey]!.S!, units });

/** What a write of one item takes: the larger of before and after, and of each index what it must follow. */
export function chargesOfChange({ key, before, after }: Change, isInTransaction: boolean): Charge[] {
  const units = writeUnits(before, after) * (isInTransaction ? published.transactionWrites : 1);
  return [ofTable(key, units), ...indexes.flatMap((index) => chargesOfIndex(index, before, after))];
}

/** An item whose key changes is removed and put; one that stays is written once, if anything of it differs. */
function chargesOfIndex({ name, partitionKey: partition, sortKey: position }: (typeof indexes)[number], before: StoredItem | undefined, after: StoredItem | undefined): Charge[] {
  const placeOf = (item: StoredItem | undefined) => (item?.[partition]?.S !== undefined && item[position]?.S !== undefined ? { partition: item[partition].S, position: item[position].S } : undefined);
  const [was, is] = [placeOf(before), placeOf(after)];
  const charge = (key: string, units: number): Charge => ({ kind: "write", place: name, key, units });
  if (was && is && was.partition === is.partition && was.position === is.position) return isDeepStrictEqual(before, after) ? [] : [charge(is.partition, writeUnits(before, after))];
  return [...(was ? [charge(was.partition, writeUnits(before))] : []), ...(is ? [charge(is.partition, writeUnits(after))] : [])];
}

/** What a check takes, which changes nothing: the same of the table as a write. */
export const chargesOfCheck = ({ key, before }: Omit<Change, "after">): Charge[] => [ofTable(key, writeUnits(before) * published.transactionWrites)];

/** A condition that does not hold is looked up in the table all the same: by the new item's size where there is one already. */
export const chargesOfRefusal = ({ key, before, after }: Change): Charge[] => [ofTable(key, before ? writeUnits(after ?? before) : 1)];

/** What a transaction takes that is cancelled for a condition. */
export const chargesOfCancelled = ({ key, before, after }: Change): Charge[] => [ofTable(key, writeUnits(before, after) * assumed.cancelledWrites)];
