/** Sets and removes the chat bot of a person or a group. Its address goes in and never comes out. */
import { Attribute } from "../../table/attribute.ts";
import { declarationOf } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { accessFindings } from "../access/access.ts";
import type { Context } from "../context.ts";
import { inputFindings } from "../entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { ChatFormat, ChatWebhook, isGroup, webhookId, type ChatTarget } from "./chatWebhook.ts";
import { faultOfTarget, targetRefused } from "../delivery/publicAddress.ts";
import { seal } from "../delivery/seal.ts";

/** What is asked of a robot. */
export class WebhookFields {
  @Attribute(() => String, { zh: "所属人或小组", en: "Owner", about: "Person or group that the bot belongs to.", input: { required: true } })
  ownerId!: string;

  @Attribute(() => ChatFormat, { zh: "格式", en: "Format", about: "Message format of the bot.", input: { required: true } })
  format!: ChatFormat;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Address of the bot from the chat: public https. It is stored encrypted and never returned.", input: { required: true, maxLength: 2000 } })
  url!: string;

  @Attribute(() => String, { zh: "加签密钥", en: "Signing secret", about: "DingTalk's signing secret, if the bot uses one.", nullable: true, input: { maxLength: 200 } })
  secret?: string;
}

export interface WebhookInput extends ChangeInput {
  ownerId?: string | null;
  format?: string | null;
  url?: string | null;
  secret?: string | null;
}

const hint = { zh: "请从群机器人设置中复制完整地址", en: "Copy the complete address from the bot's settings" };

const notYours = rule("NOT_YOUR_WEBHOOK", {
  message: { zh: () => "只能为自己或您可以修改的小组设置群机器人", en: () => "You can set a bot for yourself or for a group that you may change" },
  remedy: { zh: () => "请由本人或有权修改该小组的同事设置", en: () => "Ask the person, or a colleague who may change the group" },
});

async function ownerFindings(ctx: Context, ownerId: string | null | undefined): Promise<Finding[]> {
  if (!ownerId || ownerId === ctx.principal.id) return [];
  const owner: Node | null = ctx.reveal(await ctx.loader.load(ownerId));
  if (!owner) return [notYours(undefined, { field: "ownerId" })];
  const entity = declarationOf(owner.constructor);
  const may = isGroup(entity) && accessFindings(ctx.principal, entity, "update", owner).length === 0;
  return may ? [] : [notYours(undefined, { field: "ownerId" })];
}

function targetFindings(url: string | null | undefined): Finding[] {
  const fault = url ? faultOfTarget(url.trim()) : undefined;
  return fault ? [targetRefused({ fault, hint }, { field: "url" })] : [];
}

const sealed = (target: ChatTarget, owner: string): string => seal(JSON.stringify(target), owner);

/** Sets the robot, in the place of one that was set before. */
export const setWebhook = (ctx: Context, input: WebhookInput): Promise<Outcome<ChatWebhook>> =>
  change(ctx, { entity: "ChatWebhook", action: "set" }, input, async (uow) => {
    const { ownerId, format, url, secret } = input;
    refuseIfAny(await ownerFindings(ctx, ownerId));
    refuseIfAny([...(await inputFindings(WebhookFields, input, ctx)), ...targetFindings(url)]);
    const target = { url: url!.trim(), secret: secret?.trim() || undefined };
    const id = webhookId(ownerId!);
    const values = { format: format as ChatFormat, host: new URL(target.url).host, active: true, sealed: sealed(target, id) };
    const before = await ctx.loader.load<ChatWebhook>(id);
    return before ? Object.assign(uow.edit(before), values) : uow.create(ChatWebhook, { id, ownerId: ownerId!, ...values });
  });

/** Whose robot is to be removed. */
export class RemovalInput {
  @Attribute(() => String, { zh: "所属人或小组", en: "Owner", about: "The person or the group.", input: { required: true } })
  ownerId!: string;
}

/** Posts nothing more to the robot, and forgets its address. */
export const removeWebhook = (ctx: Context, input: WebhookInput): Promise<Outcome<ChatWebhook>> =>
  change(ctx, { entity: "ChatWebhook", action: "remove" }, input, async (uow) => {
    const before = input.ownerId ? await ctx.loader.load<ChatWebhook>(webhookId(input.ownerId)) : null;
    if (!before?.active) throw new Refusal([notYours(undefined, { field: "ownerId" })]);
    refuseIfAny(await ownerFindings(ctx, input.ownerId));
    return Object.assign(uow.edit(before), { active: false, sealed: undefined });
  });
