import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime } from "../../table/scalars.ts";
import { Document } from "../entity/document.ts";
import { lifecycle } from "../lifecycle/lifecycle.ts";
import { rule } from "../problem/problem.ts";
import { isMachine } from "../access/accountClasses.ts";

export const WebhookEndpointStatus = enumeration("WebhookEndpointStatus", "Whether events are sent to an endpoint.", {
  ACTIVE: { zh: "启用", en: "Active", tone: "good", about: "Events are sent as they happen." },
  PAUSED: { zh: "已暂停", en: "Paused", tone: "bad", about: "No event could be delivered for a day, or the receiver answered 410. Events are held until it is resumed." },
  DISABLED: { zh: "已停用", en: "Disabled", about: "No events are sent or held." },
});
export type WebhookEndpointStatus = ValueOf<typeof WebhookEndpointStatus>;

export const endpointNotActive = rule("ENDPOINT_NOT_ACTIVE", {
  message: { zh: () => "接收端未启用", en: () => "The endpoint is not active" },
  remedy: { zh: () => "请先启用或恢复接收端", en: () => "Enable or resume it first", by: ["WebhookEndpoint.enable", "WebhookEndpoint.resume"] },
});

/** What is sent to test an endpoint. */
export const testEvent = "webhook.test";

const webhookLifecycle = lifecycle<WebhookEndpoint, WebhookEndpointStatus>({
  states: WebhookEndpointStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE", "PAUSED", "DISABLED"],
  moves: { ACTIVE: ["PAUSED"] },
  rests: ["ACTIVE", "DISABLED"],
  actions: {
    resume: {
      label: { zh: "恢复", en: "Resume" },
      about: "Resumes sending events. Held events are sent on replay.",
      from: "PAUSED",
      to: "ACTIVE",
      tone: "primary",
      effect: ({ record }) => {
        record.pauseReason = undefined;
      },
    },
    enable: {
      label: { zh: "启用", en: "Enable" },
      about: "Sends events from now on.",
      from: "DISABLED",
      to: "ACTIVE",
      tone: "primary",
      effect: ({ record, ctx }) => {
        record.activeSince = ctx.now.toISOString();
      },
    },
    disable: {
      label: { zh: "停用", en: "Disable" },
      about: "Stops sending; pending deliveries are discarded.",
      from: ["ACTIVE", "PAUSED"],
      to: "DISABLED",
      tone: "danger",
      effect: ({ record }) => {
        record.pauseReason = undefined;
      },
    },
  },
});

const idPrefix = "hook";

/** Endpoints of one party. Their ids follow from the party, so that a change finds them all in one consistent read. */
export const maxEndpoints = 5;
export const endpointIds = (partyId: string): string[] => Array.from({ length: maxEndpoints }, (_, i) => `${idPrefix}_${partyId}_${i + 1}`);

/** Where events are sent to a partner's machine. */
@Entity<WebhookEndpoint>({
  prefix: idPrefix,
  domain: "platform",
  label: { zh: "Webhook 接收端", en: "Webhook endpoint" },
  about: "An address of a partner that events are sent to, in the form of Standard Webhooks.",
  representation: "url",
  lists: { all: ["createdAt"], partyId: ["createdAt"], status: ["updatedAt"], replaying: ["updatedAt"] },
  secrets: ["sealed"],
  lifecycle: webhookLifecycle,
  events: {
    paused: { on: "pause", to: "PAUSED", version: "2026-11-27", zh: "接收端已暂停", en: "Webhook endpoint paused", about: { zh: "贵方的一个接收端无法送达，已暂停；其事件予以保留。", en: "One of your endpoints could not be reached and was paused; its events are kept." } },
  },
})
export class WebhookEndpoint extends Document {
  @Reference(() => Node, { zh: "合作伙伴", en: "Party", about: "Supplier, customer or carrier whose events they are.", holds: ({ party }) => party !== undefined })
  partyId!: string;

  @Reference(() => Node, { zh: "客户端", en: "Client", about: "The partner's client whose rights apply: data that it may not read is not sent.", holds: isMachine, input: { once: true } })
  clientId!: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Public https address.", input: { required: true, maxLength: 2000 } })
  url!: string;

  @Attribute(() => [String], { zh: "事件", en: "Events", about: "Types of events that are sent: purchaseOrder.sent. See the catalogue.", input: { required: true, maxItems: 50, maxLength: 100 } })
  eventTypes!: string[];

  @Attribute(() => String, { zh: "说明", en: "Description", about: "Purpose of the endpoint.", nullable: true, input: { maxLength: 200 } })
  description?: string;

  @Attribute(() => WebhookEndpointStatus, { zh: "状态", en: "Status", about: "Whether events are sent." })
  override status!: WebhookEndpointStatus;

  @Attribute(() => DateTime, { zh: "启用时间", en: "Active since", about: "Earlier events are not sent (UTC)." })
  activeSince!: string;

  @Attribute(() => String, { zh: "暂停原因", en: "Reason for pause", about: "Why it was paused; null if it is not.", nullable: true })
  pauseReason?: string;

  @Attribute(() => DateTime, { zh: "旧密钥有效至", en: "Old secret until", about: "Until when messages are also signed with the previous secret (UTC); null if there is none.", nullable: true })
  oldSecretUntil?: string;

  @Attribute(() => Boolean, { zh: "重新推送中", en: "Replaying", about: "Whether undelivered events are being replayed; null if not.", nullable: true })
  replaying?: boolean;

  @Attribute(() => Int, { zh: "已重新推送", en: "Replayed", about: "Number of deliveries resumed by the last replay.", nullable: true })
  replayed?: number;

  /** What the replay goes through, by when deliveries were made, and how far it is. */
  replayFrom?: string;
  replayUntil?: string;
  replayPosition?: string;

  /** Secrets that messages are signed with, sealed: see webhookSecret.ts. */
  sealed!: string;
}
