import { Ctx, Resolver, Root } from "type-graphql";
import { Computed } from "../../../table/attribute.ts";
import type { Context } from "../../../platform/context.ts";
import { Readers, readersOf } from "../../../platform/receipt/readers.ts";
import { Announcement } from "./announcement.ts";

@Resolver(() => Announcement)
export class AnnouncementReadersResolver {
  @Computed(Announcement, () => Readers, { zh: "阅读情况", en: "Readers", about: "How many of those who are to read it have confirmed it." })
  readers(@Root() announcement: Announcement, @Ctx() ctx: Context): Promise<Readers> {
    return readersOf(announcement, ctx);
  }
}
