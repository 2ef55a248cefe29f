/**
 * Sends again what was sent, given up or held: the same text under the same webhook-id, which the receiver may know
 * already. All of an endpoint since a moment are gone through in pieces; how far is in the endpoint's own record, so
 * that the process that runs the next piece needs no other memory.
 */
import { changed, writeCounted } from "../../table/counted.ts";
import { readPage } from "../../table/list.ts";
import { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import type { Context } from "../context.ts";
import type { DeliveryStatus } from "../delivery/outgoingDelivery.ts";
import { change, loadForChange, type Outcome } from "../lifecycle/change.ts";
import { Refusal, rule } from "../problem/problem.ts";
import { changeEndpoint } from "./pauseEndpoint.ts";
import type { EndpointChange } from "./registerEndpoint.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";
import { endpointNotActive, WebhookEndpoint } from "./webhookEndpoint.ts";

/** Deliveries that one piece goes through. */
const pieceSize = 200;

/** What a replay of an endpoint takes up again. */
const undelivered: readonly DeliveryStatus[] = ["FAILED", "HELD"];
/** A single delivery is sent again whatever came of it. */
const ended: readonly DeliveryStatus[] = [...undelivered, "DELIVERED", "DROPPED"];

const stillOnItsWay = rule("STILL_ON_ITS_WAY", {
  message: { zh: () => "此次推送仍在进行中", en: () => "This delivery is still in progress" },
  remedy: { zh: () => "请等待其完成", en: () => "Wait until it has ended", by: [] },
});

const replayUnderWay = rule("REPLAY_UNDER_WAY", {
  message: { zh: () => "此接收端正在重新推送", en: () => "This endpoint is already being replayed" },
  remedy: { zh: () => "请等待其完成", en: () => "Wait until it has ended", by: [] },
});

const pendingAgain = (now: Date): Partial<WebhookDelivery> => ({ status: "PENDING", attempts: 0, dueAt: now.toISOString(), reason: undefined, updatedAt: now.toISOString() });

export const replayDelivery = (ctx: Context, input: EndpointChange): Promise<Outcome<WebhookDelivery>> =>
  change(ctx, { entity: "WebhookDelivery", action: "replay" }, input, async (uow) => {
    const delivery = await loadForChange(ctx, WebhookDelivery, input, "replay");
    if (!ended.includes(delivery.status)) throw new Refusal([stillOnItsWay(undefined, { record: delivery })]);
    const endpoint = (await ctx.loader.load<WebhookEndpoint>(delivery.endpointId))!;
    if (endpoint.status !== "ACTIVE") throw new Refusal([endpointNotActive(undefined, { record: endpoint })]);
    return Object.assign(uow.edit(delivery), pendingAgain(ctx.now), { replayedById: ctx.principal.id });
  });

export interface ReplayInput extends EndpointChange {
  since?: string | null;
}

/** Begins to send everything again that did not arrive since a moment. */
export const replayEndpoint = (ctx: Context, input: ReplayInput): Promise<Outcome<WebhookEndpoint>> =>
  change(ctx, { entity: "WebhookEndpoint", action: "replay" }, input, async (uow) => {
    const endpoint = await loadForChange(ctx, WebhookEndpoint, input, "replay");
    if (endpoint.status !== "ACTIVE") throw new Refusal([endpointNotActive(undefined)]);
    if (endpoint.replaying) throw new Refusal([replayUnderWay(undefined)]);
    return Object.assign(uow.edit(endpoint), { replaying: true, replayFrom: input.since ?? endpoint.createdAt, replayUntil: ctx.now.toISOString(), replayPosition: undefined, replayed: 0 });
  });

/** Goes through the next piece of an endpoint's replay; anyone who runs the same piece beside it changes nothing more. */
export async function continueReplay(table: Table, endpointId: string, now: Date): Promise<void> {
  const endpoint = await new Loader(table).load<WebhookEndpoint>(endpointId);
  if (!endpoint?.replaying) return;
  const page = await readPage(table, WebhookDelivery, {
    filter: { endpointId: { eq: endpointId }, createdAt: { from: endpoint.replayFrom, to: endpoint.replayUntil } },
    orderBy: { sort: "createdAt", descending: false },
    first: pieceSize,
    after: endpoint.replayPosition,
  });
  // The list may lag behind the delivery: what is moved is what was read, under its version.
  const found = page.edges.map(({ node }) => node).filter(({ status }) => undelivered.includes(status));
  const moved = await Promise.all(found.map((one) => writeCounted(table, [{ record: changed(one, pendingAgain(now)), seen: one.version }])));
  const replayed = (endpoint.replayed ?? 0) + moved.filter(Boolean).length;
  const next = page.hasNextPage ? { replayPosition: page.endCursor!, replayed } : { replaying: undefined, replayPosition: undefined, replayed };
  await changeEndpoint(table, endpointId, "advance", now, (current) => (current.version === endpoint.version ? next : undefined));
}

/** Endpoints whose replay has still something to do. */
export async function replaysUnderWay(table: Table): Promise<string[]> {
  const { edges } = await readPage(table, WebhookEndpoint, { filter: { replaying: { eq: true } }, orderBy: { sort: "updatedAt", descending: false }, first: 100 });
  return edges.map(({ node }) => node.id);
}
