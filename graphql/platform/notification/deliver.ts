/**
 * Brings notices to people by e-mail and chat. The invariant: one process at a time tries a delivery, because whoever
 * moves its version on holds the claim; and none is lost, because a claim whose holder died runs out and the clock takes
 * it up again. A process that dies between sending and noting it down sends twice, under the same message id.
 */
import { changed, writeCounted } from "../../table/counted.ts";
import { readAll } from "../../table/list.ts";
import { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import { mayRead } from "../access/access.ts";
import { principalOf } from "../access/principal.ts";
import { businessDate } from "../businessDate.ts";
import { webhookFor, type ChatFormat, type ChatTarget } from "./chatWebhook.ts";
import { messageOf, type Message } from "./message.ts";
import type { Notice } from "./notice.ts";
import { NoticeDelivery } from "./noticeDelivery.ts";
import { preferenceId, type NotificationPreference } from "./preference.ts";
import { unseal } from "./seal.ts";
import type { Reachable } from "./tell.ts";

/** Why a message did not arrive. A lasting failure is not tried again. */
export class NotDelivered extends Error {
  override readonly name = "NotDelivered";
  constructor(
    message: string,
    readonly lasting: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What carries messages out of the house; throws NotDelivered, or anything else for what may pass. */
export interface Transports {
  email(address: string, message: Message): Promise<void>;
  chat(format: ChatFormat, target: ChatTarget, message: Message): Promise<void>;
  /** Told of a delivery before it is given up, so that none is given up unnoticed. */
  gaveUp(delivery: NoticeDelivery, reason: string): Promise<void>;
}

export const maxAttempts = 8;
/** Longer than any transport may take. */
const leaseMilliseconds = 2 * 60_000;
const longestPause = 60 * 60_000;
const maxReason = 500;

/** Half a minute, then twice as long each time, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(longestPause, 30_000 * 2 ** (attempts - 1));

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

async function move(table: Table, delivery: NoticeDelivery, values: Partial<NoticeDelivery>): Promise<NoticeDelivery | undefined> {
  const next = changed(delivery, values);
  return (await writeCounted(table, [{ record: next, seen: delivery.version }])) ? next : undefined;
}

/** Takes the attempt for this process; undefined where another holds it, or where it is not due. */
async function claim(table: Table, id: string, now: Date): Promise<NoticeDelivery | undefined> {
  const delivery = await new Loader(table).load<NoticeDelivery>(id);
  if (delivery?.status !== "PENDING" || delivery.dueAt > now.toISOString()) return undefined;
  return move(table, delivery, { attempts: delivery.attempts + 1, dueAt: later(now, leaseMilliseconds), updatedAt: now.toISOString() });
}

async function send(table: Table, delivery: NoticeDelivery, transports: Transports, now: Date): Promise<void> {
  const loader = new Loader(table);
  const [notice, person, preference] = await Promise.all([
    loader.load<Notice>(delivery.noticeId),
    loader.load<Reachable>(delivery.recipientId),
    loader.load<NotificationPreference>(preferenceId(delivery.recipientId)),
  ]);
  const about = notice && (await loader.load(notice.aboutId));
  if (!notice || !about || person?.status !== "ACTIVE" || !mayRead(await principalOf(loader, person, businessDate(now)), about)) {
    throw new NotDelivered("The person has left, or may no longer see the record", true);
  }
  const message = messageOf(notice, { id: delivery.id, recipient: person.name, language: preference?.language ?? "zh" });
  if (delivery.channel === "EMAIL") {
    if (!person.email) throw new NotDelivered("The person has no e-mail address any more", true);
    return transports.email(person.email, message);
  }
  const webhook = await webhookFor(person, loader);
  if (!webhook?.sealed) throw new NotDelivered("There is no chat robot any more", true);
  return transports.chat(webhook.format, JSON.parse(unseal(webhook.sealed, webhook.id)) as ChatTarget, message);
}

/** Tries one delivery, if it is due and nobody else is at it. Answers how far it is then. */
export async function deliverOne(table: Table, id: string, transports: Transports, clock: () => Date = () => new Date()): Promise<NoticeDelivery["status"] | undefined> {
  const claimed = await claim(table, id, clock());
  if (!claimed) return undefined;
  try {
    await send(table, claimed, transports, clock());
  } catch (error) {
    return failed(table, claimed, error, transports, clock());
  }
  const done = await move(table, claimed, { status: "DELIVERED", reason: undefined, updatedAt: clock().toISOString() });
  return done?.status;
}

async function failed(table: Table, claimed: NoticeDelivery, error: unknown, transports: Transports, now: Date): Promise<NoticeDelivery["status"] | undefined> {
  const reason = String(error instanceof Error ? error.message : error).slice(0, maxReason);
  const updatedAt = now.toISOString();
  if (!(error instanceof NotDelivered && error.lasting) && claimed.attempts < maxAttempts) {
    return (await move(table, claimed, { reason, updatedAt, dueAt: later(now, pauseAfter(claimed.attempts)) }))?.status;
  }
  await transports.gaveUp(claimed, reason);
  return (await move(table, claimed, { status: "FAILED", reason, updatedAt }))?.status;
}

/** Ids of the deliveries that are due: those to be tried again, and those whose claim has run out. */
export async function* dueDeliveries(table: Table, now: Date): AsyncGenerator<string> {
  const due = readAll(table, NoticeDelivery, { filter: { status: { eq: "PENDING" }, dueAt: { to: now.toISOString() } }, orderBy: { sort: "dueAt", descending: false } });
  for await (const { id } of due) yield id;
}
