/**
 * The licence lock for suppliers, products, customers and carriers. Each owner type declares the qualifications it must
 * hold; missing, unverified, expired or out-of-scope qualifications are reported together, each with document, clause
 * and remedy.
 */
import { labelOf } from "../../../table/enumeration.ts";
import { entityByName, entityOfId, type NodeClass } from "../../../table/entity.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Label } from "../../../schema/model.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Document } from "../../../platform/entity/document.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { statesByDate, type StateByDate } from "../../../platform/lifecycle/stateByDate.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../../../platform/schedule/clock.ts";
import type { Product } from "../product/product.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { QualificationKind, titleOf } from "./qualificationKind.ts";
import { Qualification } from "./qualification.ts";
import { qualificationOwners } from "./qualificationOwners.ts";

/** Something whose state says whether its documents count. */
export interface Owner extends Document {
  name: string;
  /** First day on which a document that all business with it needs no longer counts; absent where none expires. */
  licensedUntil?: string;
}

interface Requirements<T extends Owner> {
  /** Clause and law that require the qualifications. */
  clause: string;
  /** Kinds that may be recorded for this owner type. */
  kinds: readonly QualificationKind[];
  /** Mandatory kinds. */
  required: (owner: T) => readonly QualificationKind[];
  /** Those of them without which no business with the owner is possible, where others are needed for a part of it only. */
  always?: (owner: T) => readonly QualificationKind[];
  /** The kind whose scope must cover the traded products; absent if the owner is not licensed by category. */
  licence?: (owner: T) => QualificationKind | undefined;
  /** Remedy for a product that the licence does not cover. */
  outOfScope?: Label;
}

/** Validity of the qualifications that all business with an owner needs. */
interface Standing {
  inOrder: boolean;
  /** First day on which one of them no longer counts; absent if none expires. */
  until?: string;
}

export interface Licensed<T extends Owner> extends Requirements<T> {
  /** Problems with the owner's mandatory qualifications; reads all its qualifications unless they are passed in. */
  documentFindings(owner: T, ctx: Context, qualifications?: readonly Qualification[]): Promise<Finding[]>;
  /** Validity after this unit of work commits. */
  standing(owner: T, uow: UnitOfWork, ctx: Context): Promise<Standing>;
  /** The same, plus products that its licence does not cover. */
  tradeFindings(owner: T, products: readonly Product[], ctx: Context, qualifications?: readonly Qualification[]): Promise<Finding[]>;
}

