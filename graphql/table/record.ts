import { tableDefinition } from "./definition.ts";
import { entityOf, entityOfId, orderedValue, sortValue, type EntityDeclaration, type Shards } from "./entity.ts";
import { listPartition, recordKey, seriesFigure, shardOf, type Key } from "./keys.ts";
import { isByPersonalData } from "./personal.ts";
import type { Money } from "./money.ts";
import type { Node } from "./node.ts";
import { sortKey } from "./sortable.ts";
import type { Item } from "./table.ts";

/** Attributes that the table adds to a record: keys, and nothing that a record itself declares. */
const keyAttributes = new Set([tableDefinition, ...tableDefinition.indexes].flatMap((one): string[] => [one.partitionKey, one.sortKey]));

/** The record that an item holds, as an instance of its class. */
export function fromRecordItem<T extends Node>(item: Item): T {
  const entity = entityOfId(item.pk as string);
  if (!entity) throw new Error(`No entity has the id ${String(item.pk)}`);
  const record = Object.create(entity.target.prototype as object) as Record<string, unknown>;
  for (const name of Object.keys(item)) if (!keyAttributes.has(name)) record[name] = item[name];
  return record as unknown as T;
}

/** The item that holds a record: its attributes, its key, and its place in every declared list. */
export function toRecordItem(record: Node): Item & Key {
  return { ...record, ...recordKey(record.id), ...listKeys(record) };
}

export interface ListMembership {
  partition: string;
  position: string;
}

/** The attributes that place a record in its lists. */
export const listKeys = (record: Node): Item => {
  const entity = entityOf(record.constructor);
  const keys: Item = {};
  for (const { index, ...declaration } of entity.indexed) {
    const place = membership(entity, declaration, record);
    if (!place) continue;
    keys[index.partitionKey] = place.partition;
    keys[index.sortKey] = place.position;
  }
  return keys;
};

/** Where a record is in a list; a record without a value for one of the list's attributes is not in it. */
function membership(entity: EntityDeclaration, { list, by, sort, shards }: { list: string; by: readonly string[]; sort: string; shards?: Shards }, record: Node): ListMembership | undefined {
  const values = valuesOf(record, by);
  if (values.some((value) => value === undefined || value === null)) return undefined;
  return {
    partition: listPartition(entity.prefix, list, values, sort, shards && shardOf(record.id, shards.write)),
    position: sortKey(orderedValue(entity, sort, sortValue(record, sort)), record.id),
  };
}

interface Counter {
  /** Of a list, or of one of its days. */
  name: string;
  day?: string;
}

/** Counters of each declared list that a record is in, once whatever the list's orders, and of its day where the list is counted by day. */
function countersOf(record: Node): Counter[] {
  const entity = entityOf(record.constructor);
  return Object.keys(entity.lists).flatMap((list) => {
    const by = list === "all" ? [] : list.split("+");
    const name = membership(entity, { list, by, sort: "count" }, record)?.partition;
    if (!name || isByPersonalData(entity.target, by)) return [];
    const day = dayIn(entity, list, record);
    return day ? [{ name }, { name: listPartition(entity.prefix, list, valuesOf(record, by), day.attribute), day: day.value }] : [{ name }];
  });
}

const figureOf = ({ name, day }: Counter): string => (day === undefined ? name : seriesFigure(name, day));

/** Names of the counts that a record adds one to. */
export const countsOf = (record: Node): string[] => countersOf(record).map(figureOf);

/** The sum of an attribute in one currency, over the list that this counter counts. */
export const totalOf = (counter: string, attribute: string, currency: string): string => `${counter}#${attribute}#${currency}`;

/** What a record adds to the sums that are kept of its amounts, for every list that counts it. */
export function totalsOf(record: Node): Record<string, number> {
  const { totals = [] } = entityOf(record.constructor);
  if (totals.length === 0) return {};
  const amounts = totals.flatMap((attribute) => {
    const money = (record as unknown as Record<string, Money | null | undefined>)[attribute];
    return money?.amount ? [{ attribute, ...money }] : [];
  });
  return Object.fromEntries(countersOf(record).flatMap(({ name, day }) => amounts.map(({ attribute, currency, amount }) => [figureOf({ name: totalOf(name, attribute, currency), day }), amount] as const)));
}

function dayIn({ countedByDay }: EntityDeclaration, list: string, record: Node): { attribute: string; value: string } | undefined {
  const attribute = countedByDay?.[list];
  const value = attribute && (record as unknown as Record<string, unknown>)[attribute];
  return value ? { attribute, value: String(value) } : undefined;
}

const valuesOf = (record: Node, by: readonly string[]): unknown[] => by.map((attribute) => (record as unknown as Record<string, unknown>)[attribute]);

export interface UniqueValue {
  /** As the entity declares it: one attribute, or several joined by "+". */
  unique: string;
  /** What is claimed: the value, or the values of several attributes as JSON. */
  value: string;
}

/** What no other record of its entity may claim as long as this one does. */
export function uniqueValuesOf(record: Node): UniqueValue[] {
  const { unique = [], claimsUnique } = entityOf(record.constructor);
  if (claimsUnique && !claimsUnique(record)) return [];
  return unique.flatMap((one) => {
    const values = valuesOf(record, one.split("+"));
    if (!values.every(Boolean)) return [];
    return [{ unique: one, value: values.length === 1 ? String(values[0]) : JSON.stringify(values) }];
  });
}

/** Text that represents the record in links and messages. */
export function displayName(record: Node): string {
  const { representation } = entityOf(record.constructor);
  return String((record as unknown as Record<string, unknown>)[representation] ?? record.id);
}
