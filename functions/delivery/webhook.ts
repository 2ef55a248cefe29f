/** Posts events to partners' endpoints. The status line decides; of the body only the beginning is kept, for the log. */
import type { WebhookTransport } from "../../graphql/platform/event/sendWebhook.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { post } from "./post.ts";

export const limits = { milliseconds: 15_000, bytes: 1024 };

export const webhook: WebhookTransport = {
  async post(url, headers, body) {
    const { status, headers: answered, text: excerpt } = await post(url, body, headers, limits);
    return { status, headers: answered, excerpt };
  },
  // It stays in the table with all its attempts, and is sent again from there: no dead letter is needed.
  async gaveUp({ id, endpointId, eventType }, reason) {
    logger.error("webhook given up", { delivery: id, endpoint: endpointId, event: eventType, reason });
    count("FailedWebhooks");
  },
  async paused({ id, partyId }, reason) {
    logger.error("webhook endpoint paused", { endpoint: id, party: partyId, reason });
    count("PausedEndpoints");
  },
};
