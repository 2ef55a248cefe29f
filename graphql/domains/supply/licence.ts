/**
 * The licence lock: nothing is ordered, approved, sent or received from a supplier, or of a product, whose documents are
 * missing, unverified or expired on that day. Each refusal names the document, the clause and the remedy, all at once.
 * 五(一)1, law §55, GSP
 */
import { entityByName } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { readAll } from "../../table/list.ts";
import type { Label } from "../../schema/model.ts";
import { isExpired } from "../../platform/businessDate.ts";
import type { Context } from "../../platform/context.ts";
import type { Guard } from "../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../platform/problem/problem.ts";
import type { Product } from "./product.ts";
import { ProductCategory } from "./productEnums.ts";
import { QualificationKind } from "./qualificationLifecycle.ts";
import type { Qualification } from "./qualification.ts";
import type { Supplier } from "./supplier.ts";

const clause = "五(一)1 · 药品管理法§55 · GSP";
const productClause = "五(一)1 · GSP 首营品种";

const licenceOf = { MANUFACTURER: "MANUFACTURING_LICENCE", DISTRIBUTOR: "DISTRIBUTION_LICENCE" } as const;

/** Documents that a supplier of each kind must have. */
const requiredOfSupplier = ({ kind }: Supplier): QualificationKind[] => ["BUSINESS_LICENCE", ...(kind ? [licenceOf[kind]] : []), "QUALITY_AGREEMENT"];
const requiredOfProduct: readonly QualificationKind[] = ["MARKETING_AUTHORISATION"];

/** Kinds that belong to suppliers; the others belong to products. */
export const supplierKinds: readonly QualificationKind[] = ["BUSINESS_LICENCE", "MANUFACTURING_LICENCE", "DISTRIBUTION_LICENCE", "QUALITY_AGREEMENT", "SALES_AUTHORISATION", "GSP_CERTIFICATE"];

const kindLabel = (kind: QualificationKind): Label => enumerationOf(QualificationKind)!.values[kind]!;
const categoryLabel = (category: ProductCategory): Label => enumerationOf(ProductCategory)!.values[category]!;

const missing = rule<{ owner: string; kind: QualificationKind }>("QUALIFICATION_MISSING", {
  clause,
  message: {
    zh: ({ owner, kind }) => `${owner}缺少${kindLabel(kind).zh}`,
    en: ({ owner, kind }) => `${owner} has no ${kindLabel(kind).en.toLowerCase()}`,
  },
  remedy: { zh: () => "请登记该证照并由质量管理员审核", en: () => "Enter the document and have quality verify it" },
});

const unverified = rule<{ owner: string; document: string }>("QUALIFICATION_NOT_VERIFIED", {
  clause,
  message: {
    zh: ({ owner, document }) => `${owner}的${document}尚未审核通过`,
    en: ({ owner, document }) => `${owner}: ${document} is not verified yet`,
  },
  remedy: { zh: () => "请提交质量管理员审核", en: () => "Have the QA officer verify it" },
});

const expired = rule<{ owner: string; document: string; expiresOn: string }>("QUALIFICATION_EXPIRED", {
  clause,
  message: {
    zh: ({ owner, document, expiresOn }) => `${owner}的${document}已于${expiresOn}失效`,
    en: ({ owner, document, expiresOn }) => `${owner}: ${document} expired on ${expiresOn}`,
  },
  remedy: { zh: () => "请取得换发的证照,登记并审核后再办理", en: () => "Obtain the renewed document, enter it and have it verified" },
});

const outOfScope = rule<{ owner: string; category: ProductCategory; product: string }>("OUT_OF_LICENCE_SCOPE", {
  clause,
  message: {
    zh: ({ owner, category, product }) => `${owner}的许可范围不含${categoryLabel(category).zh}(${product})`,
    en: ({ owner, category, product }) => `The licence of ${owner} does not cover ${categoryLabel(category).en.toLowerCase()} (${product})`,
  },
  remedy: { zh: () => "请移除该商品,或更换供应商", en: () => "Remove the product, or choose another supplier" },
});

const kindUnknown = rule<{ name: string }>("SUPPLIER_KIND_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `尚未注明${name}是生产企业还是经营企业`, en: ({ name }) => `It is not known whether ${name} manufactures or distributes` },
  remedy: { zh: () => "请填写供应商类型", en: () => "Enter the supplier's kind" },
});

