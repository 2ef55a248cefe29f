/** The licence lock of products: none is bought or sold without first-time approval and a valid marketing authorisation. */
import type { Context } from "../../../platform/context.ts";
import type { Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { isApproved } from "../qualification/firstTimeLifecycle.ts";
import { ownsQualifications, type QualificationsByOwner } from "../qualification/licensed.ts";
import type { Product } from "./product.ts";

const productDocuments = ownsQualifications<Product>("Product", {
  clause: "五(一)1 · 药品管理法§55 · GSP",
  kinds: ["MARKETING_AUTHORISATION", "QUALITY_STANDARD"],
  required: () => ["MARKETING_AUTHORISATION"],
});

const productNotApproved = rule<{ name: string }>("PRODUCT_NOT_APPROVED", {
  clause: "五(一)1 · GSP 首营品种",
  message: { zh: ({ name }) => `商品${name}未通过首营审批或已停用`, en: ({ name }) => `The product ${name} has no first-time approval, or is blocked` },
  remedy: { zh: () => "请先完成首营品种审批；已停用的，请由质量负责人恢复", en: () => "Complete its first-time approval, or have the head of quality unblock it", by: ["Product.approve", "Product.unblock"] },
});

/** What a product's qualifications must meet for first-time approval. */
export const productDocumentsInOrder: Guard<Product> = (product, ctx) => productDocuments.documentFindings(product, ctx);

/** Findings against trading a product today, for purchases and sales. */
export async function productFindings(product: Product, qualifications: QualificationsByOwner, ctx: Context): Promise<Finding[]> {
  const status = isApproved(product) ? [] : [productNotApproved({ name: product.name }, { record: product })];
  return [...status, ...(await productDocuments.documentFindings(product, ctx, qualifications.get(product.id)))];
}
