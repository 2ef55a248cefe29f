/**
 * The licence lock on the buying side: no order is placed, approved, sent or received if the qualifications of the
 * supplier or product are missing, unverified or expired on that day. 五(一)1, law §55, GSP
 */
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isApproved, ownsQualifications, productFindings, qualificationsByOwner, type QualificationsByOwner } from "../../catalogue/api.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Supplier } from "./supplier.ts";

const clause = "五(一)1 · 药品管理法§55 · GSP";

const licenceOf = { MANUFACTURER: "MANUFACTURING_LICENCE", DISTRIBUTOR: "DISTRIBUTION_LICENCE" } as const;

const supplierLicences = ownsQualifications<Supplier>("Supplier", {
  clause,
  kinds: ["BUSINESS_LICENCE", "MANUFACTURING_LICENCE", "DISTRIBUTION_LICENCE", "QUALITY_AGREEMENT", "SALES_AUTHORISATION", "GSP_CERTIFICATE"],
  required: ({ kind }) => ["BUSINESS_LICENCE", ...(kind ? [licenceOf[kind]] : []), "QUALITY_AGREEMENT"],
  licence: ({ kind }) => kind && licenceOf[kind],
  outOfScope: { zh: "请移除该商品，或更换供应商", en: "Remove the product, or choose another supplier" },
});

const kindUnknown = rule<{ name: string }>("SUPPLIER_KIND_UNKNOWN", {
  clause,
  message: { zh: ({ name }) => `尚未注明${name}是生产企业还是经营企业`, en: ({ name }) => `It is not recorded whether ${name} is a manufacturer or a distributor` },
  remedy: { zh: () => "请填写供应商类型", en: () => "Enter the supplier's kind", by: ["Supplier.update"] },
});

const supplierNotApproved = rule<{ name: string }>("SUPPLIER_NOT_APPROVED", {
  clause,
  message: { zh: ({ name }) => `供应商${name}未通过首营审批或已停用`, en: ({ name }) => `The supplier ${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请先完成首营企业审批；已停用的，请由质量负责人恢复", en: () => "Complete its first-time approval, or have the head of quality unblock it", by: ["Supplier.approve", "Supplier.unblock"] },
});

/** What a supplier's qualifications must meet for first-time approval. */
export const supplierDocumentsInOrder: Guard<Supplier> = async (supplier, ctx) => {
  const unknown = supplier.kind ? [] : [kindUnknown({ name: supplier.name })];
  return [...unknown, ...(await supplierLicences.documentFindings(supplier, ctx))];
};

async function supplierFindings(supplier: Supplier, products: readonly Product[], qualifications: QualificationsByOwner, ctx: Context): Promise<Finding[]> {
  ctx.relied.add(supplier);
  const status = isApproved(supplier) ? [] : [supplierNotApproved({ name: supplier.name }, { record: supplier })];
  return [...status, ...(await supplierLicences.tradeFindings(supplier, products, ctx, qualifications.get(supplier.id)))];
}

/** Findings against buying these products from this supplier today. */
export async function licenceFindings(supplierId: string, productIds: readonly string[], ctx: Context): Promise<Finding[]> {
  const wanted = [...new Set(productIds)];
  const [supplier, products, qualifications] = await Promise.all([ctx.loader.load<Supplier>(supplierId), ctx.loader.loadAll<Product>(wanted), qualificationsByOwner([supplierId, ...wanted], ctx)]);
  const [ofSupplier, ...ofProducts] = await Promise.all([supplierFindings(supplier!, products, qualifications, ctx), ...products.map((product) => productFindings(product, qualifications, ctx))]);
  return [...ofSupplier!, ...ofProducts.flat()];
}
