/**
 * Sends events to partners' endpoints. The invariant: what is sent under one webhook-id to one endpoint is the same text
 * in every attempt, kept before it is first sent; and it is sent only while the endpoint's client may see it.
 */
import type { GraphQLSchema } from "graphql";
import { ulid } from "ulid";
import { derivedRecord } from "../../table/counted.ts";
import { messageKey } from "../../table/keys.ts";
import { readPage } from "../../table/list.ts";
import { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import { mayRead } from "../access/access.ts";
import { isPartner, principalOf, type Account, type Principal } from "../access/principal.ts";
import { businessDate } from "../businessDate.ts";
import { NotDelivered, DeliveryNoLongerWanted, type Attempted, type Courier } from "../delivery/attempt.ts";
import { bodyOf } from "./eventPayload.ts";
import { pauseEndpoint } from "./pauseEndpoint.ts";
import { WebhookAttempt, type WebhookHeader } from "./webhookAttempt.ts";
import { keptSeconds, WebhookDelivery } from "./webhookDelivery.ts";
import type { WebhookEndpoint } from "./webhookEndpoint.ts";
import { signatureOf } from "./webhookSignature.ts";

/** What a receiver answered, as far as it was listened to. */
export interface Answered {
  status: number;
  headers: Record<string, string>;
  excerpt: string;
}

export interface WebhookTransport {
  /** Posts a text. Throws NotDelivered where there was no answer. */
  post(url: string, headers: Record<string, string>, body: string): Promise<Answered>;
  gaveUp(delivery: WebhookDelivery, reason: string): Promise<void>;
  /** Called when an endpoint was paused. */
  paused(endpoint: WebhookEndpoint, reason: string): Promise<void>;
}

/** With pauses of 1, 2, 4 … minutes, four hours at most: over a day in all. */
export const webhookAttempts = 14;
const firstPause = 60_000;
const longestPause = 4 * 60 * 60_000;
/** Pauses differ by up to a fifth, so that what failed together does not come again together. */
const jitter = 0.2;
export const webhookPause = (attempts: number): number => Math.round(Math.min(longestPause, firstPause * 2 ** (attempts - 1)) * (1 + jitter * (2 * Math.random() - 1)));

const gone = 410;
const maxHeaders = 50;
const maxHeaderValue = 500;

const asHeaders = (headers: Record<string, string>): WebhookHeader[] =>
  Object.entries(headers).slice(0, maxHeaders).map(([name, value]) => ({ name, value: value.slice(0, maxHeaderValue) }));

/** The principal whose rights an endpoint's events are read with; undefined once its client is no longer admitted. */
async function clientOf({ clientId, partyId }: WebhookEndpoint, loader: Loader, now: Date): Promise<Principal | undefined> {
  const account = await loader.load<Account>(clientId);
  if (account?.status !== "ACTIVE") return undefined;
  const principal = await principalOf(loader, account, businessDate(now));
  return isPartner(principal) && principal.boundToId === partyId ? principal : undefined;
}

/** The text of a delivery, made when it is first asked for and kept. */
async function keptBody(table: Table, delivery: WebhookDelivery, make: () => Promise<string | undefined>): Promise<string | undefined> {
  const kept = await table.get(messageKey(delivery.id));
  if (kept) return kept.body as string;
  const body = await make();
  if (body !== undefined) await table.put({ ...messageKey(delivery.id), body, expiresAt: delivery.expiresAt });
  return body;
}

interface Outgoing {
  endpoint: WebhookEndpoint;
  body: string;
}

/** Where a delivery goes, and with which text. Throws DeliveryNoLongerWanted where it goes nowhere, or not now. */
async function outgoing(schema: GraphQLSchema, table: Table, delivery: WebhookDelivery, now: Date): Promise<Outgoing> {
  const loader = new Loader(table);
  const endpoint = (await loader.load<WebhookEndpoint>(delivery.endpointId))!;
  if (endpoint.status === "DISABLED") throw new DeliveryNoLongerWanted("The endpoint is disabled", "DROPPED");
  if (endpoint.status === "PAUSED") throw new DeliveryNoLongerWanted("The endpoint is paused", "HELD");
  const [client, record] = await Promise.all([clientOf(endpoint, loader, now), delivery.recordId ? loader.load(delivery.recordId) : null]);
  const sees = client && (!delivery.recordId || (record && mayRead(client, record)));
  const body = sees && (await keptBody(table, delivery, () => bodyOf(schema, table, client, delivery, record, now)));
  if (!body) throw new DeliveryNoLongerWanted("The client is no longer active, or may not see the record", "DROPPED");
  return { endpoint, body };
}

/** Names of the status line are enough for people; machines have the status. */
const outcomeOf = (answer: Answered | undefined, failure: string | undefined): string => (answer ? `HTTP ${answer.status}` : (failure ?? ""));

const isTaken = ({ status }: Answered): boolean => status >= 200 && status < 300;

function failureOf({ status }: Answered): NotDelivered {
  if (status >= 300 && status < 400) return new NotDelivered(`The address leads elsewhere (${status}); redirects are not followed`, false);
  return new NotDelivered(`The receiver answered ${status}`, false);
}

/** One delivery has been given up: nothing has arrived since it was first tried, so nothing will. */
async function isDead(table: Table, delivery: WebhookDelivery): Promise<boolean> {
  const taken = await readPage(table, WebhookDelivery, { filter: { endpointId: { eq: delivery.endpointId }, status: { eq: "DELIVERED" } }, first: 50 });
  return taken.edges.every(({ node }) => node.updatedAt < delivery.createdAt);
}

export function webhookCourier(table: Table, schema: GraphQLSchema, transport: WebhookTransport): Courier<WebhookDelivery> {
  const pause = async (endpointId: string, reason: string, now: Date): Promise<void> => {
    const paused = await pauseEndpoint(table, endpointId, reason, now);
    if (paused) await transport.paused(paused, reason);
  };

  async function send(delivery: WebhookDelivery, now: Date): Promise<Attempted> {
    const { endpoint, body } = await outgoing(schema, table, delivery, now);
    const headers = {
      "content-type": "application/json",
      "user-agent": "PharmOps",
      "webhook-id": delivery.eventId,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": signatureOf(endpoint, delivery.eventId, body, now),
    };
    const startedAt = performance.now();
    const outcome = await transport.post(endpoint.url, headers, body).catch((error: unknown) => error as Error);
    const answer = outcome instanceof Error ? undefined : outcome;
    const failure = outcome instanceof Error ? outcome : undefined;
    if (failure && !(failure instanceof NotDelivered)) throw failure;
    const attempt = derivedRecord(WebhookAttempt, {
      id: `hooktry_${ulid()}`,
      createdAt: now.toISOString(),
      deliveryId: delivery.id,
      partyId: delivery.partyId,
      url: endpoint.url,
      requestHeaders: asHeaders(headers),
      outcome: outcomeOf(answer, failure?.message),
      status: answer?.status,
      responseHeaders: answer && asHeaders(answer.headers),
      responseBody: answer?.excerpt,
      milliseconds: Math.round(performance.now() - startedAt),
      expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds,
    });
    const log = [attempt];
    if (!answer) return { log, failure: new NotDelivered(failure!.message, false) };
    if (isTaken(answer)) return { log };
    if (answer.status !== gone) return { log, failure: failureOf(answer) };
    await pause(endpoint.id, "The receiver answered 410: it is gone", now);
    return { log, failure: new DeliveryNoLongerWanted("The receiver answered 410: it is gone", "HELD") };
  }

  return {
    target: WebhookDelivery,
    receiverOf: ({ endpointId }) => endpointId,
    maxAttempts: webhookAttempts,
    pauseAfter: webhookPause,
    send,
    async gaveUp(delivery, reason) {
      await transport.gaveUp(delivery, reason);
      if (await isDead(table, delivery)) await pause(delivery.endpointId, `Nothing has arrived for a day: ${reason}`, new Date());
    },
  };
}