const missing = rule<{ owner: string; kind: QualificationKind }>("QUALIFICATION_MISSING", {
  message: {
    zh: ({ owner, kind }) => `${owner}缺少${labelOf(QualificationKind, kind).zh}`,
    en: ({ owner, kind }) => `${owner} has no ${labelOf(QualificationKind, kind).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记该证照并由质量管理员审核", en: () => "Record the qualification and have quality verify it", by: ["Qualification.approve"] },
});

const unverified = rule<{ owner: string; document: Label }>("QUALIFICATION_NOT_VERIFIED", {
  message: {
    zh: ({ owner, document }) => `${owner}的${document.zh}尚未审核通过`,
    en: ({ owner, document }) => `${owner}: ${document.en} is not verified yet`,
  },
  remedy: { zh: () => "请提交质量管理员审核", en: () => "Have the QA officer verify it", by: ["Qualification.approve"] },
});

const expired = rule<{ owner: string; document: Label; expiresOn: string }>("QUALIFICATION_EXPIRED", {
  message: {
    zh: ({ owner, document, expiresOn }) => `${owner}的${document.zh}已于 ${expiresOn} 失效`,
    en: ({ owner, document, expiresOn }) => `${owner}: ${document.en} expired on ${expiresOn}`,
  },
  remedy: { zh: () => "请取得换发的证照，登记并审核后再办理", en: () => "Obtain the renewed qualification, record it and have it verified", by: ["Qualification.approve"] },
});

const notYetIssued = rule<{ owner: string; document: Label; issuedOn: string }>("QUALIFICATION_NOT_YET_ISSUED", {
  message: {
    zh: ({ owner, document, issuedOn }) => `${owner}的${document.zh}自 ${issuedOn} 起才有效`,
    en: ({ owner, document, issuedOn }) => `${owner}: ${document.en} counts from ${issuedOn} on, its date of issue`,
  },
  remedy: { zh: () => "请等到发证日期，或登记当前有效的证照", en: () => "Wait until then, or enter the document that counts today" },
});

const outOfScope = rule<{ owner: string; category: ProductCategory; product: string; remedy: Label }>("OUT_OF_LICENCE_SCOPE", {
  message: {
    zh: ({ owner, category, product }) => `${owner}的许可范围不含${labelOf(ProductCategory, category).zh}(${product})`,
    en: ({ owner, category, product }) => `The licence of ${owner} does not cover ${labelOf(ProductCategory, category).en.toLowerCase()} (${product})`,
  },
  remedy: { zh: ({ remedy }) => remedy.zh, en: ({ remedy }) => remedy.en },
});

async function qualificationsOf(ownerId: string, ctx: Context): Promise<Qualification[]> {
  const found: Qualification[] = [];
  for await (const one of readAll(ctx.table, Qualification, { filter: { ownerId: { eq: ownerId } }, orderBy: { sort: "expiresOn", descending: true } })) found.push(one);
  return found;
}

export type QualificationsByOwner = ReadonlyMap<string, readonly Qualification[]>;

/** All qualifications of these owners, by owner, for callers that know the owners in advance. */
export async function qualificationsByOwner(ownerIds: readonly string[], ctx: Context): Promise<QualificationsByOwner> {
  return new Map(await Promise.all(ownerIds.map(async (id) => [id, await qualificationsOf(id, ctx)] as const)));
}

/** From its date of issue until it expires, once it was verified. */
const counts = ({ status, issuedOn, expiresOn }: Qualification, { today }: Context): boolean => status === "VERIFIED" && issuedOn <= today && !isExpired(expiresOn, today);

/** Problems with an owner's qualifications of one kind; none if one of them is valid today. */
function kindFindings(owner: Owner, kind: QualificationKind, all: readonly Qualification[], ctx: Context): Finding[] {
  const ofKind = all.filter((one) => one.kind === kind && one.status !== "REVOKED");
  if (ofKind.some((one) => counts(one, ctx))) return [];
  const early = ofKind.find(({ status, issuedOn }) => status === "VERIFIED" && issuedOn > ctx.today);
  if (early) return [notYetIssued({ owner: owner.name, document: titleOf(early), issuedOn: early.issuedOn }, { record: early })];
  const lapsed = ofKind.find(({ status }) => status === "VERIFIED");
  if (lapsed) return [expired({ owner: owner.name, document: titleOf(lapsed), expiresOn: lapsed.expiresOn! }, { record: lapsed })];
  const open = ofKind[0];
  if (open) return [unverified({ owner: owner.name, document: titleOf(open) }, { record: open })];
  return [missing({ owner: owner.name, kind })];
}

/** After every date. */
const never = "9999-12-31";

/**
 * First day from today on that no verified qualification of the kind covers: one that is renewed counts until its renewal
 * expires, but not where a gap lies between them. Where none covers today, the day on which the last one before expired.
 */
function coveredUntil(ofKind: readonly Qualification[], today: string): string | undefined {
  const endOf = ({ expiresOn = never }: Qualification): string => expiresOn;
  const goesOn = (day: string): Qualification | undefined => ofKind.filter((one) => one.issuedOn <= day && endOf(one) > day).toSorted((a, b) => (endOf(a) < endOf(b) ? 1 : -1))[0];
  let next = goesOn(today);
  if (!next) return ofKind.map(endOf).filter((end) => end <= today).toSorted().at(-1);
  let end = today;
  for (; next && end !== never; next = goesOn(end)) end = endOf(next);
  return end;
}

/** First day on which one of these kinds no longer counts. */
function validUntil(kinds: readonly QualificationKind[], all: readonly Qualification[], today: string): string | undefined {
  const ends = kinds.flatMap((kind) => coveredUntil(all.filter((one) => one.kind === kind && one.status === "VERIFIED"), today) ?? []);
  const first = ends.toSorted()[0];
  return first === never ? undefined : first;
}

/** Licence rules of an owner type; undefined if it cannot own qualifications. */
export const licensedOf = (owner: Node): Licensed<Owner> | undefined => qualificationOwners.get(owner.constructor.name) as unknown as Licensed<Owner> | undefined;

/** Declares the mandatory qualifications of an owner type. Returns the lock for owners of this type. */
export function ownsQualifications<T extends Owner>(entity: string, requirements: Requirements<T>): Licensed<T> {
  const { clause, required, always = required, licence, outOfScope: remedy } = requirements;
  const cite = (findings: readonly Finding[]): Finding[] => findings.map((finding) => ({ ...finding, clause }));
  const licensed: Licensed<T> = {
    ...requirements,
    async documentFindings(owner, ctx, qualifications) {
      const all = qualifications ?? (await qualificationsOf(owner.id, ctx));
      return cite(required(owner).flatMap((kind) => kindFindings(owner, kind, all, ctx)));
    },
    async standing(owner, uow, ctx) {
      const all = (await qualificationsOf(owner.id, ctx)).map((one) => uow.current(one));
      const kinds = always(owner);
      return { inOrder: kinds.every((kind) => kindFindings(owner, kind, all, ctx).length === 0), until: validUntil(kinds, all, ctx.today) };
    },
    async tradeFindings(owner, products, ctx, qualifications) {
      const all = qualifications ?? (await qualificationsOf(owner.id, ctx));
      const documents = required(owner).flatMap((kind) => kindFindings(owner, kind, all, ctx));
      const valid = required(owner).flatMap((kind) => all.find((one) => one.kind === kind && counts(one, ctx)) ?? []);
      for (const one of valid) ctx.relied.add(one);
      const licences = valid.filter(({ kind }) => kind === licence?.(owner));
      const covered = new Set(licences.flatMap(({ scope }) => scope ?? []));
      // Without a valid licence there is no scope to compare; the missing licence is reported above.
      const uncovered = licences.length === 0 ? [] : products.filter(({ category }) => !covered.has(category));
      return cite([...documents, ...uncovered.map(({ category, name }) => outOfScope({ owner: owner.name, category, product: name, remedy: remedy! }, { record: owner }))]);
    },
  };
  qualificationOwners.add(entity, licensed as unknown as Licensed<never>);
  return licensed;
}

const expire = "expire";

/** The states that `licensedUntil` decides: while the documents count, and after. */
interface LicensedStates<S extends string> {
  valid: S;
  expired: S;
}

/** A licence that expires on a date changes the owner's state from that day on: for `byDate` of its lifecycle. */
export const licenceExpiry = <T extends Owner, S extends string>({ valid, expired: past }: LicensedStates<S>): StateByDate<T, S> => ({ from: [valid], to: [past], on: "licensedUntil", action: expire });

/**
 * Works out from its documents until when the owner is licensed, and its state today: when one of them is verified or
 * revoked, when its own state changes, and daily by the clock. Rules never go by the state, always by the documents.
 */
export async function refreshLicence<T extends Owner>(owner: T, uow: UnitOfWork, ctx: Context): Promise<void> {
  const edited: Owner = uow.edit(owner);
  const { inOrder, until } = await licensedOf(edited)!.standing(edited, uow, ctx);
  edited.licensedUntil = until;
  for (const { from, to, action } of statesByDate(edited)) {
    if (action !== expire) continue;
    if (!inOrder && from.includes(edited.status)) [edited.status] = to;
    else if (inOrder && to.includes(edited.status)) edited.status = from[0]!;
  }
}

/** Declares that the state of these owners follows their documents. */
export function stateFollowsLicence<T extends Owner>(target: NodeClass<T>): void {
  keeps(target, async (owner, { before, uow, ctx }) => {
    if (before && before.status !== owner.status) await refreshLicence(owner, uow, ctx);
  });
}

/** An owner whose qualification becomes valid or invalid is refreshed in the same transaction, so trade can continue at once. */
keeps(Qualification, async ({ ownerId, status }, { before, uow, ctx }) => {
  if ((before?.status === "VERIFIED") === (status === "VERIFIED")) return;
  await refreshLicence((await ctx.loader.load<Owner>(ownerId))!, uow, ctx);
});

/** The same in a transaction of its own. */
export async function refreshLicenceOf(ctx: Context, id: string, action: string): Promise<void> {
  const { name } = entityOfId(id)!;
  await change(ctx, { entity: name, action }, {}, async (uow) => {
    const owner = (await ctx.loader.load<Owner>(id))!;
    await refreshLicence(owner, uow, ctx);
    return owner;
  });
}

/** A renewal may count from a later day on than that on which it was verified. */
registerClockWork("licences.renewed", (ctx) =>
  oncePerDay(ctx, "licences.renewed", async () => {
    for (const name of qualificationOwners.names()) {
      const { target } = entityByName(name)!;
      const expiry = statesByDate(target).find(({ action }) => action === expire)!;
      const lapsed = readAll(ctx.table, target, { filter: { status: { in: expiry.to } }, orderBy: { sort: "name", descending: false } });
      await eachAlone(lapsed, ({ id }) => id, ({ id }) => refreshLicenceOf(ctx, id, "reinstate"));
    }
  }),
);
