/** Brings notices to people by e-mail and chat: what a person may see when it leaves, in their language. */
import { Loader } from "../../table/loader.ts";
import type { Table } from "../../table/table.ts";
import { mayRead } from "../access/access.ts";
import { principalOf } from "../access/principal.ts";
import { businessDate } from "../businessDate.ts";
import { NotDelivered, type Courier } from "../delivery/attempt.ts";
import { webhookFor, type ChatFormat, type ChatTarget } from "./chatWebhook.ts";
import { messageOf, type Message } from "./message.ts";
import type { Notice } from "./notice.ts";
import { NoticeDelivery } from "./noticeDelivery.ts";
import { preferenceId, type NotificationPreference } from "./preference.ts";
import { unseal } from "../delivery/seal.ts";
import type { Reachable } from "./notify.ts";

/** What carries messages to the outside; throws NotDelivered, or anything else for what may pass. */
export interface Transports {
  email(address: string, message: Message): Promise<void>;
  chat(format: ChatFormat, target: ChatTarget, message: Message): Promise<void>;
}

export const maxAttempts = 8;
const longestPause = 60 * 60_000;

/** Half a minute, then twice as long each time, an hour at most. */
const pauseAfter = (attempts: number): number => Math.min(longestPause, 30_000 * 2 ** (attempts - 1));

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
  if (!webhook?.sealed) throw new NotDelivered("There is no chat bot any more", true);
  return transports.chat(webhook.format, JSON.parse(unseal(webhook.sealed, webhook.id)) as ChatTarget, message);
}

export const noticeCourier = (table: Table, transports: Transports, gaveUp: Courier<NoticeDelivery>["gaveUp"]): Courier<NoticeDelivery> => ({
  target: NoticeDelivery,
  receiverOf: ({ channel, recipientId }) => `${channel} ${recipientId}`,
  maxAttempts,
  pauseAfter,
  gaveUp,
  send: (delivery, now) => send(table, delivery, transports, now),
});