const supplierNotApproved = rule<{ name: string }>("SUPPLIER_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `供应商${name}未通过首营审批或已停用`, en: ({ name }) => `The supplier ${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请先完成首营企业审批", en: () => "Complete its first-time approval first" },
});

const productNotApproved = rule<{ name: string }>("PRODUCT_NOT_APPROVED", {
  clause: productClause,
  message: { zh: ({ name }) => `商品${name}未通过首营审批或已停用`, en: ({ name }) => `The product ${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请先完成首营品种审批", en: () => "Complete its first-time approval first" },
});

async function qualificationsOf(ownerId: string, ctx: Context): Promise<Qualification[]> {
  const found: Qualification[] = [];
  // By name, since a qualification's own rules rest on this module.
  const target = entityByName("Qualification")!.target as unknown as new () => Qualification;
  for await (const one of readAll(ctx.table, target, { filter: { ownerId: { eq: ownerId } }, orderBy: { sort: "expiresOn", descending: true } })) found.push(one);
  return found;
}

const counts = (one: Qualification, ctx: Context): boolean => one.status === "VERIFIED" && !isExpired(one.expiresOn, ctx.today);

/** What is wrong with an owner's documents of one kind: nothing where one of them counts today. */
function kindFindings(owner: { name: string }, kind: QualificationKind, all: readonly Qualification[], ctx: Context): Finding[] {
  const ofKind = all.filter((one) => one.kind === kind && one.status !== "REVOKED");
  if (ofKind.some((one) => counts(one, ctx))) return [];
  const lapsed = ofKind.find(({ status }) => status === "VERIFIED");
  if (lapsed) return [expired({ owner: owner.name, document: lapsed.title, expiresOn: lapsed.expiresOn! }, { record: lapsed })];
  const open = ofKind[0];
  if (open) return [unverified({ owner: owner.name, document: open.title }, { record: open })];
  return [missing({ owner: owner.name, kind })];
}

/** A supplier's documents as they must be for its first-time approval. */
export const supplierDocumentsInOrder: Guard<Supplier> = async (supplier, ctx) => {
  const all = await qualificationsOf(supplier.id, ctx);
  const unknown = supplier.kind ? [] : [kindUnknown({ name: supplier.name })];
  return [...unknown, ...requiredOfSupplier(supplier).flatMap((kind) => kindFindings(supplier, kind, all, ctx))];
};

/** A product's documents as they must be for its first-time approval. */
export const productDocumentsInOrder: Guard<Product> = async (product, ctx) => {
  const all = await qualificationsOf(product.id, ctx);
  return requiredOfProduct.flatMap((kind) => kindFindings(product, kind, all, ctx));
};

async function supplierFindings(supplier: Supplier, products: readonly Product[], ctx: Context): Promise<Finding[]> {
  ctx.relied.add(supplier);
  const all = await qualificationsOf(supplier.id, ctx);
  const required = requiredOfSupplier(supplier);
  const documents = required.flatMap((kind) => kindFindings(supplier, kind, all, ctx));
  const valid = required.flatMap((kind) => all.find((one) => one.kind === kind && counts(one, ctx)) ?? []);
  for (const one of valid) ctx.relied.add(one);
  const status = supplier.status === "APPROVED" ? [] : [supplierNotApproved({ name: supplier.name }, { record: supplier })];
  const licences = valid.filter(({ kind }) => supplier.kind && kind === licenceOf[supplier.kind]);
  const covered = new Set(licences.flatMap(({ scope }) => scope ?? []));
  // Without a valid licence there is nothing to compare; the licence itself is named above.
  const scope = licences.length === 0 ? [] : products.filter(({ category }) => !covered.has(category)).map(({ category, name }) => outOfScope({ owner: supplier.name, category, product: name }, { record: supplier }));
  return [...status, ...documents, ...scope];
}

async function productFindings(product: Product, ctx: Context): Promise<Finding[]> {
  const status = product.status === "APPROVED" ? [] : [productNotApproved({ name: product.name }, { record: product })];
  return [...status, ...(await productDocumentsInOrder(product, ctx))];
}

/** Everything in the way of trading these products with this supplier today. */
export async function licenceFindings(supplierId: string, productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const [supplier, products] = await Promise.all([ctx.loader.load<Supplier>(supplierId), ctx.loader.loadAll<Product>([...new Set(productIds)])]);
  const [ofSupplier, ...ofProducts] = await Promise.all([supplierFindings(supplier!, products, ctx), ...products.map((product) => productFindings(product, ctx))]);
  return [...ofSupplier!, ...ofProducts.flat()];
}
