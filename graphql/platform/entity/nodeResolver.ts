import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { GraphQLError } from "graphql";
import { Node } from "../../table/node.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { Cost } from "../../table/fieldCost.ts";
import { pageLimits } from "../../table/list.ts";

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "Any record by its global id; null if there is none that you may see." })
  @Cost({ reads: "records" })
  @Allow("signedIn")
  async node(@Arg("id", () => ID, { description: "Global id." }) id: string, @Ctx() ctx: Context): Promise<Node | null> {
    return ctx.reveal(await ctx.loader.load(id));
  }

  @Query(() => [Node], { nullable: "items", description: "Records by their global ids, in the order asked for; null if there is none that you may see." })
  @Cost({ reads: "records", entries: ({ ids }) => (ids as string[]).length })
  @Allow("signedIn")
  async nodes(@Arg("ids", () => [ID], { description: "Global ids, 200 at most." }) ids: string[], @Ctx() ctx: Context): Promise<(Node | null)[]> {
    if (ids.length > pageLimits.max) throw new GraphQLError(`At most ${pageLimits.max} ids at once`, { extensions: { code: "BAD_USER_INPUT" } });
    return Promise.all(ids.map(async (id) => ctx.reveal(await ctx.loader.load(id))));
  }
}
