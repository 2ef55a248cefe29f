import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { ChatWebhook } from "./chatWebhook.ts";
import { RemovalInput, removeWebhook, setWebhook, WebhookFields, type WebhookInput } from "./setWebhook.ts";

const SetChatWebhookInput = inputType({ name: "SetChatWebhookInput", description: "The chat bot of a person or a group.", shape: WebhookFields, changes: false });

const RemoveChatWebhookInput = inputType({ name: "RemoveChatWebhookInput", description: "Person or group whose chat bot to remove.", shape: RemovalInput, changes: false });

const payload = (): typeof ChatWebhook => payloadType(ChatWebhook) as typeof ChatWebhook;

@Resolver(() => ChatWebhook)
export class ChatWebhookResolver extends EntityResolver(ChatWebhook) {
  @Mutation(payload, { description: "Sets your own chat bot, or that of a group that you may change. Its address is never returned." })
  @Allow("people")
  async setChatWebhook(@Arg("input", () => SetChatWebhookInput, { description: "The robot." }) input: WebhookInput, @Ctx() ctx: Context): Promise<unknown> {
    return toPayload(await setWebhook(ctx, { ...input }), ctx);
  }

  @Mutation(payload, { description: "Removes your own chat bot, or that of a group that you may change." })
  @Allow("people")
  async removeChatWebhook(@Arg("input", () => RemoveChatWebhookInput, { description: "Owner of the chat bot." }) input: WebhookInput, @Ctx() ctx: Context): Promise<unknown> {
    return toPayload(await removeWebhook(ctx, { ...input }), ctx);
  }
}
