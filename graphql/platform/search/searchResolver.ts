import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { allEntities, entityOf } from "../../table/entity.ts";
import { termPlaces } from "../../table/keys.ts";
import { Node } from "../../table/node.ts";
import { hits, type Hit } from "../../table/searchIndex.ts";
import { mayUnderSomeCondition } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import { Costs } from "../limits/costs.ts";
import type { Context } from "../context.ts";
import { byRank, rankOf } from "./rank.ts";
import { scannedCode, type ScannedCode } from "./scannedCode.ts";
import { maxTermLength, wordsOf } from "./words.ts";

@ObjectType("SearchResult", { description: "A record that was found." })
class SearchResult {
  @Field(() => Node, { description: "The record.", simple: true })
  record!: Node;

  @Field(() => String, { description: "Its type.", simple: true })
  type!: string;
}

@ObjectType("SearchAnswer", { description: "Search results." })
class SearchAnswer {
  @Field(() => [SearchResult], { description: "Records that match every word, best first.", simple: true })
  results!: SearchResult[];

  @Field(() => Boolean, { description: "False if more terms start like this than one search reads: type more to see the best results.", simple: true })
  complete!: boolean;
}

/** Results at most. */
const maxResults = 50;
/** Words that are looked up, one after the other, until one has few enough records. */
const maxLookups = 3;

const byLength = (a: string, b: string): number => b.length - a.length;

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
  for (let start = 0; start < ids.length && seen.length < first; start += maxResults) {
    const records = await ctx.loader.loadAll(ids.slice(start, start + maxResults));
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

const answer = (records: readonly Node[], complete: boolean): SearchAnswer => ({ results: records.map((record) => ({ record, type: entityOf(record.constructor).name })), complete });

async function search(text: string, types: readonly string[] | undefined, first: number, ctx: Context): Promise<SearchAnswer> {
  const code = scannedCode(text);
  if (code) return searchScanned(code, types, first, ctx);
  const { ids, complete } = await ranked(text, searchedEntities(types, ctx), ctx);
  return answer(await visible(ids, first, ctx), complete);
}

/** The item that a code names, and the lot: of that item only, where the item is known. */
async function searchScanned({ items, lot }: ScannedCode, types: readonly string[] | undefined, first: number, ctx: Context): Promise<SearchAnswer> {
  const everything = searchedEntities(undefined, ctx);
  const [lots, ...forms] = await Promise.all([lot ? ranked(lot, everything, ctx) : undefined, ...items.map((item) => ranked(item, everything, ctx))]);
  // The first form that somebody has stored: further ones are the same number written otherwise, or the pack within.
  const named = await visible(forms.find(({ ids }) => ids.length > 0)?.ids ?? [], first, ctx);
  const ofLot = lots ? await visible(lots.ids, maxResults, ctx) : [];
  const ids = new Set<unknown>(named.map(({ id }) => id));
  const own = ids.size === 0 ? ofLot : ofLot.filter((record) => Object.values(record).some((value) => ids.has(value)));
  const wanted = [...new Set([...named, ...own])].filter((record) => !types || types.includes(entityOf(record.constructor).name));
  return answer(wanted.slice(0, first), [lots, ...forms].every((one) => one?.complete ?? true));
}

@Resolver()
export class SearchResolver {
  @Costs(6)
  @Query(() => SearchAnswer, { description: "Records of all types by words, numbers, Chinese text, pinyin or pinyin initials (amxl finds 阿莫西林), or by a scanned GS1 code, the best first; current within seconds." })
  @Allow("people")
  search(
    @Arg("text", () => String, { description: "Search text; every word must match." }) text: string,
    @Arg("types", () => [String], { nullable: true, description: "Only these types." }) types: string[] | undefined,
    @Arg("first", () => Int, { nullable: true, description: "Number of results: 20 by default, 50 at most." }) first: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<SearchAnswer> {
    return search(text, types ?? undefined, Math.min(Math.max(first ?? 20, 0), maxResults), ctx);
  }
}
