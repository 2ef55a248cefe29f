/**
 * Items that the projections keep for a record elsewhere in the table: its search terms, and the records that follow
 * from it. The marker names them, and moves in the same transactions.
 */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { recordKey, searchKey, searchPartition, type Key, type SearchTerm } from "../keys.ts";
import { putMarker, type Marker } from "./marker.ts";
import type { Node } from "../node.ts";
import { toRecordItem } from "../record.ts";
import { toItem, type Item } from "../table.ts";

export interface Kept {
  /** What the record is found by, and everything that it says, for further words. */
  terms: readonly SearchTerm[];
  text: string;
  /** Records that follow from it, under ids that follow from it too. */
  derived: readonly Node[];
}

export const nothingKept: Kept = { terms: [], text: "", derived: [] };

/** Writes in one transaction, besides the marker and the check of the record. */
const maxWrites = 98;

const digest = (value: unknown): string => createHash("sha256").update(canonicalize(value)!).digest("base64url").slice(0, 16);

/** What a derived record says; when its source was last touched is no part of that. */
export function derivedDigest({ version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...content }: Node): string {
  return digest(JSON.parse(JSON.stringify(content)));
}

/** A term as the marker names it: its place and its text. */
const placeCode = { head: "0", inner: "1" } as const;
export const termName = ({ place, term }: SearchTerm): string => placeCode[place] + term;
export const namedTerm = (name: string): SearchTerm => ({ place: name.startsWith(placeCode.head) ? "head" : "inner", term: name.slice(1) });

/** Keys of the terms that a marker names; what no term can be called has none. */
export const namedTermKeys = (names: readonly string[], id: string): Key[] =>
  names.map(namedTerm).filter((term) => searchPartition(term) !== undefined).map((term) => searchKey(term, id));

/** How the marker describes what is kept. */
export interface KeptNames {
  terms: string[];
  text: string;
  derived: Record<string, string>;
}

export const keptNames = ({ terms, text, derived }: Kept): KeptNames => ({
  terms: terms.map(termName),
  text: digest(text),
  derived: Object.fromEntries(derived.map((one) => [one.id, derivedDigest(one)])),
});

export const termItem = (term: SearchTerm, id: string, text: string): Item & Key => ({ ...searchKey(term, id), id, term: term.term, text });

export interface KeepRequest {
  tableName: string;
  id: string;
  /** Version of the record that it follows from. */
  version: number;
  kept: Kept;
  before: Marker | undefined;
  /** Writes all of it again, because the kept items may differ from the marker. */
  anew: boolean;
}

/** Transactions, to be run in order, that update the kept items, and the resulting marker; empty if nothing differs. */
export function keeping(request: KeepRequest): { transactions: TransactWriteItem[][]; marker: Marker | undefined } {
  const { tableName, id, version, kept, before } = request;
  const writes = keptWrites(request);
  if (writes.length === 0) return { transactions: [], marker: before };
  const settled = keptNames(kept);
  const both = { terms: [...new Set([...(before?.terms ?? []), ...settled.terms])], text: undefined, derived: { ...unsettled(before?.derived), ...unsettled(settled.derived) } };
  let marker = before;
  const transactions: TransactWriteItem[][] = [];
  for (let start = 0; start < writes.length; start += maxWrites) {
    const names = start + maxWrites >= writes.length ? settled : both;
    const next: Marker = { version: 0, contributions: {}, ...marker, ...names, heading: version, revision: (marker?.revision ?? 0) + 1 };
    transactions.push([putMarker(tableName, id, next, marker), ...writes.slice(start, start + maxWrites)]);
    marker = next;
  }
  return { transactions, marker };
}

const unsettled = (derived: Record<string, string> = {}): Record<string, string> => Object.fromEntries(Object.keys(derived).map((id) => [id, ""]));

function keptWrites({ tableName, id, version, kept, before, anew }: KeepRequest): TransactWriteItem[] {
  const names = keptNames(kept);
  const had = new Set(before?.terms);
  const sameText = !anew && before?.text === names.text;
  const terms = kept.terms.filter((term) => !sameText || !had.has(termName(term)));
  const derived = kept.derived.filter((one) => anew || before?.derived?.[one.id] !== names.derived[one.id]);
  const wanted = new Set(names.terms);
  const gone = [
    ...namedTermKeys([...had].filter((name) => !wanted.has(name)), id),
    ...Object.keys(before?.derived ?? {}).filter((one) => !(one in names.derived)).map(recordKey),
  ];
  return [
    ...terms.map((term) => put(tableName, termItem(term, id, kept.text))),
    ...derived.map((one) => put(tableName, toRecordItem(Object.assign(Object.create(Object.getPrototypeOf(one) as object) as Node, one, { version })))),
    ...gone.map((key): TransactWriteItem => ({ Delete: { TableName: tableName, Key: toItem(key) } })),
  ];
}

const put = (tableName: string, item: Item): TransactWriteItem => ({ Put: { TableName: tableName, Item: toItem(item) } });
