/** Posts to chat bots: 企业微信, 钉钉, and a plain JSON form. */
import { createHmac } from "node:crypto";
import type { ChatFormat, ChatTarget } from "../../graphql/platform/notification/chatWebhook.ts";
import { NotDelivered } from "../../graphql/platform/delivery/attempt.ts";
import type { Message } from "../../graphql/platform/notification/message.ts";
import { postJson } from "./postJson.ts";

interface Request {
  url: string;
  body: object;
}

const markdown = ({ recipient, title, text, url }: Message): string => `**${escaped(title)}**\n\n${escaped(recipient)}: ${escaped(text)}\n\n[PharmOps](${url})`;

/** What people have typed is shown and never taken for markdown, which could lead elsewhere under our name. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]()<>#|~@]/g, (character) => `\\${character}`);

/** The address with DingTalk's signature: HMAC-SHA-256 of the time in milliseconds and the secret, keyed by the secret. */
export function signed(url: string, secret: string, now: number): string {
  const address = new URL(url);
  address.searchParams.set("timestamp", String(now));
  address.searchParams.set("sign", createHmac("sha256", secret).update(`${now}\n${secret}`).digest("base64"));
  return address.href;
}

const requests: Record<ChatFormat, (target: ChatTarget, message: Message) => Request> = {
  WECOM: ({ url }, message) => ({ url, body: { msgtype: "markdown", markdown: { content: markdown(message) } } }),
  DINGTALK: ({ url, secret }, message) => ({
    url: secret ? signed(url, secret, Date.now()) : url,
    body: { msgtype: "markdown", markdown: { title: message.title, text: markdown(message) } },
  }),
  GENERIC: ({ url }, { id, recipient, title, text, url: page }) => ({ url, body: { id, recipient, title, text, url: page } }),
};

/** Too many messages at this moment, or a robot that is busy. https://developer.work.weixin.qq.com/document/path/90313 */
const passing = new Set([-1, 45009, 45033, 130101, 410100]);

/** Both robots always answer 200, and report the result in the body. */
function refusalOf(answer: string): NotDelivered | undefined {
  const reply = parsed(answer);
  if (!reply?.errcode) return undefined;
  return new NotDelivered(`The robot refused it: ${reply.errcode} ${reply.errmsg ?? ""}`, !passing.has(reply.errcode));
}

function parsed(answer: string): { errcode?: number; errmsg?: string } | undefined {
  try {
    return JSON.parse(answer) as { errcode?: number; errmsg?: string };
  } catch {
    return undefined;
  }
}

export async function chat(format: ChatFormat, target: ChatTarget, message: Message): Promise<void> {
  const { url, body } = requests[format](target, message);
  const answer = await postJson(url, body);
  const refusal = format === "GENERIC" ? undefined : refusalOf(answer);
  if (refusal) throw refusal;
}
