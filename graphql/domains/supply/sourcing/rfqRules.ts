/** What must hold of an RFQ before suppliers are asked, and before their quotations are opened. 五(一)3 */
import type { Account } from "../../../platform/access/principal.ts";
import { principalOf, usableRoles } from "../../../platform/access/principal.ts";
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { readAll } from "../../../table/list.ts";
import { licenceFindings } from "../supplier/licence.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { OpenerKey } from "./openerKey.ts";
import { openerRoles } from "./openerRoles.ts";
import type { Rfq } from "./rfq.ts";

const clause = "五(一)3";

const fewestSuppliers = 3;

const tooFewSuppliers = rule<{ asked: number }>("TOO_FEW_SUPPLIERS_ASKED", {
  clause,
  message: { zh: ({ asked }) => `只询价 ${asked} 家供应商，至少需要 ${fewestSuppliers} 家`, en: ({ asked }) => `Only ${asked} suppliers are asked; at least ${fewestSuppliers} are required` },
  remedy: { zh: () => "请增加供应商，或填写单一来源理由并报批", en: () => "Add suppliers, or give the reason for a sole source and have it approved", by: [] },
});

const askedTwice = rule("SUPPLIER_ASKED_TWICE", {
  clause,
  message: { zh: () => "同一供应商出现两次", en: () => "The same supplier appears twice" },
  remedy: { zh: () => "请只保留一行", en: () => "Keep one line of it", by: [] },
});

const productTwice = rule("PRODUCT_ASKED_TWICE", {
  clause,
  message: { zh: () => "同一商品出现两次", en: () => "The same product appears twice" },
  remedy: { zh: () => "请合并为一行", en: () => "Put both into one line", by: [] },
});

const openerTwice = rule("OPENER_NAMED_TWICE", {
  clause,
  message: { zh: () => "同一开标人出现两次", en: () => "The same opener appears twice" },
  remedy: { zh: () => "请指定两位不同的同事", en: () => "Name two different colleagues", by: [] },
});

const notAnOpener = rule<{ name: string }>("NOT_AN_OPENER", {
  clause,
  message: { zh: ({ name }) => `${name}不是可以开标的在职人员（法务、财务、质量）`, en: ({ name }) => `${name} is not an active colleague of legal, finance or quality, who open quotations` },
  remedy: { zh: () => "请另行指定开标人", en: () => "Name another opener", by: [] },
});

const openerWithoutKey = rule<{ name: string }>("OPENER_WITHOUT_KEY", {
  clause,
  message: { zh: ({ name }) => `${name}尚未设置开标口令`, en: ({ name }) => `${name} has no opener key with a passphrase` },
  remedy: { zh: () => "请该同事先在开标密钥页面中设置口令", en: () => "Ask this colleague to make one on the page of opener keys", by: [] },
});

const openerIsRequester = rule<{ name: string }>("OPENER_IS_REQUESTER", {
  clause: "二 · 五(一)3",
  message: { zh: ({ name }) => `${name}是询价人，不得开标`, en: ({ name }) => `${name} has asked for the quotations and does not open them` },
  remedy: { zh: () => "请另行指定开标人", en: () => "Name another opener", by: [] },
});

const closesInPast = rule("RFQ_CLOSES_IN_PAST", {
  clause,
  message: { zh: () => "报价截止时间已过", en: () => "The time until which quotations are taken has passed" },
  remedy: { zh: () => "请更正报价截止时间", en: () => "Correct the time", by: [] },
});

const consentMissing = rule("RFQ_NEEDS_CONSENT", {
  clause: "五(一)1 · 五(一)3",
  message: { zh: () => "询价供应商不足三家，或含 D 级供应商，须先报批", en: () => "Fewer than three suppliers are asked, or one that is rated D: that needs consent first" },
  remedy: { zh: () => "请先报批", en: () => "Have it approved first", by: [] },
});

const stillOpen = rule<{ closesAt: string }>("QUOTING_NOT_OVER", {
  clause,
  message: { zh: ({ closesAt }) => `报价截止时间为 ${closesAt}（UTC），尚未到`, en: ({ closesAt }) => `Quotations are taken until ${closesAt} (UTC)` },
  remedy: { zh: () => "请在截止后开标", en: () => "Wait until then", by: [] },
});

const notNamed = rule("NOT_NAMED_AS_OPENER", {
  clause,
  message: { zh: () => "您不是本询价单指定的开标人", en: () => "You are not one of the openers that this RFQ names" },
  remedy: { zh: () => "请由指定的开标人开标", en: () => "Ask one of them", by: [] },
});

