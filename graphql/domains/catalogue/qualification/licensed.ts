/**
 * The licence lock for suppliers, products, customers and carriers. Each owner type declares the qualifications it must
 * hold; missing, unverified, expired or out-of-scope qualifications are reported together, each with document, clause
 * and remedy.
 */
import { labelOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Label } from "../../../schema/model.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { keeps } from "../../../platform/lifecycle/keeps.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../product/product.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { QualificationKind } from "./qualificationLifecycle.ts";
import { Qualification } from "./qualification.ts";
import { qualificationOwners } from "./qualificationOwners.ts";

type Owner = Node & { name: string };

interface Requirements<T extends Owner> {
  /** Clause and law that require the qualifications. */
  clause: string;
  /** Kinds that may be recorded for this owner type. */
  kinds: readonly QualificationKind[];
  /** Mandatory kinds. */
  required: (owner: T) => readonly QualificationKind[];
  /** The kind whose scope must cover the traded products; absent if the owner is not licensed by category. */
  licence?: (owner: T) => QualificationKind | undefined;
  /** Remedy for a product that the licence does not cover. */
  outOfScope?: Label;
  /** Effect on the owner, in the same transaction, when one of its qualifications becomes valid or invalid. */
  refresh?: (owner: T, uow: UnitOfWork, ctx: Context) => Promise<void>;
}

/** Validity of an owner's qualifications. */
interface Standing {
  findings: Finding[];
  /** First day on which a mandatory verified qualification is no longer valid; absent if none expires. */
  until?: string;
}

export interface Licensed<T extends Owner> extends Requirements<T> {
  /** Problems with the owner's mandatory qualifications; reads all its qualifications unless they are passed in. */
  documentFindings(owner: T, ctx: Context, papers?: readonly Qualification[]): Promise<Finding[]>;
  /** Validity after this unit of work commits. */
  standing(owner: T, uow: UnitOfWork, ctx: Context): Promise<Standing>;
  /** The same, plus products that its licence does not cover. */
  tradeFindings(owner: T, products: readonly Product[], ctx: Context, papers?: readonly Qualification[]): Promise<Finding[]>;
}

const missing = rule<{ owner: string; kind: QualificationKind }>("QUALIFICATION_MISSING", {
  message: {
    zh: ({ owner, kind }) => `${owner}缺少${labelOf(QualificationKind, kind).zh}`,
    en: ({ owner, kind }) => `${owner} has no ${labelOf(QualificationKind, kind).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记该证照并由质量管理员审核", en: () => "Record the qualification and have quality verify it", by: ["Qualification.approve"] },
});

const unverified = rule<{ owner: string; document: string }>("QUALIFICATION_NOT_VERIFIED", {
  message: {
    zh: ({ owner, document }) => `${owner}的${document}尚未审核通过`,
    en: ({ owner, document }) => `${owner}: ${document} is not verified yet`,
  },
  remedy: { zh: () => "请提交质量管理员审核", en: () => "Have the QA officer verify it", by: ["Qualification.approve"] },
});

const expired = rule<{ owner: string; document: string; expiresOn: string }>("QUALIFICATION_EXPIRED", {
  message: {
    zh: ({ owner, document, expiresOn }) => `${owner}的${document}已于 ${expiresOn} 失效`,
    en: ({ owner, document, expiresOn }) => `${owner}: ${document} expired on ${expiresOn}`,
  },
  remedy: { zh: () => "请取得换发的证照，登记并审核后再办理", en: () => "Obtain the renewed qualification, record it and have it verified", by: ["Qualification.approve"] },
});

const notYetIssued = rule<{ owner: string; document: string; issuedOn: string }>("QUALIFICATION_NOT_YET_ISSUED", {
  message: {
    zh: ({ owner, document, issuedOn }) => `${owner}的${document}自${issuedOn}起才有效`,
    en: ({ owner, document, issuedOn }) => `${owner}: ${document} counts from ${issuedOn} on, its date of issue`,
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
  if (early) return [notYetIssued({ owner: owner.name, document: early.title, issuedOn: early.issuedOn }, { record: early })];
  const lapsed = ofKind.find(({ status }) => status === "VERIFIED");
  if (lapsed) return [expired({ owner: owner.name, document: lapsed.title, expiresOn: lapsed.expiresOn! }, { record: lapsed })];
  const open = ofKind[0];
  if (open) return [unverified({ owner: owner.name, document: open.title }, { record: open })];
  return [missing({ owner: owner.name, kind })];
}

/** Earliest day on which the last verified qualification of a mandatory kind expires. */
function validUntil(kinds: readonly QualificationKind[], all: readonly Qualification[]): string | undefined {
  const lasts = kinds.flatMap((kind) => {
    const ends = all.filter((one) => one.kind === kind && one.status === "VERIFIED").map(({ expiresOn }) => expiresOn ?? never);
    return ends.length === 0 ? [] : [ends.toSorted().at(-1)!];
  });
  const first = lasts.toSorted()[0];
  return first === never ? undefined : first;
}

/** After every date. */
const never = "9999-12-31";

/** Licence rules of an owner type; undefined if it cannot own qualifications. */
export const licensedOf = (owner: Node): Licensed<Owner> | undefined => qualificationOwners.get(owner.constructor.name) as unknown as Licensed<Owner> | undefined;

/** Declares the mandatory qualifications of an owner type. Returns the lock for owners of this type. */
export function ownsQualifications<T extends Owner>(entity: string, requirements: Requirements<T>): Licensed<T> {
  const { clause, required, licence, outOfScope: remedy } = requirements;
  const cite = (findings: readonly Finding[]): Finding[] => findings.map((finding) => ({ ...finding, clause }));
  const licensed: Licensed<T> = {
    ...requirements,
    async documentFindings(owner, ctx, papers) {
      const all = papers ?? (await qualificationsOf(owner.id, ctx));
      return cite(required(owner).flatMap((kind) => kindFindings(owner, kind, all, ctx)));
    },
    async standing(owner, uow, ctx) {
      const all = (await qualificationsOf(owner.id, ctx)).map((one) => uow.current(one));
      const findings = cite(required(owner).flatMap((kind) => kindFindings(owner, kind, all, ctx)));
      return { findings, until: validUntil(required(owner), all) };
    },
    async tradeFindings(owner, products, ctx, papers) {
      const all = papers ?? (await qualificationsOf(owner.id, ctx));
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

/** An owner whose document begins or ceases to count is refreshed in the same transaction, so trade may go on at once. */
keeps(Qualification, async ({ ownerId, status }, { before, uow, ctx }) => {
  if ((before?.status === "VERIFIED") === (status === "VERIFIED")) return;
  const owner = (await ctx.loader.load<Node & { name: string }>(ownerId))!;
  await licensedOf(owner)?.refresh?.(owner, uow, ctx);
});
