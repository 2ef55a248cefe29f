/** Finds records by what somebody typed or scanned: of all types, of some, or within one list. */
import { allEntities, entityOf } from "../../table/entity.ts";
import { termPlaces } from "../../table/keys.ts";
import type { Node } from "../../table/node.ts";
import { hits, type Hit } from "../../table/searchIndex.ts";
import { mayUnderSomeCondition } from "../access/access.ts";
import type { Context } from "../context.ts";
import { byRank, rankOf } from "./rank.ts";
import { scannedCode, type ScannedCode } from "./scannedCode.ts";
import { maxTermLength, wordsOf } from "./words.ts";

/** Records of a scanned lot that are looked at, to find those of the scanned item. */
const maxOfLot = 50;
/** Records that are read at once. */
const batchSize = 50;
/** Words that are looked up, one after the other, until one has few enough records. */
const maxLookups = 3;
/** Queries that one search makes at most. */
export const mostQueries = maxLookups * termPlaces.length;

const byLength = (a: string, b: string): number => b.length - a.length;

export interface Found {
  records: Node[];
  /** False where more begins with what was typed than one search reads. */
  complete: boolean;
}

interface Candidates {
  hits: Map<string, Hit>;
  complete: boolean;
}

/** Records that carry every word: those of the first word that can be read to its end, or what was read of several. */
async function candidates(words: readonly string[], prefixes: readonly string[], ctx: Context): Promise<Candidates> {
  const found = new Map<string, Hit>();
  const keep = (hit: Hit) => words.every((word) => hit.text.includes(word)) && found.set(hit.id, hit);
  // The longest word narrows most.
  for (const word of [...words].sort(byLength).slice(0, maxLookups)) {
    const places = await Promise.all(termPlaces.map((place) => hits(ctx.table, place, word.slice(0, maxTermLength), prefixes)));
    for (const hit of places.flatMap((one) => one.found)) keep(hit);
    if (places.every(({ complete }) => complete)) return { hits: found, complete: true };
  }
  return { hits: found, complete: words.length === 0 };
}

/** The first of these records that the caller may see: as many more are read as turn out to be hidden. */
async function visible(ids: readonly string[], first: number, ctx: Context): Promise<Node[]> {
  const seen: Node[] = [];
  for (let start = 0; start < ids.length && seen.length < first; start += batchSize) {
    const records = await ctx.loader.loadAll(ids.slice(start, start + batchSize));
    seen.push(...records.flatMap((record) => ctx.reveal(record) ?? []));
  }
  return seen.slice(0, first);
}

/** Entities that the caller may find at all, of these types. */
const searchedEntities = (types: readonly string[] | undefined, ctx: Context): string[] =>
  allEntities()
    .filter(({ name, search: searched }) => searched && (!types || types.includes(name)))
    .filter((entity) => mayUnderSomeCondition(ctx.principal, entity, "read"))
    .map(({ prefix }) => prefix);

/** Ids of the records that carry every word, the best first. */
async function ranked(text: string, prefixes: readonly string[], ctx: Context): Promise<{ ids: string[]; complete: boolean }> {
  const words = [...new Set(wordsOf(text))];
  const { hits: found, complete } = await candidates(words, prefixes, ctx);
  const all = [...found.values()].map((hit) => ({ id: hit.id, rank: rankOf(hit.text, text, words) })).sort((a, b) => byRank(a.rank, b.rank) || (a.id < b.id ? -1 : 1));
  return { ids: all.map(({ id }) => id), complete };
}

/** The first records of these types, or of all, that the caller may see and that carry every word of the text; the best first. */
export async function findRecords(text: string, types: readonly string[] | undefined, first: number, ctx: Context): Promise<Found> {
  const code = await scannedCode(text);
  if (code) return findScanned(code, types, first, ctx);
  const { ids, complete } = await ranked(text, searchedEntities(types, ctx), ctx);
  return { records: await visible(ids, first, ctx), complete };
}

/** The item that a code names, and the lot: of that item only, where the item is known. */
async function findScanned({ items, lot }: ScannedCode, types: readonly string[] | undefined, first: number, ctx: Context): Promise<Found> {
  const everything = searchedEntities(undefined, ctx);
  const [lots, ...forms] = await Promise.all([lot ? ranked(lot, everything, ctx) : undefined, ...items.map((item) => ranked(item, everything, ctx))]);
  // The first form that somebody has stored: further ones are the same number written otherwise, or the pack within.
  const named = await visible(forms.find(({ ids }) => ids.length > 0)?.ids ?? [], first, ctx);
  const ofLot = lots ? await visible(lots.ids, maxOfLot, ctx) : [];
  const ids = new Set<unknown>(named.map(({ id }) => id));
  const own = ids.size === 0 ? ofLot : ofLot.filter((record) => Object.values(record).some((value) => ids.has(value)));
  const wanted = [...new Set([...named, ...own])].filter((record) => !types || types.includes(entityOf(record.constructor).name));
  return { records: wanted.slice(0, first), complete: [lots, ...forms].every((one) => one?.complete ?? true) };
}
