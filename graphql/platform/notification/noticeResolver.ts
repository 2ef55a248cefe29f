import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Cost } from "../../table/fieldCost.ts";
import { plainPage } from "../../table/list.ts";
import type { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { connect, connectionType, type Connection } from "../entity/connection.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { change, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Costs } from "../limits/costs.ts";
import { Problem, refuseIfAny, rule } from "../problem/problem.ts";
import { Notice, noticeText } from "./notice.ts";
import { deliveryId, DeliveryChannel, NoticeDelivery } from "./noticeDelivery.ts";
import { markAllRead, markNotices, noticesOf, unreadCount } from "./reading.ts";

const maxMarks = 100;
const NoticeConnection = connectionType(Notice) as typeof Notice;

const markSome = rule("REQUIRED", {
  message: { zh: () => `请指明要标记的通知，最多 ${maxMarks} 条`, en: () => `Name the notices to mark, ${maxMarks} at most` },
});

@ObjectType("MarkNoticesPayload", { description: "Outcome of marking notices." })
class MarkNoticesPayload {
  @Field(() => Notice, { nullable: true, description: "The first of them, as it is now; null where none is yours.", simple: true })
  record!: Notice | null;

  @Field(() => Int, { description: "How many of your notices are unread now.", simple: true })
  unread!: number;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

class MarksFields {
  @Attribute(() => [ID], { zh: "通知", en: "Notices", about: `The notices, ${maxMarks} at most; others' are passed over.`, input: { required: true, maxItems: maxMarks } })
  ids!: string[];

  @Attribute(() => Boolean, { zh: "未读", en: "Unread", about: "True marks them as unread; read by default.", nullable: true, input: true })
  unread?: boolean;
}

interface MarksInput extends ChangeInput {
  ids?: string[] | null;
  unread?: boolean | null;
}

const MarkNoticesInput = inputType({ name: "MarkNoticesInput", description: "Notices of your own, and how to mark them.", shape: MarksFields, changes: false });
const MarkAllNoticesReadInput = inputType({ name: "MarkAllNoticesReadInput", description: "The key of the request, where it has one.", changes: false });

/** Marks are counted and not audited; what the key remembers is that they were made, for the person who made them. */
const marking = (ctx: Context, action: string, input: ChangeInput, mark: () => Promise<void>): Promise<Outcome<Node>> =>
  change(ctx, { entity: "Notice", action }, input, async () => {
    await mark();
    return (await ctx.loader.load(ctx.principal.id))!;
  });

@Resolver(() => Notice)
export class NoticeResolver {
  @Cost({ page: plainPage })
  @Query(() => NoticeConnection, { description: "Your notices, newest first." })
  @Allow("people")
  myNotices(
    @Arg("first", () => Int, { nullable: true, description: "Size of the page: 25 by default, 200 at most." }) first: number | undefined,
    @Arg("after", () => String, { nullable: true, description: "Read after this cursor." }) after: string | undefined,
    @Arg("unread", () => Boolean, { nullable: true, description: "Only those unread, or only those read." }) unread: boolean | undefined,
    @Ctx() ctx: Context,
  ): Connection<Notice> {
    return connect(ctx, Notice, noticesOf(ctx, { first, after, unread }));
  }

  @Query(() => Int, { description: "How many of your notices are unread: exact, at the cost of one read." })
  @Allow("people")
  unreadNotices(@Ctx() ctx: Context): Promise<number> {
    return unreadCount(ctx);
  }

  @Mutation(() => MarkNoticesPayload, { description: "Marks notices of your own as read or unread." })
  @Allow("people")
  async markNotices(@Arg("input", () => MarkNoticesInput, { description: "The notices." }) input: MarksInput, @Ctx() ctx: Context): Promise<MarkNoticesPayload> {
    const ids = input.ids ?? [];
    const outcome = await marking(ctx, "mark", input, async () => {
      refuseIfAny(ids.length === 0 || ids.length > maxMarks ? [markSome(undefined, { field: "ids" })] : []);
      await markNotices(ctx, ids, input.unread ?? false);
    });
    return this.marked(ctx, outcome, ids[0]);
  }

  @Costs(20)
  @Mutation(() => MarkNoticesPayload, { description: "Marks all your notices as read." })
  @Allow("people")
  async markAllNoticesRead(
    @Arg("input", () => MarkAllNoticesReadInput, { nullable: true, description: "The key of the request." }) input: ChangeInput | undefined,
    @Ctx() ctx: Context,
  ): Promise<MarkNoticesPayload> {
    return this.marked(ctx, await marking(ctx, "markAll", { ...input }, () => markAllRead(ctx)));
  }

  private async marked(ctx: Context, outcome: Outcome<Node>, id?: string): Promise<MarkNoticesPayload> {
    const record = outcome.record && id !== undefined ? ctx.reveal(await ctx.loader.load(id)) : null;
    return { record: record instanceof Notice ? record : null, unread: await unreadCount(ctx), problems: toPayload(outcome, ctx).problems };
  }

  @FieldResolver(() => String, { description: "Text of the notice, in the caller's language." })
  text(@Root() notice: Notice, @Ctx() { language }: Context): string {
    return noticeText(notice, language);
  }

  @Costs(0.1)
  @FieldResolver(() => String, { description: "Display name of the record: the current one, or the earlier one if you may no longer see it." })
  async aboutTitle(@Root() { aboutId, title }: Notice, @Ctx() ctx: Context): Promise<string> {
    const about = ctx.reveal(await ctx.loader.load(aboutId));
    return about ? displayName(about) : title;
  }

  @Cost({ reads: "records", entries: Object.keys(DeliveryChannel).length })
  @FieldResolver(() => [NoticeDelivery], { description: "Sending status of the notice in your other channels." })
  async deliveries(@Root() { id }: Notice, @Ctx() ctx: Context): Promise<NoticeDelivery[]> {
    const found = await ctx.loader.loadAll<NoticeDelivery>((Object.keys(DeliveryChannel) as DeliveryChannel[]).map((channel) => deliveryId(id, channel)));
    return found.flatMap((delivery) => ctx.reveal(delivery) ?? []);
  }
}
