import pLimit, { type LimitFunction } from "p-limit";
import { tableName } from "../../graphql/platform/configuration.ts";
import { attempt, dueDeliveries, type Courier } from "../../graphql/platform/delivery/attempt.ts";
import type { OutgoingDelivery } from "../../graphql/platform/delivery/outgoingDelivery.ts";
import { continueReplay, replaysUnderWay } from "../../graphql/platform/event/replay.ts";
import { invitationCourier } from "../../graphql/domains/marketing/api.ts";
import { caseMailCourier } from "../../graphql/domains/service/api.ts";
import { webhookCourier } from "../../graphql/platform/event/sendWebhook.ts";
import { WebhookEndpoint } from "../../graphql/platform/event/webhookEndpoint.ts";
import { paperMailCourier } from "../../graphql/platform/paper/paperMailCourier.ts";
import { noticeCourier } from "../../graphql/platform/notification/deliver.ts";
import { schemaOf } from "../../graphql/schema/audience.ts";
import { entityOfId } from "../../graphql/table/entity.ts";
import { Loader } from "../../graphql/table/loader.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";
import { count } from "../metrics.ts";
import { chat } from "./chat.ts";
import { deadLetter } from "./deadLetters.ts";
import { email, invitation, letter, paperLetter } from "./email.ts";
import { webhook } from "./webhook.ts";

/** Deliveries under way at once. */
const parallel = 16;
/** Of these, those to one receiver: a slow one holds up its own deliveries, and nobody else's. */
const parallelToOne = 2;
/** New ones are begun for this long; the function may run three minutes, and what it leaves is due for the next call. */
const milliseconds = 2 * 60_000;

async function noticeGivenUp({ id, channel }: { id: string; channel: string }, reason: string): Promise<void> {
  logger.error("delivery given up", { delivery: id, channel, reason });
  count("FailedDeliveries");
  await deadLetter({ delivery: id, channel, reason });
}

/** Partners are sent what their own schema shows them. */
const schema = schemaOf("partner");

const couriersOf = (table: Table): Courier<OutgoingDelivery>[] =>
  [noticeCourier(table, { email, chat }, noticeGivenUp), paperMailCourier(table, paperLetter, ({ id }, reason) => noticeGivenUp({ id, channel: "PAPER_MAIL" }, reason)), caseMailCourier(table, letter, ({ id }, reason) => noticeGivenUp({ id, channel: "SERVICE_MAIL" }, reason)), invitationCourier(table, invitation, ({ id }, reason) => noticeGivenUp({ id, channel: "INVITATION_MAIL" }, reason)), webhookCourier(table, schema, webhook)] as unknown as Courier<OutgoingDelivery>[];

/** What the stream's function hands over; the clock names no delivery and lets all that are due be looked up. */
export interface HandedOver {
  ids?: readonly string[];
}

async function* wanted(table: Table, couriers: readonly Courier<OutgoingDelivery>[], ids: readonly string[] | undefined): AsyncGenerator<[Courier<OutgoingDelivery>, OutgoingDelivery]> {
  for (const courier of couriers) {
    const theirs = ids?.filter((id) => entityOfId(id)?.target === courier.target);
    const deliveries = theirs ? await new Loader(table).loadAll<OutgoingDelivery>(theirs) : dueDeliveries(table, courier.target, new Date());
    for await (const delivery of deliveries) yield [courier, delivery];
  }
}

/** Carries out deliveries side by side, and few at once to each receiver. */
class Lanes {
  private readonly all = pLimit(parallel);
  private readonly lanes = new Map<string, LimitFunction>();

  run(receiver: string, work: () => Promise<unknown>): Promise<unknown> {
    const lane = this.lanes.get(receiver) ?? pLimit(parallelToOne);
    this.lanes.set(receiver, lane);
    // What waits for its own receiver takes no place of the others'.
    return lane(() => this.all(work));
  }
}

/** Takes up the next piece of every replay that is under way; the deliveries that become due come through the stream or are found by the clock. */
async function replay(table: Table, ids: readonly string[] | undefined): Promise<void> {
  const endpoints = ids ? ids.filter((id) => entityOfId(id)?.target === WebhookEndpoint) : await replaysUnderWay(table);
  for (const id of endpoints) await continueReplay(table, id, new Date());
}

/**
 * The door for deliveries: called with new ones as soon as the stream delivers them, and by the clock every minute for
 * all that are due. It never fails for what could not be delivered: that is noted in the table, and due later.
 */
export async function handler({ ids }: HandedOver = {}): Promise<void> {
  const table = new Table(tableName());
  await replay(table, ids);
  const lanes = new Lanes();
  const endsAt = Date.now() + milliseconds;
  const under: Promise<unknown>[] = [];
  for await (const [courier, delivery] of wanted(table, couriersOf(table), ids)) {
    if (Date.now() > endsAt) break;
    under.push(lanes.run(courier.receiverOf(delivery), async () => (Date.now() > endsAt ? undefined : attempt(table, courier, delivery.id))));
  }
  const outcomes = await Promise.allSettled(under);
  for (const outcome of outcomes) if (outcome.status === "rejected") logger.error("delivery broke off", { error: outcome.reason as Error });
}
