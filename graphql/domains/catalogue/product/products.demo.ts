/** How the demo company introduces its products. */
import type { Cast } from "../../../demo/cast.ts";
import { qualify } from "../qualification/qualifications.demo.ts";
import { products, type DemoProduct } from "./productScenery.demo.ts";
import { Product } from "./product.ts";

/** What is approved has been for long; the others have just been entered. */
export async function introduceProducts(cast: Cast, earlier: Cast): Promise<Map<string, Product>> {
  const byCode = new Map<string, Product>();
  for (const demo of products) byCode.set(demo.code, await introduceProduct(demo.approvedUntil === undefined ? cast : earlier, demo));
  return byCode;
}

async function introduceProduct(cast: Cast, { approvedUntil, ...values }: DemoProduct): Promise<Product> {
  const product = await cast.create("purchaser", Product, values);
  if (approvedUntil === undefined) return product;
  await qualify(cast, "purchaser", product, { kind: "MARKETING_AUTHORISATION", number: values.approvalNumber, expiresIn: approvedUntil });
  return firstTimeApproval(cast, product);
}

async function firstTimeApproval(cast: Cast, product: Product): Promise<Product> {
  await cast.act("purchaser", Product, "submit", product);
  await cast.act("qa-officer", Product, "approve", product, { comment: "资料齐全" });
  return cast.act("head-of-quality", Product, "approve", product, { comment: "同意首营" });
}
