import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { displayName } from "../../table/record.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { connect, connectionType, type Connection } from "../entity/connection.ts";
import { Costs } from "../limits/costs.ts";
import { Problem, rule, toProblem } from "../problem/problem.ts";
import { Notice, noticeText } from "./notice.ts";
import { deliveryId, DeliveryChannel, NoticeDelivery } from "./noticeDelivery.ts";
import { markAllRead, markNotices, noticesOf, unreadCount } from "./reading.ts";

const maxMarks = 100;
const NoticeConnection = connectionType(Notice) as typeof Notice;

const markSome = rule("REQUIRED", {
  message: { zh: () => `请指明要标记的通知,最多${maxMarks}条`, en: () => `Say which notices to mark, ${maxMarks} at most` },
});

@ObjectType("MarkNoticesPayload", { description: "Outcome of marking notices." })
class MarkNoticesPayload {
  @Field(() => Notice, { nullable: true, description: "The first of them, as it is now; null where none is yours.", simple: true })
  record!: Notice | null;

  @Field(() => Int, { description: "How many of your notices are unread now.", simple: true })
  unread!: number;

  @Field(() => [Problem], { description: "Everything that is in the way; empty where it was done.", simple: true })
  problems!: Problem[];
}

@InputType("MarkNoticesInput", { description: "Notices of your own, and how to mark them." })
class MarkNoticesInput {
  @Field(() => [ID], { nullable: true, description: `The notices, ${maxMarks} at most; others' are passed over. Required.` })
  ids?: string[];

  @Field(() => Boolean, { nullable: true, description: "True marks them as unread; read unless told." })
  unread?: boolean;
}

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, { description: "What you are told in the console, the newest first." })
  @Allow("people")
  myNotices(
    @Arg("first", () => Int, { nullable: true, description: "Size of the page: 25 unless told, 200 at most." }) first: number | undefined,
    @Arg("after", () => String, { nullable: true, description: "Read on after this cursor." }) after: string | undefined,
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
  async markNotices(@Arg("input", () => MarkNoticesInput, { description: "The notices." }) { ids = [], unread = false }: MarkNoticesInput, @Ctx() ctx: Context): Promise<MarkNoticesPayload> {
    if (ids.length === 0 || ids.length > maxMarks) return this.marked(ctx, undefined, [toProblem(markSome(undefined, { field: "ids" }), ctx.language, () => null)]);
    await markNotices(ctx, ids, unread);
    return this.marked(ctx, ids[0]);
  }

  @Costs(20)
  @Mutation(() => MarkNoticesPayload, { description: "Marks all your notices as read." })
  @Allow("people")
  async markAllNoticesRead(@Ctx() ctx: Context): Promise<MarkNoticesPayload> {
    await markAllRead(ctx);
    return this.marked(ctx);
  }

  private async marked(ctx: Context, id?: string, problems: Problem[] = []): Promise<MarkNoticesPayload> {
    const record = id === undefined ? null : ctx.reveal(await ctx.loader.load(id));
    return { record: record instanceof Notice ? record : null, unread: await unreadCount(ctx), problems };
  }

  @FieldResolver(() => String, { description: "What the notice says, in the caller's language." })
  text(@Root() notice: Notice, @Ctx() { language }: Context): string {
    return noticeText(notice, language);
  }

  @Costs(0.1)
  @FieldResolver(() => String, { description: "How the record is called that it is about: as it is now, or as it was where you may no longer see it." })
  async aboutTitle(@Root() { aboutId, title }: Notice, @Ctx() ctx: Context): Promise<string> {
    const about = ctx.reveal(await ctx.loader.load(aboutId));
    return about ? displayName(about) : title;
  }

  @FieldResolver(() => [NoticeDelivery], { description: "How far the notice is by the other channels that you chose." })
  async deliveries(@Root() { id }: Notice, @Ctx() ctx: Context): Promise<NoticeDelivery[]> {
    const found = await ctx.loader.loadAll<NoticeDelivery>((Object.keys(DeliveryChannel) as DeliveryChannel[]).map((channel) => deliveryId(id, channel)));
    return found.flatMap((delivery) => ctx.reveal(delivery) ?? []);
  }
}
