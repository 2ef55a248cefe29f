import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from "type-graphql";
import { entityOfId, type EntityDeclaration } from "../../table/entity.ts";
import { messageKey } from "../../table/keys.ts";
import { hiddenPaths } from "../access/access.ts";
import { isPartner, type Principal } from "../access/principal.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { replayDelivery } from "./replay.ts";
import { WebhookAttempt } from "./webhookAttempt.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";

@InputType("ReplayWebhookDeliveryInput", { description: "The delivery to send again." })
class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "Version that the change is based on." })
  version?: number;

  @Field(() => String, { nullable: true, description: "Any text unique to this request: repeating the request with the same key returns the same answer without doing it twice." })
  idempotencyKey?: string;
}

/** A payload holds what the partner sees, such as prices, which not every employee may see. */
const seesWhole = (principal: Principal, { name, secrets = [] }: EntityDeclaration): boolean => hiddenPaths(principal, name).length === secrets.length;

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver extends EntityResolver(WebhookDelivery) {
  @Mutation(() => payloadType(WebhookDelivery) as typeof Object, { description: "Sends an event again: the same text, under the same webhook-id." })
  @Allow({ entity: "WebhookDelivery", action: "replay" })
  async replayWebhookDelivery(@Arg("input", () => ReplayWebhookDeliveryInput, { description: "The delivery." }) input: ReplayWebhookDeliveryInput, @Ctx() ctx: Context) {
    return toPayload(await replayDelivery(ctx, { ...input }), ctx);
  }

  @FieldResolver(() => String, { nullable: true, description: "The text that is sent, as JSON; null until it was first tried, and for people from whom something of such records is hidden." })
  async body(@Root() { id, recordId }: WebhookDelivery, @Ctx() ctx: Context): Promise<string | null> {
    if (recordId && !isPartner(ctx.principal) && !seesWhole(ctx.principal, entityOfId(recordId)!)) return null;
    return ((await ctx.loader.item(messageKey(id)))?.body as string | undefined) ?? null;
  }
}

/** Read only: the platform alone writes attempts. */
export const WebhookAttemptResolver = EntityResolver(WebhookAttempt);
