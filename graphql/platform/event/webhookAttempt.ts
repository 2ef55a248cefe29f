import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import { WebhookDelivery } from "./webhookDelivery.ts";

@ObjectType("WebhookHeader", { description: "A header of a request or of an answer." })
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
  about: "One attempt to deliver an event: what was sent, and what came back.",
  representation: "outcome",
  lists: { all: ["createdAt"], deliveryId: ["createdAt"], partyId: ["createdAt"], "partyId+deliveryId": ["createdAt"] },
  audited: false,
})
export class WebhookAttempt extends Node {
  @Reference(() => WebhookDelivery, { zh: "推送", en: "Delivery", about: "What was to be delivered." })
  deliveryId!: string;

  @Reference(() => Node, { zh: "合作伙伴", en: "Party", about: "Whose event it is." })
  partyId!: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Where it was sent." })
  url!: string;

  @Attribute(() => [WebhookHeader], { zh: "请求头", en: "Request headers", about: "What it was sent with." })
  requestHeaders!: WebhookHeader[];

  @Attribute(() => String, { zh: "结果", en: "Outcome", about: "Status of the answer, or why there was none." })
  outcome!: string;

  @Attribute(() => Int, { zh: "状态码", en: "Status", about: "HTTP status of the answer; null where there was none.", nullable: true })
  status?: number;

  @Attribute(() => [WebhookHeader], { zh: "响应头", en: "Response headers", about: "The first 50 of them.", nullable: true })
  responseHeaders?: WebhookHeader[];

  @Attribute(() => String, { zh: "响应正文", en: "Response body", about: "Its first KiB.", nullable: true, text: true })
  responseBody?: string;

  @Attribute(() => Int, { zh: "耗时（毫秒）", en: "Milliseconds", about: "Milliseconds until the answer was read." })
  milliseconds!: number;

  /** When it may be forgotten: seconds since 1970. */
  expiresAt!: number;
}
