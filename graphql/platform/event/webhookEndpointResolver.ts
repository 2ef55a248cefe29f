import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { DateTime } from "../../table/scalars.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { EntityResolver, payloadType, toPayload } from "../entity/entityResolver.ts";
import { inputType } from "../entity/inputType.ts";
import { Problem } from "../problem/problem.ts";
import { eventTypes } from "./eventType.ts";
import { eventsOffered, overlap, prepareEndpoint, registerEndpoint, rotateSecret, subscriberFor, testEndpoint, type Disclosed, type EndpointInput } from "./registerEndpoint.ts";
import { replayEndpoint } from "./replay.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";
import { WebhookEndpoint } from "./webhookEndpoint.ts";

const RegisterWebhookEndpointInput = inputType({ name: "RegisterWebhookEndpointInput", description: "The address that events are to be sent to. A partner's client registers for itself and names no client.", shape: WebhookEndpoint, changes: false });

@ObjectType("WebhookSecretPayload", { description: "An endpoint with a secret that is shown this once." })
class WebhookSecretPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint; null where nothing was done.", simple: true })
  record!: WebhookEndpoint | null;

  @Field(() => String, { nullable: true, description: "Secret to verify messages with (whsec_…). Keep it: it is never shown again, not even where the request is repeated.", simple: true })
  secret!: string | null;

  @Field(() => [Problem], { description: "Everything that is in the way; empty where it was done.", simple: true })
  problems!: Problem[];
}

@InputType("WebhookEndpointInputBase", { description: "An endpoint that something is asked of." })
abstract class OfEndpoint {
  @Field(() => ID, { description: "The endpoint." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "The version that this is based on." })
  version?: number;

  @Field(() => String, { nullable: true, description: "Any text that is unique to this request: sent again with the same key, the request is answered again and not done twice." })
  idempotencyKey?: string;
}

@InputType("RotateWebhookSecretInput", { description: "The endpoint that gets a new secret." })
class RotateWebhookSecretInput extends OfEndpoint {
  @Field(() => Int, { nullable: true, description: `Hours in which messages are signed with the old secret as well: ${overlap.default} unless told, ${overlap.most} at most.` })
  overlapHours?: number;
}

@InputType("TestWebhookEndpointInput", { description: "The endpoint that is to be tested." })
class TestWebhookEndpointInput extends OfEndpoint {}

@InputType("ReplayWebhookEndpointInput", { description: "The endpoint to which what did not arrive is to be sent again." })
class ReplayWebhookEndpointInput extends OfEndpoint {
  @Field(() => DateTime, { nullable: true, description: "Of deliveries that were made since then (UTC); of all that are kept where left out." })
  since?: string;
}

@ObjectType("EventType", { description: "Something that webhooks can tell of." })
class EventTypeView {
  @Field(() => String, { description: "What the event is called: purchaseOrder.sent.", simple: true })
  name!: string;

  @Field(() => String, { description: "The same for people, in the caller's language.", simple: true })
  label!: string;

  @Field(() => String, { description: "What it means, in the caller's language.", simple: true })
  about!: string;

  @Field(() => String, { description: "Type of the record that its data are: PurchaseOrder.", simple: true })
  recordType!: string;

  @Field(() => String, { description: "Day on which the form of its data was last changed: YYYY-MM-DD.", simple: true })
  version!: string;
}

const disclosed = (outcome: Disclosed, ctx: Context): WebhookSecretPayload => ({ ...toPayload(outcome, ctx), secret: outcome.secret });

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver extends EntityResolver(WebhookEndpoint, { update: true, prepare: prepareEndpoint }) {
  @Query(() => [EventTypeView], { description: "Everything that webhooks can tell of; for a partner's client, of what it may read." })
  @Allow("signedIn")
  async eventTypes(@Arg("clientId", () => ID, { nullable: true, description: "For people: only what this partner's client may read." }) clientId: string | null, @Ctx() ctx: Context): Promise<EventTypeView[]> {
    const client = await subscriberFor(ctx, clientId);
    const offered = client && eventsOffered(client);
    const shown = eventTypes().filter(({ name }) => offered?.includes(name) ?? true);
    return shown.map(({ name, about, version, entity, ...label }) => ({ name, about: about[ctx.language], version, recordType: entity.name, label: label[ctx.language] }));
  }

  @Mutation(() => WebhookSecretPayload, { description: "Registers an address that events are sent to, and answers the secret that they are signed with." })
  @Allow({ entity: "WebhookEndpoint", action: "create" })
  async registerWebhookEndpoint(@Arg("input", () => RegisterWebhookEndpointInput, { description: "The endpoint." }) input: EndpointInput, @Ctx() ctx: Context): Promise<WebhookSecretPayload> {
    return disclosed(await registerEndpoint(ctx, { ...input }), ctx);
  }

  @Mutation(() => WebhookSecretPayload, { description: "Gives an endpoint a new secret; for a while messages carry the signatures of both." })
  @Allow({ entity: "WebhookEndpoint", action: "rotate" })
  async rotateWebhookSecret(@Arg("input", () => RotateWebhookSecretInput, { description: "The endpoint." }) input: RotateWebhookSecretInput, @Ctx() ctx: Context): Promise<WebhookSecretPayload> {
    return disclosed(await rotateSecret(ctx, { ...input }), ctx);
  }

  @Mutation(() => payloadType(WebhookDelivery) as typeof Object, { description: "Sends the event webhook.test to an endpoint; ask the delivery what came of it." })
  @Allow({ entity: "WebhookEndpoint", action: "test" })
  async testWebhookEndpoint(@Arg("input", () => TestWebhookEndpointInput, { description: "The endpoint." }) input: TestWebhookEndpointInput, @Ctx() ctx: Context) {
    return toPayload(await testEndpoint(ctx, { ...input }), ctx);
  }

  @Mutation(() => payloadType(WebhookEndpoint) as typeof Object, { description: "Sends everything again that did not arrive: what was given up, and what was held while the endpoint was paused." })
  @Allow({ entity: "WebhookEndpoint", action: "replay" })
  async replayWebhookEndpoint(@Arg("input", () => ReplayWebhookEndpointInput, { description: "The endpoint." }) input: ReplayWebhookEndpointInput, @Ctx() ctx: Context) {
    return toPayload(await replayEndpoint(ctx, { ...input }), ctx);
  }
}
