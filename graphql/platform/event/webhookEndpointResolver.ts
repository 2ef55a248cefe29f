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

const RegisterWebhookEndpointInput = inputType({ name: "RegisterWebhookEndpointInput", description: "The endpoint to register. A partner's client registers for itself and names no client.", shape: WebhookEndpoint, changes: false });

@ObjectType("WebhookSecretPayload", { description: "An endpoint with its secret, which is shown only once." })
class WebhookSecretPayload {
  @Field(() => WebhookEndpoint, { nullable: true, description: "The endpoint after the change; null if it failed.", simple: true })
  record!: WebhookEndpoint | null;

  @Field(() => String, { nullable: true, description: "Secret to verify messages with (whsec_…). Save it: it is never shown again, not even if the request is repeated.", simple: true })
  secret!: string | null;

  @Field(() => [Problem], { description: "All problems; empty on success.", simple: true })
  problems!: Problem[];
}

@InputType("WebhookEndpointInputBase", { description: "The endpoint to change." })
abstract class OfEndpoint {
  @Field(() => ID, { description: "The endpoint." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "Version that the change is based on." })
  version?: number;

  @Field(() => String, { nullable: true, description: "Any text unique to this request: repeating the request with the same key returns the same answer without doing it twice." })
  idempotencyKey?: string;
}

@InputType("RotateWebhookSecretInput", { description: "The endpoint that gets a new secret." })
class RotateWebhookSecretInput extends OfEndpoint {
  @Field(() => Int, { nullable: true, description: `Hours in which messages are signed with the old secret as well: ${overlap.default} by default, ${overlap.most} at most.` })
  overlapHours?: number;
}

@InputType("TestWebhookEndpointInput", { description: "The endpoint to test." })
class TestWebhookEndpointInput extends OfEndpoint {}

@InputType("ReplayWebhookEndpointInput", { description: "The endpoint to replay undelivered events to." })
class ReplayWebhookEndpointInput extends OfEndpoint {
  @Field(() => DateTime, { nullable: true, description: "Only deliveries created since then (UTC); defaults to all that are kept." })
  since?: string;
}

@ObjectType("EventType", { description: "A type of event that webhooks can send." })
class EventTypeView {
  @Field(() => String, { description: "Name of the event: purchaseOrder.sent.", simple: true })
  name!: string;

  @Field(() => String, { description: "The same for people, in the caller's language.", simple: true })
  label!: string;

  @Field(() => String, { description: "Description of the event, in the caller's language.", simple: true })
  about!: string;

  @Field(() => String, { description: "Type of the record that its data are: PurchaseOrder.", simple: true })
  recordType!: string;

  @Field(() => String, { description: "Day on which the form of its data was last changed: YYYY-MM-DD.", simple: true })
  version!: string;
}

const disclosed = (outcome: Disclosed, ctx: Context): WebhookSecretPayload => ({ ...toPayload(outcome, ctx), secret: outcome.secret });

@Resolver(() => WebhookEndpoint)
export class WebhookEndpointResolver extends EntityResolver(WebhookEndpoint, { update: true, prepare: prepareEndpoint }) {
  @Query(() => [EventTypeView], { description: "All event types; for a partner's client, those it may read." })
  @Allow("signedIn")
  async eventTypes(@Arg("clientId", () => ID, { nullable: true, description: "For people: only what this partner's client may read." }) clientId: string | null, @Ctx() ctx: Context): Promise<EventTypeView[]> {
    const client = await subscriberFor(ctx, clientId);
    const offered = client && eventsOffered(client);
    const shown = eventTypes().filter(({ name }) => offered?.includes(name) ?? true);
    return shown.map(({ name, about, version, entity, ...label }) => ({ name, about: about[ctx.language], version, recordType: entity.name, label: label[ctx.language] }));
  }

  @Mutation(() => WebhookSecretPayload, { description: "Registers an address for events and returns the secret that they are signed with." })
  @Allow({ entity: "WebhookEndpoint", action: "create" })
  async registerWebhookEndpoint(@Arg("input", () => RegisterWebhookEndpointInput, { description: "The endpoint." }) input: EndpointInput, @Ctx() ctx: Context): Promise<WebhookSecretPayload> {
    return disclosed(await registerEndpoint(ctx, { ...input }), ctx);
  }

  @Mutation(() => WebhookSecretPayload, { description: "Gives an endpoint a new secret; during the overlap, messages carry both signatures." })
  @Allow({ entity: "WebhookEndpoint", action: "rotate" })
  async rotateWebhookSecret(@Arg("input", () => RotateWebhookSecretInput, { description: "The endpoint." }) input: RotateWebhookSecretInput, @Ctx() ctx: Context): Promise<WebhookSecretPayload> {
    return disclosed(await rotateSecret(ctx, { ...input }), ctx);
  }

  @Mutation(() => payloadType(WebhookDelivery) as typeof Object, { description: "Sends the event webhook.test to an endpoint; the delivery shows the result." })
  @Allow({ entity: "WebhookEndpoint", action: "test" })
  async testWebhookEndpoint(@Arg("input", () => TestWebhookEndpointInput, { description: "The endpoint." }) input: TestWebhookEndpointInput, @Ctx() ctx: Context) {
    return toPayload(await testEndpoint(ctx, { ...input }), ctx);
  }

  @Mutation(() => payloadType(WebhookEndpoint) as typeof Object, { description: "Replays undelivered events: those that failed for good, and those held while the endpoint was paused." })
  @Allow({ entity: "WebhookEndpoint", action: "replay" })
  async replayWebhookEndpoint(@Arg("input", () => ReplayWebhookEndpointInput, { description: "The endpoint." }) input: ReplayWebhookEndpointInput, @Ctx() ctx: Context) {
    return toPayload(await replayEndpoint(ctx, { ...input }), ctx);
  }
}
