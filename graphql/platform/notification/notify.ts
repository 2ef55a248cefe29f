/**
 * Writes the notices of announcements. The invariant: one notice per event and person, and one delivery per
 * notice and channel, however often and by however many processes the event is announced; the count of unread notices
 * moves in the same transaction.
 */
import pLimit from "p-limit";
import { changed, derivedRecord, writeCounted } from "../../table/counted.ts";
import { entityOfId } from "../../table/entity.ts";
import { unreadKey } from "../../table/keys.ts";
import { Loader } from "../../table/loader.ts";
import { displayName } from "../../table/record.ts";
import type { Table } from "../../table/table.ts";
import type { Account } from "../access/principal.ts";
import type { Announcement } from "./announce.ts";
import { Recipients } from "./audience.ts";
import { webhookFor } from "./chatWebhook.ts";
import { deliveryId, NoticeDelivery, type DeliveryChannel } from "./noticeDelivery.ts";
import { Notice, noticeId } from "./notice.ts";
import { choiceFor, preferenceId, type ChannelChoice, type NotificationPreference } from "./preference.ts";

/** Attributes of an account for notifying its person. */
export interface Reachable extends Account {
  email?: string;
  groupId?: string;
}

/** Transactions that run in parallel. */
const parallel = 8;

/** E-mail is sent only where an address to send from is configured. */
const mailIsSet = (): boolean => Boolean(process.env.MAIL_FROM);

async function channelsFor(person: Reachable, choice: ChannelChoice, loader: Loader): Promise<DeliveryChannel[]> {
  const byMail: DeliveryChannel[] = choice.email && person.email && mailIsSet() ? ["EMAIL"] : [];
  const byChat: DeliveryChannel[] = choice.chat && (await webhookFor(person, loader)) ? ["CHAT"] : [];
  return [...byMail, ...byChat];
}

const deliveryOf = (notice: Notice, channel: DeliveryChannel): NoticeDelivery =>
  derivedRecord(NoticeDelivery, {
    id: deliveryId(notice.id, channel),
    createdAt: notice.createdAt,
    title: notice.title,
    noticeId: notice.id,
    recipientId: notice.recipientId,
    channel,
    status: "PENDING",
    attempts: 0,
    dueAt: notice.createdAt,
  });

async function noticeOf({ kind, source, aboutId, title: known, actorName, on, at }: Announcement, recipientId: string, loader: Loader): Promise<Notice> {
  const { confidential } = entityOfId(aboutId) ?? {};
  const title = confidential || !known ? displayName((await loader.load(aboutId))!) : known;
  const told = confidential ? {} : { actorName, on };
  return derivedRecord(Notice, { id: noticeId(kind, source, recipientId), createdAt: at, kind, recipientId, aboutId, title, ...told, unread: false });
}

async function write(table: Table, loader: Loader, notice: Notice, person: Reachable): Promise<void> {
  const preference = await loader.load<NotificationPreference>(preferenceId(person.id));
  const choice = choiceFor(preference, notice.kind);
  const deliveries = (await channelsFor(person, choice, loader)).map((channel) => deliveryOf(notice, channel));
  if (!choice.bell && deliveries.length === 0) return;
  const rung = choice.bell ? changed(notice, { bellOfId: person.id, unread: true }) : notice;
  await writeCounted(table, [rung, ...deliveries].map((record) => ({ record })), [{ key: unreadKey(person.id), by: choice.bell ? 1 : 0 }]);
}

/** Notifies people of events. Idempotent, also after a partial run. */
export async function notify(table: Table, announcements: readonly Announcement[]): Promise<void> {
  if (announcements.length === 0) return;
  const loader = new Loader(table);
  const recipients = new Recipients(table, loader);
  const limit = pLimit(parallel);
  const recipientsByEvent = await Promise.all(announcements.map(async (one) => (await recipients.of(one)).map((person) => ({ one, person: person as Reachable }))));
  await Promise.all(
    recipientsByEvent.flat().map(({ one, person }) =>
      limit(async () => {
        const notice = await noticeOf(one, person.id, loader);
        // Detects most repetitions at the price of a read; the transaction's condition detects the others.
        if (!(await loader.load(notice.id))) await write(table, loader, notice, person);
      }),
    ),
  );
}
