import { declareRoom } from "../domain/domain.ts";
import { ChangeResolver } from "./changes.ts";
import { WebhookAttemptResolver, WebhookDeliveryResolver } from "./webhookDeliveryResolver.ts";
import { WebhookEndpointResolver } from "./webhookEndpointResolver.ts";

export const eventRoom = declareRoom({ resolvers: [ChangeResolver, WebhookEndpointResolver, WebhookDeliveryResolver, WebhookAttemptResolver] });
