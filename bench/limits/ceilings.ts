/**
 * From the declarations alone: how many records of an entity can be created, changed and projected in a second, and which
 * partition key sets that ceiling. Two typical records of an entity, of few lines and of many, are asked what they write; a key
 * that both write is shared by all records of the entity.
 *
 * What is not counted: keys that belong to one record, party or batch, however busy that may be; and that who changes one
 * item at once must wait for each other.
 */
import { declarationOf, type EntityDeclaration } from "../../graphql/table/entity.ts";
import { figureKey, numberKey, recordKey, searchKey } from "../../graphql/table/keys.ts";
import type { Node } from "../../graphql/table/node.ts";
import { termItem } from "../../graphql/table/projection/kept.ts";
import { toRecordItem } from "../../graphql/table/record.ts";
import { toItem } from "../../graphql/table/table.ts";
import { projectionOf } from "../../graphql/platform/projection/project.ts";
import { published } from "./published.ts";
import { nextVersion, typicalRecord, usualLines } from "./typicalRecord.ts";
import { chargesOfChange, writeUnits, type Charge } from "./units.ts";

export interface Ceiling {
  perSecond: number;
  /** Partition key that sets it; without one, nothing that all records share is written. */
  key: string | undefined;
}

export interface Ceilings {
  entity: string;
  created: Ceiling;
  changed: Ceiling;
  /** New records that the stream's function projects one by one; together, they share the writes of their figures. */
  projected: Ceiling;
}

const ofTable = (key: string, units: number): Charge => ({ kind: "write", place: "table", key, units });

/** A list that is spread has a share of its records in each shard. */
function overShards({ indexed }: EntityDeclaration, charge: Charge): Charge {
  const shards = indexed.find(({ index }) => index.name === charge.place)?.shards.write ?? 1;
  return shards === 1 ? charge : { ...charge, key: charge.key.replace(/\|\d+$/, ""), units: charge.units / shards };
}

function chargesOfRecord(before: Node | undefined, after: Node): Charge[] {
  const [was, is] = [before, after].map((record) => record && toItem(toRecordItem(record)));
  const charges = chargesOfChange({ key: toItem(recordKey(after.id)), before: was, after: is }, true);
  return charges.map((charge) => overShards(declarationOf(after.constructor), charge));
}

/** The counter of the day's numbers moves with each new document. */
function chargesOfNumber({ number }: EntityDeclaration): Charge[] {
  return number ? [ofTable(numberKey(number, "2026-11-22").pk, published.transactionWrites)] : [];
}

/** Figures and search terms of a new record. What is derived from it stands at the derived entity: how much that is, its state decides. */
function chargesOfProjection(record: Node): Charge[] {
  const { contributions, kept } = projectionOf(record);
  const figures = Object.entries(contributions).flatMap(([name, by]) => (by === 0 ? [] : [ofTable(figureKey(name).pk, published.transactionWrites)]));
  const terms = kept.terms.map((term) => ofTable(searchKey(term, record.id).pk, writeUnits(toItem(termItem(term, record.id, kept.text))) * published.transactionWrites));
  return [...figures, ...terms];
}

/** Units of each key for one record, on average over records of few and of many lines. */
function unitsByKey(records: readonly Node[], chargesOf: (record: Node) => Charge[]): Map<string, number> {
  const units = new Map<string, number>();
  for (const { place, key, units: more } of records.flatMap(chargesOf)) units.set(`${place}\n${key}`, (units.get(`${place}\n${key}`) ?? 0) + more / records.length);
  return units;
}

/** The ceiling that the hottest key sets of those that both write. */
function ceilingOf(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Ceiling {
  const [hottest] = [...one].filter(([name]) => other.has(name)).sort(([, a], [, b]) => b - a);
  return hottest ? { perSecond: published.writeUnitsPerSecond / hottest[1], key: hottest[0].split("\n")[1]! } : { perSecond: Infinity, key: undefined };
}

export function ceilingsOf(entity: EntityDeclaration): Ceilings {
  const [ones, others] = [1, 2].map((turn) => usualLines.map((lines) => typicalRecord(entity, { turn, lines }))) as [Node[], Node[]];
  const both = (charges: (record: Node) => Charge[]): Ceiling => ceilingOf(unitsByKey(ones, charges), unitsByKey(others, charges));
  return {
    entity: entity.name,
    created: both((record) => [...chargesOfRecord(undefined, record), ...chargesOfNumber(entity)]),
    changed: both((record) => chargesOfRecord(record, nextVersion(record))),
    projected: both(chargesOfProjection),
  };
}

/** Those of all entities, the lowest first. */
export const allCeilings = (entities: readonly EntityDeclaration[]): Ceilings[] =>
  entities.map(ceilingsOf).sort((a, b) => a.changed.perSecond - b.changed.perSecond || a.created.perSecond - b.created.perSecond);
