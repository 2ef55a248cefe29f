import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from "type-graphql";
import { messageKey } from "../../table/keys.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { replayDelivery } from "./replay.ts";
import { WebhookAttempt } from "./webhookAttempt.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";

@InputType("ReplayWebhookDeliveryInput", { description: "The delivery that is to be sent again." })
class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "The version that this is based on." })
  version?: number;

  @Field(() => String, { nullable: true, description: "Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice." })
  idempotencyKey?: string;
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver extends EntityResolver(WebhookDelivery) {
  @Mutation(() => payloadType(WebhookDelivery) as typeof Object, { description: "Sends an event again: the same text, under the same webhook-id." })
  @Allow({ entity: "WebhookDelivery", action: "replay" })
  async replayWebhookDelivery(@Arg("input", () => ReplayWebhookDeliveryInput, { description: "The delivery." }) input: ReplayWebhookDeliveryInput, @Ctx() ctx: Context) {
    return toPayload(await replayDelivery(ctx, { ...input }), ctx);
  }

  @FieldResolver(() => String, { nullable: true, description: "The text that is sent, as JSON; null until it was first tried." })
  async body(@Root() { id }: WebhookDelivery, @Ctx() ctx: Context): Promise<string | null> {
    return ((await ctx.loader.item(messageKey(id)))?.body as string | undefined) ?? null;
  }
}

/** To be looked at only: attempts are the platform's affair. */
export const WebhookAttemptResolver = EntityResolver(WebhookAttempt);
