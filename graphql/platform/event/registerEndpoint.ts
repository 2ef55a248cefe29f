/** Registers webhook endpoints, changes where they lead, and gives them new secrets: for a partner's client itself, or for an administrator in its place. */
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { mayUnderSomeCondition, requireRight } from "../access/access.ts";
import { isPartner, principalOf, type Account, type Principal } from "../access/principal.ts";
import type { Context } from "../context.ts";
import { faultOfTarget, targetRefused } from "../delivery/publicAddress.ts";
import type { Preparation } from "../entity/entityResolver.ts";
import { cleanInput, inputFindings } from "../entity/validate.ts";
import { change, loadForChange, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { Refusal, refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { eventType, eventTypes } from "./eventType.ts";
import { deliveryTo, eventIdOf, type WebhookDelivery } from "./webhookDelivery.ts";
import { endpointIds, endpointNotActive, maxEndpoints, testEvent, WebhookEndpoint } from "./webhookEndpoint.ts";
import { newSecret, sealSecrets, unsealSecrets } from "./webhookSecret.ts";

const notAClient = rule("NOT_A_PARTNERS_CLIENT", {
  message: { zh: () => "请选择一个在用的合作伙伴客户端", en: () => "This is not an active client of a partner" },
  remedy: { zh: () => "请先登记并批准该合作伙伴的客户端", en: () => "Have the partner's client admitted first", by: ["approve"] },
});

const tooManyEndpoints = rule("TOO_MANY_ENDPOINTS", {
  message: { zh: () => `每个合作伙伴最多 ${maxEndpoints} 个接收端`, en: () => `A partner has at most ${maxEndpoints} endpoints` },
  remedy: { zh: () => "请修改并启用已停用的接收端", en: () => "Change one that is disabled, and enable it", by: [] },
});

const unknownEvent = rule<{ name: string; offered: string }>("EVENT_NOT_OFFERED", {
  message: {
    zh: ({ name, offered }) => `该客户端不能订阅事件“${name}”；可订阅：${offered || "无"}`,
    en: ({ name, offered }) => `This client cannot subscribe to "${name}"; it can to ${offered || "nothing"}`,
  },
  remedy: { zh: () => "请核对事件目录和客户端的权限范围", en: () => "Compare the catalogue of events and the scopes of the client" },
});

const addressHint = { zh: "请使用公网 https 地址", en: "Use a public https address" };

/** Events that a client may subscribe to: those of records that it may read. */
export const eventsOffered = (client: Principal): string[] => eventTypes().filter(({ entity }) => mayUnderSomeCondition(client, entity, "read")).map(({ name }) => name);

function findingsOf({ url, eventTypes: wanted }: Pick<WebhookEndpoint, "url" | "eventTypes">, client: Principal): Finding[] {
  const fault = faultOfTarget(url);
  const offered = eventsOffered(client);
  const unknown = wanted.flatMap((name, i) => (eventType(name) && offered.includes(name) ? [] : [unknownEvent({ name, offered: offered.join(", ") }, { field: `eventTypes.${i}` })]));
  return [...(fault ? [targetRefused({ fault, hint: addressHint }, { field: "url" })] : []), ...unknown];
}

/** The client that an endpoint is for: anyone who asks, where it is a partner's machine. */
async function clientFor(ctx: Context, clientId: string | null | undefined): Promise<Principal & { boundToId: string }> {
  const client = isPartner(ctx.principal) ? ctx.principal : await admitted(ctx, clientId);
  if (!client?.boundToId) throw new Refusal([notAClient(undefined, { field: "clientId" })]);
  return { ...client, boundToId: client.boundToId };
}

async function admitted(ctx: Context, clientId: string | null | undefined): Promise<Principal | undefined> {
  const account = clientId ? await ctx.loader.load<Account>(clientId) : null;
  if (account?.status !== "ACTIVE" || !Array.isArray(account.heldRoles)) return undefined;
  const principal = await principalOf(ctx.loader, account, ctx.today);
  return isPartner(principal) ? principal : undefined;
}

/** Whose choice of events is asked for: a client's own, or for people that of the client that they name; everything where there is none. */
export async function subscriberFor(ctx: Context, clientId: string | null | undefined): Promise<Principal | undefined> {
  if (isPartner(ctx.principal)) return ctx.principal;
  const client = clientId ? await ctx.loader.load(clientId) : null;
  return client && ctx.reveal(client) ? admitted(ctx, clientId) : undefined;
}

async function freeId(ctx: Context, partyId: string): Promise<string> {
  const ids = endpointIds(partyId);
  const taken = new Set((await ctx.loader.loadAll(ids)).map(({ id }) => id));
  const free = ids.find((id) => !taken.has(id));
  if (!free) throw new Refusal([tooManyEndpoints(undefined)]);
  return free;
}

export interface EndpointInput extends ChangeInput {
  clientId?: string | null;
  url?: string | null;
  eventTypes?: string[] | null;
  description?: string | null;
}

/** An outcome with a secret that is shown this once: a repetition of the request answers the record alone. */
export interface Disclosed extends Outcome<WebhookEndpoint> {
  secret: string | null;
}

async function disclosing(run: (secret: string) => Promise<Outcome<WebhookEndpoint>>, isFresh: (record: WebhookEndpoint, secret: string) => boolean): Promise<Disclosed> {
  const secret = newSecret();
  const outcome = await run(secret);
  return { ...outcome, secret: outcome.record && isFresh(outcome.record, secret) ? secret : null };
}

const holds = (record: WebhookEndpoint, secret: string): boolean => unsealSecrets(record).current === secret;

export const registerEndpoint = (ctx: Context, input: EndpointInput): Promise<Disclosed> =>
  disclosing(
    (secret) =>
      change(ctx, { entity: "WebhookEndpoint", action: "create" }, input, async (uow) => {
        requireRight(ctx.principal, WebhookEndpoint, "create");
        refuseIfAny(await inputFindings(WebhookEndpoint, input, ctx));
        const client = await clientFor(ctx, input.clientId);
        const { url, eventTypes: wanted, description } = cleanInput(WebhookEndpoint, { ...input }) as Pick<WebhookEndpoint, "url" | "eventTypes" | "description">;
        refuseIfAny(findingsOf({ url, eventTypes: wanted }, client));
        const id = await freeId(ctx, client.boundToId);
        const values = { partyId: client.boundToId, clientId: client.id, url, eventTypes: wanted, description, status: "ACTIVE" as const, duties: [], activeSince: ctx.now.toISOString() };
        return uow.create(WebhookEndpoint, { id, ...values, sealed: sealSecrets({ current: secret }, id) });
      }),
    holds,
  );

/** Changes of an endpoint are held to the same rules for addresses and events as its registration. */
export async function prepareEndpoint({ record, ctx }: Preparation<WebhookEndpoint>): Promise<Finding[]> {
  return findingsOf(record, await clientFor(ctx, isPartner(ctx.principal) ? ctx.principal.id : record.clientId));
}

/** The endpoint to change, where the caller may do this to it. */
function endpointFor(ctx: Context, action: string, input: { id: string; version?: number | null }): Promise<WebhookEndpoint> {
  return loadForChange(ctx, WebhookEndpoint, input, action);
}

export interface EndpointChange extends ChangeInput {
  id: string;
  version?: number | null;
}

export interface RotationInput extends EndpointChange {
  overlapHours?: number | null;
}

export const overlap = { default: 24, most: 7 * 24 } as const;

const overlapOutside = rule("OUTSIDE_LIMITS", {
  message: { zh: () => `重叠时间应为 0 至 ${overlap.most} 小时`, en: () => `The overlap is 0 to ${overlap.most} hours` },
});

const isInUse = ({ status }: WebhookEndpoint): boolean => status === "ACTIVE" || status === "PAUSED";

/** Signs with a new secret from now on, and with the one before as well while the overlap lasts. */
export const rotateSecret = (ctx: Context, input: RotationInput): Promise<Disclosed> =>
  disclosing(
    (secret) =>
      change(ctx, { entity: "WebhookEndpoint", action: "rotate" }, input, async (uow) => {
        const hours = input.overlapHours ?? overlap.default;
        if (hours < 0 || hours > overlap.most) throw new Refusal([overlapOutside(undefined, { field: "overlapHours" })]);
        const endpoint = await endpointFor(ctx, "rotate", input);
        if (!isInUse(endpoint)) throw new Refusal([endpointNotActive(undefined)]);
        const edited = uow.edit(endpoint);
        edited.sealed = sealSecrets({ current: secret, ...(hours > 0 && { previous: unsealSecrets(endpoint).current }) }, endpoint.id);
        edited.oldSecretUntil = hours > 0 ? new Date(ctx.now.getTime() + hours * 60 * 60_000).toISOString() : undefined;
        return edited;
      }),
    holds,
  );

/** Sends a test to the endpoint, as an event is sent. */
export const testEndpoint = (ctx: Context, input: EndpointChange): Promise<Outcome<WebhookDelivery>> =>
  change(ctx, { entity: "WebhookDelivery", action: "test" }, input, async (uow: UnitOfWork) => {
    const endpoint = await endpointFor(ctx, "test", input);
    if (endpoint.status !== "ACTIVE") throw new Refusal([endpointNotActive(undefined)]);
    const happened = { eventId: eventIdOf(testEvent, endpoint.id, ctx.requestId), eventType: testEvent, happenedAt: ctx.now.toISOString() };
    const delivery = deliveryTo(endpoint, happened, ctx.now);
    return uow.create(delivery.constructor as typeof WebhookDelivery, { ...delivery });
  });
