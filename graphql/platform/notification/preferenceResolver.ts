import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Account } from "../access/principal.ts";
import { Costs } from "../limits/costs.ts";
import type { Context } from "../context.ts";
import { toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { Problem } from "../problem/problem.ts";
import { ChatWebhook, webhookFor, webhookId } from "./chatWebhook.ts";
import { noticeKinds } from "./noticeKind.ts";
import { ChannelChoice, choiceFor, NoticeLanguage, NotificationPreference } from "./preference.ts";
import { myPreferences, setPreferences, type PreferencesInput } from "./setPreferences.ts";
import type { Reachable } from "./notify.ts";

@ObjectType("MyNotificationPreferences", { description: "Your notification channels per kind of notice, and their addresses." })
class MyNotificationPreferences {
  @Field(() => Int, { nullable: true, description: "Version of your choices; null where you have made none.", simple: true })
  version!: number | null;

  @Field(() => NoticeLanguage, { description: "Language of your e-mails and chat messages.", simple: true })
  language!: NoticeLanguage;

  @Field(() => [ChannelChoice], { description: "Every kind of notice with its channels, as you chose or as declared.", simple: true })
  choices!: ChannelChoice[];

  @Field(() => String, { nullable: true, description: "Address that e-mails go to: that of your employee record.", simple: true })
  email!: string | null;

  @Field(() => ChatWebhook, { nullable: true, description: "Your own chat bot.", simple: true })
  webhook!: ChatWebhook | null;

  @Field(() => ChatWebhook, { nullable: true, description: "The chat bot that your chat messages go to: yours, or that of your group.", simple: true })
  chatsTo!: ChatWebhook | null;
}

@ObjectType("PreferencesPayload", { description: "Outcome of a choice of channels." })
class PreferencesPayload {
  @Field(() => NotificationPreference, { nullable: true, description: "Your preferences after the change; null if it failed.", simple: true })
  record!: NotificationPreference | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

const SetPreferencesInput = inputType({ name: "SetNotificationPreferencesInput", description: "Channels for kinds of notices; kinds that are not named stay as they are.", shape: NotificationPreference, changes: false });
Field(() => Int, { nullable: true, description: "Version that the choice is based on." })(SetPreferencesInput.prototype, "version");

@Resolver()
export class PreferenceResolver {
  @Costs(1)
  @Query(() => MyNotificationPreferences, { description: "Your notification channels per kind of notice." })
  @Allow("people")
  async myNotificationPreferences(@Ctx() ctx: Context): Promise<MyNotificationPreferences> {
    const { id } = ctx.principal;
    const [preference, account, webhook] = await Promise.all([myPreferences(ctx), ctx.loader.load<Account>(id), ctx.loader.load<ChatWebhook>(webhookId(id))]);
    const chatsTo = account ? await webhookFor(account as Reachable, ctx.loader) : undefined;
    return {
      version: preference?.version ?? null,
      language: preference?.language ?? ctx.language,
      choices: noticeKinds().map((kind) => choiceFor(preference, kind)),
      email: (account as Reachable | null)?.email ?? null,
      webhook: webhook?.active ? ctx.reveal(webhook) : null,
      chatsTo: chatsTo ? ctx.reveal(chatsTo) : null,
    };
  }

  @Mutation(() => PreferencesPayload, { description: "Sets your notification channels per kind of notice." })
  @Allow("people")
  async setNotificationPreferences(@Arg("input", () => SetPreferencesInput, { description: "Your choices." }) input: PreferencesInput, @Ctx() ctx: Context): Promise<PreferencesPayload> {
    return toPayload(await setPreferences(ctx, { ...input }), ctx);
  }
}
