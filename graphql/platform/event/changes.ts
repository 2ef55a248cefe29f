/** The feed of changes, for partners' machines that poll: what each party may see, in order, with nothing left out. */
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import { decodeCursor, encodeCursor } from "../../table/cursor.ts";
import { allEntities, entityByName, entityOfId } from "../../table/entity.ts";
import { FeedExpired, feedDays, openFeed, readFeed, type FeedEntry } from "../../table/feed.ts";
import { Cost } from "../../table/fieldCost.ts";
import { pageLimits, plainPage, UnservableList } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import type { Label } from "../../schema/model.ts";
import { belongsToParties, mayUnderSomeCondition } from "../access/access.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { listRefused } from "../entity/listRefused.ts";

@ObjectType("ChangeEvent", { description: "A declared event that a change is; webhooks carry the same id." })
class ChangeEvent {
  @Field(() => ID, { description: "The webhook-id of the event.", simple: true })
  id!: string;

  @Field(() => String, { description: "Type of the event: purchaseOrder.sent.", simple: true })
  type!: string;
}

@ObjectType("Change", { description: "One change of one record that you may see." })
class Change {
  @Field(() => String, { description: "Cursor of the change in your feed.", simple: true })
  cursor!: string;

  @Field(() => String, { description: "Type of the record: PurchaseOrder.", simple: true })
  type!: string;

  @Field(() => ID, { description: "Id of the record.", simple: true })
  recordId!: string;

  @Field(() => Int, { description: "Version that the change made. A record's versions come in order without gaps.", simple: true })
  version!: number;

  @Field(() => DateTime, { description: "When it happened (UTC).", simple: true })
  at!: string;

  @Field(() => Boolean, { description: "Whether you may no longer see the record.", simple: true })
  gone!: boolean;

  @Field(() => [ChangeEvent], { description: "Declared events that the change is.", simple: true })
  events!: ChangeEvent[];
}

@ObjectType("ChangePage", { description: "A page of your feed." })
class ChangePage {
  @Field(() => [Change], { description: "Changes, in the order in which they became visible.", simple: true })
  @Cost({ ofPage: "records" })
  nodes!: Change[];

  @Field(() => String, { description: "Cursor for the next request; never null, even if nothing has changed.", simple: true })
  endCursor!: string;

  @Field(() => Boolean, { description: "Whether more changes are available.", simple: true })
  hasNextPage!: boolean;

  @Field(() => String, { description: "Cursor of the newest change: save it, read the lists, then continue from it.", simple: true })
  headCursor!: string;
}

const expired: Label = {
  zh: `游标对应的变更已超过 ${feedDays} 天保留期。请先取得 headCursor，重新读取列表，再从该游标继续`,
  en: `Changes after this cursor are older than the ${feedDays} days that changes are kept. Take headCursor, read the lists again, and continue from there`,
};

interface ChangesRequest {
  after?: string | null;
  first?: number | null;
  types?: string[] | null;
}

/** Which changes are asked for, of those that the caller was admitted for. */
function wanted(ctx: Context, types: string[] | null | undefined): (entry: FeedEntry) => boolean {
  for (const type of types ?? []) {
    const entity = entityByName(type);
    if (!entity || !belongsToParties(entity)) throw new UnservableList(`There are no changes of ${type}; there are of ${allEntities().filter(belongsToParties).map(({ name }) => name).join(", ")}`);
  }
  return ({ recordId }) => {
    const entity = entityOfId(recordId)!;
    return mayUnderSomeCondition(ctx.principal, entity, "read") && (!types || types.includes(entity.name));
  };
}

function pageSize(first: number | null | undefined): number {
  const size = first ?? pageLimits.default;
  if (size < 0 || size > pageLimits.max) throw new UnservableList(`A page has 0 to ${pageLimits.max} changes, not ${size}`);
  return size;
}

export async function changesFor(ctx: Context, { after, first, types }: ChangesRequest): Promise<ChangePage> {
  const party = ctx.principal.boundToId!;
  const query = `changes of ${party}`;
  const cursorAt = (sequence: number): string => encodeCursor(String(sequence), query);
  try {
    const position = after ? Number(decodeCursor(after, query)) : undefined;
    const head = await openFeed(ctx.table, party, ctx.now);
    const page = await readFeed(ctx.table, party, { head, after: position, first: pageSize(first), wanted: wanted(ctx, types) });
    ctx.reads.settle(0, page.entries.length);
    const nodes = page.entries.map(({ sequence, recordId, gone = false, events = [], ...entry }) => ({ ...entry, recordId, gone, events, cursor: cursorAt(sequence), type: entityOfId(recordId)!.name }));
    return { nodes, endCursor: cursorAt(page.position), hasNextPage: page.more, headCursor: cursorAt(head.last) };
  } catch (error) {
    if (error instanceof FeedExpired) throw listRefused(expired[ctx.language], "CURSOR_EXPIRED");
    throw listRefused(error);
  }
}

@Resolver(() => Change)
export class ChangeResolver {
  @Cost({ points: 2, page: plainPage })
  @Query(() => ChangePage, { description: "Every change of every record that you may see, in order. Can be polled: no change is skipped." })
  @Allow("partners")
  changes(
    @Arg("after", () => String, { nullable: true, description: "Read after this cursor; defaults to the oldest change kept." }) after: string | null,
    @Arg("first", () => Int, { nullable: true, description: "Size of a page: 25 by default, 200 at most." }) first: number | null,
    @Arg("types", () => [String], { nullable: true, description: "Types of records, such as PurchaseOrder; defaults to all that you may see." }) types: string[] | null,
    @Ctx() ctx: Context,
  ): Promise<ChangePage> {
    return changesFor(ctx, { after, first, types });
  }

  @Cost({ reads: "records" })
  @FieldResolver(() => Node, { nullable: true, description: "The current record, which may be newer than the change; null if you may not see it." })
  async record(@Root() { recordId }: Change, @Ctx() ctx: Context): Promise<Node | null> {
    return ctx.reveal(await ctx.loader.load(recordId));
  }
}
