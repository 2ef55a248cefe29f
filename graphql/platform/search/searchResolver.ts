import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf, entityOfId } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { hits, type Hit } from "../../table/searchIndex.ts";
import { mayEver } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { maxTermLength, normalised, wordsOf } from "./words.ts";

@ObjectType("SearchResult", { description: "A record that was found." })
class SearchResult {
  @Field(() => Node, { description: "The record.", simple: true })
  record!: Node;

  @Field(() => String, { description: "Its type.", simple: true })
  type!: string;
}

/** Results at most. */
const maxResults = 50;
/** Terms looked at at most for one search, so that a common prefix cannot read the index. */
const maxHits = 600;

/** The word that narrows most: the longest, after its beginning has been cut to what is stored. */
const keyWord = (words: readonly string[]): string => words.reduce((best, one) => (one.length > best.length ? one : best), "").slice(0, maxTermLength);

/** Better the closer a record's name is to what was typed: the whole of it, its beginning, a part of it. */
function rank(record: Node, term: string, typed: string): number {
  const name = normalised(displayName(record));
  if (name === typed || term === typed) return 0;
  return name.startsWith(typed) ? 1 : 2;
}

/** Records that carry every word, as the caller may see them, the best first. */
async function search(text: string, types: readonly string[] | undefined, first: number, ctx: Context): Promise<SearchResult[]> {
  const words = wordsOf(text);
  const typed = keyWord(words);
  const found = new Map<string, Hit>();
  let read = 0;
  for await (const hit of hits(ctx.table, typed)) {
    if (++read > maxHits || found.size >= maxResults * 2) break;
    const entity = entityOfId(hit.id);
    const wanted = entity && (!types || types.includes(entity.name)) && mayEver(ctx.principal, entity, "read");
    if (wanted && !found.has(hit.id) && words.every((one) => hit.text.includes(one))) found.set(hit.id, hit);
  }
  const records = await Promise.all([...found.values()].map(async ({ id, term }) => ({ term, record: ctx.reveal(await ctx.loader.load(id)) })));
  return records
    .flatMap(({ record, term }) => (record ? [{ record, type: entityOf(record.constructor).name, rank: rank(record, term, typed) }] : []))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, first);
}

@Resolver()
export class SearchResolver {
  @Query(() => [SearchResult], { description: "Records of all types by words, numbers, Chinese text, pinyin or pinyin initials (amxl finds 阿莫西林), the best first; current within seconds." })
  @Allow("signedIn")
  search(
    @Arg("text", () => String, { description: "What was typed; every word must be found." }) text: string,
    @Arg("types", () => [String], { nullable: true, description: "Only these types." }) types: string[] | undefined,
    @Arg("first", () => Int, { nullable: true, description: "Number of results: 20 unless told, 50 at most." }) first: number | undefined,
    @Ctx() ctx: Context,
  ): Promise<SearchResult[]> {
    return search(text, types ?? undefined, Math.min(Math.max(first ?? 20, 0), maxResults), ctx);
  }
}
