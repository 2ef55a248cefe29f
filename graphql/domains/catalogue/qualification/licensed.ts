/**
 * The licence lock, one for everybody and everything that needs documents to be traded with or traded: suppliers,
 * products, customers, carriers. Whoever owns qualifications declares which it must hold; what is missing, unverified, expired or
 * out of scope on that day is said with the document, the clause and the remedy, all at once.
 */
import { entityByName } from "../../../table/entity.ts";
import { enumerationOf } from "../../../table/enumeration.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Label } from "../../../schema/model.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Product } from "../product/product.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { QualificationKind } from "./qualificationLifecycle.ts";
import type { Qualification } from "./qualification.ts";

type Owner = Node & { name: string };

interface Requirements<T extends Owner> {
  /** Clause and law that the documents are asked for by. */
  clause: string;
  /** Kinds that may be entered for such an owner. */
  kinds: readonly QualificationKind[];
  /** Kinds without which nothing is traded. */
  required: (owner: T) => readonly QualificationKind[];
  /** The kind whose scope must cover what is traded; absent where the owner is not licensed by category. */
  licence?: (owner: T) => QualificationKind | undefined;
  /** What to do about a product that the licence does not cover. */
  outOfScope?: Label;
  /** What follows for the owner, in the same transaction, when one of its documents begins or ceases to count. */
  settle?: (owner: T, uow: UnitOfWork, ctx: Context) => Promise<void>;
}

/** How an owner's documents stand. */
interface Standing {
  findings: Finding[];
  /** First day on which a document that it must hold no longer counts, as far as they were verified; none where they do not expire. */
  until?: string;
}

interface Licensed<T extends Owner> extends Requirements<T> {
  /** What is wrong with the documents that the owner must hold; all that it has are read, unless they have been. */
  documentFindings(owner: T, ctx: Context, papers?: readonly Qualification[]): Promise<Finding[]>;
  /** How its documents stand once this unit of work is committed. */
  standing(owner: T, uow: UnitOfWork, ctx: Context): Promise<Standing>;
  /** The same, and the products that its licence does not cover. */
  tradeFindings(owner: T, products: readonly Product[], ctx: Context, papers?: readonly Qualification[]): Promise<Finding[]>;
}

const kindLabel = (kind: QualificationKind): Label => enumerationOf(QualificationKind)!.values[kind]!;
const categoryLabel = (category: ProductCategory): Label => enumerationOf(ProductCategory)!.values[category]!;

const missing = rule<{ owner: string; kind: QualificationKind }>("QUALIFICATION_MISSING", {
  message: {
    zh: ({ owner, kind }) => `${owner}缺少${kindLabel(kind).zh}`,
    en: ({ owner, kind }) => `${owner} has no ${kindLabel(kind).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记该证照并由质量管理员审核", en: () => "Enter the document and have quality verify it" },
});

const unverified = rule<{ owner: string; document: string }>("QUALIFICATION_NOT_VERIFIED", {
  message: {
    zh: ({ owner, document }) => `${owner}的${document}尚未审核通过`,
    en: ({ owner, document }) => `${owner}: ${document} is not verified yet`,
  },
  remedy: { zh: () => "请提交质量管理员审核", en: () => "Have the QA officer verify it" },
});

const expired = rule<{ owner: string; document: string; expiresOn: string }>("QUALIFICATION_EXPIRED", {
  message: {
    zh: ({ owner, document, expiresOn }) => `${owner}的${document}已于${expiresOn}失效`,
    en: ({ owner, document, expiresOn }) => `${owner}: ${document} expired on ${expiresOn}`,
  },
  remedy: { zh: () => "请取得换发的证照,登记并审核后再办理", en: () => "Obtain the renewed document, enter it and have it verified" },
});

const outOfScope = rule<{ owner: string; category: ProductCategory; product: string; remedy: Label }>("OUT_OF_LICENCE_SCOPE", {
  message: {
    zh: ({ owner, category, product }) => `${owner}的许可范围不含${categoryLabel(category).zh}(${product})`,
    en: ({ owner, category, product }) => `The licence of ${owner} does not cover ${categoryLabel(category).en.toLowerCase()} (${product})`,
  },
  remedy: { zh: ({ remedy }) => remedy.zh, en: ({ remedy }) => remedy.en },
});

async function qualificationsOf(ownerId: string, ctx: Context): Promise<Qualification[]> {
  const found: Qualification[] = [];
  // By name, since a qualification's own rules rest on this module.
  const target = entityByName("Qualification")!.target as unknown as new () => Qualification;
  for await (const one of readAll(ctx.table, target, { filter: { ownerId: { eq: ownerId } }, orderBy: { sort: "expiresOn", descending: true } })) found.push(one);
  return found;
}

/** All documents of each of these owners, by owner; for those who know whom they will ask about before they have read them. */
export async function papersOf(ownerIds: readonly string[], ctx: Context): Promise<ReadonlyMap<string, Qualification[]>> {
  return new Map(await Promise.all(ownerIds.map(async (id) => [id, await qualificationsOf(id, ctx)] as const)));
}

const counts = (one: Qualification, ctx: Context): boolean => one.status === "VERIFIED" && !isExpired(one.expiresOn, ctx.today);

/** What is wrong with an owner's documents of one kind: nothing where one of them counts today. */
function kindFindings(owner: Owner, kind: QualificationKind, all: readonly Qualification[], ctx: Context): Finding[] {
  const ofKind = all.filter((one) => one.kind === kind && one.status !== "REVOKED");
  if (ofKind.some((one) => counts(one, ctx))) return [];
  const lapsed = ofKind.find(({ status }) => status === "VERIFIED");
  if (lapsed) return [expired({ owner: owner.name, document: lapsed.title, expiresOn: lapsed.expiresOn! }, { record: lapsed })];
  const open = ofKind[0];
  if (open) return [unverified({ owner: owner.name, document: open.title }, { record: open })];
  return [missing({ owner: owner.name, kind })];
}

/** The first of the days on which the last verified document of a kind expires. */
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

const owners = new Map<string, Licensed<never>>();

/** How an owner of qualifications is licensed; undefined where it can own none. */
export const licensedOf = (owner: Node): Licensed<Owner> | undefined => owners.get(owner.constructor.name) as unknown as Licensed<Owner> | undefined;

/** Declares what a type of owner must hold. Answers the lock for owners of this type. */
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
      // Without a valid licence there is nothing to compare; the licence itself is named above.
      const uncovered = licences.length === 0 ? [] : products.filter(({ category }) => !covered.has(category));
      return cite([...documents, ...uncovered.map(({ category, name }) => outOfScope({ owner: owner.name, category, product: name, remedy: remedy! }, { record: owner }))]);
    },
  };
  owners.set(entity, licensed as unknown as Licensed<never>);
  return licensed;
}
