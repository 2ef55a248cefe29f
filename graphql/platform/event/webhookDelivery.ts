import { createHash } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { derivedRecord } from "../../table/counted.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { feedDays } from "../../table/feed.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { OutgoingDelivery } from "../delivery/outgoingDelivery.ts";
import { WebhookEndpoint } from "./webhookEndpoint.ts";
import { isAccount } from "../access/accountClasses.ts";

const idPrefix = "hookdel";

/** One event on its way to one endpoint: written once, in the transaction that puts the event into the party's feed. */
@Entity<WebhookDelivery>({
  prefix: idPrefix,
  domain: "platform",
  label: { zh: "Webhook 推送记录", en: "Webhook delivery" },
  many: "webhookDeliveries",
  about: "Delivery of one event to one endpoint of a partner.",
  representation: "eventType",
  lists: { all: ["createdAt"], status: ["dueAt", "createdAt"], endpointId: ["createdAt"], "endpointId+status": ["createdAt"], partyId: ["createdAt"], "partyId+status": ["createdAt"] },
  audited: false,
})
export class WebhookDelivery extends OutgoingDelivery {
  @Attribute(() => String, { zh: "事件编号", en: "Event ID", about: "Event id for the receiver (webhook-id); the same in every attempt." })
  eventId!: string;

  @Attribute(() => String, { zh: "事件", en: "Event", about: "Type of the event: purchaseOrder.sent." })
  eventType!: string;

  @Reference(() => WebhookEndpoint, { zh: "接收端", en: "Endpoint", about: "Endpoint of the delivery." })
  endpointId!: string;

  @Reference(() => Node, { zh: "合作伙伴", en: "Party", about: "Partner that the event belongs to.", holds: ({ party }) => party !== undefined })
  partyId!: string;

  @Reference(() => Node, { zh: "记录", en: "Record", about: "Record of the event; null for a test.", nullable: true })
  recordId?: string;

  @Attribute(() => Int, { zh: "记录版本", en: "Version of the record", about: "Version of the record in the event; null for a test.", nullable: true })
  recordVersion?: number;

  @Attribute(() => DateTime, { zh: "发生时间", en: "Happened", about: "When it happened (UTC)." })
  happenedAt!: string;

  @Reference(() => Node, { zh: "重新推送人", en: "Replayed by", about: "Who replayed this delivery; null if it was not replayed.", holds: isAccount, nullable: true })
  replayedById?: string;

  /** When it may be forgotten: seconds since 1970. */
  expiresAt!: number;
}

const hash = (...parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);

/** The same event always has the same id, however a receiver learns of it. */
export const eventIdOf = (type: string, recordId: string, happening: string): string => `evt_${hash(type, recordId, happening)}`;

interface Happened {
  eventId: string;
  eventType: string;
  happenedAt: string;
  recordId?: string;
  recordVersion?: number;
}

export const keptSeconds = feedDays * 24 * 60 * 60;

/** The delivery of an event to an endpoint, under an id that follows from both. */
export function deliveryTo({ id, partyId, status }: WebhookEndpoint, happened: Happened, now: Date): WebhookDelivery {
  const at = now.toISOString();
  return derivedRecord(WebhookDelivery, {
    ...happened,
    id: `${idPrefix}_${hash(happened.eventId, id)}`,
    createdAt: at,
    endpointId: id,
    partyId,
    status: status === "PAUSED" ? "HELD" : "PENDING",
    attempts: 0,
    dueAt: at,
    expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds,
  });
}
