/** How the demo company introduces its products. */
import type { Cast } from "../../../demo/cast.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { qualify } from "../qualification/qualifications.demo.ts";
import { products, type DemoProduct } from "./productScenery.demo.ts";
import { PackLevel } from "./packLevel.ts";
import { Product } from "./product.ts";

/** Those that are approved have been for long; the others have just been entered. Answers them by their codes. */
export const productsPart = demoPart({
  needs: { people: peoplePart },
  since: daysInBusiness,
  async enter(cast) {
    const earlier = cast.daysAgo(daysInBusiness);
    const byCode = new Map<string, Product>();
    for (const demo of products) byCode.set(demo.code, await introduceProduct(demo.approvedUntil === undefined ? cast : earlier, demo));
    await pack(earlier, byCode.get(packedProduct)!);
    return byCode;
  },
  report: (byCode) => `${byCode.size} 个商品 products`,
});

/** Sold in any number of packs, and ordered in cases and inner packs as well. */
const packedProduct = "P-1001";

async function pack(cast: Cast, { id: productId }: Product): Promise<void> {
  const entered = { productId, startsOn: cast.today };
  await cast.create("purchaser", PackLevel, { ...entered, level: "INNER", factor: 10, grams: 420, cubicCentimetres: 1_400 });
  await cast.create("purchaser", PackLevel, { ...entered, level: "CASE", factor: 200, grams: 9_200, cubicCentimetres: 31_000 });
}

async function introduceProduct(cast: Cast, { approvedUntil, isSimplified, ...values }: DemoProduct): Promise<Product> {
  const product = await cast.create("purchaser", Product, { ...values, taxClass: "STANDARD", mayBeSplit: values.code === packedProduct });
  if (isSimplified) await cast.act("finance", Product, "assignTaxClass", product, { taxClass: "SIMPLIFIED", reason: "生物制品，选择简易计税" });
  if (approvedUntil === undefined) return product;
  await qualify(cast, "purchaser", product, { kind: "MARKETING_AUTHORISATION", number: values.approvalNumber, expiresIn: approvedUntil });
  return firstTimeApproval(cast, product);
}

async function firstTimeApproval(cast: Cast, product: Product): Promise<Product> {
  await cast.act("purchaser", Product, "submit", product);
  await cast.act("qa-officer", Product, "approve", product, { comment: "资料齐全" });
  return cast.act("head-of-quality", Product, "approve", product, { comment: "同意首营" });
}
