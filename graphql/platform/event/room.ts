import type { Room } from "../domain/domain.ts";
import { ChangeResolver } from "./changes.ts";
import { WebhookAttemptResolver, WebhookDeliveryResolver } from "./webhookDeliveryResolver.ts";
import { WebhookEndpointResolver } from "./webhookEndpointResolver.ts";

export const eventRoom: Room = { resolvers: [ChangeResolver, WebhookEndpointResolver, WebhookDeliveryResolver, WebhookAttemptResolver] };