const openedAlready = rule("OPENED_BY_YOU_ALREADY", {
  clause,
  message: { zh: () => "您已开标，须由另一位开标人继续", en: () => "You have given your part; the second must be another person's" },
  remedy: { zh: () => "请另一位开标人开标", en: () => "Ask another opener", by: [] },
});

/** Moments are compared as moments: an input may have another form than what the clock writes. */
export const isOver = ({ closesAt }: { closesAt: string }, { now }: Context): boolean => Date.parse(closesAt) <= now.getTime();

const firstIndexes = <T>(values: readonly T[]): number[] => values.map((value) => values.indexOf(value));
export const repeated = <T>(values: readonly T[]): number[] => firstIndexes(values).flatMap((first, i) => (first < i ? [i] : []));

/** What is wrong with the content itself, whoever enters it. */
export const rfqFindings = ({ lines, invited, openers }: Rfq): Finding[] => [
  ...repeated(lines.map(({ productId }) => productId)).map((i) => productTwice(undefined, { field: `lines.${i}.productId` })),
  ...repeated(invited.map(({ supplierId }) => supplierId)).map((i) => askedTwice(undefined, { field: `invited.${i}.supplierId` })),
  ...repeated(openers.map(({ employeeId }) => employeeId)).map((i) => openerTwice(undefined, { field: `openers.${i}.employeeId` })),
];

export const askedEnough: Guard<Rfq> = ({ invited, soleSourceReason }) => (invited.length >= fewestSuppliers || soleSourceReason ? [] : [tooFewSuppliers({ asked: invited.length })]);

export const suppliersQualified: Guard<Rfq> = async ({ invited, lines }, ctx) =>
  (await Promise.all(invited.map(({ supplierId }) => licenceFindings(supplierId, lines.map(({ productId }) => productId), ctx)))).flat();

export const openInFuture: Guard<Rfq> = (rfq, ctx) => (isOver(rfq, ctx) ? [closesInPast()] : []);

/** The key that somebody opens with, or undefined where they have none. */
export async function openerKeyOf(employeeId: string, { table }: Context): Promise<OpenerKey | undefined> {
  for await (const key of readAll(table, OpenerKey, { filter: { employeeId: { eq: employeeId } } })) if (key.status === "SET") return key;
  return undefined;
}

async function openerFindings(employeeId: string, requesters: readonly string[], ctx: Context): Promise<Finding[]> {
  const account = (await ctx.loader.load<Account>(employeeId))!;
  const { name } = account;
  const held = usableRoles(await principalOf(ctx.loader, account, ctx.today));
  const mayOpen = account.status === "ACTIVE" && held.some(({ role, onBehalfOfId }) => openerRoles.includes(role) && !onBehalfOfId);
  return [
    ...(mayOpen ? [] : [notAnOpener({ name })]),
    ...(requesters.includes(employeeId) ? [openerIsRequester({ name })] : []),
    ...(mayOpen && !(await openerKeyOf(employeeId, ctx)) ? [openerWithoutKey({ name })] : []),
  ];
}

export const openersReady: Guard<Rfq> = async ({ openers, duties }, ctx) => {
  const requesters = [ctx.principal.id, ...duties.filter(({ duty }) => duty === "requester").map(({ actorId }) => actorId)];
  return (await Promise.all(openers.map(({ employeeId }) => openerFindings(employeeId, requesters, ctx)))).flat();
};

export const asksLowRated = async ({ invited }: Rfq, ctx: Context): Promise<boolean> => (await ctx.loader.loadAll<Supplier>(invited.map(({ supplierId }) => supplierId))).some(({ rating }) => rating === "D");

/** Nobody is asked for consent twice: an approved RFQ has it. */
export const needsConsent: Guard<Rfq> = async (rfq, ctx) => {
  if (rfq.status !== "DRAFT") return [];
  return rfq.invited.length < fewestSuppliers || (await asksLowRated(rfq, ctx)) ? [consentMissing()] : [];
};

export const deadlinePassed: Guard<Rfq> = (rfq, ctx) => (isOver(rfq, ctx) ? [] : [stillOpen({ closesAt: rfq.closesAt.slice(0, 16).replace("T", " ") })]);

export const isNamedOpener: Guard<Rfq> = ({ openers }, ctx) => {
  const own = openers.find(({ employeeId }) => employeeId === ctx.principal.id);
  if (!own) return [notNamed()];
  return own.openedAt ? [openedAlready()] : [];
};
