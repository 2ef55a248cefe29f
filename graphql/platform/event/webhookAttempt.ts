import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";

@ObjectType("WebhookHeader", { description: "A header of a request or response." })
export class WebhookHeader {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "In lower case." })
  name!: string;

  @Attribute(() => String, { zh: "值", en: "Value", about: "Cut off after 500 characters." })
  value!: string;
}

/** What was sent in one attempt, and what came back. */
@Entity<WebhookAttempt>({
  prefix: "hooktry",
  domain: "platform",
  label: { zh: "Webhook 推送尝试", en: "Webhook attempt" },
  about: "One attempt to deliver an event, with request and response.",
  representation: "outcome",
  lists: { all: ["createdAt"], deliveryId: ["createdAt"], partyId: ["createdAt"], "partyId+deliveryId": ["createdAt"] },
  audited: false,
})
export class WebhookAttempt extends Node {
  @Reference(() => WebhookDelivery, { zh: "推送", en: "Delivery", about: "Delivery that was attempted." })
  deliveryId!: string;

  @Reference(() => Node, { zh: "合作伙伴", en: "Party", about: "Partner that the event belongs to.", holds: ({ party }) => party !== undefined })
  partyId!: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Address of the request." })
  url!: string;

  @Attribute(() => [WebhookHeader], { zh: "请求头", en: "Request headers", about: "Request headers." })
  requestHeaders!: WebhookHeader[];

  @Attribute(() => String, { zh: "结果", en: "Outcome", about: "Response status, or why there was none." })
  outcome!: string;

  @Attribute(() => Int, { zh: "状态码", en: "Status", about: "HTTP status of the response; null if there was none.", nullable: true })
  status?: number;

  @Attribute(() => [WebhookHeader], { zh: "响应头", en: "Response headers", about: "The first 50 of them.", nullable: true })
  responseHeaders?: WebhookHeader[];

  @Attribute(() => String, { zh: "响应正文", en: "Response body", about: "Its first KiB.", nullable: true, text: true })
  responseBody?: string;

  @Attribute(() => Int, { zh: "耗时（毫秒）", en: "Milliseconds", about: "Milliseconds until the response was read." })
  milliseconds!: number;

  /** When it may be forgotten: seconds since 1970. */
  expiresAt!: number;
}
