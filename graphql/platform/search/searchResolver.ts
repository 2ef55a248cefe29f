import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { Allow } from "../access/rootField.ts";
import { Costs } from "../limits/costs.ts";
import type { Context } from "../context.ts";
import { findRecords } from "./find.ts";

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

async function search(text: string, types: readonly string[] | undefined, first: number, ctx: Context): Promise<SearchAnswer> {
  const { records, complete } = await findRecords(text, types, first, ctx);
  return { results: records.map((record) => ({ record, type: entityOf(record.constructor).name })), complete };
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
